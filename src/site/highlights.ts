import type { Evidence, Slug } from '#model/types.ts';
import { cutAt } from './whole-characters.ts';

/** A stretch of a text with the rules that quote it; none where it is plain. */
export interface Stretch {
  readonly text: string;
  readonly rules: readonly Slug[];
}

const LONGEST_PLAIN = 400;
const KEPT = 160;

/** A text cut into stretches, each quotation of the evidence highlighted once; long plain stretches lose their middle. */
export function highlightsOf(text: string, evidence: readonly Evidence[]): Stretch[] {
  const stretches = stretchesOf(text, evidence);
  return stretches.map((stretch, index) => shortened(stretch, { isFirst: index === 0, isLast: index === stretches.length - 1 }));
}

/** A whole text cut into stretches, each quotation of the evidence highlighted once. */
export function stretchesOf(text: string, evidence: readonly Evidence[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end, rules } of mergedSpans(text, evidence)) {
    if (start > from) stretches.push({ text: text.slice(from, start), rules: [] });
    stretches.push({ text: text.slice(start, end), rules });
    from = end;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), rules: [] });
  return stretches;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly rules: readonly Slug[];
}

/** Where the quotes stand, those that overlap joined into one. */
function mergedSpans(text: string, evidence: readonly Evidence[]): Span[] {
  const spans = evidence.flatMap(({ rule, quote = '' }): Span[] => {
    const start = quote === '' ? -1 : text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length, rules: [rule] }];
  });
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) merged[merged.length - 1] = joined(last, span);
    else merged.push(span);
  }
  return merged;
}

function joined(a: Span, b: Span): Span {
  return { start: a.start, end: Math.max(a.end, b.end), rules: [...new Set([...a.rules, ...b.rules])] };
}

function shortened({ text, rules }: Stretch, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Stretch {
  if (rules.length > 0 || text.length <= LONGEST_PLAIN) return { text, rules };
  const [lead, tail] = [text.slice(0, cutAt(text, KEPT)), text.slice(cutAt(text, text.length - KEPT))];
  return { text: `${isFirst ? '' : lead} … ${isLast ? '' : tail}`, rules };
}
