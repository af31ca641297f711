import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '#model/scales.ts';

/** The JSON files of a catalogue below one of its folders, as paths from its root with slashes, sorted. */
export function jsonFiles(root: string, folder = '.'): string[] {
  const found = globSync('**/*.json', { cwd: join(root, folder) }).map((file) => join(folder, file).replaceAll('\\', '/'));
  return found.toSorted(compareText);
}

/** The bytes of a catalogue's file. */
export function readBytes(root: string, file: string): Uint8Array {
  return readFileSync(join(root, file));
}

/** A catalogue's file as JSON of no particular kind; only for files that the strict reading let pass. */
export function readLoosely(root: string, file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
