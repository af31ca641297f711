import type { ListedTool } from '#export/listed-tool.ts';
import { printableName } from '#export/printable.ts';
import { SEVERITIES } from '#model/scales.ts';
import type { Evidence, Severity, ToolAssessment } from '#model/types.ts';
import { dispatcherOf } from '#policy/dispatcher.ts';
import { treatmentOf } from '#policy/presets.ts';
import { decidingPhrases } from './consequence.ts';
import { reasonsOf, traitTitle } from './evidence.ts';
import { ruleOf } from './rules.ts';
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

/** How the severity came to be what it is. */
export function severityPath(label: ToolAssessment): string {
  const { base, raised, lowered } = reasonsOf(label);
  const starts = `${label.category} starts at ${base}`;
  const moves = [...movesOf(raised, 'raised'), ...movesOf(lowered, 'lowered')];
  if (moves.length === 0)
    return label.severity === base
      ? `${starts}, and nothing in the definition moves it.`
      : `${starts}; people set it to ${label.severity}.`;
  const isSettled = [...raised, ...lowered].every(({ gives }) => gives === label.severity);
  return `${starts}; it is ${listed(moves)}.${isSettled ? '' : ` Of several effects each weighs by itself, and the highest wins: ${label.severity}.`}`;
}

function movesOf(evidence: readonly Evidence[], verb: string): string[] {
  return SEVERITIES.flatMap((severity: Severity) => {
    const rules = new Set(evidence.filter(({ gives }) => gives === severity).map(({ rule }) => `“${ruleOf(rule).title}”`));
    return rules.size > 0 ? [`${verb} to ${severity} by ${listed([...rules])}`] : [];
  });
}

const TREATED = { allow: 'lets it through', approve: 'asks a person before each call', deny: 'refuses it', hide: 'hides it' } as const;

function treatmentText(label: ToolAssessment): string {
  const dispatcher = dispatcherOf(label, 'recommended');
  if (dispatcher)
    return `One argument chooses among ${dispatcher.actions.length} actions, and the recommended policy treats each as a tool of its own.`;
  const { gives, rate_limit, because } = treatmentOf('recommended', label);
  return `The recommended policy ${TREATED[gives]}${rate_limit ? ', at a limited rate' : ''}. ${because}`;
}
