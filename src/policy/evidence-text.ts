import { withoutHidden } from '#model/hidden.ts';
import { keysOf } from '#model/pointers.ts';
import type { Category, Evidence, Severity } from '#model/types.ts';

const MAX_QUOTE = 100;
const MAX_RULES = 3;

interface Labelled {
  readonly category: Category;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
}

/** Why a label is what it is, from its own evidence, the longest quote of each rule: "its description says “deletes all rows” (deletes records)". */
export function evidenceText({ category, severity, evidence }: Labelled): string {
  const proofs = evidence.filter(({ gives }) => gives === category || gives === severity);
  const longest = [...Map.groupBy(proofs, ({ rule }) => rule).values()].map((ofRule) => ofRule.reduce(longer));
  return longest.length === 0 ? 'nothing in its definition shows it to be less' : longest.slice(0, MAX_RULES).map(phrase).join(', and ');
}

function longer(a: Evidence, b: Evidence): Evidence {
  return (b.quote ?? '').length > (a.quote ?? '').length ? b : a;
}

function phrase({ rule, at, quote, absent }: Evidence): string {
  const fact = rule.replaceAll('-', ' ');
  if (absent || quote === undefined) return `${place(at)} says nothing else (${fact})`;
  return `${place(at)} says “${shortened(quote)}” (${fact})`;
}

function place(at: string): string {
  const keys = keysOf(at);
  const argument = keys.lastIndexOf('properties') + 1;
  if (keys[0] === 'inputSchema')
    return argument > 0 && keys[argument] !== undefined ? `its argument “${shortened(keys[argument])}”` : 'its input schema';
  return keys[0] === undefined ? 'its definition' : `its ${PLACES.get(keys[0]) ?? 'definition'}`;
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['name', 'name'],
  ['title', 'title'],
  ['description', 'description'],
  ['annotations', 'annotations'],
  ['outputSchema', 'output schema'],
]);

/** A server's words as they may stand in a sentence of ours: in one line, hidden characters shown, cut after 100 characters. */
export function shortened(quote: string): string {
  const visible = withoutHidden(quote).replaceAll(/\s+/g, ' ').trim();
  const characters = [...visible];
  return characters.length <= MAX_QUOTE ? visible : `${characters.slice(0, MAX_QUOTE).join('')}…`;
}
