import { oneLine } from '#model/hidden.ts';
import type { Limit, Policy, ToolRule } from '#model/types.ts';
import { code } from './code.ts';
import { conditionText } from './condition-text.ts';
import { lookalikes } from './lookalikes.ts';
import { normalise } from './normalise.ts';
import { isRefused } from './refused.ts';
import { windowText } from './window-text.ts';

/** What a policy means, one plain sentence each: its tools, what is hidden, what holds for all, and the rest of the server. */
export function explain(policy: Policy): string[] {
  const { mode, hide = [], all_tools, pins = {}, ...normal } = normalise(policy);
  const observing =
    mode === 'observe' ? ['Nothing is refused; what the following would have refused is only noted, by whatever enforces the policy.'] : [];
  if (hide.includes('*')) return [...observing, 'No tool of the server can be seen or called.'];
  return [
    ...observing,
    ...hide.map((name) => `${code(name)} cannot be seen, and a call is answered as if it did not exist.`),
    ...toolSentences(policy, normal.tools),
    ...(all_tools && !isRefused(all_tools) ? [sentence('Every tool that is not refused already', all_tools)] : []),
    ...driftSentence(Object.keys(pins).length, policy.on_drift),
    restOf(policy),
  ];
}

/** One sentence for each named tool but those that `hide` names. */
function toolSentences(policy: Policy, tools: Policy['tools'] = {}): string[] {
  const lookalikeOf = lookalikes(policy);
  const { hide = [], all_tools = {} } = policy;
  return Object.entries(tools)
    .filter(([name]) => !hide.includes(name))
    .map(([name, rule]) => {
      const other = lookalikeOf(name);
      if (other) return `${code(name)} ${other.hidden ? 'cannot be seen' : 'is refused'}: its name reads like ${code(other.name)}.`;
      return isRefused(all_tools) ? `${code(name)} is refused.` : sentence(code(name), rule);
    });
}

function restOf({ default: rest, hide = [], all_tools = {}, tools = {}, pins = {} }: Policy): string {
  if (rest === 'deny' || isRefused(all_tools)) return 'Every tool that the policy does not name is refused.';
  const names = [...hide, ...Object.keys(tools), ...Object.keys(pins)];
  return `Every tool that the policy does not name stays usable${names.length > 0 ? ', unless its name reads like one that it names' : ''}.`;
}

const DRIFT = { deny: 'it is refused', approve: 'a person is asked', allow: 'nothing happens' } as const;

function driftSentence(count: number, onDrift: Policy['on_drift'] = 'deny'): string[] {
  if (count === 0) return [];
  const whose = count === 1 ? 'the definition of the pinned tool' : `the definition of one of the ${count} pinned tools`;
  return [`When ${whose} is no longer the one that was pinned, ${DRIFT[onDrift]}.`];
}

function sentence(subject: string, rule: ToolRule): string {
  if (isRefused(rule)) return `${subject} is refused.`;
  const use = [
    rule.action === 'approve' ? 'stays usable when a person approves each call' : 'stays usable',
    ...(rule.limits ?? []).map(limitText),
  ];
  return `${subject} ${[use.join(', '), ...conditionsOf(rule)].join('; ')}.`;
}

/** What a limit lets through, in words. */
export function limitText(limit: Limit): string {
  const owner = { grant: 'for each grant', session: 'in each session', global: 'for everybody together' }[limit.scope ?? 'grant'];
  if (typeof limit.cost === 'string') return `the sum of ${code(limit.cost)} is at most ${limit.max} ${windowText(limit.window)} ${owner}`;
  const unit = limit.cost === 1 ? 'calls' : `units at ${limit.cost} a call`;
  return `at most ${limit.max} ${limit.max === 1 && limit.cost === 1 ? 'call' : unit} ${windowText(limit.window)} ${owner}`;
}

/** What the arguments of a call must be, or when it is refused or asked about, one clause each. */
export function conditionsOf({ arguments: schema, require = [], deny_if = [], approve_if = [] }: ToolRule): string[] {
  return [
    ...(schema === undefined ? [] : ['its arguments must satisfy the schema given']),
    ...require.map((condition) => `a call is refused unless ${conditionText(condition)}`),
    ...deny_if.map(({ conditions, on_deny }) => `a call is refused ${when(conditions.map(conditionText))}${said(on_deny)}`),
    ...approve_if.map(({ conditions, reason }) => `a person is asked ${when(conditions.map(conditionText))}${said(reason)}`),
  ];
}

/** The reason that a clause itself gives, beside what it does. */
function said(reason: string | undefined): string {
  return reason === undefined ? '' : ` (${oneLine(reason).replace(/\.$/, '')})`;
}

function when(claims: readonly string[]): string {
  return claims.length === 0 ? 'always' : `when ${claims.join(' and ')}`;
}
