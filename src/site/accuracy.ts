import type { RuleMeasure, Slug } from '#model/types.ts';
import { readAccuracy } from '#store/read.ts';
import { root } from './catalogue.ts';
import { inTurn } from './gold-turns.ts';

/** How often the labels are right; undefined where the catalogue holds no measurement. */
export const accuracy = readAccuracy(root);

/** The newest gold set of published tools that no rule was written in sight of: what it says holds for servers that are new. */
export const unseen = inTurn(accuracy?.sets ?? [])
  .filter(({ sample }) => !(sample.fitted || sample.written))
  .at(-1);

/** How a rule did on the gold sets; undefined where nobody has measured or it fired on none of their tools. */
export function measureOf(rule: Slug): RuleMeasure | undefined {
  return accuracy?.rulesMeasured.find((measured) => measured.rule === rule);
}
