import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputError } from '#model/errors.ts';

/** Makes a folder and those above it, one after the other: Node's own way to make them all never ends where a file system takes no new ones, such as `/proc`. */
export async function makeFolder(folder: string): Promise<void> {
  if (isFolder(folder)) return;
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder);
  } catch (error) {
    if (!isFolder(folder)) throw isMissing(error) ? refusal(folder) : error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function refusal(folder: string): InputError {
  return new InputError(folder, 'cannot be made, since its file system takes no new folders', 'name another place');
}
