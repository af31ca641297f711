import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest, digestText } from '#model/canonical.ts';
import { compareText } from '#model/scales.ts';
import type { Digest } from '#model/types.ts';

/** The digest of a folder's files, by name and content. */
export async function digestDirectory(folder: string): Promise<Digest> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digests = files
    .toSorted(compareText)
    .map(async (file) => [file.slice(folder.length + 1), digestText(await readFile(file, 'utf8'))]);
  return digest(await Promise.all(digests));
}
