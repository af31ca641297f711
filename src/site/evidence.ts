import { baseOf } from '#classify/bases.ts';
import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Category, Evidence, Severity, ToolAssessment, TraitId } from '#model/types.ts';
import { known, taxonomy } from './catalogue.ts';

/** The evidence of a label, sorted by what it does to it. */
export interface Reasons {
  readonly category: readonly Evidence[];
  /** Speaks for a category of lower precedence, which therefore lost. */
  readonly outranked: readonly Evidence[];
  readonly base: Severity;
  readonly raised: readonly Evidence[];
  readonly lowered: readonly Evidence[];
  readonly traits: readonly { readonly trait: TraitId; readonly evidence: readonly Evidence[] }[];
}

/** Why a label is what it is. */
export function reasonsOf(label: ToolAssessment): Reasons {
  const of = (part: string) => label.evidence.filter((evidence) => evidence.part === part);
  const base = baseOf(label.category);
  const moves = of('severity');
  return {
    category: of('category').filter(({ gives }) => gives === undefined || gives === label.category),
    outranked: of('category').filter(({ gives }) => isLower(gives, label.category)),
    base,
    raised: moves.filter(({ gives }) => compareToBase(gives, base) > 0),
    lowered: moves.filter(({ gives }) => compareToBase(gives, base) < 0),
    traits: label.traits.map((trait) => ({ trait, evidence: of(`trait:${trait}`) })),
  };
}

function isLower(gives: Evidence['gives'], category: Category): boolean {
  const given = taxonomy.categories.find(({ id }) => id === gives)?.id;
  return given !== undefined && compareCategories(given, category) < 0;
}

function compareToBase(gives: Evidence['gives'], base: Severity): number {
  const given = taxonomy.severities.find(({ id }) => id === gives)?.id;
  return given === undefined ? 0 : compareSeverities(given, base);
}

/** The title of a trait, as its page has it. */
export function traitTitle(trait: TraitId): string {
  return known(taxonomy.traits.find(({ id }) => id === trait)?.title, trait);
}
