import type { Evidence, RawTool, Slug, ToolAssessment } from '#model/types.ts';
import { mostTelling } from '#policy/telling.ts';
import { RULES } from '#rules/index.ts';
import type { Rule } from '#rules/rule.ts';

/** What is labelled: a tool, or one action of it. */
export type Labelled = Pick<ToolAssessment, 'category' | 'severity' | 'evidence'>;

const MOST_RULES = 2;
const BY_ID: ReadonlyMap<Slug, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a piece of evidence; undefined where another rule set made the label. */
export function ruleOf({ rule }: Evidence): Rule | undefined {
  return BY_ID.get(rule);
}

/** Whether a rule only speaks where the others leave the category weak. */
export function isInDoubt(evidence: Evidence): boolean {
  const rule = ruleOf(evidence);
  return rule?.kind === 'effect' && rule.inDoubt === true;
}

/** All evidence of the category of a label, that of phrases alone where there is some. */
export function categoryEvidence({ category, evidence }: Labelled): Evidence[] {
  const speaking = evidence.filter(({ part, gives }) => part === 'category' && (gives === undefined || gives === category));
  const byPhrases = speaking.filter((one) => !isInDoubt(one));
  return byPhrases.length > 0 ? byPhrases : speaking;
}

/** The evidence that decided category and severity, the most telling of each rule: of the rules that account for the severity where there are some. */
export function decidingEvidence(label: Labelled): Evidence[] {
  const weighty = new Set(
    label.evidence.filter(({ part, gives }) => part === 'severity' && gives === label.severity).map(({ rule }) => rule),
  );
  const speaking = categoryEvidence(label);
  const deciding = speaking.filter(({ rule }) => weighty.has(rule));
  const byRule = Map.groupBy(deciding.length > 0 ? deciding : speaking, ({ rule }) => rule);
  return [...byRule.values()].flatMap((evidence) => mostTelling(evidence) ?? []).slice(0, MOST_RULES);
}

/** The modifier that brought the severity to where it is, if one did by a phrase. */
export function movingEvidence({ evidence, severity }: Labelled): Evidence | undefined {
  const moves = evidence.filter((one) => one.part === 'severity' && one.gives === severity && isPhrase(ruleOf(one)));
  return mostTelling(moves);
}

/** A definition beside its label. */
export interface Read {
  readonly definition: RawTool;
  readonly label: ToolAssessment;
}

function isPhrase(rule: Rule | undefined): boolean {
  return rule?.kind === 'modifier' && rule.lastly !== true;
}
