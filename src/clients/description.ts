import type { Policy, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { lookalikes } from '#policy/lookalikes.ts';
import { normalise } from '#policy/normalise.ts';
import { isRefused } from '#policy/refused.ts';

/** What happens to the calls of one tool, in the words that clients have. */
export type Verdict = 'allow' | 'ask' | 'deny' | 'hide';

/** A clause under which a call passes only sometimes, and which a client may have no words for. */
export interface Proviso {
  readonly clause: string;
  readonly about: 'arguments' | 'limits' | 'pins';
}

/** What a policy says of one tool: `allow` only where it allows every call. */
export interface ToolVerdict {
  readonly name: string;
  /** The clause that names the tool: `tools.x`, `hide[0]` or `default`. */
  readonly clause: string;
  readonly verdict: Verdict;
  /** The clause that wants a person for every call, if one does. */
  readonly asks?: string;
  readonly provisos: readonly Proviso[];
  /** The tool's rule, its shorthands written out. */
  readonly rule?: ToolRule;
}

/** A policy for one server, said of each tool that it names or that the server is known to list. */
export interface Description {
  readonly tools: readonly ToolVerdict[];
  /** What happens to every other tool. */
  readonly rest: Policy['default'];
  /** The clause that refuses the whole server, if one does. */
  readonly refusesAll?: string;
}

/** Says a policy tool by tool; the tools that the server lists are named too. */
export function describe(policy: Policy, listed: readonly string[]): Description {
  const normal = normalise(policy);
  const { hide = [], tools = {} } = normal;
  const everything = refusalOfAll(normal);
  const names = [...new Set([...hide.filter((name) => name !== '*'), ...Object.keys(tools), ...listed])];
  if (everything)
    return { tools: names.map((name) => ({ name, ...everything, provisos: [] })), rest: 'deny', refusesAll: everything.clause };
  const lookalikeOf = lookalikes(normal);
  return { tools: names.map((name) => verdictOf(normal, name, lookalikeOf(name) !== undefined)), rest: normal.default };
}

function refusalOfAll({ hide = [], all_tools }: Policy): Pick<ToolVerdict, 'clause' | 'verdict'> | undefined {
  if (hide.includes('*')) return { clause: clauseName('hide', hide.indexOf('*')), verdict: 'hide' };
  return all_tools && isRefused(all_tools) ? { clause: 'all_tools', verdict: 'deny' } : undefined;
}

function verdictOf(policy: Policy, name: string, looksLikeRefused: boolean): ToolVerdict {
  const { hide = [], tools = {}, default: rest } = policy;
  if (hide.includes(name)) return { name, clause: clauseName('hide', hide.indexOf(name)), verdict: 'hide', provisos: [] };
  const rule = Object.hasOwn(tools, name) ? tools[name] : undefined;
  const named = { name, clause: rule ? clauseName('tools', name) : 'default' };
  const isDenied = rule ? isRefused(rule) : rest === 'deny';
  if (isDenied || looksLikeRefused) return { ...named, verdict: 'deny', provisos: [] };
  const asks = askingClause(policy, name, rule);
  const provisos = provisosOf(policy, name, rule);
  const verdict = asks !== undefined || provisos.length > 0 ? 'ask' : 'allow';
  return { ...named, verdict, provisos, ...(asks !== undefined && { asks }), ...(rule && { rule }) };
}

function askingClause({ all_tools }: Policy, name: string, rule: ToolRule | undefined): string | undefined {
  if (rule?.action === 'approve') return clauseName('tools', name, 'action');
  return all_tools?.action === 'approve' ? clauseName('all_tools', 'action') : undefined;
}

function provisosOf({ all_tools, pins = {}, on_drift }: Policy, name: string, rule: ToolRule | undefined): Proviso[] {
  const isPinned = Object.hasOwn(pins, name) && on_drift !== 'allow';
  return [
    ...(rule ? provisosOfRule(rule, 'tools', name) : []),
    ...(all_tools ? provisosOfRule(all_tools, 'all_tools') : []),
    ...(isPinned ? [{ clause: clauseName('pins', name), about: 'pins' as const }] : []),
  ];
}

function provisosOfRule(rule: ToolRule, ...at: readonly string[]): Proviso[] {
  const keys = (['arguments', 'require', 'deny_if', 'approve_if', 'limits'] as const).filter((key) => rule[key] !== undefined);
  return keys.map((key) => ({ clause: clauseName(...at, key), about: key === 'limits' ? 'limits' : 'arguments' }));
}
