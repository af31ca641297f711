import type { Advisories, Advisory } from '#model/types.ts';
import type { CatalogueEntry } from './listed-tool.ts';

/** Why nothing can be said about advisories. */
export type Unasked = 'nobody-looked' | 'another-version' | 'no-package';

/** What is known of advisories about the listed version of a server's package; that nobody looked is not that there are none. */
export type AdvisoryLookup =
  | { readonly state: 'not-looked-up'; readonly because: Unasked }
  | {
      readonly state: 'looked-up';
      readonly version: string;
      readonly lookedIn: Advisories['lookedIn'];
      readonly advisories: readonly Advisory[];
    };

/** What is known of advisories about a server. */
export function advisoriesOn({ server: { target }, advisories }: Pick<CatalogueEntry, 'server' | 'advisories'>): AdvisoryLookup {
  if (target.kind !== 'npm') return { state: 'not-looked-up', because: 'no-package' };
  if (!advisories) return { state: 'not-looked-up', because: 'nobody-looked' };
  const { package: name, version, lookedIn, advisories: found } = advisories;
  if (name !== target.package || version !== target.version) return { state: 'not-looked-up', because: 'another-version' };
  return { state: 'looked-up', version, lookedIn, advisories: found };
}

const REASONS: Readonly<Record<Unasked, string>> = {
  'nobody-looked': 'no list of advisories was read into this catalogue, so nothing is known here of whether there are any',
  'another-version': 'the list was read while another version of the package was listed, and says nothing of this one',
  'no-package': 'lists of advisories go by packages of a registry, and this server is none',
};

/** Why nothing can be said, as the rest of a sentence. */
export function unaskedInWords(because: Unasked): string {
  return REASONS[because];
}

/** The advisories about the version that is listed. */
export function advisoriesOnVersion(lookup: AdvisoryLookup): readonly Advisory[] {
  return lookup.state === 'looked-up' ? lookup.advisories.filter(({ concerns }) => concerns === 'this-version') : [];
}

/** Whether an advisory reports the package itself as malware. */
export function isMalware({ id }: Pick<Advisory, 'id'>): boolean {
  return id.startsWith('MAL-');
}

/** What was read, and what it does not show. */
export function lookedInWords({ records, newest }: Advisories['lookedIn']): string {
  const advisories = records === 1 ? 'one advisory' : `${records.toLocaleString('en')} advisories`;
  return `Looked up in ${advisories} about packages of npm, the newest of ${newest.slice(0, 'yyyy-mm-dd'.length)}, by the name and the version of the package. Its dependencies were not looked up, and what nobody has reported is in no list.`;
}

/** Where an advisory can be read. */
export function advisoryAddress({ id }: Pick<Advisory, 'id'>): string {
  return `https://osv.dev/vulnerability/${encodeURIComponent(id)}`;
}

const CONCERNS: Readonly<Record<Advisory['concerns'], string>> = {
  'this-version': 'This version',
  unclear: 'Unclear: it names no versions that can be compared',
  'other-versions': 'Other versions',
};

/** Which versions an advisory is about, seen from the one that is listed. */
export function concernsInWords({ concerns }: Pick<Advisory, 'concerns'>): string {
  return CONCERNS[concerns];
}
