import { actsWith, type Quotation, quotePhrases, type Subject } from './subject.ts';
import { chanceOf } from './weights.ts';

/** Verbs that work out what would be, or whether something is so. */
const SUPPOSES = new Set(['simulate', 'preview', 'calculate', 'estimate', 'validate', 'verify', 'convert', 'format', 'count', 'quote']);
const MORE_OFTEN_THAN_NOT = 0.5;
const TELLS = ['statement', 'returns'] as const;

/** The words by which a tool that only reads tells things about people: whom, and a second person or what is told of the first. */
export function particulars(subject: Subject): readonly Quotation[] {
  const [person, ...others] = quotePhrases(subject, 'persons', TELLS);
  if (!person || subject.choice || !onlyReads(subject)) return [];
  const [fact] = quotePhrases(subject, 'personal-facts', TELLS);
  const second = fact ?? others.find(({ quote }) => stemOf(quote) !== stemOf(person.quote));
  return second ? [person, second] : [];
}

function onlyReads(subject: Subject): boolean {
  const reads = actsWith(subject, 'read');
  if (
    subject.acts.length > reads.length ||
    reads.some(({ lemma, objects }) => SUPPOSES.has(lemma) || objects.has('public') || isOpen(objects))
  )
    return false;
  return reads.length > 0 || chanceOf('Read', subject) >= MORE_OFTEN_THAN_NOT;
}

/** What strangers wrote for all to read. */
function isOpen(objects: ReadonlySet<string>): boolean {
  return objects.has('stranger') && !objects.has('private');
}

/** `Customer` and `customers` are the same. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/s$/, '');
}
