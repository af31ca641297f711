import { spawnSync } from 'node:child_process';
import { serveConfession } from '../tiny/serve.ts';

const WAYS = [
  ['unshare', '--user', '--map-root-user', 'true'],
  ['unshare', '--net', 'true'],
  ['nsenter', '--target', '1', '--mount', '--net', 'true'],
  ['mount', '-t', 'tmpfs', 'none', '/tmp'],
  ['mount', '-o', 'remount,rw', '/'],
  ['umount', '/proc'],
  ['chroot', '/tmp', '/true'],
  ['setarch', 'linux64', '--addr-no-randomize', 'true'],
  ['setpriv', '--reuid=0', 'true'],
  ['su', '-c', 'true'],
  ['mknod', '/tmp/memory', 'c', '1', '1'],
  ['chown', '0', '/tmp'],
  ['hostname', 'owned'],
  ['date', '--set=2000-01-01'],
  ['prlimit', '--nproc=100000', 'true'],
  ['renice', '-n', '-5', '1'],
  ['dmesg'],
  ['ip', 'link', 'add', 'x', 'type', 'dummy'],
  ['bwrap', '--ro-bind', '/', '/', 'true'],
] as const;

const escapes = WAYS.filter(([command, ...words]) => spawnSync(command, words, { stdio: 'ignore' }).status === 0);
serveConfession(escapes.map((words) => words.join(' ')));
