import { categoryAddress, severityAddress, traitAddress } from '#export/addresses.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import type { Evidence, Slug, ToolAssessment, TraitId } from '#model/types.ts';
import { reasonsOf, traitTitle } from './evidence.ts';

/** One part of a label that a rule speaks for. */
interface Claim {
  readonly text: string;
  readonly address: string;
}

/** What one rule contributes to a label: the parts that it speaks for, and the places that it read, each once. */
export interface RuleProof {
  readonly rule: Slug;
  readonly claims: readonly Claim[];
  readonly places: readonly Evidence[];
}

/** The evidence of a label, one entry for each rule: what decides the category first, what was outranked last. */
export function proofsOf(label: ToolAssessment): RuleProof[] {
  const { category, outranked, raised, lowered, traits } = reasonsOf(label);
  const ordered = [...category, ...raised, ...lowered, ...traits.flatMap(({ evidence }) => evidence), ...outranked];
  return proofsByRule([...new Set([...ordered, ...label.evidence])]);
}

/** What rules quote of the description, what decides the category first. */
export function quotedInDescription(label: ToolAssessment): Evidence[] {
  return proofsOf(label).flatMap(({ places }) => places.filter(({ at }) => at === '/description'));
}

/** Evidence grouped by rule, in the order in which rules first appear. */
export function proofsByRule(evidence: readonly Evidence[]): RuleProof[] {
  return [...Map.groupBy(evidence, ({ rule }) => rule)].map(([rule, ofRule]) => ({
    rule,
    claims: [...new Map(ofRule.flatMap(claimsOf).map((claim) => [claim.text, claim])).values()],
    places: [...new Map(ofRule.map((one) => [`${one.at}\n${one.quote}`, one])).values()],
  }));
}

function claimsOf({ part, gives }: Evidence): Claim[] {
  const category = CATEGORIES.find((one) => one === gives);
  if (category) return [{ text: category, address: categoryAddress(category) }];
  const severity = SEVERITIES.find((one) => one === gives);
  if (severity) return [{ text: `severity ${severity}`, address: severityAddress(severity) }];
  if (!part.startsWith('trait:')) return [];
  const trait = part.slice('trait:'.length) as TraitId;
  return [{ text: `the trait “${traitTitle(trait)}”`, address: traitAddress(trait) }];
}
