import { below, keysOf } from './pointers.ts';
import type { Pointer, RawTool } from './types.ts';

/** The part of a surface that has a digest. */
export interface Said {
  readonly tools: readonly RawTool[];
  readonly instructions?: string | undefined;
}

/** What a surface says without the parts that differ at every start, for its digest alone. */
export function steady(said: Said, volatile: readonly Pointer[]): Said {
  return volatile.length === 0 ? said : (masked(said, '', new Set(volatile)) as Said);
}

/** The volatile places of two lists of one server, as pointers into the first; what may not be volatile is left out, so that its change is seen. */
export function volatileBetween(first: Said, second: Said): Pointer[] {
  const partners = pairsOf(first.tools, second.tools);
  const inTools = partners.flatMap(([index, tool, partner]) => [...differing(tool, partner, `/tools/${index}`)]);
  return [...differing(first.instructions, second.instructions, '/instructions'), ...inTools];
}

/** Tools of the same name, in the order of their appearance. */
function pairsOf(first: readonly RawTool[], second: readonly RawTool[]): [number, RawTool, RawTool][] {
  const waiting = [...second];
  return first.flatMap((tool, index): [number, RawTool, RawTool][] => {
    const at = waiting.findIndex(({ name }) => name === tool.name);
    const [partner] = at < 0 ? [] : waiting.splice(at, 1);
    return partner === undefined ? [] : [[index, tool, partner]];
  });
}

function* differing(one: unknown, other: unknown, at: Pointer): Iterable<Pointer> {
  if (isContainer(one) && isContainer(other)) {
    for (const key of Object.keys(one)) if (Object.hasOwn(other, key)) yield* differing(one[key], other[key], below(at, key));
  } else if (one !== other && maskedValue(one, at) === maskedValue(other, at)) yield at;
}

function masked(value: unknown, at: Pointer, volatile: ReadonlySet<Pointer>): unknown {
  if (volatile.has(at)) return maskedValue(value, at);
  if (Array.isArray(value)) return value.map((item, index) => masked(item, below(at, index), volatile));
  if (!isContainer(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, below(at, key), volatile)]));
}

/** A value of a schema counts for nothing; of any other text only the digits do, with the letters of hexadecimal numbers around them. */
function maskedValue(value: unknown, at: Pointer): unknown {
  if (isSchemaValue(at)) return null;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? value.replaceAll(/[0-9a-f-]+/gi, (run) => (/\d/.test(run) ? '0' : run)) : value;
}

/** Whether a default, an example or a constant stands here, and not a parameter of that name. */
function isSchemaValue(at: Pointer): boolean {
  const [, , part, ...keys] = keysOf(at);
  if (part !== 'inputSchema' && part !== 'outputSchema') return false;
  return keys.some((key, index) => ['default', 'example', 'examples', 'const'].includes(key) && keys[index - 1] !== 'properties');
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
