import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { PLACES } from '#export/addresses.ts';
import { citation, DUMPED, dumpOf } from '#export/dump.ts';
import { entries, frame } from './catalogue.ts';

/** A little smaller than by gzip at its best, in a fraction of the time. */
const ZSTD_LEVEL = 9;

/** A file of the site that is not text alone. */
interface BytesFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The whole catalogue in lines of JSON, plain and packed, with its licence, how to cite it, and the checksums of all of these. */
export function* dumpFiles(site: string): Iterable<BytesFile> {
  const sums: string[] = [];
  for (const file of contents(site)) {
    sums.push(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.path.slice(PLACES.dump.length)}\n`);
    yield file;
  }
  yield { path: `${PLACES.dump}SHA256SUMS`, bytes: Buffer.from(sums.join('')) };
}

function* contents(site: string): Iterable<BytesFile> {
  for (const kind of DUMPED) {
    const bytes = Buffer.from(dumpOf(kind, entries));
    yield { path: `${PLACES.dump}${kind}.ndjson`, bytes };
    yield { path: `${PLACES.dump}${kind}.ndjson.gz`, bytes: gzipSync(bytes, { level: 9 }) };
    yield {
      path: `${PLACES.dump}${kind}.ndjson.zst`,
      bytes: zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }),
    };
  }
  yield { path: `${PLACES.dump}CITATION.cff`, bytes: Buffer.from(citation(site, frame)) };
  yield { path: `${PLACES.dump}LICENCE.md`, bytes: readFileSync('LICENSE-catalog.md') };
}
