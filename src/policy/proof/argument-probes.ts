import { keysOf } from '#model/pointers.ts';
import type { ToolAssessment } from '#model/types.ts';
import { type ArgumentRule, EXAMPLE_ROOT, MOST_ELEMENTS } from '../argument-rules/argument-rule.ts';
import { argumentRulesOf } from '../argument-rules/propose.ts';
import type { Decision } from '../decide.ts';
import { dispatcherOf } from '../dispatcher.ts';
import { type PresetId, treatmentOf } from '../presets.ts';
import type { Sample } from './probes.ts';
import { type Arguments, withArgument } from './sample-calls.ts';

type Verdict = Decision['decision'];

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
  const rules = passes(tool, preset) ? argumentRulesOf(tool) : [];
  const base = rules.reduce((args, rule) => placed(args, keysOf(rule.path), passing(rule)[0]), withPassingAction(tool, sample, preset));
  yield { args: base, outcome: plain(base) };
  for (const rule of rules) {
    const at = (value: unknown) => placed(base, keysOf(rule.path), value);
    const others = rules.filter(({ path, test }) => path === rule.path && test !== rule.test).map(verdictOf);
    for (const args of passing(rule).map(at)) yield { args, outcome: strictest([plain(args), ...others]) };
    for (const args of stopped(rule).map(at)) yield { args, outcome: strictest([plain(args), verdictOf(rule)]) };
  }
}

/** Whether some call of the tool passes without a question, so that there is something to ask of its arguments. */
function passes(tool: ToolAssessment, preset: PresetId): boolean {
  const treatments = dispatcherOf(tool, preset)?.actions.map(({ treatment }) => treatment) ?? [treatmentOf(preset, tool)];
  return treatments.some(({ gives }) => gives === 'allow');
}

function withPassingAction(tool: ToolAssessment, sample: Arguments, preset: PresetId): Arguments {
  const dispatcher = dispatcherOf(tool, preset);
  const passing = dispatcher?.actions.find(({ treatment }) => treatment.gives === 'allow');
  return dispatcher && passing ? withArgument(sample, keysOf(dispatcher.path), passing.action.value) : sample;
}

function verdictOf({ test }: ArgumentRule): Verdict {
  return test === 'given' || test === 'above' ? 'approve' : 'deny';
}

const STRICTNESS: readonly Verdict[] = ['deny', 'approve', 'allow'];

function strictest(verdicts: readonly Verdict[]): Verdict {
  return STRICTNESS.find((verdict) => verdicts.includes(verdict)) ?? 'allow';
}

/** Values that a rule does not mind, the plainest first; undefined leaves the argument out. */
function passing({ test, isOptional, threshold = 0 }: ArgumentRule): readonly unknown[] {
  const absent = isOptional ? [undefined] : [];
  return {
    given: [undefined],
    true: [...absent, false],
    above: [...absent, threshold, 0],
    outside: [`${EXAMPLE_ROOT}/notes.txt`, EXAMPLE_ROOT],
    many: [undefined, elements(1), elements(MOST_ELEMENTS)],
  }[test];
}

/** Values that a rule stops, with those that only look as if they passed. */
function stopped({ test, isOptional, threshold = 0 }: ArgumentRule): readonly unknown[] {
  const absent = isOptional ? [] : [undefined];
  return {
    given: ['x', 7, null, ''],
    true: [...absent, true, 'true', null],
    above: [...absent, threshold + 0.01, threshold + 1, String(threshold)],
    outside: [undefined, `${EXAMPLE_ROOT}/../etc/passwd`, `${EXAMPLE_ROOT}2/notes.txt`, 'notes.txt', 7],
    many: [elements(MOST_ELEMENTS + 1), 'x,y', null],
  }[test];
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
