import { closeSync, openSync, readSync } from 'node:fs';
import { InputError } from '#model/errors.ts';
import { decodeText } from '#model/json.ts';

/** How much is read of what was named, which may have no end. */
const MOST_BYTES = 64 * 2 ** 20;
const PART_BYTES = 2 ** 16;
const STDIN = 0;
const WAIT_MILLISECONDS = 10;

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this account',
};

/** The text of a file that was named on the command line; throws an InputError where there is none. */
export function readText(file: string, remedy?: string): string {
  return textOf(file, () => readWhole(file), remedy);
}

/** The text of a file that was named on the command line, or of stdin for `-`; throws an InputError where there is none. */
export function readSource(file: string, remedy?: string): string {
  return file === '-' ? textOf('stdin', () => readToEnd(STDIN, 'stdin'), remedy) : readText(file, remedy);
}

/** What a file that was named on the command line is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

/** All bytes that an open file still gives; where none are ready yet, it waits for them. */
export function readToEnd(opened: number, name: string): Uint8Array {
  const part = Buffer.allocUnsafe(PART_BYTES);
  const parts: Uint8Array[] = [];
  for (let length = 0; length <= MOST_BYTES; ) {
    const read = readPart(opened, part);
    if (read === 0) return Buffer.concat(parts);
    parts.push(Buffer.from(part.subarray(0, read)));
    length += read;
  }
  throw new InputError(name, `has more than ${MOST_BYTES} bytes`, 'name a smaller file');
}

function textOf(name: string, read: () => Uint8Array, remedy = 'name a file that can be read'): string {
  try {
    return decodeText(read(), name);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(name, PROBLEMS[code] ?? `cannot be read (${message})`, remedy);
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

/** How many bytes came; a pipe that does not block says EAGAIN while none are there. */
function readPart(opened: number, part: Buffer): number {
  for (;;) {
    try {
      return readSync(opened, part);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MILLISECONDS);
    }
  }
}
