import { baseOf } from '#classify/bases.ts';
import { compareSeverities, SEVERITIES } from '#model/scales.ts';
import type { Evidence, Slug, ToolAssessment } from '#model/types.ts';
import { RULES } from '#rules/index.ts';

const TITLES: ReadonlyMap<Slug, string> = new Map(RULES.map(({ id, title }) => [id, title]));

/** How a severity came to be what it is, in one sentence or two made of the rules that moved it. */
export function severityPath({ category, severity, evidence }: Pick<ToolAssessment, 'category' | 'severity' | 'evidence'>): string {
  const base = baseOf(category);
  const weighed = SEVERITIES.toReversed().filter((one) => one !== base);
  const moves = weighed.map((one) => ({ to: one, rules: rulesGiving(evidence, one) })).filter(({ rules }) => rules.length > 0);
  const starts = `${category} starts at ${base}`;
  const [move] = moves;
  if (!move) return severity === base ? `${starts}, and no rule moves it.` : `${starts}; people set it to ${severity}.`;
  if (moves.length === 1 && move.to === severity)
    return `${starts}; it is ${compareSeverities(severity, base) > 0 ? 'raised' : 'lowered'} to ${severity} by ${move.rules.join(', ')}.`;
  const weights = moves.map(({ to, rules }) => `${rules.join(', ')} ${rules.length === 1 ? 'weighs' : 'weigh'} ${to}`);
  return `${starts}; ${weights.join(', ')}. Each effect weighs by itself, and the highest wins: ${severity}.`;
}

/** The titles of the rules that give a severity, in quotation marks, each once. */
export function rulesGiving(evidence: readonly Evidence[], severity: string): string[] {
  const rules = evidence.filter(({ part, gives }) => part === 'severity' && gives === severity).map(({ rule }) => rule);
  return [...new Set(rules)].map((rule) => `“${TITLES.get(rule) ?? rule}”`);
}
