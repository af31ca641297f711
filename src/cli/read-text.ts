import { closeSync, openSync, readSync } from 'node:fs';
import { InputError } from '#model/errors.ts';
import { decodeText } from '#model/json.ts';

/** How much is read of what was named, which may have no end. */
const MOST_BYTES = 64 * 2 ** 20;
const PART_BYTES = 2 ** 16;
const STDIN = 0;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this account',
};

/** The text of a file that was named on the command line; throws an InputError where there is none. */
export function readText(file: string, remedy = 'name a file that can be read'): string {
  return decodeText(readBytes(file, remedy), file);
}

/** The text of a file that was named on the command line, or of stdin for `-`. */
export function readSource(file: string, remedy?: string): string {
  return file === '-' ? decodeText(readToEnd(STDIN, 'stdin'), 'stdin') : readText(file, remedy);
}

/** What a file that was named on the command line is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

function readBytes(file: string, remedy: string): Uint8Array {
  try {
    return readWhole(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(file, PROBLEMS[code] ?? `cannot be read (${message})`, remedy);
  }
}

function readWhole(file: string): Uint8Array {
  const opened = openSync(file, 'r');
  try {
    return readToEnd(opened, file);
  } finally {
    closeSync(opened);
  }
}

function readToEnd(opened: number, name: string): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let length = 0; length <= MOST_BYTES; ) {
    const part = Buffer.allocUnsafe(PART_BYTES);
    const read = readSync(opened, part);
    if (read === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, read));
    length += read;
  }
  throw new InputError(name, `has more than ${MOST_BYTES} bytes`, 'name a smaller file');
}
