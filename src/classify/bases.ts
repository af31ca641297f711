import taxonomy from '#data/taxonomy/taxonomy.json' with { type: 'json' };
import { SEVERITIES } from '#model/scales.ts';
import type { Category, Severity } from '#model/types.ts';

const BASES: ReadonlyMap<string, Severity | undefined> = new Map(
  taxonomy.categories.map(({ id, base }) => [id, SEVERITIES.find((severity) => severity === base)]),
);

/** The severity of a category before anything moves it, by the taxonomy. */
export function baseOf(category: Category): Severity {
  const base = BASES.get(category);
  if (!base) throw new Error(`the taxonomy gives ${category} no base severity`);
  return base;
}
