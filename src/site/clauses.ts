import type { Policy, Stop, ToolRule } from '#model/types.ts';

type Clause = Stop['clause'];

/** The kinds of clause that a policy holds for one tool, each with the place where it stands. */
export function clausesFor(policy: Policy, tool: string): ReadonlyMap<Clause, string> {
  const rule = Object.hasOwn(policy.tools ?? {}, tool) ? policy.tools?.[tool] : undefined;
  const own = rule ? clausesIn(rule).map(([clause, key]): [Clause, string] => [clause, `tools.${tool}.${key}`]) : [];
  return new Map([...clausesAround(policy, tool), ...own]);
}

function clausesAround({ default: rest, hide = [], pins = {} }: Policy, tool: string): [Clause, string][] {
  const around: [Clause, string, boolean][] = [
    ['default', 'default', rest === 'deny'],
    ['hide', 'hide', hide.includes(tool)],
    ['pins', `pins.${tool}`, Object.hasOwn(pins, tool)],
  ];
  return around.filter(([, , holds]) => holds).map(([clause, place]) => [clause, place]);
}

const KEYS = [
  ['deny', 'deny_if'],
  ['approve', 'approve_if'],
  ['limits', 'rate_limit'],
  ['limits', 'limits'],
  ['arguments', 'require'],
  ['arguments', 'arguments'],
] as const satisfies readonly (readonly [Clause, keyof ToolRule])[];

/** A later place of the same kind wins. */
function clausesIn(rule: ToolRule): (readonly [Clause, string])[] {
  const keys = KEYS.filter(([, key]) => rule[key] !== undefined);
  return rule.action === 'deny' || rule.action === 'approve' ? [...keys, [rule.action, 'action']] : keys;
}
