import { deletesRecords } from './deletes-records/rule.ts';
import type { CombinationRule, Rule } from './rule.ts';

/** The version of the rule set; it changes whenever a label may. */
export const RULE_SET_VERSION = '0.1.0';

/** Every rule that looks at one tool, in the order in which evidence is listed. */
export const RULES: readonly Rule[] = [deletesRecords];

/** Every rule that looks at a whole server. */
export const COMBINATION_RULES: readonly CombinationRule[] = [];
