import type { Limit } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
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
    arguments: 'treats a missing argument in a way that nobody has confirmed, so no condition is written',
    limits: 'keeps no such limit',
  },
  approximates: 'windows start with the clock there; half of the number is written, so that no interval lets more through.',
  notes: [],
  unconfirmed: ['that a tool with an empty list of rules passes where the default refuses; if not, it is refused.'],
  problemOfName: exceptStar,
  keeps,
  document,
};

/** A limit on one tool alone that counts calls within a window of theirs, and of which half is left. */
function keeps({ name, rule }: ToolVerdict, { clause }: Proviso, { tools }: Description): boolean {
  if (clause !== clauseName('tools', name, 'limits')) return false;
  const others = tools.filter((tool) => tool.name !== name).flatMap((tool) => tool.rule?.limits ?? []);
  return (rule?.limits ?? []).every(
    ({ counter, window, cost, max }) =>
      cost === 1 && max >= 2 && WINDOWS.includes(window) && !others.some((other) => other.counter === counter),
  );
}

function document(said: Said): object {
  const passing = said.tools.filter(({ verdict }) => verdict === 'allow');
  const tools = Object.fromEntries(passing.map((tool) => [tool.name, { rules: rulesOf(tool) }]));
  return { version: '1', default: 'deny', hide: namesOf(said, 'hide'), tools };
}

function rulesOf({ tool: { rule } }: SaidTool): object[] {
  return (rule?.limits ?? []).map(({ max, window }: Limit) => {
    const rate = `${Math.floor(max / 2)}/${window}`;
    return { name: `at most ${rate}`, action: 'evaluate', rate_limit: rate };
  });
}
