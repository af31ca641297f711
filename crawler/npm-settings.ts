import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { refuse } from '#mcp/failure.ts';

/** How npm reaches the network here, without any credentials. */
export interface Settings {
  readonly registry: string;
  /** The options that name its proxies. */
  readonly proxies: readonly string[];
  /** The proxies that the environment names. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cafile: string | undefined;
  /** Whether an address held credentials, which were left out. */
  readonly withheld: boolean;
}

const REGISTRY = 'https://registry.npmjs.org/';
const PROXIES = ['proxy', 'https-proxy', 'noproxy'];
const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** Asks npm for its settings; its list, unlike its single answers, does not refuse an address with credentials. */
export async function readSettings(cli: string, variables: NodeJS.ProcessEnv = process.env): Promise<Settings> {
  const listed = await list(cli, variables);
  const registry = listed.get('registry') ?? REGISTRY;
  const proxies = PROXIES.flatMap((name) => pair(name, listed.get(name)));
  const environment = VARIABLES.flatMap((name) => pair(name, variables[name]));
  const addresses = [registry, ...[...proxies, ...environment].map(([, address]) => address)];
  return {
    registry: withoutCredentials(registry),
    proxies: proxies.map(([name, address]) => `--${name}=${withoutCredentials(address)}`),
    environment: Object.fromEntries(environment.map(([name, address]) => [name, withoutCredentials(address)])),
    cafile: listed.get('cafile'),
    withheld: addresses.some((address) => address !== withoutCredentials(address)),
  };
}

/** The address of a registry or a proxy without name and password. */
export function withoutCredentials(address: string): string {
  if (!/^[a-z]+:\/\//i.test(address) || !URL.canParse(address)) return address.replace(/^([a-z]+:\/\/)?.*@/is, '$1');
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  return Object.assign(url, { username: '', password: '' }).href;
}

function pair(name: string, value: string | undefined): (readonly [string, string])[] {
  return value ? [[name, value]] : [];
}

/** The settings in force; `npm config ls` writes `;` before all others. */
async function list(cli: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'config', 'ls', '-l'], { env }).catch(() =>
    refuse('declined', 'npm did not tell how it reaches its registry', 'run `npm config ls` and mend what it complains about'),
  );
  const lines = stdout.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^(registry|cafile|proxy|https-proxy|noproxy) = (null|["[].+)$/.exec(line) ?? [];
    return name === '' ? [] : [[name, [JSON.parse(value) ?? ''].flat().join(',')] as const];
  });
  return new Map(lines.toReversed());
}
