import type { Slug } from '#model/types.ts';
import { COMBINATION_RULES } from '#rules/combinations.ts';
import { RULES, SERVER_RULES } from '#rules/index.ts';
import type { Family } from '#rules/rule.ts';
import { known, taxonomy } from './catalogue.ts';

/** Every rule, of tools and of servers, in the order of the register. */
export const rules = [...RULES, ...SERVER_RULES, ...COMBINATION_RULES];

/** Any rule that has a page. */
export type AnyRule = (typeof rules)[number];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule that has an id; a label that names none was made by another rule set. */
export function ruleOf(id: Slug): AnyRule {
  return known(byId.get(id), `rule ${id}`);
}

const pointedAt: ReadonlySet<Slug> = new Set(rules.flatMap(({ attacks }) => attacks));

/** Whether no rule points at an attack: it needs no access of its own, and any tool can be its means. */
export function isOfAnyTool(attack: Slug): boolean {
  return !pointedAt.has(attack);
}

/** What a rule does to a label, in a few words. */
export function kindOf(rule: AnyRule): string {
  if (rule.kind === 'modifier') return `moves ${rule.moves} to ${rule.to}`;
  if (rule.kind === 'finding') return `finding about the ${rule.scope === 'tool' ? 'definition' : 'server'} (${familyOf(rule)})`;
  if (rule.kind === 'combination') return 'hazard of several tools together';
  return rule.gives ? `speaks for ${rule.gives}` : 'gives traits';
}

/** What a finding is about, as the taxonomy calls it; undefined for rules that make labels. */
export function familyTitle(rule: AnyRule): string | undefined {
  return rule.kind === 'finding' ? familyOf(rule) : undefined;
}

function familyOf({ family }: { family: Family }): string {
  return known(
    taxonomy.findingFamilies.find(({ id }) => id === family),
    family,
  ).title.toLowerCase();
}
