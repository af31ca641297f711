import type { Pointer, RawTool } from '#model/types.ts';
import { latinised } from './veils/letters.ts';

/** A tool by its place in the list. */
export interface Named {
  readonly index: number;
  readonly name: string;
}

const SEPARATORS = /[\s_\-./:\u200B-\u200F\u2060\uFEFF]+/g;
const SHORTEST = 5;

/** The tools that share a key with another, in the order of the list. */
export function namedAlike(tools: readonly RawTool[], keyOf: (tool: RawTool) => string): Named[] {
  const indexed = tools.map((tool, index) => ({ index, name: tool.name, key: keyOf(tool) }));
  const groups = Map.groupBy(indexed, ({ key }) => key);
  return indexed.filter(({ key }) => (groups.get(key)?.length ?? 0) > 1).map(({ index, name }) => ({ index, name }));
}

/** Names that differ only in what a reader overlooks: case, separators, look-alike letters, two letters that changed places. */
export function lookalikesAmong(tools: readonly RawTool[]): { at: Pointer; quote: string }[] {
  const firsts = tools.filter(({ name }, index) => tools.findIndex((tool) => tool.name === name) === index);
  const sameLook = namedAlike(firsts, ({ name }) => lookOf(name));
  const sameLetters = namedAlike(firsts, ({ name }) => [...lookOf(name)].sort().join(''));
  const swapped = sameLetters.filter(({ name }) => sameLetters.some((other) => areSwapped(lookOf(name), lookOf(other.name))));
  const found = new Set([...sameLook, ...swapped].map(({ name }) => name));
  return tools.flatMap(({ name }, index) => (found.has(name) ? [{ at: `/tools/${index}/name`, quote: name }] : []));
}

/** A name as the eye takes it in. */
function lookOf(name: string): string {
  return latinised(name.replace(SEPARATORS, ''))
    .replace(/[Il1|]/g, 'l')
    .replace(/[O0]/g, 'o')
    .toLowerCase();
}

/** Whether one name becomes the other when two neighbouring letters change places. */
function areSwapped(a: string, b: string): boolean {
  if (a === b || a.length !== b.length || a.length < SHORTEST) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
