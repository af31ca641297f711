import { CATEGORIES, compareText } from '#model/scales.ts';
import type { Category, RawTool, TraitId, Weights } from '#model/types.ts';
import { featuresOf } from '#signals/features.ts';
import { subjectsOf } from '#signals/read-tool.ts';
import { WEIGHED_TRAITS } from '#signals/weighed-traits.ts';
import { type Fitted, type Observation, regress } from './regression.ts';

/** What fewer servers say teaches their words and not the language. */
const FEWEST_SERVERS = 5;
const HUNDREDTHS = 100;

/** A definition with the category and the traits that a reading of the taxonomy gave it. */
export interface Taught {
  readonly server: string;
  readonly tool: RawTool;
  readonly category: Category;
  readonly traits: readonly TraitId[];
}

/** The same with what the definition says. */
interface Example extends Taught {
  readonly features: readonly string[];
}

/** The weights that labels teach: of every feature that the definitions of several servers have. */
export function learn(taught: readonly Taught[]): Weights {
  const examples = examplesOf(taught);
  const features = commonFeatures(examples);
  const columns = columnsOf(examples, features);
  const fitted = [
    regress(
      examples.map((example, index) => ({ columns: columns[index] as Uint32Array, label: CATEGORIES.indexOf(example.category) })),
      { columns: features.length, classes: CATEGORIES.length },
    ),
    ...WEIGHED_TRAITS.map((trait) => leadOf(regress(readersOf(examples, { columns, trait }), { columns: features.length, classes: 2 }))),
  ];
  return {
    schemaVersion: 1,
    tools: examples.length,
    servers: new Set(examples.map(({ server }) => server)).size,
    categories: [...CATEGORIES],
    traits: [...WEIGHED_TRAITS],
    bias: rounded(fitted.flatMap(({ bias }) => [...bias])),
    features: Object.fromEntries(features.map((feature, column) => [feature, rowOf(fitted, column)])),
  };
}

function columnsOf(examples: readonly Example[], features: readonly string[]): Uint32Array[] {
  const columns = new Map(features.map((feature, column) => [feature, column]));
  return examples.map(({ features: said }) => Uint32Array.from(said.flatMap((feature) => columns.get(feature) ?? [])));
}

/** The tools that read, by whether they have a trait. */
function readersOf(
  examples: readonly Example[],
  { columns, trait }: { readonly columns: readonly Uint32Array[]; readonly trait: TraitId },
): Observation[] {
  return examples.flatMap(({ category, traits }, index) =>
    category === 'Read' ? [{ columns: columns[index] as Uint32Array, label: traits.includes(trait) ? 1 : 0 }] : [],
  );
}

/** Of two classes as one: by how much the second leads. */
function leadOf({ weights, bias }: Fitted): Fitted {
  const lead = (values: Float64Array) =>
    Float64Array.from({ length: values.length / 2 }, (_, index) => (values[2 * index + 1] as number) - (values[2 * index] as number));
  return { weights: lead(weights), bias: lead(bias) };
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

function rowOf(fitted: readonly Fitted[], column: number): string {
  return rounded(
    fitted.flatMap(({ weights, bias: { length: classes } }) => [...weights.subarray(column * classes, (column + 1) * classes)]),
  );
}

function rounded(values: readonly number[]): string {
  return values.map((value) => Math.round(value * HUNDREDTHS) || 0).join(' ');
}
