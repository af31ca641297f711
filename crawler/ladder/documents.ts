import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What a package says of itself in its files, read when it is asked for; a stranger's words, and no more than so many of them. */
export interface Documents {
  /** The package's name and those of its executables: how its own texts call it. */
  readonly names: readonly string[];
  readonly readme: () => string;
  /** The variables that its source reads. */
  readonly sourceVariables: () => string[];
}

const MEBIBYTE = 1024 * 1024;
const README_KEPT = 256 * 1024;
const MOST_FILES = 400;
const LARGEST_FILE = 8 * MEBIBYTE;
const MOST_BYTES = 24 * MEBIBYTE;
const MOST_NAMES = 200;
const SOURCE = /\.(?:js|mjs|cjs|ts|mts|cts)$/;
const READ = /\benv(?:\.|\[["'])([A-Z][A-Z0-9_]{1,63})\b/g;

/** Opens the documents of a package that lies in a folder. */
export function documentsIn(folder: string, names: readonly string[]): Documents {
  return { names, readme: once(() => readmeOf(folder)), sourceVariables: once(() => sourceVariablesOf(folder)) };
}

function readmeOf(folder: string): string {
  const file = entriesOf(folder).find((entry) => entry.isFile() && /^readme(?:\.md|\.markdown|\.txt)?$/i.test(entry.name));
  return file === undefined ? '' : beginningOf(join(folder, file.name), README_KEPT);
}

function beginningOf(file: string, bytes: number): string {
  const opened = openSync(file, 'r');
  try {
    const beginning = Buffer.alloc(bytes);
    return beginning.toString('utf8', 0, readSync(opened, beginning));
  } finally {
    closeSync(opened);
  }
}

function sourceVariablesOf(folder: string): string[] {
  const names = new Set<string>();
  let bytes = 0;
  for (const file of sourcesIn(folder, MOST_FILES)) {
    const { size } = lstatSync(file);
    bytes += size;
    if (size > LARGEST_FILE || bytes > MOST_BYTES) continue;
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(READ)) names.add(name);
    if (names.size > MOST_NAMES) break;
  }
  return [...names].slice(0, MOST_NAMES);
}

/** The source files of a folder, without those of other packages, links left out. */
function sourcesIn(folder: string, most: number): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next !== undefined && found.length < most; next = folders.shift()) {
    const entries = entriesOf(next);
    const here = next;
    found.push(...entries.filter((entry) => entry.isFile() && SOURCE.test(entry.name)).map(({ name }) => join(here, name)));
    folders.push(...entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules').map(({ name }) => join(here, name)));
  }
  return found.slice(0, most);
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
