import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category, RawTool, Severity, TraitId, Weights } from '#model/types.ts';
import { featuresOf } from '#signals/features.ts';
import { subjectsOf } from '#signals/read-tool.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from '#signals/weighed-parts.ts';
import { type Observation, regress, UNASKED } from './regression.ts';
import { rounded, rowOf } from './rows.ts';

/** What fewer servers say teaches their words and not the language. */
const FEWEST_SERVERS = 5;
const TENTHS = 10;

/** A definition with the label that a reading of the taxonomy gave it. */
export interface Taught {
  readonly server: string;
  readonly tool: RawTool;
  readonly category: Category;
  readonly severity: Severity;
  readonly traits: readonly TraitId[];
}

/** The same with what the definition says. */
export interface Example extends Taught {
  readonly features: readonly string[];
}

/** A question that weights answer: the classes of which one holds, the one first that the others are weighed against. */
interface Question {
  readonly classes: number;
  readonly labelOf: (taught: Taught) => number;
}

const QUESTIONS: readonly Question[] = [
  { classes: CATEGORIES.length, labelOf: ({ category }) => CATEGORIES.indexOf(category) },
  ...CATEGORIES.map(severityOf),
  ...WEIGHED_TRAITS.map((trait): Question => ({ classes: 2, labelOf: ({ traits }) => Number(traits.includes(trait)) })),
];

/** The weights that labels teach: of every feature that the definitions of several servers have. */
export function learn(taught: readonly Taught[]): Weights {
  const examples = examplesOf(taught);
  const features = commonFeatures(examples);
  const fitted = regress(observationsOf(examples, features), {
    columns: features.length,
    classes: QUESTIONS.map(({ classes }) => classes),
  });
  return {
    schemaVersion: 1,
    tools: examples.length,
    servers: new Set(examples.map(({ server }) => server)).size,
    categories: CATEGORIES.slice(1),
    severities: [...WEIGHED_SEVERITIES],
    traits: [...WEIGHED_TRAITS],
    bias: rounded(fitted.bias, TENTHS),
    features: Object.fromEntries(features.map((feature, column) => [feature, rowOf(fitted, column, TENTHS)])),
  };
}

function observationsOf(examples: readonly Example[], features: readonly string[]): Observation[] {
  const columns = new Map(features.map((feature, column) => [feature, column]));
  return examples.map((example) => ({
    columns: Uint32Array.from(example.features.flatMap((feature) => columns.get(feature) ?? [])),
    labels: Int8Array.from(QUESTIONS, ({ labelOf }) => labelOf(example)),
  }));
}

/** Which severity a tool of a category has: its base or another; asked only about tools of that category. */
function severityOf(category: Category): Question {
  const others = WEIGHED_SEVERITIES.filter((weighed) => weighed.category === category).map(({ severity }) => severity);
  return {
    classes: others.length + 1,
    labelOf: (taught) => (taught.category === category ? others.indexOf(taught.severity) + 1 : UNASKED),
  };
}

/** Definitions with what each of them says. */
export function examplesOf(taught: readonly Taught[]): Example[] {
  const subjects = subjectsOf(taught.map(({ tool }) => tool));
  return taught.map((lesson, index) => ({
    ...lesson,
    features: [...featuresOf(subjects[index] as (typeof subjects)[number])],
  }));
}

/** What the definitions of several servers say. */
export function commonFeatures(examples: readonly Example[]): string[] {
  const servers = new Map<string, Set<string>>();
  for (const { server, features } of examples)
    for (const feature of features) servers.set(feature, (servers.get(feature) ?? new Set()).add(server));
  return [...servers]
    .filter(([, users]) => users.size >= FEWEST_SERVERS)
    .map(([feature]) => feature)
    .toSorted(compareText);
}
