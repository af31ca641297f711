import type { Resources } from './limits.ts';
import { type CommandLine, commandOf, environmentOf, HOME, type Mount, mountsOf, NOBODY, type Program } from './program.ts';
import { FILTER_DESCRIPTOR } from './start.ts';

/** What the command line depends on besides the program. */
export interface BubblewrapHost {
  /** Name or path of the bwrap executable. */
  readonly bwrap: string;
  /** Whether the crawler itself runs as root and has to give that up first. */
  readonly root: boolean;
  /** Whether an account without rights may reach a path by itself. */
  readonly isOpen: (path: string) => boolean;
  /** Top-level folders that are links into /usr, and those that are not. */
  readonly system: readonly { readonly path: string; readonly link?: string }[];
  readonly resources: Resources;
}

/** An account without rights, in the words of setpriv. */
const ACCOUNT = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--inh-caps=-all'];

/** The command line that runs a program under bubblewrap, which root first leaves for an account without rights. */
export function bubblewrap(program: Program, host: BubblewrapHost): CommandLine {
  const mounts = mountsOf(program);
  if (!host.root) return confine(program, mounts, host);
  if (mounts.every(({ from }) => host.isOpen(from))) return ['setpriv', ...ACCOUNT, ...confine(program, mounts, host)];
  const exposed = mounts.map((mount, index) => ({ ...mount, to: `/mnt/${index}` }));
  const reached = mounts.map((mount, index) => ({ ...mount, from: `/mnt/${index}` }));
  return [...exposing(exposed, host), 'setpriv', ...ACCOUNT, ...confine(program, reached, host)];
}

/** Makes mounts reachable for an account that may not enter the folders above them. */
function exposing(mounts: readonly Mount[], { bwrap }: BubblewrapHost): CommandLine {
  return [bwrap, '--dev-bind', '/', '/', '--tmpfs', '/mnt', ...mounts.flatMap(bind), '--'];
}

function confine(program: Program, mounts: readonly Mount[], host: BubblewrapHost): CommandLine {
  return [
    host.bwrap,
    ...isolation(),
    ...host.system.flatMap(({ path, link }) => (link ? ['--symlink', link, path] : ['--ro-bind', path, path])),
    ...['--proc', '/proc', '--dev', '/dev', '--remount-ro', '/dev'],
    ...['--size', String(host.resources.diskBytes), '--tmpfs', '/tmp', '--dir', HOME],
    ...mounts.flatMap(bind),
    ...['--remount-ro', '/', '--chdir', HOME, '--seccomp', String(FILTER_DESCRIPTOR)],
    ...Object.entries(environmentOf(program)).flatMap(([name, value]) => ['--setenv', name, value]),
    '--',
    ...resourceLimits(host.resources),
    ...commandOf(program),
  ];
}

function isolation(): string[] {
  const namespaces = ['user', 'ipc', 'pid', 'uts', 'cgroup', 'net'].map((name) => `--unshare-${name}`);
  const account = ['--uid', String(NOBODY), '--gid', String(NOBODY), '--hostname', 'sandbox'];
  return [...namespaces, '--disable-userns', ...account, '--cap-drop', 'ALL', '--die-with-parent', '--new-session', '--clearenv'];
}

/** Bounds data and not address space, of which WebAssembly reserves more than it uses. */
function resourceLimits({ processes, files, fileBytes, dataBytes, processorSeconds }: Resources): string[] {
  const limits = { nproc: processes, nofile: files, fsize: fileBytes, data: dataBytes, cpu: processorSeconds, core: 0 };
  return ['/usr/bin/prlimit', ...Object.entries(limits).map(([name, value]) => `--${name}=${value}`), '--'];
}

function bind({ from, to, writable }: Mount): string[] {
  return [writable ? '--bind' : '--ro-bind', from, to];
}
