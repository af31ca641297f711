import { quoteOf } from './sentences.ts';
import type { Quotation, Subject } from './subject.ts';

/** What is handed over in so many words: a key, a token or a secret that opens something. */
const HANDED =
  /\b(?:returns?|returned|responses? (?:includes?|contains?))\b[^.!?\n]{0,60}?\b(?:api|auth|access|session|client|bearer|refresh)[ _-]?(?:keys?|tokens?|secrets?)\b/i;
/** What is returned where a token is no good, and what counts or lists the ones there are. */
const NOTHING_NEW = /\b(?:errors?|fail(?:s|ed|ures?)?|expired|invalid|missing|without|unauthori[sz]ed|40[13]|existing|count|usage)\b/i;

/** Verbs whose answer did not exist before. */
const NEW = new Set(['generate', 'produce']);

/** The sentences by which something that is made or opened hands over a credential of its own. */
export function credentialsReturned({ acts, sentences, description, describedAt }: Subject): readonly Quotation[] {
  if (!acts.some(({ effect, lemma }) => effect !== 'read' || NEW.has(lemma))) return [];
  return sentences
    .filter(({ mood }) => mood === 'returns' || mood === 'statement')
    .map((sentence) => ({ at: describedAt, quote: quoteOf(description, sentence) }))
    .filter(({ quote }) => HANDED.test(quote) && !NOTHING_NEW.test(quote));
}
