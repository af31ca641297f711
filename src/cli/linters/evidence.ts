import { stands } from '#model/quotes.ts';
import type { Evidence, Finding, RawTool, ToolAssessment } from '#model/types.ts';
import { readEntries } from '#store/read.ts';
import { assessedTools, placedEvidence } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every quote stands where its evidence points, and an absence quotes nothing. */
export function* evidence(root: string): Iterable<Problem> {
  for (const { raw, tool, where } of assessedTools(root)) {
    for (const { at, item } of placedEvidence(tool)) {
      const problem = problemOf(raw, item);
      if (problem !== undefined) yield { where: `${where}${at}`, problem };
    }
    yield* misquoted(raw, tool, where);
  }
  yield* ofServers(root);
}

/** What the label would be without certain words: they must stand there. */
function* misquoted(raw: RawTool, { whyNotLower }: ToolAssessment, where: string): Iterable<Problem> {
  for (const quoted of whyNotLower?.quotes ?? []) {
    if (stands(raw, quoted)) continue;
    yield { where: `${where}/whyNotLower`, problem: `${JSON.stringify(quoted.quote)} does not stand at ${quoted.at}` };
  }
}

/** Findings about a server point into its snapshot, or into its own file. */
function* ofServers(root: string): Iterable<Problem> {
  for (const { server, snapshot, assessment } of readEntries(root)) {
    const document = { ...server, ...snapshot };
    for (const [at, item] of placedInFindings(assessment?.findings ?? [])) {
      const problem = problemOf(document, item);
      if (problem !== undefined) yield { where: `catalog/servers/${server.id}/assessment.json#${at}`, problem };
    }
  }
}

function placedInFindings(findings: readonly Finding[]): [string, Evidence][] {
  return findings.flatMap(({ evidence: proofs }, finding) =>
    proofs.map((item, index): [string, Evidence] => [`/findings/${finding}/evidence/${index}`, item]),
  );
}

function problemOf(document: object, item: Evidence): string | undefined {
  const { rule, at, quote, key, absent } = item;
  if (absent) return quote === undefined ? undefined : `${rule} quotes words and calls them absent`;
  if (quote === '' && !key) return `${rule} quotes no words`;
  if (quote === undefined) return `${rule} neither quotes words nor says that they are absent`;
  return stands(document, item) ? undefined : `${rule} quotes ${JSON.stringify(quote)}, which does not stand at ${at}`;
}
