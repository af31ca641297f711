import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { type Mount, NODE, type Program } from '#mcp/program.ts';
import { readSettings } from './npm-settings.ts';
import { SOCKET } from './registry-proxy.ts';
import { upstreamOf } from './upstream.ts';

/** How this machine reaches its registry; a mirror, a proxy and a private authority are kept, credentials are not. */
export interface Npm {
  readonly cli: string;
  readonly registry: string;
  readonly settings: readonly string[];
  /** The proxy of this machine on the way to the registry. */
  readonly upstream: URL | undefined;
  readonly certificates: string | undefined;
  /** Whether it has credentials for the way there. */
  readonly withheld: boolean;
}

/** Where the package manager may write. */
const STAGING = '/staging';
const INSIDE = '/inside';
const WAY = '/way';
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
  const found = await readSettings(cli);
  const { registry, cafile, withheld } = found;
  const certificates = [cafile, process.env['NODE_EXTRA_CA_CERTS']].find((file) => file && existsSync(file));
  const settings = [`--registry=${registry}`, ...(certificates ? [`--cafile=${CERTIFICATES}`] : [])];
  return { cli, registry, certificates, settings, upstream: upstreamOf(found), withheld };
}

/** An npm command as a program that may write to one folder and reach the registry through the socket in another. */
export function npmProgram({ cli, settings, certificates }: Npm, { staging, way }: Doors, words: readonly string[]): Program {
  const mounts: Mount[] = [
    same(dirname(dirname(cli))),
    { from: join(import.meta.dirname, 'inside'), to: INSIDE },
    { from: way, to: WAY },
    { from: staging, to: STAGING, writable: true },
    ...(certificates ? [{ from: certificates, to: CERTIFICATES }] : []),
  ];
  return {
    command: [NODE, `${INSIDE}/forward.ts`, `${WAY}/${SOCKET}`, NODE, cli, ...words, `--prefix=${STAGING}`, ...RULES, ...settings],
    environment: certificates ? { NODE_EXTRA_CA_CERTS: CERTIFICATES } : {},
    mounts,
  };
}

/** Folders of this machine that an npm command gets. */
interface Doors {
  readonly staging: string;
  /** Where the socket lies that leads to the registry. */
  readonly way: string;
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
