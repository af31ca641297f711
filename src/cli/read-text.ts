import { readFileSync } from 'node:fs';
import { InputError } from '#model/errors.ts';
import { decodeText } from '#model/json.ts';

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
  return file === '-' ? decodeText(readFileSync(0), 'stdin') : readText(file, remedy);
}

/** What a file that was named on the command line is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

function readBytes(file: string, remedy: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(file, PROBLEMS[code] ?? `cannot be read (${message})`, remedy);
  }
}
