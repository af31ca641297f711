import type { Condition, Limit, ToolRule } from '#model/types.ts';
import { rateCounter } from '#policy/normalise.ts';
import { isTable, type Part, type Table } from './carry.ts';

/** The tool whose rules are read. */
export interface Subject {
  /** As its counters are called here. */
  readonly name: string;
  /** As it stands in the document. */
  readonly spelt: string;
  /** The counters that its rules keep. */
  readonly counters: readonly Table[];
}

const KEYS = ['name', 'description', 'action', 'conditions', 'rate_limit', 'state', 'on_deny'];
const WINDOWS: readonly unknown[] = ['minute', 'hour', 'day'];
/** More than this no limit of ours counts. */
const MOST = 10_000;

/** The parts that one rule comes to. */
export function partsOfRule(rule: unknown, at: string, subject: Subject): Part[] {
  if (!isTable(rule)) return [{ at, because: 'is not a table' }];
  const { action = 'evaluate', conditions = [], rate_limit } = rule;
  const unknown = Object.keys(rule)
    .filter((key) => !KEYS.includes(key))
    .map((key): Part => ({ at: `${at}.${key}`, because: 'this key is not known' }));
  if (action === 'deny') return [...unknown, ...denials(rule, at)];
  if (action !== 'evaluate') return [...unknown, { at, because: `the action ${JSON.stringify(action)} is not known` }];
  if (!Array.isArray(conditions)) return [...unknown, { at: `${at}.conditions`, because: 'is not a list' }];
  return [
    ...unknown,
    ...conditions.map((condition, index) => partOfCondition(condition, `${at}.conditions[${index}]`, subject)),
    ...(rate_limit === undefined ? [] : [rate(rate_limit, `${at}.rate_limit`, subject)]),
  ];
}

/** What conditions beside a denial mean is not known: it holds for every call. */
function denials({ on_deny, conditions }: Table, at: string): Part[] {
  const denial: Part = { at, rule: { action: 'deny', ...(on_deny !== undefined && { reason: String(on_deny) }) } };
  return conditions === undefined ? [denial] : [denial, { at: `${at}.conditions`, because: 'a denial under conditions is not known' }];
}

function partOfCondition(condition: unknown, at: string, subject: Subject): Part {
  if (!isTable(condition)) return { at, because: 'is not a table' };
  const { path } = condition;
  if (typeof path === 'string' && path.startsWith('state.')) return partOfCounter(condition, path, { at, subject });
  return { at, rule: { require: [condition as unknown as Condition] } };
}

/** A comparison with a counter that the same tool keeps is a limit; every other has no words here. */
function partOfCounter({ op, value }: Table, path: string, { at, subject }: { at: string; subject: Subject }): Part {
  const kept = subject.counters.find(({ counter }) => path === `state.${subject.spelt}.${counter}`);
  if (!kept) return { at, because: `no rule of this tool keeps the counter \`${path}\`` };
  if (!(op === 'lte' || op === 'lt') || typeof value !== 'number') return { at, because: 'a counter can only be held below a number' };
  const max = op === 'lt' ? value - 1 : value;
  if (max > MOST || max < 0) return { at, because: `a limit counts from 0 to ${MOST}, not to ${max}` };
  return { at, rule: limitRule(`${subject.name}.${String(kept['counter'])}`, max, kept) };
}

function limitRule(counter: string, max: number, { window, increment = 1, increment_from }: Table): ToolRule {
  const limit = { counter, window, max, scope: 'global', cost: increment_from ?? increment };
  return { limits: [limit as Limit] };
}

function rate(text: unknown, at: string, { name }: Subject): Part {
  const [, count, window] = /^(\d{1,9})\/([a-z]+)$/.exec(String(text)) ?? [];
  if (count === undefined || !WINDOWS.includes(window)) return { at, because: `${JSON.stringify(text)} is no rate such as 10/minute` };
  const max = Number(count);
  if (max > MOST) return { at, because: `a limit counts to ${MOST}, not to ${max}` };
  return { at, rule: { limits: [{ counter: `${rateCounter(name)}_${window}`, window: window as Limit['window'], max, scope: 'global' }] } };
}
