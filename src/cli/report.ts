import { CommanderError } from 'commander';
import { isInputError, MisuseError } from '#model/errors.ts';
import { withoutHidden } from '#model/hidden.ts';
import { parseJson } from '#model/json.ts';
import { readText } from './read-text.ts';
import { say } from './terminal.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'may not be used by this account; change its rights or name another place',
  EPERM: 'may not be used by this account; change its rights or name another place',
  EROFS: 'cannot be written, since its file system is read-only; name another place',
  ENOSPC: 'cannot be written, since the disk is full; make room',
  EEXIST: 'is there already and is no folder; name another place',
  EISDIR: 'is a folder; name a file',
  ENAMETOOLONG: 'has too long a name; name another place',
  ENOTDIR: 'is no folder, or lies below a file; name another place',
};

/** Prints an error for a person and tells the exit code: 1 the data fails, 2 misuse or a bug. */
export function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const sentence = isInputError(error) ? error.message : (systemRefusal(error) ?? brokenImport(error));
  if (sentence !== undefined) {
    say(withoutHidden(sentence));
    return error instanceof MisuseError ? 2 : 1;
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(`${withoutHidden(told)}\nThis is a bug in Placard; please report it.`);
  return 2;
}

/** A file of the catalogue that is part of the program and cannot be loaded, in one sentence; undefined for every other error. */
function brokenImport(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, file, problem] = /^(?=\S*catalog\/)(\S+\.json): (.*)/.exec(error.message) ?? [];
  if (error instanceof SyntaxError && file !== undefined) return brokenJson(file) ?? `${file}: not JSON (${problem}); mend the file`;
  const [, missing] = /^Cannot find module '(?=\S*catalog\/)(\S+\.json)'/.exec(error.message) ?? [];
  return missing === undefined ? undefined : `${missing}: does not exist; bring it back`;
}

/** What is wrong with a file that is no JSON, in our words; undefined where it cannot be read again, or is JSON by now. */
function brokenJson(file: string): string | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    parseJson(text, file);
    return undefined;
  } catch (error) {
    return isInputError(error) ? error.message : undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readText(file);
  } catch {
    return undefined;
  }
}

/** What the operating system forbids, in one sentence; undefined for every other error. */
function systemRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'listen') return `--port: cannot be opened (${code}); name another port, or 0 for a free one`;
  return path !== undefined && code in REFUSALS ? `${path}: ${REFUSALS[code]}` : undefined;
}
