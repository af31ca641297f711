import { softmax } from '#signals/softmax.ts';

/** One observation: which columns it has, each with the same weight, and the class that it belongs to. */
export interface Observation {
  readonly columns: Uint32Array;
  readonly label: number;
}

/** How many columns and classes there are. */
export interface Shape {
  readonly columns: number;
  readonly classes: number;
}

/** A weight for every column and class, row by row, and one for every class alone. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** How strongly weights are held back: the inverse of the variance that they are expected to have. */
const RESTRAINT = 0.1;
const ROUNDS = 600;

/**
 * Multinomial logistic regression with an L2 penalty, by Nesterov's accelerated gradient from nought: the same observations in the same order
 * give the same weights. Every observation counts as a vector of length one.
 */
export function regress(observations: readonly Observation[], { columns, classes }: Shape): Fitted {
  const size = (columns + 1) * classes;
  const steepest = observations.length + RESTRAINT;
  let [point, before] = [new Float64Array(size), new Float64Array(size)];
  const gradient = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const momentum = round / (round + 3);
    const ahead = point.map((value, index) => value + momentum * (value - (before[index] as number)));
    gradientAt(ahead, observations, { gradient, columns, classes });
    before = point;
    point = ahead.map((value, index) => value - (gradient[index] as number) / steepest);
  }
  return { weights: point.subarray(0, columns * classes), bias: point.subarray(columns * classes) };
}

function gradientAt(
  point: Float64Array,
  observations: readonly Observation[],
  { gradient, columns, classes }: Shape & { gradient: Float64Array },
): void {
  const bias = columns * classes;
  for (let index = 0; index < gradient.length; index += 1) gradient[index] = index < bias ? RESTRAINT * (point[index] as number) : 0;
  for (const { columns: present, label } of observations) {
    const length = 1 / Math.sqrt(present.length || 1);
    const scores = Array.from({ length: classes }, (_, each) => point[bias + each] as number);
    for (const column of present) add(scores, point, { from: column * classes, times: length });
    const errors = softmax(scores);
    errors[label] = (errors[label] as number) - 1;
    for (const column of present) spread(gradient, errors, { to: column * classes, times: length });
    spread(gradient, errors, { to: bias, times: 1 });
  }
}

function add(scores: number[], point: Float64Array, { from, times }: { from: number; times: number }): void {
  for (let each = 0; each < scores.length; each += 1) scores[each] = (scores[each] as number) + (point[from + each] as number) * times;
}

function spread(gradient: Float64Array, errors: readonly number[], { to, times }: { to: number; times: number }): void {
  for (let each = 0; each < errors.length; each += 1)
    gradient[to + each] = (gradient[to + each] as number) + (errors[each] as number) * times;
}
