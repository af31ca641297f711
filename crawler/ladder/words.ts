import { dummyFor } from './dummies.ts';

/** Subcommands that start servers, the most telling first; a package's own words are never taken over, only recognised. */
export const SUBCOMMANDS = ['mcp', 'mcp-server', 'stdio', 'serve', 'server', 'start', 'run'] as const;
/** Flags that start servers. */
export const FLAGS = ['--stdio', '--mcp', '--mcp-server', '--server'] as const;

/** Dummy values by the scheme of an address. */
const BY_SCHEME: Readonly<Record<string, string | undefined>> = {
  postgres: dummyFor('POSTGRES_URL'),
  postgresql: dummyFor('POSTGRES_URL'),
  mysql: dummyFor('MYSQL_URL'),
  mongodb: dummyFor('MONGODB_URI'),
  'mongodb+srv': dummyFor('MONGODB_URI'),
  redis: dummyFor('REDIS_URL'),
  bolt: dummyFor('NEO4J_URI'),
  neo4j: dummyFor('NEO4J_URI'),
  http: dummyFor('URL'),
  https: dummyFor('URL'),
};
const FOLDER = '/tmp';
const MOST_WORDS = 8;
const LONGEST_WORD = 200;
const FLAG = /^--?[a-z][a-z0-9-]{0,40}$/i;
const SCHEME = /^([a-z][a-z+]{0,20}):\/\//;
/** Words of a listener: a server that is started so does not speak over stdio. */
const LISTENER = /^-{0,2}(?:http|https|sse|port|host|streamable-?http|http-?stream|websocket|ws|help|version|h|v)$/i;

/** What stands for a stranger's arguments: flags and known subcommands as they are, values of our own for the rest; undefined when a word is none of these. */
export function argumentsFrom(words: readonly string[]): string[] | undefined {
  if (words.length === 0 || words.length > MOST_WORDS || words.some((word) => word.length > LONGEST_WORD)) return undefined;
  const translated = words.map((word, index) => translate(word, words[index - 1]));
  return translated.every((word) => word !== undefined) ? translated : undefined;
}

function translate(word: string, before: string | undefined): string | undefined {
  const [flag = '', value] = word.split('=', 2);
  if (FLAG.test(flag)) return LISTENER.test(flag) ? undefined : value === undefined ? flag : withValue(flag, value);
  if ((SUBCOMMANDS as readonly string[]).includes(word)) return word;
  if (before !== undefined && FLAG.test(before)) return valueFor(before, word);
  return LISTENER.test(word) ? undefined : placeholderValue(word);
}

function withValue(flag: string, value: string): string | undefined {
  const dummy = valueFor(flag, value);
  return dummy === undefined ? undefined : `${flag}=${dummy}`;
}

/** The value of a flag: by what was shown in its place, else by the flag's name. */
function valueFor(flag: string, shown: string): string | undefined {
  if (LISTENER.test(shown)) return undefined;
  return byShape(shown) ?? dummyFor(nameOf(flag)) ?? (/^-{0,2}transport$/.test(flag) ? 'stdio' : undefined);
}

/** A value for a placeholder such as `<database-url>`, `[directory]`, `YOUR_API_KEY` or an example of it. */
export function placeholderValue(shown: string): string | undefined {
  const known = byShape(shown);
  if (known !== undefined) return known;
  const isPlaceholder = /^[<[{$]/.test(shown) || /^[A-Z][A-Z0-9_]{2,}$/.test(shown) || /^your[-_]/i.test(shown);
  return isPlaceholder ? dummyFor(nameOf(shown)) : undefined;
}

function byShape(shown: string): string | undefined {
  const scheme = SCHEME.exec(shown)?.[1];
  if (scheme !== undefined) return BY_SCHEME[scheme];
  return /^(?:~|\.{0,2})\/|^[A-Za-z]:[\\/]/.test(shown) ? FOLDER : undefined;
}

/** The name of a variable that would hold the same: `<api-key>` → `API_KEY`. */
function nameOf(shown: string): string {
  const words = shown.toUpperCase().split(/[^A-Z0-9]+/);
  return words.filter(Boolean).join('_');
}
