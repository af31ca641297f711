import { compareCategories, compareSeverities, compareText } from '#model/scales.ts';
import type { Category, FalseAlarm, Severity } from '#model/types.ts';
import type { Pair } from './pairs.ts';

/** One thing that is said of a tool, which gold may not say. */
export interface Alarm extends Pair {
  readonly part: string;
  readonly gives: string | undefined;
}

interface Degree {
  readonly category: Category;
  readonly severity: Severity;
}

/** Whether gold says the same. */
export function isRight({ gold, part, gives }: Alarm): boolean {
  if (part === 'category') return gold.category === gives;
  if (part === 'severity') return gold.severity === gives;
  return gold.traits.some((trait) => part === `trait:${trait}`);
}

/** Where most more is made of a tool than gold makes of it, and the label says so too; undefined where that never happens. */
export function worstAlarm(alarms: readonly Alarm[]): FalseAlarm | undefined {
  const [worst] = alarms.filter(isFalse).toSorted((a, b) => byExcess(a, b) || compareText(a.gold.id, b.gold.id));
  if (!worst) return undefined;
  const { gold, label, part } = worst;
  return { id: gold.id, server: gold.server, tool: gold.tool.name, part, gold: degreeOf(gold), ours: degreeOf(label) };
}

function isFalse(alarm: Alarm): boolean {
  const { gold, label, part, gives } = alarm;
  if (isRight(alarm)) return false;
  if (part === 'category') return label.category === gives && compareCategories(label.category, gold.category) > 0;
  if (part === 'severity') return label.severity === gives && compareSeverities(label.severity, gold.severity) > 0;
  return label.traits.some((trait) => part === `trait:${trait}`);
}

/** What is made too much of by most steps of severity first, then by most steps of category. */
function byExcess(a: Pair, b: Pair): number {
  const [one, other] = [excessOf(a), excessOf(b)];
  return other.severity - one.severity || other.category - one.category;
}

function excessOf({ gold, label }: Pair): { readonly severity: number; readonly category: number } {
  return { severity: compareSeverities(label.severity, gold.severity), category: compareCategories(label.category, gold.category) };
}

function degreeOf({ category, severity }: Degree): Degree {
  return { category, severity };
}
