import type { Slug } from '#model/types.ts';
import { COMBINATION_RULES, RULES } from '#rules/index.ts';
import { known } from './catalogue.ts';

/** Every rule, of tools and of servers, in the order of the register. */
export const rules = [...RULES, ...COMBINATION_RULES];

/** Any rule that has a page. */
export type AnyRule = (typeof rules)[number];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule that has an id; a label that names none was made by another rule set. */
export function ruleOf(id: Slug): AnyRule {
  return known(byId.get(id), `rule ${id}`);
}

/** What a rule does to a label, in a few words. */
export function kindOf(rule: AnyRule): string {
  if (rule.kind === 'modifier') return `moves ${rule.moves} to ${rule.to}`;
  if (rule.kind === 'finding') return `finding about the definition (${rule.family})`;
  if (rule.kind === 'combination') return 'hazard of several tools together';
  return rule.gives ? `speaks for ${rule.gives}` : 'gives traits';
}
