import { withoutHidden } from '#model/hidden.ts';
import { keysOf } from '#model/pointers.ts';
import type { Category, Evidence, Severity } from '#model/types.ts';
import { mostTelling, phraseOf } from './telling.ts';

const MAX_QUOTE = 100;
const MAX_RULES = 3;

interface Labelled {
  readonly category: Category;
  readonly severity: Severity;
  readonly evidence: readonly Evidence[];
}

/** Why a label is what it is, from its own evidence, the most telling words of each rule: "its description says “deletes all rows” (deletes records)"; what several rules see in the same words is said once. */
export function evidenceText({ category, severity, evidence }: Labelled): string {
  const proofs = evidence.filter(({ gives }) => gives === category || gives === severity);
  const telling = [...Map.groupBy(proofs, ({ rule }) => rule).values()].flatMap((ofRule) => mostTelling(ofRule) ?? []);
  if (telling.length === 0) return 'nothing in its definition shows it to be less';
  const facts = Map.groupBy(telling.slice(0, MAX_RULES), sayingOf);
  return [...facts]
    .map(([saying, pieces]) => `${saying} (${pieces.map(({ rule }) => rule.replaceAll('-', ' ')).join(', ')})`)
    .join(', and ');
}

function sayingOf({ at, quote, absent, key }: Evidence): string {
  if (absent || quote === undefined) return 'no words of its definition name an effect that our lexicons know';
  return key ? `${place(at)} shows it` : `${place(at)} says “${shortened(phraseOf({ quote }))}”`;
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

/** A server's words as they may stand in a sentence of ours: in one line, hidden characters shown, cut after 100 characters, between words where there are any. */
export function shortened(quote: string): string {
  const visible = withoutHidden(quote).replaceAll(/\s+/g, ' ').trim();
  if (visible.length <= MAX_QUOTE) return visible;
  const characters = [...visible];
  if (characters.length <= MAX_QUOTE) return visible;
  const cut = characters.slice(0, MAX_QUOTE).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > MAX_QUOTE / 2 ? cut.slice(0, space) : cut}…`;
}
