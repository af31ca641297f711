import { keysOf } from '#model/pointers.ts';
import type { Evidence, RawTool } from '#model/types.ts';

/** Stands for words that were taken out: it names nothing, and what stands behind it can still be read. */
const PLACEHOLDER = 'it';

/** A definition without the words of some evidence: words in a text give way to a pronoun, a key or a listed value goes as a whole. */
export function without(tool: RawTool, spans: readonly Evidence[]): RawTool {
  return spans.reduce((left, span) => edited(left, keysOf(span.at), (value) => removed(value, span)) as RawTool, tool);
}

function removed(value: unknown, { at, quote = '', key }: Evidence): unknown {
  if (key || quote === '' || typeof value !== 'string') return undefined;
  const isChoice = at.startsWith('/inputSchema') && value === quote && !/\/(?:description|title)$/.test(at);
  return isChoice ? undefined : value.replaceAll(quote, () => PLACEHOLDER);
}

/** A copy in which the value at a place is changed; undefined takes it out, and in a list leaves a gap. */
function edited(value: unknown, [key, ...rest]: readonly string[], change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((element, index) => (String(index) === key ? (edited(element, rest, change) ?? null) : element));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const entries = Object.entries(value).map(([name, child]) => [name, name === key ? edited(child, rest, change) : child] as const);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}
