import { getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { InputError } from '#model/errors.ts';
import { firstBreak, placeOf } from '#model/json-places.ts';
import { type ConfiguredServer, imageOf, serverOf } from './server.ts';

type Table = Readonly<Record<string, unknown>>;

/** Where the formats of clients keep their servers. */
const PLACES: readonly (readonly string[])[] = [
  ['mcpServers'],
  ['context_servers'],
  ['mcp_servers'],
  ['mcp', 'servers'],
  ['mcp', 'mcpServers'],
  ['mcp'],
  ['servers'],
  ['extensions'],
  ['registry'],
];

/** What a client's configuration names. */
export interface Configuration {
  /** Its servers, in its order. */
  readonly servers: readonly ConfiguredServer[];
  /** The names of entries that name neither a command nor an address, so that nobody can tell what they are. */
  readonly unclear: readonly string[];
}

/** What each of them lacks. */
export const UNCLEAR = 'its entry names neither a command nor an address';

/** Reads a client's configuration; throws an InputError for a file that cannot be read as one. */
export function readServers(text: string, file: string): Configuration {
  if (text.trim() === '') throw new InputError(file, 'is empty', 'name the file in which a client keeps its servers');
  const value = parse(text, file);
  if (!isTable(value)) throw new InputError(file, 'is not a table of settings', 'name the file in which a client keeps its servers');
  const projects = Object.values(tableAt(value, ['projects']) ?? {}).filter(isTable);
  const found = [value, ...projects].map(readTable);
  const [servers, unclear] = [found.flatMap((each) => each.servers), found.flatMap((each) => each.unclear)];
  if (servers.length + unclear.length > 0) return { servers, unclear };
  throw new InputError(file, 'names no servers', `a client keeps them under ${PLACES.map((place) => place.join('.')).join(', ')}`);
}

/** The servers of all places that a table has, and what else stands in them. */
function readTable(table: Table): Configuration {
  const found = PLACES.map((place) => readPlace(entriesAt(table, place), place));
  const places = found.filter(({ isPlain }) => isPlain);
  const telling = places.length > 0 ? places : found.filter(({ unclear }) => unclear.length > 0).slice(0, 1);
  return { servers: found.flatMap(({ servers }) => servers), unclear: telling.flatMap(({ unclear }) => unclear) };
}

/** What stands at a place, and whether it is plainly one for servers: one is there, or all entries are tables. */
function readPlace(entries: readonly [string, unknown][], place: readonly string[]): Configuration & { readonly isPlain: boolean } {
  const read = entries.map(([name, entry]) => ({ name, server: isTable(entry) ? serverAt(place, name, entry) : undefined }));
  const servers = read.flatMap(({ server }) => server ?? []);
  return {
    servers,
    unclear: read.flatMap(({ name, server }) => (server === undefined ? [name] : [])),
    isPlain: servers.length > 0 || (entries.length > 0 && entries.every(([, entry]) => isTable(entry))),
  };
}

function serverAt([place]: readonly string[], name: string, entry: Table): ConfiguredServer | undefined {
  return serverOf(name, entry) ?? (place === 'registry' ? imageOf(name, entry) : undefined);
}

/** The entries of a place, without those that are places of their own. */
function entriesAt(table: Table, place: readonly string[]): [string, unknown][] {
  const isPlace = (name: string) => PLACES.some((other) => other.length > 1 && other.join('.') === [...place, name].join('.'));
  return Object.entries(tableAt(table, place) ?? {}).filter(([name]) => !isPlace(name));
}

function tableAt(table: Table, [key, ...rest]: readonly string[]): Table | undefined {
  if (key === undefined) return table;
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  return isTable(value) ? tableAt(value, rest) : undefined;
}

function parse(text: string, file: string): unknown {
  try {
    if (file.endsWith('.toml')) return parseToml(text);
    return /\.ya?ml$/.test(file) ? parseYaml(text, { maxAliasCount: 100, logLevel: 'error' }) : parseJsonWithComments(text);
  } catch (error) {
    throw new InputError(file, `cannot be read (${firstLine(error)})`, 'mend it, or name another file');
  }
}

/** JSON with comments and trailing commas; its objects have no prototype, so that any name is only a name. */
function parseJsonWithComments(text: string): unknown {
  const errors: ParseError[] = [];
  const json = text.replace(/^\uFEFF/, '');
  const tree = parseTree(json, errors, { allowTrailingComma: true });
  const broken = firstBreak(json, errors, tree);
  if (broken) throw new Error(`${placeOf(json, broken.at)}: ${broken.problem}`);
  return tree === undefined ? undefined : getNodeValue(tree);
}

function firstLine(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').replace(/:$/, '') : 'unknown reason';
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
