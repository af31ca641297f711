import { oneLine } from '#model/hidden.ts';
import type { Combination, Finding } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { explainTool } from './explain-tool.ts';
import { type LabelledTools, labelledTools } from './tools-file.ts';

/** Prints the labels of the tools of a file: in sentences, or as one JSON object. */
export async function printLabels(file: string, json: boolean): Promise<void> {
  const { definitions, ...labels } = await labelledTools(file);
  const sentences = () => linesOf({ definitions, ...labels }).map((line) => `${oneLine(line)}\n`);
  process.stdout.write(json ? `${visibleJson(labels)}\n` : sentences().join(''));
}

/** A paragraph for each tool, and one for what is said of all together. */
function linesOf({ tools, definitions, combination, findings }: LabelledTools): string[] {
  const ofTools = tools.map((tool, index) => [...explainTool(tool, definitions[index], []), ...tool.findings.map(findingLine)]);
  const together = [...findings.map(findingLine), ...combination.flatMap(combinationLines)];
  return [...ofTools, together].filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function findingLine({ rule, message }: Finding): string {
  return `Finding ${rule}: ${message}`;
}

function combinationLines({ rule, message, legs }: Combination): string[] {
  return [`Together ${rule}: ${message}`, ...legs.map(({ what, tools }) => `  ${what}: ${tools.join(', ')}`)];
}
