import type { ListedTool } from '#export/listed-tool.ts';
import { printableName } from '#export/printable.ts';
import { severityPath } from '#export/severity-path.ts';
import type { ToolAssessment } from '#model/types.ts';
import { dispatcherOf } from '#policy/dispatcher.ts';
import { treatmentOf } from '#policy/presets.ts';
import { decidingPhrases } from './consequence.ts';
import { traitTitle } from './evidence.ts';
import { inSentence, listed } from './words.ts';

/** Why this tool wants a policy, in sentences of its own: its words, its severity, its traits, and what the recommended policy makes of it. */
export function reasonFor(tool: ListedTool): string {
  const { label } = tool;
  const phrases = decidingPhrases(tool);
  const proof = phrases.length > 0 ? `for ${listed(phrases)}` : 'although no words of its definition name the effect';
  const traits = label.traits.map((trait) => inSentence(traitTitle(trait)));
  return [
    `${printableName(label.name)} is labelled ${label.category} ${proof}.`,
    severityPath(label),
    ...(traits.length > 0 ? [`What attacks can build on, its traits: ${listed(traits)}.`] : []),
    treatmentText(label),
  ].join(' ');
}

const TREATED = { allow: 'lets it through', approve: 'asks a person before each call', deny: 'refuses it', hide: 'hides it' } as const;

function treatmentText(label: ToolAssessment): string {
  const dispatcher = dispatcherOf(label, 'recommended');
  if (dispatcher)
    return `One argument chooses among ${dispatcher.actions.length} actions, and the recommended policy treats each as a tool of its own.`;
  const { gives, rate_limit, because } = treatmentOf('recommended', label);
  return `The recommended policy ${TREATED[gives]}${rate_limit ? ', at a limited rate' : ''}. ${because}`;
}
