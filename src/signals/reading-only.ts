import { type Quotation, quotePhrases, type Subject } from './subject.ts';

/** Moods in which a text says what a tool is limited to, and not what another one is for. */
const LIMITS = ['statement', 'returns', 'condition', 'label'] as const;

/** The words by which a definition limits what its caller writes to reading. */
export function readingOnly(subject: Subject): readonly Quotation[] {
  return quotePhrases(subject, 'read-only', LIMITS);
}
