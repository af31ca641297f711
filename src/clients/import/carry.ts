import { isInputError } from '#model/errors.ts';
import { nearest } from '#model/nearest.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { validate } from '#policy/validate.ts';

/** A policy that was written for something else, in our language, and what of it is not there or means something else here. */
export interface Imported {
  readonly policy: Policy;
  readonly gaps: readonly Gap[];
  /** What differs although it was carried over, one sentence each. */
  readonly remarks: readonly string[];
}

/** Something that could not be carried over. */
export interface Gap {
  /** Its place in the source, as `tools.send_money.rules[0]`. */
  readonly at: string;
  readonly because: string;
}

/** A part of a rule in our language, or why there is none. */
export type Part = { readonly at: string } & ({ readonly rule: ToolRule } | { readonly because: string });

/** A table of a document that somebody else wrote. */
export type Table = Readonly<Record<string, unknown>>;

/** Whether a value is a table. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One rule of several parts; where a part could not be carried over, a person decides each call, so that nothing passes that did not pass before. */
export function ruleOfParts(parts: readonly Part[]): { rule: ToolRule; gaps: Gap[] } {
  const checked = parts.map((part) => ({ part, because: 'because' in part ? part.because : problemOf(part.rule) }));
  const rule = checked.flatMap(({ part, because }) => (because === undefined && 'rule' in part ? [part.rule] : [])).reduce(joined, {});
  const instead = rule.action === 'deny' ? 'the tool is denied anyway' : 'a person is asked about each call instead';
  const gaps = checked.flatMap(({ part: { at }, because }) => (because === undefined ? [] : [{ at, because: `${because}; ${instead}` }]));
  return { rule: gaps.length > 0 && rule.action !== 'deny' ? { ...rule, ...ASKING } : rule, gaps };
}

/** The rule for every tool, and what is to be told, where a document has keys whose meaning is not known: any of them may restrict, so that a person is asked about each call. */
export function withUnknown(
  document: Table,
  known: readonly string[],
  ofAll: { readonly rule: ToolRule; readonly gaps: readonly Gap[] } | undefined,
): { rule: ToolRule | undefined; gaps: Gap[] } {
  const unknown = Object.keys(document).filter((key) => !known.includes(key));
  if (unknown.length === 0) return { rule: ofAll?.rule, gaps: [...(ofAll?.gaps ?? [])] };
  const parts = unknown.map((key): Part => ({ at: clauseName(key), because: `this key is not known${meant(key, known)}` }));
  const { rule, gaps } = ruleOfParts([...parts, ...(ofAll ? [{ at: 'all_tools', rule: ofAll.rule }] : [])]);
  return { rule, gaps: [...gaps, ...(ofAll?.gaps ?? [])] };
}

function meant(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near === undefined ? '' : ` (did you mean ${JSON.stringify(near)}?)`;
}

const ASKING: ToolRule = { action: 'approve', reason: 'a part of the imported policy could not be carried over, so a person decides' };

function joined(one: ToolRule, other: ToolRule): ToolRule {
  const lists = (['require', 'deny_if', 'approve_if', 'limits'] as const).flatMap((key) => {
    const entries = [...(one[key] ?? []), ...(other[key] ?? [])];
    return entries.length > 0 ? [[key, entries] as const] : [];
  });
  const [mild, strict] = other.action === 'deny' ? [one, other] : [other, one];
  return { ...mild, ...strict, ...Object.fromEntries(lists) };
}

/** Why a rule could not be judged by. */
function problemOf(rule: unknown): string | undefined {
  try {
    validate({ version: '1', default: 'deny', tools: { tool: rule } }, 'rule');
    return undefined;
  } catch (error) {
    if (isInputError(error)) return `${error.problem} at ${error.where.slice('rule#/tools/tool'.length) || '/'}`;
    throw error;
  }
}
