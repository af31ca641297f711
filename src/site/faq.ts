import { consequenceOf } from '#export/consequence.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { printableName } from '#export/printable.ts';
import { severityPath } from '#export/severity-path.ts';
import type { Policy } from '#model/types.ts';
import type { Recommendation } from '#policy/recommend.ts';
import { firstSentence, meaningOf } from './consequence.ts';
import { questionsOfArguments } from './faq-arguments.ts';
import { blocking, limiting } from './faq-policies.ts';
import { effectOf } from './policy-effect.ts';
import { article, counted, dayOf, listed } from './words.ts';

/** One question about a tool; `policy` is a whole document to show below the answer. */
export interface Question {
  readonly id: string;
  readonly asks: string;
  readonly answer: string;
  readonly policy?: Policy;
}

const SHOWN_PARAMETERS = 12;

/** The questions that people ask of every tool, and those that its arguments raise, answered from this one's own facts and what is recommended for it, in the minimal form and in full. */
export function questionsAbout(tool: ListedTool, policy: Policy, full: Recommendation): Question[] {
  const name = printableName(tool.label.name);
  return [
    { id: 'ask-what', asks: `What does the ${name} tool do?`, answer: whatItDoes(tool) },
    { id: 'ask-enforce', asks: `How do I enforce a policy on ${name}?`, answer: howToEnforce(policy) },
    { id: 'ask-risk', asks: `What risk level is ${name}?`, answer: riskLevel(tool) },
    { id: 'ask-limit', asks: `Can I rate-limit ${name}?`, ...limiting(tool.label.name, policy) },
    { id: 'ask-block', asks: `How do I block ${name} completely?`, ...blocking(tool.label.name, policy) },
    { id: 'ask-parameters', asks: `What parameters does ${name} take?`, answer: whatParameters(tool) },
    { id: 'ask-server', asks: `Which MCP server provides ${name}?`, answer: whichServer(tool) },
    ...questionsOfArguments(tool, full),
  ];
}

function whatItDoes(tool: ListedTool): string {
  const first = firstSentence(tool);
  const theirs = first === undefined ? 'The server says nothing about it.' : `In the server’s own words: “${first}”`;
  return `${theirs} We label it ${tool.label.category}: a call ${meaningOf(tool)}`;
}

function howToEnforce(policy: Policy): string {
  return `Save the policy above and give your client what it can enforce of it; for Claude Code the permission rules are ready to copy, with a list of what they leave open. Nothing that Placard ships enforces the document itself yet. Enforced, the recommended one means: ${effectOf(policy)}`;
}

function riskLevel(tool: ListedTool): string {
  const { severity, confidence } = tool.label;
  return `Its severity is ${severity}, with ${article(confidence)} ${confidence} reading. ${severityPath(tool.label)} ${consequenceOf(tool)}`;
}

function whatParameters({ label }: ListedTool): string {
  const { parameters } = label;
  if (parameters.length === 0) return 'Its input schema names none.';
  const shown = parameters
    .slice(0, SHOWN_PARAMETERS)
    .map(({ name, type, required }) => `${printableName(name)} (${type}${required ? ', required' : ''})`);
  const rest = parameters.length - shown.length;
  return `It takes ${counted(parameters.length, 'parameter')}: ${listed(rest > 0 ? [...shown, `${rest} more`] : shown)}.`;
}

function whichServer({ server, snapshot }: ListedTool): string {
  const { origin } = snapshot;
  return `${server.title} (${server.id}), which listed it on ${dayOf(snapshot.takenAt)} when ${programOf(origin)} and asked for its tools.`;
}

function programOf(origin: ListedTool['snapshot']['origin']): string {
  if (origin.kind === 'npm') return `package ${origin.package} ${origin.version} was started`;
  if (origin.kind === 'remote') return 'its address was reached';
  return origin.kind === 'command' ? 'a command was started' : 'an example server of this project was started';
}
