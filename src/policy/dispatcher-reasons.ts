import type { ApproveIf, ToolAssessment, ToolRule, Treatment } from '#model/types.ts';
import { argumentsText } from './arguments-text.ts';
import { type ClauseReason, callsText } from './because.ts';
import type { Dispatcher } from './dispatcher.ts';
import { evidenceText, shortened } from './evidence-text.ts';

/** Why a tool that offers several actions is treated as it is, clause by clause: what is done about which action; the first says where the label comes from. */
export function whyDispatched(tool: ToolAssessment, dispatcher: Dispatcher, rule: ToolRule | undefined): ClauseReason[] {
  const source = `The label of the whole comes from: ${evidenceText(tool)}. ${argumentsText(tool)}`;
  const argument = `“${shortened(dispatcher.path.slice(1))}” of “${shortened(tool.name)}”`;
  if (!rule || rule.action === 'deny') {
    const because = `Every action that ${argument} can choose is refused: ${actionsText(dispatcher, ['deny', 'hide'])}. ${source}`;
    return [{ keys: rule ? ['action'] : [], because }];
  }
  const [first, ...others] = [...whyActions(dispatcher, rule, argument), ...whyLimited(tool, rule)];
  if (!first) return [{ keys: [], because: `Every action that ${argument} can choose is let through. ${source}` }];
  return [{ ...first, because: `${first.because} ${source}` }, ...others];
}

function whyActions(dispatcher: Dispatcher, { action, deny_if = [], approve_if = [] }: ToolRule, argument: string): ClauseReason[] {
  const asked = actionsText(dispatcher, ['approve']);
  const refused = actionsText(dispatcher, ['deny', 'hide']);
  const asks = (entry: ApproveIf) => (isAboutSilence(entry) ? SILENT(argument) : `A person looks first when ${argument} chooses ${asked}.`);
  return [
    ...(action ? [{ keys: ['action'], because: `Whatever ${argument} may choose waits for a person: ${asked}.` }] : []),
    ...deny_if.map((_, index) => ({
      keys: ['deny_if', index],
      because: `What ${argument} must not choose is refused: ${refused}, and whatever its schema does not list.`,
    })),
    ...approve_if.map((entry, index) => ({ keys: ['approve_if', index], because: asks(entry) })),
  ];
}

const SILENT = (argument: string) =>
  `A call that leaves out ${argument} does not say what it wants, and that might be worse than what is let through, so a person looks first.`;

function isAboutSilence({ conditions }: ApproveIf): boolean {
  return conditions.some(({ op, value }) => op === 'exists' && value === false);
}

function whyLimited(tool: ToolAssessment, { limits = [] }: ToolRule): ClauseReason[] {
  return limits.map((limit, index) => ({
    keys: ['limits', index],
    because: `The tightest limit of its usable actions holds for all of them together: no more than ${callsText(limit, tool)} get through.`,
  }));
}

function actionsText({ actions }: Dispatcher, treated: readonly Treatment['gives'][]): string {
  const named = actions.filter(({ treatment }) => treated.includes(treatment.gives));
  return (
    named.map(({ action: { value, category, severity } }) => `“${shortened(value)}” (${category}, ${severity})`).join(', ') || 'nothing'
  );
}
