import { below, keysOf } from './pointers.ts';
import type { Pointer, RawTool } from './types.ts';

/** The part of a surface that has a digest; a list that the server did not give is absent. */
export interface Said {
  readonly tools: readonly RawTool[];
  readonly instructions?: string | undefined;
  readonly prompts?: readonly unknown[] | undefined;
  readonly resourceTemplates?: readonly unknown[] | undefined;
}

/** What a surface says without the places that tell the time, for its digest alone. */
export function steady(said: Said, volatile: readonly Pointer[]): Said {
  return volatile.length === 0 ? said : (replacedAt(said, new Set(volatile), maskedValue) as Said);
}

/** A value with what stands at some of its places replaced. */
export function replacedAt(
  value: unknown,
  places: { has(at: Pointer): boolean },
  replace: (value: unknown, at: Pointer) => unknown,
): unknown {
  const inside = (part: unknown, at: Pointer): unknown => {
    if (places.has(at)) return replace(part, at);
    if (Array.isArray(part)) return part.map((item, index) => inside(item, below(at, index)));
    if (!isContainer(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, inside(item, below(at, key))]));
  };
  return inside(value, '');
}

/** Whether a default, an example or a constant of a tool's schema stands here, and not a parameter of that name. */
export function isSchemaValue(at: Pointer): boolean {
  const [, , part, ...keys] = keysOf(at);
  if (part !== 'inputSchema' && part !== 'outputSchema') return false;
  return keys.some((key, index) => ['default', 'example', 'examples', 'const'].includes(key) && keys[index - 1] !== 'properties');
}

/** Whether a value of JSON holds others. */
export function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A value of a schema counts for nothing; of any other text only the digits do, with the letters of hexadecimal numbers around them. */
function maskedValue(value: unknown, at: Pointer): unknown {
  if (isSchemaValue(at)) return null;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? value.replaceAll(/[0-9a-f-]+/gi, (run) => (/\d/.test(run) ? '0' : run)) : value;
}
