import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the operating system that a task needs. */
export interface Requirement {
  /** The package's name, the same with every package manager known here. */
  readonly name: string;
  readonly because: string;
  readonly find: () => string | undefined;
}

/** Holds strangers' programs while the crawler lists their tools. */
export const BUBBLEWRAP: Requirement = {
  name: 'bubblewrap',
  because: 'strangers’ programs run only inside its sandbox',
  find: () => onPath('bwrap'),
};

/** Opens the built pages in the browser tests. */
export const CHROMIUM: Requirement = {
  name: 'chromium',
  because: 'the tests open the built pages in a real browser',
  find: findChromium,
};

/** The browser's path: `PLACARD_CHROMIUM`, else the first known name on PATH. */
export function findChromium(): string | undefined {
  const chosen = process.env['PLACARD_CHROMIUM'];
  if (chosen && existsSync(chosen)) return chosen;
  return onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
}

/** The path of an executable on PATH. */
export function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
