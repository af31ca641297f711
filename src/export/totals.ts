import { CATEGORIES, count, SEVERITIES } from '#model/scales.ts';
import type { Category, Severity } from '#model/types.ts';
import { type CatalogueEntry, toolsOf } from './listed-tool.ts';

/** Every number that the site and the API tell about the whole catalogue. */
export interface Totals {
  /** Servers known. */
  readonly servers: number;
  /** Servers whose tools are listed, from this or an earlier attempt. */
  readonly listed: number;
  /** Servers whose last attempt brought no answer. */
  readonly failed: number;
  readonly tools: number;
  readonly categories: Readonly<Record<Category, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
}

/** Counts a catalogue. */
export function totalsOf(entries: readonly CatalogueEntry[]): Totals {
  const labels = entries.flatMap(toolsOf).map(({ label }) => label);
  return {
    servers: entries.length,
    listed: entries.filter(({ snapshot }) => snapshot).length,
    failed: entries.filter(({ observation }) => observation && observation.outcome !== 'observed').length,
    tools: labels.length,
    categories: count(
      CATEGORIES,
      labels.map(({ category }) => category),
    ),
    severities: count(
      SEVERITIES,
      labels.map(({ severity }) => severity),
    ),
  };
}
