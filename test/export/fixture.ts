import type { CatalogueEntry } from '#export/listed-tool.ts';
import { digest, digestSurface } from '#model/canonical.ts';
import type { Evidence, Parameter, RawTool, ServerId, Snapshot, ToolAssessment } from '#model/types.ts';

/** A server as the catalogue would hold it, labelled Read and low throughout unless the labels say otherwise. */
export function entryOf(id: ServerId, definitions: readonly RawTool[], labels: Partial<ToolAssessment> = {}): CatalogueEntry {
  const snapshot = snapshotOf(id, definitions);
  return {
    server: {
      schemaVersion: 1,
      id,
      title: 'Example server',
      because: 'For tests.',
      source: 'curated',
      target: { kind: 'npm', package: 'example', version: '1.0.0' },
      facts: {},
    },
    observation: { schemaVersion: 1, server: id, attemptedAt: '2026-11-02T00:00:00.000Z', outcome: 'observed', sandbox: 'bwrap' },
    snapshot,
    assessment: {
      schemaVersion: 1,
      server: id,
      snapshot: snapshot.digest,
      rules: '1',
      tools: definitions.map((definition) => ({ ...labelOf(definition), ...labels })),
      combination: [],
      findings: [],
    },
  };
}

/** A parameter without constraints. */
export function parameter(name: string): Parameter {
  return { at: '/inputSchema', name, type: 'string', required: false, roles: [] };
}

/** Evidence for a category from the description. */
export function evidence(quote: string): Evidence {
  return { rule: 'says-so', part: 'category', gives: 'Read', at: '/description', quote };
}

function labelOf(definition: RawTool): ToolAssessment {
  return {
    name: definition.name,
    digest: digest(definition),
    category: 'Read',
    severity: 'low',
    confidence: 'likely',
    traits: [],
    evidence: [],
    actions: [],
    parameters: [],
    findings: [],
  };
}

function snapshotOf(id: ServerId, definitions: readonly RawTool[]): Snapshot {
  return {
    schemaVersion: 1,
    server: id,
    takenAt: '2026-11-01T00:00:00.000Z',
    origin: { kind: 'npm', package: 'example', version: '1.0.0', integrity: 'sha512-AAAA' },
    transport: 'stdio',
    protocolVersion: '2025-11-25',
    serverInfo: {},
    capabilities: {},
    tools: [...definitions],
    ...digestSurface(definitions, undefined),
  };
}
