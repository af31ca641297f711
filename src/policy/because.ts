import type { ToolAssessment, Treatment } from '#model/types.ts';
import type { Dispatcher } from './dispatcher.ts';
import { evidenceText, shortened } from './evidence-text.ts';

/** Why a tool is treated as it is: its label, the words that prove it, and what the preset says of such tools. */
export function whyTreated(tool: ToolAssessment, treatment: Treatment): string {
  return `“${shortened(tool.name)}” is ${tool.category}, ${tool.severity}: ${evidenceText(tool)}. ${treatment.because}`;
}

/** Why a tool that offers several actions is treated as it is: what is done about each, and where the label comes from. */
export function whyDispatched(tool: ToolAssessment, { path, actions }: Dispatcher): string {
  const each = actions.map(
    ({ action, treatment }) => `“${shortened(action.value)}” (${action.category}, ${action.severity}) ${VERDICTS[treatment.gives]}`,
  );
  return `The argument “${shortened(path)}” of “${shortened(tool.name)}” chooses the action, and each is treated as a tool of its own: ${each.join('; ')}. The label comes from: ${evidenceText(tool)}.`;
}

const VERDICTS: Readonly<Record<Treatment['gives'], string>> = {
  allow: 'is allowed',
  approve: 'waits for a person',
  deny: 'is refused',
  hide: 'is refused',
};
