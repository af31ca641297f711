import { PLACES } from '#export/addresses.ts';
import { outsideLink } from './links.ts';

/** Where the project takes reports, as whoever publishes the site says it: `https://github.com/<owner>/<name>`. */
export const repository = outsideLink(process.env['PLACARD_REPOSITORY'])?.replace(/\/$/, '');

/** Where to report: an issue with its title written, or our page that tells how where no repository is named. Nothing is sent by following it. */
export function reportLink(title: string): string {
  if (repository === undefined) return PLACES.report;
  return `${repository}/issues/new?${new URLSearchParams({ title })}`;
}

/** Where to report what others should not read yet; undefined where no repository is named. */
export function privateReportLink(): string | undefined {
  return repository === undefined ? undefined : `${repository}/security/advisories/new`;
}
