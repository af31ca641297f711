import type { Instant } from '#model/types.ts';
import { absolute, PLACES } from './addresses.ts';

const DAYS = 180;
const DAY = 86_400_000;

interface Reporting {
  readonly generatedAt: Instant;
  /** Where to report what others should not read yet, where the publisher of the site named a repository. */
  readonly privately: string | undefined;
}

/** `/.well-known/security.txt` by RFC 9116; it runs out half a year after the newest attempt, so that a forgotten copy says so. */
export function securityTxt(site: string, { generatedAt, privately }: Reporting): string {
  const expires = new Date(Date.parse(generatedAt) + DAYS * DAY).toISOString();
  return [
    ...(privately === undefined ? [] : [`Contact: ${privately}`]),
    `Contact: ${absolute(site, `${PLACES.report}#weakness`)}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(site, PLACES.security)}`,
    `Policy: ${absolute(site, PLACES.securityPolicy)}`,
    '',
  ].join('\n');
}
