import type { Verb } from './lexicon.ts';

/** A form of an English verb. */
export interface Form {
  readonly text: string;
  readonly form: Verb['form'];
}

/** The base form, the third person and the gerund of an English verb; a form that does not exist does no harm. */
export function formsOf(lemma: string): Form[] {
  return [
    { text: lemma, form: 'base' },
    { text: pluralOf(lemma), form: 'third' },
    ...gerunds(lemma).map((text): Form => ({ text, form: 'gerund' })),
  ];
}

/** The third person of a verb, or the plural of a noun: English builds both alike. */
export function pluralOf(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function gerunds(lemma: string): string[] {
  if (/[^eoy]e$/.test(lemma)) return [`${lemma.slice(0, -1)}ing`];
  if (/[^aeiou][aeiou][^aeiouwxy]$/.test(lemma)) return [`${lemma}ing`, `${lemma}${lemma.at(-1)}ing`];
  return [`${lemma}ing`];
}
