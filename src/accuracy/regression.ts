/** One observation: which columns it has, how much of each, where that is not the same of all, and for every question the class that it belongs to, or `UNASKED`. */
export interface Observation {
  readonly columns: Uint32Array;
  /** One for each column; without them the observation counts as a vector of length one. */
  readonly values?: Float64Array;
  readonly labels: Int8Array;
}

/** How many columns there are, and for every question between how many classes it decides; the first class of each has no weights: the others lead it. */
export interface Shape {
  readonly columns: number;
  readonly classes: readonly number[];
  /** How strongly the weights of every column are held back; without it a rare one is held back less than a frequent one. */
  readonly restraint?: number;
}

/** By how much every class but the first of its question leads that one: for every column, and for an observation without any. */
export interface Fitted {
  /** Row by row, question after question. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** The label of an observation that a question is not asked about. */
export const UNASKED = -1;

/** How strongly the weights of a column that every observation has are held back: the inverse of the variance that they are expected to have. */
const RESTRAINT = 0.7;
const ROUNDS = 200;

/** How steep the loss of a softmax can be at most. */
const STEEPEST = 0.5;

/**
 * Multinomial logistic regressions with an L2 penalty, all questions at once, by Nesterov's accelerated gradient from nought, each column with a step
 * of its own: the same observations in the same order give the same weights. A rare column is held back less than a frequent one by the square of its
 * inverse document frequency.
 */
export function regress(given: readonly Observation[], { columns, classes, restraint }: Shape): Fitted {
  const observations = given.map(withValues);
  const width = classes.reduce((sum, each) => sum + each - 1, 0);
  const size = (columns + 1) * width;
  const restraints = restraint === undefined ? restraintsOf(observations, columns) : evenly(restraint, columns);
  const steps = stepsOf(observations, restraints, width);
  let [point, before] = [new Float64Array(size), new Float64Array(size)];
  const gradient = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const momentum = round / (round + 3);
    const ahead = point.map((value, index) => value + momentum * (value - (before[index] as number)));
    gradientAt(ahead, observations, { gradient, restraints, classes });
    before = point;
    point = ahead.map((value, index) => value - (gradient[index] as number) * (steps[index] as number));
  }
  return { weights: point.subarray(0, columns * width), bias: point.subarray(columns * width) };
}

/** An observation that says how much it has of each column. */
type Valued = Required<Observation>;

function withValues(observation: Observation): Valued {
  const { columns, values = new Float64Array(columns.length).fill(1 / Math.sqrt(columns.length || 1)) } = observation;
  return { ...observation, values };
}

function evenly(restraint: number, columns: number): Float64Array {
  return new Float64Array(columns + 1).fill(restraint, 0, columns);
}

/** How strongly the weights of each column are held back, and, last, those of none: the bias is free. */
function restraintsOf(observations: readonly Observation[], columns: number): Float64Array {
  const counts = new Uint32Array(columns);
  for (const { columns: present } of observations) for (const column of present) counts[column] = (counts[column] as number) + 1;
  const restraints = new Float64Array(columns + 1);
  for (const [column, count] of counts.entries())
    restraints[column] = RESTRAINT / (1 + Math.log((1 + observations.length) / (1 + count))) ** 2;
  return restraints;
}

/** The longest step along every column that never leads uphill: what bounds the curvature is how often a column stands beside others. */
function stepsOf(observations: readonly Valued[], restraints: Float64Array, width: number): Float64Array {
  const bias = restraints.length - 1;
  const beside = new Float64Array(restraints.length);
  for (const { columns: present, values } of observations) {
    const all = values.reduce((sum, value) => sum + Math.abs(value), 1);
    for (const [index, column] of present.entries()) beside[column] = (beside[column] as number) + all * Math.abs(values[index] as number);
    beside[bias] = (beside[bias] as number) + all;
  }
  return Float64Array.from({ length: restraints.length * width }, (_, index) => {
    const column = Math.floor(index / width);
    return 1 / (STEEPEST * (beside[column] as number) + (restraints[column] as number));
  });
}

function gradientAt(
  point: Float64Array,
  observations: readonly Valued[],
  {
    gradient,
    restraints,
    classes,
  }: { readonly gradient: Float64Array; readonly restraints: Float64Array; readonly classes: readonly number[] },
): void {
  const width = point.length / restraints.length;
  const bias = point.length - width;
  for (let index = 0; index < point.length; index += 1)
    gradient[index] = (restraints[Math.floor(index / width)] as number) * (point[index] as number);
  const scores = new Float64Array(width);
  for (const { columns, values, labels } of observations) {
    scores.set(point.subarray(bias));
    for (let index = 0; index < columns.length; index += 1)
      add(scores, point, { from: (columns[index] as number) * width, times: values[index] as number });
    toErrors(scores, labels, classes);
    for (let index = 0; index < columns.length; index += 1)
      spread(gradient, scores, { to: (columns[index] as number) * width, times: values[index] as number });
    spread(gradient, scores, { to: bias, times: 1 });
  }
}

/** The scores of each question as probabilities, less one for the right class; nought where it is not asked. */
function toErrors(scores: Float64Array, labels: Int8Array, classes: readonly number[]): void {
  for (let question = 0, from = 0; question < classes.length; question += 1) {
    const to = from + (classes[question] as number) - 1;
    const label = labels[question] as number;
    if (label === UNASKED) scores.fill(0, from, to);
    else toProbabilities(scores, from, to);
    if (label > 0) scores[from + label - 1] = (scores[from + label - 1] as number) - 1;
    from = to;
  }
}

/** A softmax beside a class whose score is nought. */
function toProbabilities(scores: Float64Array, from: number, to: number): void {
  let highest = 0;
  for (let index = from; index < to; index += 1) highest = Math.max(highest, scores[index] as number);
  let sum = Math.exp(-highest);
  for (let index = from; index < to; index += 1) {
    scores[index] = Math.exp((scores[index] as number) - highest);
    sum += scores[index] as number;
  }
  for (let index = from; index < to; index += 1) scores[index] = (scores[index] as number) / sum;
}

function add(scores: Float64Array, point: Float64Array, { from, times }: { from: number; times: number }): void {
  for (let each = 0; each < scores.length; each += 1) scores[each] = (scores[each] as number) + (point[from + each] as number) * times;
}

function spread(gradient: Float64Array, errors: Float64Array, { to, times }: { to: number; times: number }): void {
  for (let each = 0; each < errors.length; each += 1)
    gradient[to + each] = (gradient[to + each] as number) + (errors[each] as number) * times;
}
