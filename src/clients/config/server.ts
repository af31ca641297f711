/** A server as a person's client starts or reaches it, with what may be a secret. */
export interface ConfiguredServer {
  readonly name: string;
  readonly way: ConfiguredCommand | ConfiguredAddress;
  /** Whether the client does not use it at the moment. */
  readonly disabled: boolean;
}

/** A program that a client starts. */
export interface ConfiguredCommand {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory?: string;
}

/** A server that a client reaches over HTTP. */
interface ConfiguredAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Entry = Readonly<Record<string, unknown>>;

/** What the clients call the same thing; the first that an entry has counts. */
const NAMES = {
  command: ['command', 'cmd'],
  arguments: ['args', 'arguments'],
  environment: ['env', 'envs', 'environment'],
  directory: ['cwd', 'workingDirectory'],
  url: ['url', 'httpUrl', 'serverUrl', 'uri', 'server_url'],
  headers: ['headers', 'http_headers', 'requestHeaders'],
} as const;

/** One entry of a client's list of servers; undefined where it neither starts nor reaches anything. */
export function serverOf(name: string, entry: Entry): ConfiguredServer | undefined {
  const disabled = entry['disabled'] === true || entry['enabled'] === false;
  const url = NAMES.url.map((key) => entry[key]).find((value) => typeof value === 'string' && value !== '');
  const way = commandOf(entry);
  if (way) return { name, disabled, way };
  return url === undefined ? undefined : { name, disabled, way: { url: String(url), headers: texts(first(entry, NAMES.headers)) } };
}

/** A command stands as text, as a list with its arguments, or as a table of its own. */
function commandOf(entry: Entry): ConfiguredCommand | undefined {
  const named = first(entry, NAMES.command);
  if (isEntry(named)) return commandOf({ ...named, command: named['path'] ?? named['command'] });
  const [command, ...words] = list(typeof named === 'string' ? [named] : named);
  if (command === undefined || command === '') return undefined;
  const directory = first(entry, NAMES.directory);
  return {
    command,
    arguments: [...words, ...list(first(entry, NAMES.arguments))],
    environment: texts(first(entry, NAMES.environment)),
    ...(typeof directory === 'string' && { directory }),
  };
}

/** An entry of Docker's toolkit, which lists the images of its catalogue by name alone, with a reference that is mostly empty. */
export function imageOf(name: string, entry: Entry): ConfiguredServer | undefined {
  const isListed = Object.keys(entry).length === 1 && typeof entry['ref'] === 'string';
  return isListed ? { name, disabled: false, way: { command: 'docker', arguments: ['run', name], environment: {} } } : undefined;
}

function first(entry: Entry, names: readonly string[]): unknown {
  return names.map((name) => (Object.hasOwn(entry, name) ? entry[name] : undefined)).find((value) => value !== undefined);
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((word) => ['string', 'number', 'boolean'].includes(typeof word)).map(String) : [];
}

function texts(value: unknown): Record<string, string> {
  const entries = isEntry(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter(([, text]) => ['string', 'number', 'boolean'].includes(typeof text)).map(([name, text]) => [name, String(text)]),
  );
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
