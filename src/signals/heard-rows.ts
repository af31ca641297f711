import { tellFeatures } from './features.ts';
import type { ParameterSignal } from './parameters.ts';
import type { Subject } from './subject.ts';
import { addRow, biasIn, COLUMNS, firstRowOf, kindOf, ROWS, type Row } from './weight-rows.ts';

/** The rows that a definition has something to say for, and what they come to. */
export interface Heard {
  /** Each row once, however often it is said. */
  readonly rows: readonly Row[];
  /** The index in its passage at which each row is said first. */
  readonly indexes: readonly number[];
  /** A natural logarithm for each column: of a category up to what all have in common, of a severity against the base, of a trait against its absence. */
  readonly scores: readonly number[];
}

const TENTHS = 10;
/** How many rows had been heard of all definitions when each row was heard last: whether that was in this definition, and as which of its rows. */
const LAST = new Float64Array(ROWS).fill(-1);
const SUMS = new Int32Array(COLUMNS);
let before = 0;

/** Hears all that a definition says. */
export function heardIn(subject: Subject): Heard {
  const rows: Row[] = [];
  const indexes: number[] = [];
  SUMS.fill(0);
  const hear = (row: Row, index: number, isKeyed: boolean): void => {
    const known = (LAST[row] as number) - before;
    if (known < 0) {
      LAST[row] = before + rows.length;
      rows.push(row);
      indexes.push(index);
      addRow(row, SUMS);
    } else if (isKeyed && isBefore(subject.parameters, index, indexes[known] as number)) indexes[known] = index;
  };
  tellFeatures(subject, ({ number: word }, { number: kind, wider, isKeyed }, index) => {
    const end = firstRowOf(word + 1);
    for (let row = firstRowOf(word); row < end; row += 1) {
      const of = kindOf(row);
      if (of === kind || of === wider?.number) hear(row, index, isKeyed);
    }
  });
  before += rows.length;
  return { rows, indexes, scores: scoresOf(rows.length) };
}

function isBefore(parameters: readonly ParameterSignal[], index: number, known: number): boolean {
  return (parameters[index] as ParameterSignal).at < (parameters[known] as ParameterSignal).at;
}

/** What the sums come to: the more rows there are, the less each one weighs. */
function scoresOf(count: number): number[] {
  const scores: number[] = [];
  const length = Math.sqrt(count || 1);
  for (let column = 0; column < COLUMNS; column += 1) scores.push((biasIn(column) + (SUMS[column] as number) / length) / TENTHS);
  return scores;
}
