import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip, createZstdCompress } from 'node:zlib';
import { PLACES } from '#export/addresses.ts';
import { citation, DUMPED, dumpOf } from '#export/dump.ts';
import { type Summed, statementOf } from '#export/statement.ts';
import { entries, frame } from './catalogue.ts';
import { statedCode } from './stated-code.ts';

/** A little smaller than by gzip at its best, in a fraction of the time. */
const ZSTD_LEVEL = 9;

/**
 * Writes the whole catalogue in lines of JSON, plain and packed, with its licence, how to cite it, the checksums of all of these, and a statement
 * that can be signed, into a built site: piece by piece, for the whole of it is longer than memory should hold. Tells how many files that were.
 */
export async function writeDump(site: string, built: string): Promise<number> {
  const folder = join(built, PLACES.dump);
  mkdirSync(folder, { recursive: true });
  for (const kind of DUMPED) await writeRecords(join(folder, `${kind}.ndjson`), dumpOf(kind, entries));
  writeFileSync(join(folder, 'CITATION.cff'), citation(site, frame));
  writeFileSync(join(folder, 'LICENCE.md'), readFileSync('LICENSE-catalog.md'));
  const names = [...DUMPED.flatMap((kind) => [`${kind}.ndjson`, `${kind}.ndjson.gz`, `${kind}.ndjson.zst`]), 'CITATION.cff', 'LICENCE.md'];
  const summed: Summed[] = [];
  for (const name of names) summed.push({ name, sha256: await sha256Of(join(folder, name)) });
  writeFileSync(join(folder, 'SHA256SUMS'), summed.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  writeFileSync(join(folder, 'statement.json'), statementOf(summed, frame, statedCode()));
  return names.length + 2;
}

async function writeRecords(file: string, records: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(records), createWriteStream(file));
  await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } });
  await pipeline(createReadStream(file), zstd, createWriteStream(`${file}.zst`));
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
