import type { Category, Confidence, Severity } from './types.ts';

/** Categories from the lowest to the highest precedence. */
export const CATEGORIES = ['Read', 'Write', 'Execute', 'Destructive', 'Financial'] as const satisfies readonly Category[];

/** Severities from the lowest to the highest. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];

/** Confidences from the firmest to the weakest. */
export const CONFIDENCES = ['certain', 'likely', 'weak'] as const satisfies readonly Confidence[];

/** Orders categories, the lowest precedence first. */
export function compareCategories(a: Category, b: Category): number {
  return CATEGORIES.indexOf(a) - CATEGORIES.indexOf(b);
}

/** Orders severities, the lowest first. */
export function compareSeverities(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** Orders labels, the riskiest first: by severity, then by category, then by name. */
export function compareRisk(a: Labelled, b: Labelled): number {
  return compareSeverities(b.severity, a.severity) || compareCategories(b.category, a.category) || compareText(a.name, b.name);
}

interface Labelled {
  readonly name: string;
  readonly category: Category;
  readonly severity: Severity;
}

/** Orders text by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How often each word of a scale occurs, in the scale's order. */
export function count<Word extends string>(scale: readonly Word[], words: readonly Word[]): Record<Word, number> {
  const counts = Object.fromEntries(scale.map((word) => [word, 0])) as Record<Word, number>;
  for (const word of words) counts[word] += 1;
  return counts;
}
