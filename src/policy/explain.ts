import { withoutHidden } from '#model/hidden.ts';
import type { Limit, Policy, ToolRule } from '#model/types.ts';
import { conditionText } from './condition-text.ts';
import { normalise } from './normalise.ts';
import { windowText } from './window-text.ts';

/** What a policy means, one plain sentence each: its tools, what is hidden, what holds for all, and the rest of the server. */
export function explain(policy: Policy): string[] {
  const { mode, hide = [], tools = {}, all_tools, pins = {} } = normalise(policy);
  return [
    ...(mode === 'observe'
      ? ['Nothing is refused; what the following would have refused is only noted, by whatever enforces the policy.']
      : []),
    ...hide.map((name) =>
      name === '*'
        ? 'No tool of the server can be seen or called.'
        : `${code(name)} cannot be seen, and a call is answered as if it did not exist.`,
    ),
    ...Object.entries(tools).map(([name, rule]) => sentence(code(name), rule)),
    ...(all_tools ? [sentence('Every tool that is not refused already', all_tools)] : []),
    ...driftSentence(Object.keys(pins).length, policy.on_drift),
    REST[policy.default],
  ];
}

const REST = {
  allow: 'Every tool that the policy does not name stays usable.',
  deny: 'Every tool that the policy does not name is refused.',
} as const;

const DRIFT = { deny: 'it is refused', approve: 'a person is asked', allow: 'nothing happens' } as const;

function driftSentence(count: number, onDrift: Policy['on_drift'] = 'deny'): string[] {
  if (count === 0) return [];
  const whose = count === 1 ? 'the definition of the pinned tool' : `the definition of one of the ${count} pinned tools`;
  return [`When ${whose} is no longer the one that was pinned, ${DRIFT[onDrift]}.`];
}

function sentence(subject: string, rule: ToolRule): string {
  if (rule.action === 'deny') return `${subject} is refused.`;
  const use = [
    rule.action === 'approve' ? 'stays usable when a person approves each call' : 'stays usable',
    ...(rule.limits ?? []).map(limitText),
  ];
  return `${subject} ${[use.join(', '), ...conditionsOf(rule)].join('; ')}.`;
}

function limitText(limit: Limit): string {
  const owner = { grant: 'for each grant', session: 'in each session', global: 'for everybody together' }[limit.scope ?? 'grant'];
  if (typeof limit.cost === 'string') return `the sum of \`${limit.cost}\` is at most ${limit.max} ${windowText(limit.window)} ${owner}`;
  const unit = limit.cost === 1 ? 'calls' : `units at ${limit.cost} a call`;
  return `at most ${limit.max} ${limit.max === 1 && limit.cost === 1 ? 'call' : unit} ${windowText(limit.window)} ${owner}`;
}

function conditionsOf({ arguments: schema, require = [], deny_if = [], approve_if = [] }: ToolRule): string[] {
  return [
    ...(schema === undefined ? [] : ['its arguments must satisfy the schema given']),
    ...require.map((condition) => `a call is refused unless ${conditionText(condition)}`),
    ...deny_if.map(({ conditions }) => `a call is refused ${when(conditions.map(conditionText))}`),
    ...approve_if.map(({ conditions }) => `a person is asked ${when(conditions.map(conditionText))}`),
  ];
}

function when(claims: readonly string[]): string {
  return claims.length === 0 ? 'always' : `when ${claims.join(' and ')}`;
}

function code(name: string): string {
  return `\`${withoutHidden(name)}\``;
}
