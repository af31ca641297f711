import type { Facet } from '#export/facet-keys.ts';
import { FILTERS, type Filters } from './state.ts';

/** A query taken apart. */
export interface Asked {
  /** The words to look for. */
  readonly words: string;
  /** What its operators choose. */
  readonly filters: Filters;
  /** Operators whose value nothing has, as they were typed. */
  readonly unknown: readonly string[];
  /** All its operators, as they were typed. */
  readonly operators: readonly string[];
}

/** The values of each filter that something has. */
export type Values = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Operators that are not called like their filter. */
const ALIASES: ReadonlyMap<string, Facet> = new Map([
  ['has', 'finding'],
  ['auth', 'authentication'],
  ['is', 'status'],
]);

/** An operator and its value, which may be quoted. */
const OPERATOR = /(?<=^|\s)([a-z]{1,16}):("[^"]*"|\S+)/gi;
const BOUND = /^(>=|<=|>|<)?(.*)$/s;
const RISING = ['low', 'medium', 'high', 'critical'];

/** Takes a query apart: operators such as `server:`, `severity:>=high`, `has:` and `auth:`, and the words between them. */
export function readQuery(query: string, values: Values): Asked {
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  const [unknown, operators]: [string[], string[]] = [[], []];
  const words = query.replaceAll(OPERATOR, (typed: string, key: string, value: string) => {
    const filter = filterFor(key.toLowerCase());
    if (!filter) return typed;
    operators.push(typed);
    const chosen = valuesFor(filter, value.replaceAll('"', '').toLowerCase(), values[filter] ?? []);
    if (chosen.length === 0) unknown.push(typed);
    else filters[filter] = both(filters[filter], chosen);
    return ' ';
  });
  return { words: words.trim(), filters, unknown, operators };
}

/** Two choices of one filter together; a value must be in both. */
export function both(some: readonly string[] | undefined, others: readonly string[]): readonly string[] {
  return some ? some.filter((value) => others.includes(value)) : others;
}

function filterFor(key: string): Facet | undefined {
  return ALIASES.get(key) ?? FILTERS.find((filter) => filter === key);
}

/** The values that an operator means: those that hold what was typed, or that lie beyond a bound on the scale of severities. */
function valuesFor(filter: Facet, typed: string, values: readonly string[]): readonly string[] {
  const [, bound, rest = ''] = BOUND.exec(typed) ?? [];
  const rank = RISING.indexOf(rest);
  if (filter === 'severity' && bound && rank >= 0) return values.filter((value) => isBeyond(RISING.indexOf(value) - rank, bound));
  const exact = values.filter((value) => value.toLowerCase() === typed);
  return exact.length > 0 ? exact : values.filter((value) => value.toLowerCase().includes(typed));
}

function isBeyond(distance: number, bound: string): boolean {
  if (distance === 0) return bound.endsWith('=');
  return bound.startsWith('>') ? distance > 0 : distance < 0;
}
