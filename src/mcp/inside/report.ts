import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

const [port, secret] = process.argv.slice(2);

process.stdout.write(
  JSON.stringify({
    account: process.getuid?.(),
    environment: Object.keys(process.env).toSorted(),
    interfaces: Object.keys(networkInterfaces()).filter((name) => name !== 'lo'),
    reachesHost: await reaches(Number(port)),
    seesHost: sees(secret ?? ''),
    processes: readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length,
    writable: ['/', '/usr', '/etc', '/dev', '/package'].filter(isWritable),
    filtered: /^Seccomp:\s2$/m.test(readFileSync('/proc/self/status', 'utf8')),
    lenient:
      spawnSync('/usr/bin/setarch', [process.arch === 'x64' ? 'x86_64' : 'aarch64', '--addr-no-randomize', '/bin/true']).status === 0,
    unlimited: ['cpu time', 'file size', 'data size', 'core file size', 'open files'].filter(isUnlimited),
    diskBytes: sizeOf('/tmp'),
  }),
);

function reaches(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function sees(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}

/** A folder that refuses only this account counts as writable: it must refuse everybody. */
function isWritable(folder: string): boolean {
  try {
    writeFileSync(`${folder}/placard-probe-${process.pid}`, '');
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'EROFS' && code !== 'ENOENT';
  }
}

function isUnlimited(kind: string): boolean {
  const line = readFileSync('/proc/self/limits', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`Max ${kind} `));
  return line?.includes('unlimited') ?? true;
}

function sizeOf(folder: string): number {
  const { blocks, bsize } = statfsSync(folder);
  return blocks * bsize;
}
