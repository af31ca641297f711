import { readFileSync } from 'node:fs';
import { InputError } from '#model/errors.ts';
import { decodeText } from '#model/json.ts';

/** The text of a file that was named on the command line; throws an InputError where there is none. */
export function readText(file: string): string {
  return decodeText(readBytes(file), file);
}

/** The text of a file that was named on the command line, or of stdin for `-`. */
export function readSource(file: string): string {
  return file === '-' ? decodeText(readFileSync(0), 'stdin') : readText(file);
}

/** What a file that was named on the command line is called in messages. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError(file, `cannot be read (${(error as Error).message})`);
  }
}
