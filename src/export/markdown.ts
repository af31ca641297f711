import { exposureOf } from '#classify/exposure.ts';
import { compareRisk } from '#model/scales.ts';
import type { Assessment, Snapshot } from '#model/types.ts';
import { type Recommendation, recommend, recommendServer } from '#policy/recommend.ts';
import { apiServerAddress, attackAddress, jsonTwin, markdownTwin, ruleAddress, serverAddress } from './addresses.ts';
import { advisoriesOn } from './advisories.ts';
import { consequenceOf } from './consequence.ts';
import { codeSpan, untrusted } from './fence.ts';
import type { Frame } from './frame.ts';
import { type CatalogueEntry, currentAssessment, descriptionOf, type ListedTool, toolsOf } from './listed-tool.ts';
import { advisoriesText } from './markdown-advisories.ts';
import { collectedText } from './markdown-collected.ts';
import { actionsOf, evidenceOf, findingsOf, hintsOf, parametersOf, whyNotLowerOf } from './markdown-label.ts';
import { enforcementOf, policyOf } from './markdown-policy.ts';
import { markdownName } from './markdown-text.ts';
import { printableName } from './printable.ts';
import { retirementInWords } from './retirement.ts';
import { findingsTold } from './server-findings.ts';
import { severityPath } from './severity-path.ts';
import { TOKENIZER, tokensInWords } from './token-cost.ts';

const RECOMMENDED = { preset: 'recommended', form: 'minimal' } as const;

/** What stands in a twin beside what the data itself tells. */
interface Beside {
  /** The ids of the attacks that a tool's label points at. */
  readonly attacks?: readonly string[];
  /** The recommended policy in its minimal form, where it is made already. */
  readonly recommended?: Recommendation | undefined;
}

/** The Markdown twin of a tool's page; whatever the server said stands in fences. */
export function toolMarkdown(frame: Frame, tool: ListedTool, { attacks = [], ...made }: Beside = {}): string {
  const { server, label, definition } = tool;
  const { whyNotLower: why } = label;
  const { recommended = recommend(label, RECOMMENDED) } = made;
  const title = markdownName(server.title);
  return document({ ...frame, of: 'its server' }, [
    `# ${codeSpan(printableName(label.name))} on ${title}`,
    `**${label.category}, ${label.severity} severity**, confidence ${label.confidence}. Server: [${title}](${markdownTwin(serverAddress(server.id))}). JSON: ${jsonTwin(tool.address)}`,
    untrusted("What one call can do, in our words and, in quotation marks, the server's.", consequenceOf(tool)),
    severityPath(label),
    label.traits.length > 0 && `Traits: ${label.traits.join(', ')}.`,
    section('What the server says', untrusted("The server's own description.", descriptionOf(tool) || '(none)')),
    section('Evidence', evidenceOf(label)),
    why && section('Why not lower', whyNotLowerOf({ label, why, definition })),
    label.parameters.length > 0 && section('Parameters', untrusted("Names and types from the server's schema.", parametersOf(label))),
    label.actions.length > 0 && section('Actions', actionsOf(label)),
    section('Declared and derived', hintsOf(tool)),
    label.findings.length > 0 && section('Findings', findingsOf(label.findings)),
    attacks.length > 0 &&
      section('Attack patterns', attacks.map((attack) => `- [${attack}](${markdownTwin(attackAddress(attack))})`).join('\n')),
    section('Recommended policy', policyOf(recommended)),
    section('Enforcement', enforcementOf(server, recommended.policy, tool.twins)),
    section('How it was collected', collectedText(tool)),
  ]);
}

/** The Markdown twin of a server's page: its tools, the riskiest first, what they make together, and one policy for all. */
export function serverMarkdown(frame: Frame, entry: CatalogueEntry, made: Pick<Beside, 'recommended'> = {}): string {
  const { server, snapshot, observation } = entry;
  const assessment = currentAssessment(entry);
  const { recommended = assessment && recommendServer(assessment, RECOMMENDED) } = made;
  return document({ ...frame, of: 'this server' }, [
    `# ${markdownName(server.title)}`,
    `Id: ${server.id}. Last attempt: ${observation?.outcome ?? 'none yet'}. JSON: ${apiServerAddress(server.id)}`,
    server.example && 'This server is an example of our own.',
    observation?.retirement &&
      `Retired: ${retirementInWords(observation.retirement)} since ${observation.retirement.since}. What is said below is history.`,
    section('Exposure', exposureText(assessment)),
    section('Tools', toolList(entry)),
    snapshot &&
      `Context cost: ${tokensInWords(snapshot)} for the definitions of all tools, counted with ${TOKENIZER}; other models count a little differently.`,
    snapshot?.instructions && section('Instructions', untrusted('What the server tells every model that connects.', snapshot.instructions)),
    assessment && snapshot && section('Findings', togetherOf(assessment, snapshot)),
    section('Known advisories', advisoriesText(advisoriesOn(entry))),
    recommended && section('Recommended policy', policyOf(recommended)),
    recommended && section('Enforcement', enforcementOf(server, recommended.policy)),
  ]);
}

/** What the data is of that a twin tells: a server, or else the whole catalogue. */
interface Edition extends Frame {
  readonly of?: string;
}

/** A twin: its blocks, then what every page says of labels and of the data. */
export function document(
  { dataVersion, generatedAt, of = 'the catalogue' }: Edition,
  blocks: readonly (string | false | undefined)[],
): string {
  const footer = `Labels say what a call can do, judged by the definition alone; behaviour may differ. Data of ${of}: ${dataVersion}, ${generatedAt ?? 'undated'}.`;
  return `${[...blocks.filter(Boolean), '---', footer].join('\n\n')}\n`;
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
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

function exposureText(assessment: Assessment | undefined): string {
  if (!assessment) return 'No grade: the tools of this server are not known, and what is not known is not graded.';
  const { grade, because, tools } = exposureOf(assessment);
  const makers = untrusted('The tools that make it; names are the server’s.', tools.map(printableName).join('\n'));
  return `Grade ${grade}: ${because.replace(/\.$/, '')}.\n\n${makers}`;
}

function togetherOf(assessment: Assessment, snapshot: Snapshot): string {
  const { combination } = assessment;
  const findings = findingsTold(assessment, snapshot);
  if (combination.length + findings.length === 0) return 'None about the server as a whole.';
  const lines = combination.map(({ message, rule }) => `- ${message} ([${rule}](${markdownTwin(ruleAddress(rule))}))`);
  const legs = combination.flatMap(({ rule, legs }) =>
    legs.map(({ what, tools }) => `${rule} | ${what} | ${tools.map(printableName).join(', ')}`),
  );
  return [
    lines.join('\n'),
    legs.length > 0 && untrusted('Which tools supply what.', legs.join('\n')),
    findings.length > 0 && findingsOf(findings),
  ]
    .filter(Boolean)
    .join('\n\n');
}
