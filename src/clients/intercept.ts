import type { Limit, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { type ArgumentList, argumentLists } from './argument-lists.ts';
import type { Description, Proviso, ToolVerdict } from './description.ts';
import { exceptStar, namesOf, type Said, type SaidTool, type Target } from './target.ts';

const WINDOWS: readonly unknown[] = ['minute', 'hour', 'day'];

/** Intercept's policy document: what it names passes, within limits where it has some, and the rest is refused. */
export const INTERCEPT: Target = {
  id: 'intercept',
  title: 'Intercept',
  file: 'the policy file that Intercept is started with',
  format: 'yaml',
  words: ['allow', 'deny', 'hide'],
  others: 'closed',
  lacks: {
    arguments: 'is only trusted with lists of values for an argument, and no other condition is written',
    limits: 'keeps no such limit',
  },
  approximates: {
    arguments: 'only the listed values of an argument pass; a call that leaves it out is refused, where the policy may let it pass.',
    limits: 'windows start with the clock there; half of the number is written, so that no interval lets more through.',
  },
  notes: [],
  unconfirmed: [
    'that a condition on an argument that is missing, or is no text, does not hold; `exists` is required beside it.',
    'that a tool with an empty list of rules passes where the default refuses; if not, it is refused.',
  ],
  problemOfName: exceptStar,
  keeps,
  document,
};

/** An argument that must have one of some values, and a limit on one tool alone that counts calls within a window of theirs, and of which half is left. */
function keeps({ name, rule = {} }: ToolVerdict, { clause, about }: Proviso, { tools }: Description): boolean {
  if (about === 'arguments') return clause.startsWith(clauseName('tools', name)) && isListed(rule);
  if (clause !== clauseName('tools', name, 'limits')) return false;
  const others = tools.filter((tool) => tool.name !== name).flatMap((tool) => tool.rule?.limits ?? []);
  return (rule.limits ?? []).every(
    ({ counter, window, cost, max }) =>
      cost === 1 && max >= 2 && WINDOWS.includes(window) && !others.some((other) => other.counter === counter),
  );
}

/** A dot in the name of an argument would be read as a step into it. */
function isListed(rule: ToolRule): boolean {
  return argumentLists(rule)?.every(({ argument }) => /^[A-Za-z0-9_-]+$/.test(argument)) ?? false;
}

function document(said: Said): object {
  const passing = said.tools.filter(({ verdict }) => verdict === 'allow');
  const tools = Object.fromEntries(passing.map((tool) => [tool.name, { rules: rulesOf(tool) }]));
  return { version: '1', default: 'deny', hide: namesOf(said, 'hide'), tools };
}

function rulesOf({ tool: { rule = {} } }: SaidTool): object[] {
  const lists = (argumentLists(rule) ?? []).map(ruleOfList);
  const limits = (rule.limits ?? []).map(({ max, window }: Limit) => {
    const rate = `${Math.floor(max / 2)}/${window}`;
    return { name: `at most ${rate}`, action: 'evaluate', rate_limit: rate };
  });
  return [...lists, ...limits];
}

function ruleOfList({ argument, values }: ArgumentList): object {
  const path = `args.${argument}`;
  return {
    name: `${argument} is one of those listed`,
    action: 'evaluate',
    conditions: [
      { path, op: 'exists', value: true },
      { path, op: 'in', value: values },
    ],
  };
}
