import { below, keysOf, valueAt } from '#model/pointers.ts';
import type { ToolAssessment } from '#model/types.ts';
import { argumentPlace } from '../argument-rules/argument-place.ts';
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

/** Calls on both sides of every argument rule of a tool, and one that as few rules mind as can be; what none minds must come out as the minimal form says. */
export function* argumentProbes(
  { tool, samples: [sample = {}] }: Sample,
  preset: PresetId,
  plain: (args: Arguments) => Verdict,
): Generator<ArgumentProbe> {
  const rules = rulesUnder(tool, preset);
  const base = rules.reduce((args, rule) => placed(args, keysOf(rule.path), harmless(rule)), withPassingAction(tool, sample, preset));
  const probe = (args: Arguments): ArgumentProbe => ({
    args,
    outcome: strictest([plain(args), ...rules.filter((rule) => stops(rule, standing(args, keysOf(rule.path)))).map(verdictOf)]),
  });
  yield probe(base);
  for (const { path, test, words = [] } of rules)
    for (const value of [...VALUES[test], ...words]) yield probe(placed(base, keysOf(path), value));
}

/** A rule, and what its argument is when a call leaves it out, as far as the definition tells. */
interface Ruled extends ArgumentRule {
  readonly byDefault: unknown;
}

/** The rules of a tool of which some call passes without a question, or with one. */
function rulesUnder(tool: ToolAssessment, preset: PresetId): Ruled[] {
  const treatments = dispatcherOf(tool, preset)?.actions.map(({ treatment }) => treatment) ?? [treatmentOf(preset, tool)];
  const given = treatments.map(({ gives }) => gives);
  if (!given.includes('allow') && !given.includes('approve')) return [];
  const defaults = new Map(tool.parameters.map(({ at, required, told }) => [argumentPlace(at), required ? undefined : told?.byDefault]));
  return argumentRulesOf(tool, { isAsked: !given.includes('allow') }).map((rule) => ({ ...rule, byDefault: defaults.get(rule.path) }));
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

const SWITCHES = [undefined, false, true, 'true', null];
const WORDS = [undefined, 'production', 'Production', 'prod', 'elsewhere', '', 7, null];
const SUMS = [undefined, 0, 100, 100.01, 10_000, 10_001, '1'];

/** Values on both sides of each kind of rule, with those that only look as if they passed; undefined leaves the argument out. */
const VALUES: Readonly<Record<ArgumentTest, readonly unknown[]>> = {
  given: [undefined, 'x', 7, null, ''],
  leading: [undefined, 'notes.txt', '..', '../notes.txt', 'a\\notes.txt', '~', 'C:notes.txt', 7],
  switched: SWITCHES,
  chosen: SWITCHES,
  above: SUMS,
  over: SUMS,
  each: SUMS,
  beyond: WORDS,
  foreign: WORDS,
  outside: [undefined, FILE, EXAMPLE_ROOT, `${EXAMPLE_ROOT}/../etc/passwd`, `${EXAMPLE_ROOT}2/notes.txt`, 'notes.txt', 7],
  many: [undefined, elements(1), elements(MOST_ELEMENTS), elements(MOST_ELEMENTS + 1), 'x,y', null],
};

type Objecting = (rule: ArgumentRule, value: unknown) => boolean;

const toSwitch: Objecting = ({ risky }, value) => value !== !risky;
const toSum: Objecting = ({ threshold = 0 }, value) => !(typeof value === 'number' && value <= threshold);
const toWord: Objecting = ({ words = [] }, value) => !words.some((word) => word === value);

/** What each kind of rule has against a value that is given. */
const OBJECTING: Readonly<Record<ArgumentTest, Objecting>> = {
  given: () => true,
  leading: (_, value) => value !== 'notes.txt',
  switched: toSwitch,
  chosen: toSwitch,
  above: toSum,
  over: toSum,
  each: toSum,
  beyond: toWord,
  foreign: toWord,
  outside: (_, value) => value !== FILE && value !== EXAMPLE_ROOT,
  many: (_, value) => !(Array.isArray(value) && value.length <= MOST_ELEMENTS),
};

/** Whether a rule has something against a value, or against there being none, which is what its default makes it. */
function stops(rule: Ruled, value: unknown): boolean {
  const { test, passesLeftOut, byDefault } = rule;
  if (value !== undefined) return OBJECTING[test](rule, value);
  return byDefault === undefined || BY_PRESENCE.includes(test) ? !passesLeftOut : OBJECTING[test](rule, byDefault);
}

/** Tests that look at what a caller writes, not at what a server puts in its place. */
const BY_PRESENCE: readonly ArgumentTest[] = ['given', 'leading', 'outside', 'many'];

/** A value that no rule of the kind minds, where there is one. */
function harmless({ test, passesLeftOut, risky, words = [] }: ArgumentRule): unknown {
  if (test === 'beyond' || test === 'foreign') return words[0];
  if (test === 'outside') return FILE;
  if (passesLeftOut || test === 'given') return undefined;
  return test === 'switched' || test === 'chosen' ? !risky : 0;
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

/** What stands at a place of the arguments, of its first element where the place is one for each; undefined where nothing does. */
function standing(args: Arguments, keys: readonly string[]): unknown {
  return valueAt(
    args,
    keys.reduce((at, key) => below(at, key === '*' ? 0 : key), ''),
  );
}
