import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Mount, NODE, type Program } from '#mcp/program.ts';

/** How this machine reaches its registry; a mirror, a proxy and a private authority are kept, credentials are not. */
export interface Npm {
  readonly cli: string;
  readonly registry: string;
  readonly settings: readonly string[];
  readonly certificates: string | undefined;
}

/** Where the package manager may write. */
const STAGING = '/staging';
const CERTIFICATES = '/etc/certificates.pem';

/** Never a script, a git repository, an address, a file: only packages of the registry. */
const RULES = [
  '--ignore-scripts',
  '--allow-git=none',
  '--allow-remote=none',
  '--allow-file=none',
  '--allow-directory=none',
  '--git=/nonexistent',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=500',
  '--fetch-retry-maxtimeout=5000',
  '--omit=dev',
  '--install-strategy=hoisted',
  '--userconfig=/nonexistent/user',
  '--globalconfig=/nonexistent/global',
  `--cache=${STAGING}/npm-cache`,
  '--loglevel=error',
];

/** Finds npm and asks it how it reaches the registry; undefined when this machine has no npm. */
export async function findNpm(): Promise<Npm | undefined> {
  const cli = npmCli();
  if (cli === undefined) return undefined;
  const read = await readSettings(cli);
  const certificates = [read.get('cafile'), process.env['NODE_EXTRA_CA_CERTS']].find((file) => file && existsSync(file));
  const proxies = ['proxy', 'https-proxy', 'noproxy'].flatMap((name) => (read.get(name) ? [`--${name}=${read.get(name)}`] : []));
  const registry = read.get('registry') ?? 'https://registry.npmjs.org/';
  return {
    cli,
    registry,
    certificates,
    settings: [`--registry=${registry}`, ...proxies, ...(certificates ? [`--cafile=${CERTIFICATES}`] : [])],
  };
}

/** An npm command as a program that may use the network and write to one folder. */
export function npmProgram({ cli, settings, certificates }: Npm, staging: string, words: readonly string[]): Program {
  const home = dirname(dirname(cli));
  const files = [
    ...['/etc/resolv.conf', '/etc/nsswitch.conf'].filter(existsSync).map(same),
    ...(certificates ? [{ from: certificates, to: CERTIFICATES }] : []),
  ];
  return {
    command: [NODE, cli, ...words, `--prefix=${STAGING}`, ...RULES, ...settings],
    environment: certificates ? { NODE_EXTRA_CA_CERTS: CERTIFICATES } : {},
    mounts: [same(home), { from: staging, to: STAGING, writable: true }, ...files],
    network: true,
  };
}

function same(path: string): Mount {
  return { from: path, to: path };
}

function npmCli(): string | undefined {
  const running = process.env['npm_execpath'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...(running ? [join(dirname(running), 'npm-cli.js')] : []), ...folders.map((folder) => join(folder, 'npm'))];
  return candidates
    .filter(existsSync)
    .map((file) => realpathSync(file))
    .find((file) => basename(file) === 'npm-cli.js');
}

async function readSettings(cli: string): Promise<Map<string, string>> {
  const words = ['config', 'get', 'registry', 'cafile', 'proxy', 'https-proxy', 'noproxy'];
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/=(.*)/s));
  return new Map(
    lines.map(([name = '', value = '']) => [name, value === 'null' || value === 'undefined' ? '' : value.replace(/^"(.*)"$/, '$1')]),
  );
}
