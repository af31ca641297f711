/** Scores, which are natural logarithms up to what they have in common, as probabilities that sum to one. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** No chance counts for less, or one that is next to nothing would outweigh everything else. */
const LEAST_CHANCE = 0.001;

/** The natural logarithm of a chance from 0 to 1, of one that is next to nothing that of a thousandth. */
export function logarithmOf(chance: number): number {
  return Math.log(Math.max(chance, LEAST_CHANCE));
}
