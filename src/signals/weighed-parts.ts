import type { Category, Severity, TraitId } from '#model/types.ts';

/** The traits for which all words of a definition are weighed together, in the order of the weights. */
export const WEIGHED_TRAITS = [
  'bulk',
  'changes-access',
  'controls-interface',
  'ingests-untrusted-content',
  'irreversible',
  'issues-credentials',
  'moves-money',
  'open-ended-argument',
  'reads-private-data',
  'reads-secrets',
  'sends-outward',
] as const satisfies readonly TraitId[];

/** A trait for which words are weighed. */
export type WeighedTrait = (typeof WEIGHED_TRAITS)[number];

/** A severity of a category other than its base. */
export interface WeighedSeverity {
  readonly category: Category;
  readonly severity: Severity;
}

/** The severities for which all words of a definition are weighed against the base of the category, in the order of the weights. */
export const WEIGHED_SEVERITIES: readonly WeighedSeverity[] = [
  { category: 'Read', severity: 'medium' },
  { category: 'Read', severity: 'high' },
  { category: 'Write', severity: 'low' },
  { category: 'Write', severity: 'high' },
  { category: 'Execute', severity: 'medium' },
  { category: 'Execute', severity: 'critical' },
  { category: 'Destructive', severity: 'high' },
  { category: 'Financial', severity: 'high' },
];
