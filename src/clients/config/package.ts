import { pypiPackage } from './pypi.ts';
import type { ConfiguredServer } from './server.ts';

/** What a configured server runs or reaches, as far as its command tells. */
export interface Origin {
  /** A package of npm. */
  readonly package?: string;
  /** A package of PyPI. */
  readonly pypi?: string;
  /** The version of the package of npm, where an exact one is named. */
  readonly version?: string;
  readonly url?: string;
}

/** Programs that fetch and run a package of npm, each with the words that stand before its name. */
const RUNNERS: readonly (readonly string[])[] = [
  ['npx'],
  ['bunx'],
  ['pnpx'],
  ['npm', 'exec'],
  ['npm', 'x'],
  ['pnpm', 'dlx'],
  ['yarn', 'dlx'],
  ['bun', 'x'],
];
const PACKAGE = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:@(\S*))?$/;
const EXACT = /^\d+\.\d+\.\d+(?:[A-Za-z.+-][0-9A-Za-z.+-]*)?$/;
/** In the place of a version, the address of another package, which is installed under the name that stands before it. */
const ELSEWHERE = /[:/]/;
const INSTALLED = /[/\\]node_modules[/\\]((?:@[a-z0-9~-][a-z0-9._~-]*[/\\])?[a-z0-9~-][a-z0-9._~-]*)[/\\]/;
/** A program that only passes on what a remote server says. */
const BRIDGE = 'mcp-remote';

/** Tells which package or address a configured server is; nothing where its command does not say. */
export function originOf({ way }: ConfiguredServer): Origin {
  if ('url' in way) return { url: way.url };
  const words = withoutShell([way.command, ...way.arguments]);
  const installed = INSTALLED.exec(words.find((word) => INSTALLED.test(word)) ?? '')?.[1];
  const fetched = fetchedBy(words);
  if (fetched?.package === BRIDGE) return bridged(words);
  if (fetched) return fetched;
  if (installed !== undefined) return { package: installed.replace('\\', '/') };
  const pypi = pypiPackage([programOf(words[0] ?? ''), ...words.slice(1)]);
  return pypi === undefined ? {} : { pypi };
}

/** Windows needs a shell to start npx: `cmd /c npx …`. */
function withoutShell([first = '', ...rest]: readonly string[]): string[] {
  const isShell = /^cmd(?:\.exe)?$/i.test(programOf(first)) && /^\/c$/i.test(rest[0] ?? '');
  return isShell ? rest.slice(1) : [first, ...rest];
}

function programOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.(?:cmd|exe)$/i, '');
}

function fetchedBy([first = '', ...rest]: readonly string[]): Origin | undefined {
  const words = [programOf(first), ...rest];
  const runner = RUNNERS.find((names) => names.every((name, index) => words[index] === name));
  if (!runner) return undefined;
  const [, name, version] = PACKAGE.exec(packageWord(words.slice(runner.length)) ?? '') ?? [];
  if (name === undefined) return undefined;
  if (version !== undefined && ELSEWHERE.test(version)) return {};
  return { package: name, ...(version !== undefined && EXACT.test(version) && { version }) };
}

/** The word that names the package: that of `--package`, else the first that is no option. */
function packageWord(words: readonly string[]): string | undefined {
  const option = words.findIndex((word) => word === '-p' || word === '--package');
  const joined = words.find((word) => word.startsWith('--package='))?.slice('--package='.length);
  return joined ?? (option >= 0 ? words[option + 1] : words.find((word) => !word.startsWith('-')));
}

function bridged(words: readonly string[]): Origin {
  const url = words.find((word) => /^https?:\/\//i.test(word));
  return url === undefined ? {} : { url };
}
