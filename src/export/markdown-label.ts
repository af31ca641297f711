import { declaresLess, type HintReading, hintReadings } from '#classify/hint-readings.ts';
import type { Evidence, Finding, ToolAssessment, WhyNotLower } from '#model/types.ts';
import { markdownTwin, ruleAddress } from './addresses.ts';
import { untrusted } from './fence.ts';
import type { ListedTool } from './listed-tool.ts';
import { printableName } from './printable.ts';
import { withoutTheseWords } from './why-not-lower.ts';

/** The rules that speak for a label, and the words that they read. */
export function evidenceOf({ evidence }: ToolAssessment): string {
  if (evidence.length === 0) return 'Nothing in the definition speaks for a lower label.';
  const rules = [...new Set(evidence.map(({ rule }) => rule))].map((rule) => `- [${rule}](${markdownTwin(ruleAddress(rule))})`);
  return `Rules that speak for this label:\n\n${rules.join('\n')}\n\n${quotes(evidence)}`;
}

/** What the label would be without certain words, and the words. */
export function whyNotLowerOf(why: WhyNotLower): string {
  const lines = why.quotes.map(({ at, quote }) => `${at} | ${JSON.stringify(quote)}`);
  return `${withoutTheseWords(why)}\n\n${untrusted("Place, and the server's words.", lines.join('\n'))}`;
}

/** The findings about a definition, and the words that they read. */
export function findingsOf(findings: readonly Finding[]): string {
  const lines = findings.map(({ rule, message }) => `- ${message} ([${rule}](${markdownTwin(ruleAddress(rule))}))`);
  return `${lines.join('\n')}\n\n${quotes(findings.flatMap(({ evidence }) => evidence))}`;
}

function quotes(evidence: readonly Evidence[]): string {
  const lines = evidence.map(({ rule, part, gives, at, quote, reads }) =>
    [
      rule,
      gives ? `${part} ${gives}` : part,
      at || '/',
      quote === undefined ? '(no words there that the rule could quote)' : JSON.stringify(quote),
      ...(reads === undefined ? [] : [`comes to ${JSON.stringify(reads)}`]),
    ].join(' | '),
  );
  return untrusted("Rule, part of the label, place, and the server's words.", lines.join('\n'));
}

/** The parameters of a tool, a line each. */
export function parametersOf({ parameters }: ToolAssessment): string {
  return parameters
    .map(
      ({ name, type, required, roles }) =>
        `${printableName(name)}: ${type}${required ? ', required' : ''}${roles.map((role) => ` [${role}]`).join('')}`,
    )
    .join('\n');
}

/** The label of each action that one argument of a tool chooses, a line each. */
export function actionsOf({ actions }: ToolAssessment): string {
  const lines = actions.map(({ value, category, severity }) => `${printableName(value)}: ${category}, ${severity}`);
  return untrusted('Each action has a label of its own; the tool carries the worst. Values are the server’s.', lines.join('\n'));
}

/** What the author declares of a tool's behaviour beside what its definition says, a line each. */
export function hintsOf({ definition, label }: ListedTool): string {
  return hintReadings(definition, label).map(hintLine).join('\n');
}

function hintLine(reading: HintReading): string {
  const { hint, declared, assumed, derived, because } = reading;
  const theirs = declared === undefined ? `not declared, so the specification assumes ${assumed}` : `declared ${declared}`;
  const ours = derived === undefined ? `undecided (${because})` : `${derived} (${because})`;
  return `- ${hint}: ${theirs}; our reading ${ours}${declaresLess(reading) ? '. The author declares less than we read' : ''}.`;
}
