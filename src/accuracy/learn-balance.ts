import { question } from '#classify/effects.ts';
import { effectsOf, withFallbacks } from '#classify/effects-of.ts';
import { signsOf } from '#classify/signs.ts';
import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Balance } from '#model/types.ts';
import { subjectBesideChoices, subjectsOf } from '#signals/read-tool.ts';
import { logarithmOf } from '#signals/softmax.ts';
import { crossChances } from './cross-chances.ts';
import { commonFeatures, examplesOf, type Taught } from './learn.ts';
import { type Observation, regress } from './regression.ts';
import { rounded, rowOf } from './rows.ts';

/** How strongly every weight is held back: the inverse of the variance that they are expected to have. */
const RESTRAINT = 10;
/** What fewer servers show teaches their tools and not how far a sign is to be trusted. */
const FEWEST_SERVERS = 5;
const HUNDREDTHS = 100;

/** A definition without actions, with what the rules and all its words say of it. */
interface Weighing {
  readonly server: string;
  readonly category: number;
  readonly signs: ReadonlySet<string>;
  readonly chances: readonly number[];
}

/** How much the words of a definition and the signs of the rules speak for each category beside each other, by labelled tools without actions. */
export function learnBalance(taught: readonly Taught[]): Balance {
  const weighings = weighingsOf(taught);
  const signs = commonSigns(weighings);
  const fitted = regress(observationsOf(weighings, signs), {
    columns: CATEGORIES.length + signs.length,
    classes: [CATEGORIES.length],
    restraint: RESTRAINT,
  });
  return {
    schemaVersion: 1,
    tools: weighings.length,
    servers: new Set(weighings.map(({ server }) => server)).size,
    categories: CATEGORIES.slice(1),
    bias: rounded(fitted.bias, HUNDREDTHS),
    chances: Object.fromEntries(CATEGORIES.map((category, column) => [category, rowOf(fitted, column, HUNDREDTHS)])) as Balance['chances'],
    signs: Object.fromEntries(signs.map((sign, index) => [sign, rowOf(fitted, CATEGORIES.length + index, HUNDREDTHS)])),
  };
}

function weighingsOf(taught: readonly Taught[]): Weighing[] {
  const chances = chancesOf(taught);
  const subjects = subjectsOf(taught.map(({ tool }) => tool));
  const questions = subjects.map(subjectBesideChoices).map(question);
  const effects = withFallbacks(effectsOf(questions), questions);
  return taught.flatMap(({ server, category }, index) => {
    const subject = subjects[index] as (typeof subjects)[number];
    if (subject.choices.length > 0) return [];
    const signs = signsOf(subject, effects[index] ?? []);
    return { server, category: CATEGORIES.indexOf(category), signs, chances: chances[index] as number[] };
  });
}

function chancesOf(taught: readonly Taught[]): number[][] {
  const examples = examplesOf(taught);
  const features = commonFeatures(examples);
  const columns = new Map(features.map((feature, column) => [feature, column]));
  const said = examples.map(({ server, category, features: all }) => ({
    server,
    columns: Uint32Array.from(all.flatMap((feature) => columns.get(feature) ?? [])),
    labels: Int8Array.of(CATEGORIES.indexOf(category)),
  }));
  return crossChances(said, features.length);
}

function observationsOf(weighings: readonly Weighing[], signs: readonly string[]): Observation[] {
  const columns = new Map(signs.map((sign, index) => [sign, CATEGORIES.length + index]));
  return weighings.map(({ category, signs: shown, chances }) => {
    const present = [...shown].flatMap((sign) => columns.get(sign) ?? []);
    return {
      columns: Uint32Array.from([...CATEGORIES.keys(), ...present]),
      values: Float64Array.from([...chances.map(logarithmOf), ...present.map(() => 1)]),
      labels: Int8Array.of(category),
    };
  });
}

function commonSigns(weighings: readonly Weighing[]): string[] {
  const servers = new Map<string, Set<string>>();
  for (const { server, signs } of weighings) for (const sign of signs) servers.set(sign, (servers.get(sign) ?? new Set()).add(server));
  return [...servers]
    .filter(([, users]) => users.size >= FEWEST_SERVERS)
    .map(([sign]) => sign)
    .toSorted(compareText);
}
