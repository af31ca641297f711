import { digest } from '#model/canonical.ts';
import { compareText } from '#model/scales.ts';
import type { Digest, Instant } from '#model/types.ts';
import type { CatalogueEntry } from './listed-tool.ts';

/** What every document of the API begins with. */
export interface Frame {
  readonly schemaVersion: 1;
  /** Digest over the snapshots, labels and advisories that are spoken of, of one server or of all: equal digests, equal data. */
  readonly dataVersion: Digest;
  /** The newest attempt at what is spoken of, never the time of the build; null while nothing was tried. */
  readonly generatedAt: Instant | null;
}

/** The frame of what speaks of one server; hashes every label, so ask once per build. */
export function serverFrame({ server, observation, snapshot, assessment, advisories }: CatalogueEntry): Frame {
  const version = digest([server.id, snapshot?.digest ?? null, assessment ?? null, ...(advisories ? [advisories] : [])]);
  return { schemaVersion: 1, dataVersion: version, generatedAt: observation?.attemptedAt ?? null };
}

/** The frame of what speaks of a whole catalogue, from those of its servers. */
export function frameOf(servers: readonly Frame[]): Frame {
  const attempts = servers.flatMap(({ generatedAt }) => generatedAt ?? []);
  const version = digest(servers.map(({ dataVersion }) => dataVersion));
  return { schemaVersion: 1, dataVersion: version, generatedAt: attempts.toSorted(compareText).at(-1) ?? null };
}
