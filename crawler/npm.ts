import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { type Mount, NODE, type Program } from '#mcp/program.ts';
import { readSettings } from './npm-settings.ts';

/** How this machine reaches its registry; a mirror, a proxy and a private authority are kept, credentials are not. */
export interface Npm {
  readonly cli: string;
  readonly registry: string;
  readonly settings: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly certificates: string | undefined;
  /** Whether it has credentials for the way there. */
  readonly withheld: boolean;
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
  const { registry, proxies, environment, cafile, withheld } = await readSettings(cli);
  const certificates = [cafile, process.env['NODE_EXTRA_CA_CERTS']].find((file) => file && existsSync(file));
  const settings = [`--registry=${registry}`, ...proxies, ...(certificates ? [`--cafile=${CERTIFICATES}`] : [])];
  return { cli, registry, certificates, settings, environment, withheld };
}

/** An npm command as a program that may use the network and write to one folder. */
export function npmProgram({ cli, settings, environment, certificates }: Npm, staging: string, words: readonly string[]): Program {
  const home = dirname(dirname(cli));
  const files = [
    ...['/etc/resolv.conf', '/etc/nsswitch.conf'].filter(existsSync).map(same),
    ...(certificates ? [{ from: certificates, to: CERTIFICATES }] : []),
  ];
  return {
    command: [NODE, cli, ...words, `--prefix=${STAGING}`, ...RULES, ...settings],
    environment: certificates ? { ...environment, NODE_EXTRA_CA_CERTS: CERTIFICATES } : environment,
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
