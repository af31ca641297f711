import type { Limit, ToolAssessment, ToolRule, Treatment } from '#model/types.ts';
import { argumentsText } from './arguments-text.ts';
import { evidenceText, shortened } from './evidence-text.ts';
import { windowText } from './window-text.ts';

/** Why one clause of a tool's rule is there. */
export interface ClauseReason {
  /** Where in the rule it stands, as `['limits', 0]`; empty for the rule as a whole. */
  readonly keys: readonly (string | number)[];
  /** One sentence or two; quotes in it are the server's words. */
  readonly because: string;
}

/** Why a tool is treated as it is, clause by clause: its label, the words that prove it, what a call gives, and what the preset says of such tools. */
export function whyTreated(tool: ToolAssessment, treatment: Treatment, rule: ToolRule | undefined): ClauseReason[] {
  const because = `“${shortened(tool.name)}” is ${tool.category}, ${tool.severity}: ${evidenceText(tool)}. ${argumentsText(tool)} ${treatment.because}`;
  const [limit] = rule?.limits ?? [];
  if (!rule?.action) return [{ keys: limit ? ['limits', 0] : [], because }];
  if (!limit) return [{ keys: ['action'], because }];
  const counted = `A person who says yes too easily is stopped by the count: no more than ${callsText(limit, tool)} get through.`;
  return [
    { keys: ['action'], because },
    { keys: ['limits', 0], because: counted },
  ];
}

/** A limit with the tool that it is about: "10 calls of “pay” an hour". */
export function callsText({ max, window }: Limit, { name }: ToolAssessment): string {
  return `${max} ${max === 1 ? 'call' : 'calls'} of “${shortened(name)}” ${windowText(window)}`;
}
