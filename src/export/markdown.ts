import { compareRisk } from '#model/scales.ts';
import type { Assessment, Evidence, Finding, ToolAssessment } from '#model/types.ts';
import { type Recommendation, recommend, recommendServer } from '#policy/recommend.ts';
import { attackAddress, jsonTwin, markdownTwin, ruleAddress, serverAddress } from './addresses.ts';
import { codeSpan, fencedJson, untrusted } from './fence.ts';
import type { Frame } from './frame.ts';
import { type CatalogueEntry, currentAssessment, descriptionOf, type ListedTool, toolsOf } from './listed-tool.ts';
import { printableName } from './printable.ts';

/** The Markdown twin of a tool's page; whatever the server said stands in fences. */
export function toolMarkdown(frame: Frame, tool: ListedTool, attacks: readonly string[] = []): string {
  const { server, label } = tool;
  return document(frame, [
    `# ${codeSpan(printableName(label.name))} on ${server.title}`,
    `**${label.category}, ${label.severity} severity**, confidence ${label.confidence}. Server: [${server.title}](${markdownTwin(serverAddress(server.id))}). JSON: ${jsonTwin(tool.address)}`,
    label.traits.length > 0 && `Traits: ${label.traits.join(', ')}.`,
    section('What the server says', untrusted("The server's own description.", descriptionOf(tool) || '(none)')),
    section('Evidence', evidenceOf(label)),
    label.parameters.length > 0 && section('Parameters', untrusted("Names and types from the server's schema.", parametersOf(label))),
    label.findings.length > 0 && section('Findings', findingsOf(label.findings)),
    attacks.length > 0 && section('Attack patterns', attacks.map((attack) => `- [${attack}](${attackAddress(attack)})`).join('\n')),
    section('Recommended policy', policyOf(recommend(label, { preset: 'recommended', form: 'minimal' }))),
  ]);
}

/** The Markdown twin of a server's page: its tools, the riskiest first, what they make together, and one policy for all. */
export function serverMarkdown(frame: Frame, entry: CatalogueEntry): string {
  const { server, snapshot, observation } = entry;
  const assessment = currentAssessment(entry);
  return document(frame, [
    `# ${server.title}`,
    `Id: ${server.id}. Last attempt: ${observation?.outcome ?? 'none yet'}. JSON: ${jsonTwin(serverAddress(server.id))}`,
    server.example && 'This server is an example of our own.',
    section('Tools', toolList(entry)),
    snapshot?.instructions && section('Instructions', untrusted('What the server tells every model that connects.', snapshot.instructions)),
    assessment && section('Findings', togetherOf(assessment)),
    assessment && section('Recommended policy', policyOf(recommendServer(assessment, { preset: 'recommended', form: 'minimal' }))),
  ]);
}

function document({ dataVersion, generatedAt }: Frame, blocks: readonly (string | false | undefined)[]): string {
  const footer = `Labels say what a call can do, judged by the definition alone; behaviour may differ. Data ${dataVersion}, ${generatedAt ?? 'undated'}.`;
  return `${[...blocks.filter(Boolean), '---', footer].join('\n\n')}\n`;
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

function evidenceOf({ evidence }: ToolAssessment): string {
  if (evidence.length === 0) return 'Nothing in the definition speaks for a lower label.';
  const rules = [...new Set(evidence.map(({ rule }) => rule))].map((rule) => `- [${rule}](${ruleAddress(rule)})`);
  return `Rules that speak for this label:\n\n${rules.join('\n')}\n\n${quotes(evidence)}`;
}

function findingsOf(findings: readonly Finding[]): string {
  const lines = findings.map(({ rule, message }) => `- ${message} ([${rule}](${ruleAddress(rule)}))`);
  return `${lines.join('\n')}\n\n${quotes(findings.flatMap(({ evidence }) => evidence))}`;
}

function quotes(evidence: readonly Evidence[]): string {
  const lines = evidence.map(({ rule, part, gives, at, quote }) =>
    [rule, gives ? `${part} ${gives}` : part, at || '/', quote === undefined ? '(nothing stands there)' : JSON.stringify(quote)].join(
      ' | ',
    ),
  );
  return untrusted("Rule, part of the label, place, and the server's words.", lines.join('\n'));
}

function parametersOf({ parameters }: ToolAssessment): string {
  return parameters
    .map(
      ({ name, type, required, roles }) =>
        `${printableName(name)}: ${type}${required ? ', required' : ''}${roles.map((role) => ` [${role}]`).join('')}`,
    )
    .join('\n');
}

function toolList(entry: CatalogueEntry): string {
  const tools = toolsOf(entry).toSorted((a, b) => compareRisk(a.label, b.label));
  if (tools.length === 0) return 'No tools are known; that is not the same as none.';
  return tools
    .map(
      ({ label, address }) =>
        `- [${codeSpan(printableName(label.name))}](${markdownTwin(address)}): ${label.category}, ${label.severity}, ${label.confidence}`,
    )
    .join('\n');
}

function togetherOf({ combination, findings }: Assessment): string {
  const lines = [...combination, ...findings].map(({ message, rule }) => `- ${message} ([${rule}](${ruleAddress(rule)}))`);
  const legs = combination.flatMap(({ rule, legs }) =>
    legs.map(({ what, tools }) => `${rule} | ${what} | ${tools.map(printableName).join(', ')}`),
  );
  if (lines.length === 0) return 'None about the server as a whole.';
  return [lines.join('\n'), legs.length > 0 && untrusted('Which tools supply what.', legs.join('\n'))].filter(Boolean).join('\n\n');
}

function policyOf({ policy, reasons }: Recommendation): string {
  const because = reasons.map(({ clause, because }) => `${clause}: ${because}`).join('\n');
  if (because === '') return fencedJson(policy);
  return `${fencedJson(policy)}\n\n${untrusted("Why each clause is there; names are the server's.", because)}`;
}
