import { digest } from '#model/canonical.ts';
import { compareText } from '#model/scales.ts';
import type { Digest, Instant } from '#model/types.ts';
import type { CatalogueEntry } from './listed-tool.ts';

/** What every document of the API begins with. */
export interface Frame {
  readonly schemaVersion: 1;
  /** Digest over all snapshots and labels: equal digests, equal catalogue. */
  readonly dataVersion: Digest;
  /** The newest attempt in the catalogue, never the time of the build; null while nothing was tried. */
  readonly generatedAt: Instant | null;
}

/** The frame of a catalogue; hashes every label, so ask once per build. */
export function frameOf(entries: readonly CatalogueEntry[]): Frame {
  const versions = entries.map(({ server, snapshot, assessment }) => [server.id, snapshot?.digest ?? null, assessment ?? null]);
  const attempts = entries.flatMap(({ observation }) => observation?.attemptedAt ?? []);
  return { schemaVersion: 1, dataVersion: digest(versions), generatedAt: attempts.toSorted(compareText).at(-1) ?? null };
}
