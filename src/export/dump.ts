import type { Frame } from './frame.ts';
import { type CatalogueEntry, currentAssessment, toolsOf } from './listed-tool.ts';

/** The kinds of records that the dump holds, a file each. */
export const DUMPED = ['servers', 'tools'] as const;

/** One file of the dump as lines of JSON, those of one server after those of another; what servers said stands in it as they said it. */
export function* dumpOf(kind: (typeof DUMPED)[number], entries: readonly CatalogueEntry[]): Iterable<string> {
  for (const entry of entries) {
    const records = kind === 'servers' ? [serverRecord(entry)] : toolRecords(entry);
    yield records.map((record) => `${JSON.stringify(record)}\n`).join('');
  }
}

/** `CITATION.cff`: how to name the data. */
export function citation(site: string, { dataVersion, generatedAt }: Frame): string {
  return [
    'cff-version: 1.2.0',
    'message: "Please cite the data by its version."',
    'type: dataset',
    'title: "Placard: hazard labels for the tools that AI agents can call"',
    'authors:',
    '  - name: "The Placard project"',
    `version: "${dataVersion}"`,
    ...(generatedAt === null ? [] : [`date-released: "${generatedAt.slice(0, 'yyyy-mm-dd'.length)}"`]),
    `url: "${site}"`,
    'license: CC-BY-4.0',
    '',
  ].join('\n');
}

function serverRecord(entry: CatalogueEntry) {
  const { server, observation, snapshot, advisories } = entry;
  const assessment = currentAssessment(entry);
  const { tools: _, toolDigests: __, ...surface } = snapshot ?? { tools: [], toolDigests: [] };
  return {
    server,
    observation: observation ?? null,
    surface: snapshot ? surface : null,
    rules: assessment?.rules ?? null,
    combination: assessment?.combination ?? [],
    findings: assessment?.findings ?? [],
    advisories: advisories ?? null,
  };
}

function toolRecords(entry: CatalogueEntry) {
  return toolsOf(entry).map(({ server, snapshot, observedAt, definition, label, address }) => {
    return { server: server.id, page: address, takenAt: snapshot.takenAt, observedAt, snapshot: snapshot.digest, definition, label };
  });
}
