import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { refuse } from '#mcp/failure.ts';
import { HOME, NODE, type Program } from '#mcp/program.ts';
import { digest } from '#model/canonical.ts';
import type { CommandTarget, Origin } from '#model/types.ts';
import type { Own } from './own.ts';

const MOUNTED = '/program';
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/local/bin', '/bin'];
/** Folders that are too much to show to a program. */
const TOO_MUCH = ['/', '/home', '/root', '/tmp', '/var', '/etc', '/opt', '/srv', '/mnt', '/media', '/usr', '/proc', '/sys', '/dev', '/run'];
const MARKS = ['node_modules', 'package.json', 'pyproject.toml', '.venv'];
/** Programs that fetch what they run, and what would help. */
const FETCHES: ReadonlyMap<string, string> = new Map([
  ['npx', 'name the package with its exact version, such as npx -y some-server@1.2.3'],
  ['uvx', 'there is no runner for Python packages yet'],
  ['uv', 'there is no runner for Python packages yet'],
  ['pipx', 'there is no runner for Python packages yet'],
  ['bunx', 'there is no runner for Bun yet'],
  ['deno', 'there is no runner for Deno yet'],
  ['docker', 'there is no runner for images yet'],
  ['podman', 'there is no runner for images yet'],
]);

/**
 * A command of this machine as a program of the sandbox, which sees read-only the files that it names and nothing else.
 * Throws a Refusal for one that cannot be run so.
 */
export function commandProgram(target: CommandTarget, own: Own = {}): { program: Program; origin: Origin } {
  const name = basename(target.command).replace(/\.(?:exe|cmd)$/, '');
  refuseFetching(name);
  const words = own.arguments ?? target.arguments;
  const from = resolve(target.directory ?? process.cwd());
  const main = mainOf({ command: target.command, name, words }, from);
  const folder = main === undefined ? undefined : folderOf(main);
  const inside = (word: string) => seenAs(word, from, folder);
  const command = isInterpreter(name) ? interpreter(name) : inside(main ?? target.command);
  return {
    program: {
      command: [command, ...words.map(inside)],
      environment: { ...target.environment, ...own.environment },
      mounts: folder === undefined ? [] : [{ from: folder, to: mountPoint(folder) }],
    },
    origin: { kind: 'command', command: name, digest: digest([target.command, ...target.arguments]) },
  };
}

function refuseFetching(name: string): void {
  const remedy = FETCHES.get(name);
  if (remedy !== undefined)
    refuse(name === 'npx' ? 'needs-config' : 'unsupported-runtime', `starts with ${name}, which fetches what it runs`, remedy);
}

/** The file that is run: the first word of an interpreter, or the program itself where the sandbox has it not. */
function mainOf({ command, name, words }: { command: string; name: string; words: readonly string[] }, from: string): string | undefined {
  if (!isInterpreter(name)) return programNamed(command, from);
  return fileNamed(words.find((word) => !word.startsWith('-')) ?? '', from);
}

function isInterpreter(name: string): boolean {
  return /^(?:node|python3?|bash|sh|ruby|perl)$/.test(name);
}

function interpreter(name: string): string {
  if (name === 'node') return NODE;
  const found = SYSTEM_FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return found ?? refuse('unsupported-runtime', `starts with ${name}, which this machine does not have`);
}

function fileNamed(word: string, from: string): string {
  const path = resolve(from, word);
  if (word !== '' && statSync(path, { throwIfNoEntry: false })?.isFile()) return realpathSync(path);
  return refuse(
    'needs-config',
    word === '' ? 'names no file to run' : `names no file to run (${basename(word)} is not there)`,
    'name the file with its whole path',
  );
}

/** A program by its path, or one of the system by its name; undefined where the sandbox has it already. */
function programNamed(command: string, from: string): string | undefined {
  if (command.includes('/')) {
    const path = fileNamed(command, from);
    return path.startsWith('/usr/') ? undefined : path;
  }
  if (SYSTEM_FOLDERS.some((folder) => existsSync(join(folder, command)))) return undefined;
  return refuse('needs-config', `starts with ${command}, which is no program of the system`, 'name the program with its whole path');
}

/** The folder of a project around a file, or the file alone where there is none that may be shown. */
function folderOf(file: string): string {
  const above = foldersAbove(file).filter((folder) => !TOO_MUCH.includes(folder) && !`${homedir()}/`.startsWith(`${folder}/`));
  return MARKS.map((mark) => above.find((folder) => existsSync(join(folder, mark)))).find((folder) => folder !== undefined) ?? file;
}

function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === file ? [] : [folder, ...(folder === dirname(folder) ? [] : foldersAbove(folder))];
}

function mountPoint(folder: string): string {
  return statSync(folder).isDirectory() ? MOUNTED : join(MOUNTED, basename(folder));
}

/** A word as the program finds it: its own files where they are mounted, any other folder of this machine as an empty one. */
function seenAs(word: string, from: string, folder: string | undefined): string {
  if (word.startsWith('-') || word === '') return word;
  const path = resolve(from, word);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return word;
  const real = realpathSync(path);
  if (folder !== undefined && (real === folder || real.startsWith(`${folder}/`))) return join(mountPoint(folder), relative(folder, real));
  return status.isDirectory() ? HOME : word;
}
