import type { Fitted } from './regression.ts';

/** The weights of one column as whole numbers, so many of which make one, with blanks between. */
export function rowOf({ weights, bias: { length: width } }: Fitted, column: number, parts: number): string {
  return rounded(weights.subarray(column * width, (column + 1) * width), parts);
}

/** Numbers as whole ones, so many of which make one, with blanks between. */
export function rounded(values: Float64Array, parts: number): string {
  return Array.from(values, (value) => Math.round(value * parts) || 0).join(' ');
}
