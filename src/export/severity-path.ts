import { baseOf } from '#classify/bases.ts';
import { compareSeverities, SEVERITIES } from '#model/scales.ts';
import type { Evidence, Slug, ToolAssessment } from '#model/types.ts';
import { RULES } from '#rules/index.ts';

const TITLES: ReadonlyMap<Slug, string> = new Map(RULES.map(({ id, title }) => [id, title]));

/** How a severity came to be what it is, in one sentence or two made of the rules that moved it. */
export function severityPath({ category, severity, evidence }: Pick<ToolAssessment, 'category' | 'severity' | 'evidence'>): string {
  const base = baseOf(category);
  const weighed = SEVERITIES.toReversed().filter((one) => one !== base);
  const moves = weighed.flatMap((one) => {
    const rules = rulesGiving(evidence, one);
    return rules.length > 0 ? [`${compareSeverities(one, base) > 0 ? 'raised' : 'lowered'} to ${one} by ${rules.join(', ')}`] : [];
  });
  const starts = `${category} starts at ${base}`;
  if (moves.length === 0)
    return severity === base ? `${starts}, and nothing in the definition moves it.` : `${starts}; people set it to ${severity}.`;
  const isSettled = moves.length === 1 && rulesGiving(evidence, severity).length > 0 && severity !== base;
  return `${starts}; it is ${moves.join(' and ')}.${isSettled ? '' : ` Each effect weighs by itself, and the highest wins: ${severity}.`}`;
}

function rulesGiving(evidence: readonly Evidence[], severity: string): string[] {
  const rules = evidence.filter(({ part, gives }) => part === 'severity' && gives === severity).map(({ rule }) => rule);
  return [...new Set(rules)].map((rule) => `“${TITLES.get(rule) ?? rule}”`);
}
