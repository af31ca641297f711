import { part } from '../elements.ts';

/** The title of a trait, or a severity as it stands. */
export function wordsFor(what: string): string {
  const titles = new Map<string, string>(JSON.parse(part('[data-titles]').dataset['titles'] ?? '[]'));
  return titles.get(what) ?? `A ${what} tool`;
}
