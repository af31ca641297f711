import { gapAfter, type Prose, quoteOf } from './sentences.ts';
import type { Quotation, Subject } from './subject.ts';

const RELATIVE = new Set(['that', 'which']);
const AUXILIARY = new Set(['is', 'are', 'gets', 'get', 'be', 'was', 'were']);

/** The statements by which a call writes to people; `a template that is emailed` says what the template is for, `a report, which is emailed` is sent. */
export function mailsOut({ phrases, description, describedAt: at }: Subject): readonly Quotation[] {
  const told = phrases.get('mails-out') ?? [];
  return told
    .filter(({ mood, start }) => mood === 'statement' && !isOfThing(description, start))
    .map((phrase) => ({ at, quote: quoteOf(description, phrase) }));
}

/** Whether a phrase stands in a clause that tells a thing from others: no comma parts it from the thing. */
function isOfThing(prose: Prose, start: number): boolean {
  const { tokens } = prose;
  const pronoun = AUXILIARY.has(tokens[start - 1]?.word ?? '') ? start - 2 : start - 1;
  return RELATIVE.has(tokens[pronoun]?.word ?? '') && !gapAfter(prose, pronoun - 1).includes(',');
}
