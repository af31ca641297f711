import { keysOf } from '#model/pointers.ts';
import type { ToolAssessment } from '#model/types.ts';
import { type ArgumentRule, type ArgumentTest, ASKING, EXAMPLE_ROOT, MOST_ELEMENTS } from '../argument-rules/argument-rule.ts';
import { argumentRulesOf } from '../argument-rules/propose.ts';
import type { Decision } from '../decide.ts';
import { dispatcherOf } from '../dispatcher.ts';
import { type PresetId, treatmentOf } from '../presets.ts';
import type { Sample } from './probes.ts';
import { type Arguments, withArgument } from './sample-calls.ts';

type Verdict = Decision['decision'];

const FILE = `${EXAMPLE_ROOT}/notes.txt`;

/** Arguments, and what must come of them under the full form. */
interface ArgumentProbe {
  readonly args: Arguments;
  readonly outcome: Verdict;
}

/** Calls on both sides of every argument rule of a tool, and one that no rule minds; what no rule minds must come out as the minimal form says. */
export function* argumentProbes(
  { tool, samples: [sample = {}] }: Sample,
  preset: PresetId,
  plain: (args: Arguments) => Verdict,
): Generator<ArgumentProbe> {
  const rules = rulesUnder(tool, preset);
  const base = rules.reduce((args, rule) => placed(args, keysOf(rule.path), harmless(rule)), withPassingAction(tool, sample, preset));
  yield { args: base, outcome: plain(base) };
  for (const { path, test, words = [] } of rules) {
    const here = rules.filter((rule) => rule.path === path);
    for (const value of [...VALUES[test], ...words]) {
      const args = placed(base, keysOf(path), value);
      const minding = here.filter((rule) => stops(rule, value)).map(verdictOf);
      yield { args, outcome: strictest([plain(args), ...minding]) };
    }
  }
}

/** The rules of a tool of which some call passes without a question, or with one. */
function rulesUnder(tool: ToolAssessment, preset: PresetId): ArgumentRule[] {
  const treatments = dispatcherOf(tool, preset)?.actions.map(({ treatment }) => treatment) ?? [treatmentOf(preset, tool)];
  const given = treatments.map(({ gives }) => gives);
  return given.includes('allow') || given.includes('approve') ? argumentRulesOf(tool, { isAsked: !given.includes('allow') }) : [];
}

function withPassingAction(tool: ToolAssessment, sample: Arguments, preset: PresetId): Arguments {
  const dispatcher = dispatcherOf(tool, preset);
  const passing =
    dispatcher?.actions.find(({ treatment }) => treatment.gives === 'allow') ??
    dispatcher?.actions.find(({ treatment }) => treatment.gives === 'approve');
  return dispatcher && passing ? withArgument(sample, keysOf(dispatcher.path), passing.action.value) : sample;
}

function verdictOf({ test }: ArgumentRule): Verdict {
  return ASKING.includes(test) ? 'approve' : 'deny';
}

const STRICTNESS: readonly Verdict[] = ['deny', 'approve', 'allow'];

function strictest(verdicts: readonly Verdict[]): Verdict {
  return STRICTNESS.find((verdict) => verdicts.includes(verdict)) ?? 'allow';
}

const SWITCHED = [undefined, false, true, 'true', null];
const WORDS = [undefined, 'production', 'Production', 'prod', 'elsewhere', '', 7, null];
const SUMS = [undefined, 0, 100, 100.01, 10_000, 10_001, '1'];

/** Values on both sides of each kind of rule, with those that only look as if they passed; undefined leaves the argument out. */
const VALUES: Readonly<Record<ArgumentTest, readonly unknown[]>> = {
  given: [undefined, 'x', 7, null, ''],
  true: SWITCHED,
  chosen: SWITCHED,
  above: SUMS,
  over: SUMS,
  each: SUMS,
  beyond: WORDS,
  foreign: WORDS,
  outside: [undefined, FILE, EXAMPLE_ROOT, `${EXAMPLE_ROOT}/../etc/passwd`, `${EXAMPLE_ROOT}2/notes.txt`, 'notes.txt', 7],
  many: [undefined, elements(1), elements(MOST_ELEMENTS), elements(MOST_ELEMENTS + 1), 'x,y', null],
};

type Objecting = (rule: ArgumentRule, value: unknown) => boolean;

const toSwitch: Objecting = (_, value) => value !== false;
const toSum: Objecting = ({ threshold = 0 }, value) => !(typeof value === 'number' && value <= threshold);
const toWord: Objecting = ({ words = [] }, value) => !words.some((word) => word === value);

/** What each kind of rule has against a value that is given. */
const OBJECTING: Readonly<Record<ArgumentTest, Objecting>> = {
  given: () => true,
  true: toSwitch,
  chosen: toSwitch,
  above: toSum,
  over: toSum,
  each: toSum,
  beyond: toWord,
  foreign: toWord,
  outside: (_, value) => value !== FILE && value !== EXAMPLE_ROOT,
  many: (_, value) => !(Array.isArray(value) && value.length <= MOST_ELEMENTS),
};

/** Whether a rule has something against a value, or against there being none. */
function stops(rule: ArgumentRule, value: unknown): boolean {
  const { test, isOptional } = rule;
  if (value !== undefined) return OBJECTING[test](rule, value);
  return test === 'outside' || !(isOptional || test === 'given' || test === 'many');
}

/** A value that no rule of the kind minds. */
function harmless({ test, isOptional, words = [] }: ArgumentRule): unknown {
  if (test === 'beyond' || test === 'foreign') return words[0];
  if (test === 'outside') return FILE;
  if (isOptional || test === 'given' || test === 'many') return undefined;
  return test === 'true' || test === 'chosen' ? false : 0;
}

function elements(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `element ${index}`);
}

/** The arguments with a value at a place, in a list of one where the place is one for each element; without the list where there is no value. */
function placed(args: Arguments, keys: readonly string[], value: unknown): Arguments {
  const list = keys.indexOf('*');
  if (list < 0) return withArgument(args, keys, value);
  const [before, after] = [keys.slice(0, list), keys.slice(list + 1)];
  if (value === undefined) return withArgument(args, before, undefined);
  return withArgument(args, before, [after.length > 0 ? placed({}, after, value) : value]);
}
