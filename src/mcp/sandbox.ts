import { existsSync, lstatSync, readlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bubblewrap } from './bubblewrap.ts';
import { docker } from './docker.ts';
import { isKnownMachine } from './filter.ts';
import { RESOURCES, type Resources } from './limits.ts';
import { isOpenTo } from './open-paths.ts';
import { probe } from './probe.ts';
import { type CommandLine, environmentOf, mountsOf, NOBODY, type Program } from './program.ts';
import { tellsChildren } from './tree.ts';

/** A way to run a stranger's program. */
export interface Sandbox {
  readonly kind: 'bwrap' | 'docker' | 'none';
  /** The command line of this machine that runs a program. */
  readonly wrap: (program: Program) => CommandLine;
}

/** A sandbox that passed its probe, or why there is none and what to install. */
export type SandboxSearch =
  | { readonly sandbox: Sandbox }
  | { readonly sandbox: undefined; readonly because: string; readonly remedy: string };

/** What a person may choose. */
export const SANDBOX_CHOICES = ['auto', 'bwrap', 'docker', 'none'] as const;

/** One of the choices. */
export type SandboxChoice = (typeof SANDBOX_CHOICES)[number];

const REMEDY = 'install bubblewrap (Debian, Ubuntu: sudo apt-get install bubblewrap; Fedora: sudo dnf install bubblewrap), or start Docker';

/** What is missing where processes cannot be watched: no sandbox bounds the memory and the number of all together. */
const UNWATCHED = {
  sandbox: undefined,
  because: `programs are watched through /proc, which ${process.platform === 'linux' ? 'is not mounted here or tells no children of processes' : 'only Linux has'}`,
  remedy:
    'run it on Linux with /proc mounted and a kernel with CONFIG_PROC_CHILDREN, such as in a virtual machine; where all servers of a run with --url, --config or --registry have an address, they are asked from anywhere',
} as const;

/** Finds a sandbox that really confines a program, on a machine where it can be watched; `none` is never found unless chosen. */
export async function findSandbox(
  choice: SandboxChoice,
  { bwrap = 'bwrap', resources = RESOURCES, proc = '/proc' }: Means = {},
): Promise<SandboxSearch> {
  if (!tellsChildren(proc)) return UNWATCHED;
  if (choice === 'none') return { sandbox: { kind: 'none', wrap: unconfined } };
  const candidates = [bubblewrapSandbox(bwrap, resources), dockerSandbox(resources)].filter(
    ({ kind }) => choice === 'auto' || choice === kind,
  );
  const leaks: string[] = [];
  for (const sandbox of candidates) {
    const leak = unsuited(sandbox, bwrap) ?? (await probe(sandbox.wrap, resources));
    if (leak === undefined) return { sandbox };
    leaks.push(`${sandbox.kind}: ${leak}`);
  }
  return { sandbox: undefined, because: `no sandbox that holds (${leaks.join('; ')})`, remedy: REMEDY };
}

/** What a search may be told: another bwrap, other grants, another place where processes are told of. */
interface Means {
  readonly proc?: string;
  readonly bwrap?: string;
  readonly resources?: Resources;
}

/** Bubblewrap must be there, and needs a filter, which is made for processors whose system calls are known. */
function unsuited({ kind }: Sandbox, bwrap: string): string | undefined {
  if (kind !== 'bwrap') return undefined;
  if (!isInstalled(bwrap)) return 'is not installed';
  return isKnownMachine(process.arch) ? undefined : `has no filter of system calls for ${process.arch}`;
}

function isInstalled(command: string): boolean {
  const folders = command.includes('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, command)));
}

function bubblewrapSandbox(bwrap: string, resources: Resources): Sandbox {
  const host = { bwrap, resources, root: process.getuid?.() === 0, system: systemFolders(), isOpen: isOpenTo(NOBODY) };
  return { kind: 'bwrap', wrap: (program) => bubblewrap(program, host) };
}

function dockerSandbox(resources: Resources): Sandbox {
  return { kind: 'docker', wrap: (program) => docker(program, resources) };
}

function systemFolders(): { path: string; link?: string }[] {
  return ['/usr', '/bin', '/sbin', '/lib', '/lib32', '/lib64'].flatMap((path) => {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return [];
    return status.isSymbolicLink() ? [{ path, link: readlinkSync(path) }] : [{ path }];
  });
}

/** Runs a program as the person who crawls; only its paths are put right. */
function unconfined(program: Program): CommandLine {
  const mounts = mountsOf(program).filter(({ to }) => !to.startsWith('/etc/'));
  const outside = (text: string) =>
    mounts.reduce((path, { from, to }) => (path === to || path.startsWith(`${to}/`) ? from + path.slice(to.length) : path), text);
  const environment = Object.entries({ ...environmentOf(program), HOME: '/tmp' }).map(([name, value]) => `${name}=${outside(value)}`);
  return ['/usr/bin/env', '-i', ...environment, ...program.command.map(outside)];
}
