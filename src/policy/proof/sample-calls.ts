import { generateSync, type JsonSchema } from 'json-schema-faker';
import { tameSchema } from './tame-schema.ts';

/** The arguments of a call. */
export type Arguments = Readonly<Record<string, unknown>>;

/** With what is required alone, and with everything that there is. */
const SAMPLES = [
  { seed: 1, alwaysFakeOptionals: false, optionalsProbability: 0 },
  { seed: 2, alwaysFakeOptionals: true },
] as const;

/** Arguments that fit a tool's own input schema, the same for the same schema; empty ones where the schema is broken. */
export function sampleArguments(inputSchema: unknown): Arguments[] {
  const schema = tameSchema(inputSchema);
  return SAMPLES.map((options) => generated(schema, options));
}

function generated(schema: unknown, options: (typeof SAMPLES)[number]): Arguments {
  try {
    const value = generateSync(structuredClone(schema) as JsonSchema, { ...options, maxDepth: 5, useDefaultValue: false });
    return isArguments(value) ? value : {};
  } catch {
    return {};
  }
}

/** The same arguments with another value, or none, at the end of a way of keys. */
export function withArgument(args: Arguments, [first, ...rest]: readonly string[], value: unknown): Arguments {
  if (first === undefined) return args;
  const inner = isArguments(args[first]) ? args[first] : {};
  const replaced = rest.length > 0 ? withArgument(inner, rest, value) : value;
  const others = Object.entries(args).filter(([key]) => key !== first);
  return Object.fromEntries(replaced === undefined ? others : [...others, [first, replaced]]);
}

function isArguments(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
