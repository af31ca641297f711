import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category, RawTool, Weights } from '#model/types.ts';
import { featuresOf } from '#signals/features.ts';
import { subjectsOf } from '#signals/read-tool.ts';
import { type Fitted, regress } from './regression.ts';

/** What fewer servers say teaches their words and not the language. */
const FEWEST_SERVERS = 5;
const HUNDREDTHS = 100;

/** A definition with the category that a reading of the taxonomy gave it. */
export interface Taught {
  readonly server: string;
  readonly tool: RawTool;
  readonly category: Category;
}

/** The same with what the definition says. */
interface Example extends Taught {
  readonly features: readonly string[];
}

/** The weights that labels teach: of every feature that the definitions of several servers have. */
export function learn(taught: readonly Taught[]): Weights {
  const examples = examplesOf(taught);
  const features = commonFeatures(examples);
  const columns = new Map(features.map((feature, column) => [feature, column]));
  const observations = examples.map(({ category, features: said }) => ({
    columns: Uint32Array.from(said.flatMap((feature) => columns.get(feature) ?? [])),
    label: CATEGORIES.indexOf(category),
  }));
  const fitted = regress(observations, { columns: features.length, classes: CATEGORIES.length });
  return {
    schemaVersion: 1,
    tools: examples.length,
    servers: new Set(examples.map(({ server }) => server)).size,
    categories: [...CATEGORIES],
    bias: rounded(fitted.bias),
    features: Object.fromEntries(features.map((feature, column) => [feature, rowOf(fitted, column)])),
  };
}

function examplesOf(taught: readonly Taught[]): Example[] {
  const subjects = subjectsOf(taught.map(({ tool }) => tool));
  return taught.map((lesson, index) => ({
    ...lesson,
    features: Array.from(featuresOf(subjects[index] as (typeof subjects)[number]), ({ feature }) => feature),
  }));
}

function commonFeatures(examples: readonly Example[]): string[] {
  const servers = new Map<string, Set<string>>();
  for (const { server, features } of examples)
    for (const feature of features) servers.set(feature, (servers.get(feature) ?? new Set()).add(server));
  return [...servers]
    .filter(([, users]) => users.size >= FEWEST_SERVERS)
    .map(([feature]) => feature)
    .toSorted(compareText);
}

function rowOf({ weights }: Fitted, column: number): string {
  return rounded(weights.subarray(column * CATEGORIES.length, (column + 1) * CATEGORIES.length));
}

function rounded(values: Float64Array): string {
  return Array.from(values, (value) => Math.round(value * HUNDREDTHS) || 0).join(' ');
}
