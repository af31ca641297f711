import { severityPath } from '#export/severity-path.ts';
import { VOCABULARIES, type VocabularyName } from '#export/views/vocabularies.ts';
import { withoutTheseWords } from '#export/why-not-lower.ts';
import type { Evidence, RawTool, ToolAssessment } from '#model/types.ts';

/** A tool's label in sentences and lists: what it is, by which words, what it would be without some of them. */
export function explainTool(tool: ToolAssessment, definition: RawTool | undefined, views: readonly VocabularyName[]): string[] {
  const { name, category, severity, confidence, traits, actions, whyNotLower: why } = tool;
  return [
    `${name}: ${category}, ${severity}, ${confidence}.`,
    severityPath(tool),
    ...(traits.length > 0 ? [`Traits: ${traits.join(', ')}.`] : []),
    ...proofsOf(tool).map(line),
    ...actions.map((action) => `  action ${JSON.stringify(action.value)}: ${action.category}, ${action.severity}`),
    ...(why
      ? [withoutTheseWords({ label: tool, why, definition }), ...why.quotes.map(({ at, quote }) => `  ${JSON.stringify(quote)} at ${at}`)]
      : []),
    ...views.flatMap((view) => viewLines(view, tool)),
  ];
}

/** The evidence of the label, each rule's words once. */
function proofsOf({ evidence }: ToolAssessment): Evidence[] {
  return [...new Map(evidence.map((proof) => [`${proof.rule}\n${proof.at}\n${proof.quote}`, proof])).values()];
}

function line({ rule, at, quote }: Evidence): string {
  return `  ${rule}: ${quote === undefined ? 'nothing stands' : JSON.stringify(quote)} at ${at}`;
}

function viewLines(view: VocabularyName, tool: ToolAssessment): string[] {
  const { title, view: say } = VOCABULARIES[view];
  return [
    `In the words of ${title}:`,
    ...Object.entries(say(tool)).map(([word, value]) => `  ${word}: ${[value].flat().join(', ') || 'none of its words'}`),
  ];
}
