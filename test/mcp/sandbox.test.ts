import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSandbox } from '#mcp/sandbox.ts';
import { confession } from './tiny.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placard-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the search for a sandbox', () => {
  test('finds bubblewrap, because its probe could not get out', async () => {
    expect(await findSandbox('auto')).toMatchObject({ sandbox: { kind: 'bwrap' } });
  });

  test.each([
    ['is missing', undefined, 'is not installed'],
    ['fails', 'exit 1', 'the probe did not run'],
    ['merely runs the program', 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"', 'bwrap: '],
    ['pretends success', 'echo "{}"', 'bwrap: '],
    ['forgets the network', withoutOption('--unshare-net'), 'leaves the network on'],
    ['forgets the processes', withoutOption('--unshare-pid'), 'bwrap: '],
    ['forgets the filter', withoutOption('--seccomp', 2), 'does not filter system calls'],
    ['forgets the size of the disk', withoutOption('--size', 2), 'bytes of disk'],
    ['leaves the root writable', withoutRemount(), 'lets programs write to /'],
  ])('declines a bwrap that %s', async (_, script, because) => {
    const fake = join(folder, randomUUID());
    if (script !== undefined) await writeFile(fake, `#!/bin/bash\n${script}\n`);
    if (script !== undefined) await chmod(fake, 0o755);
    await chmod(folder, 0o755);
    const search = await findSandbox('bwrap', { bwrap: fake });
    expect(search).toMatchObject({ sandbox: undefined, because: expect.stringContaining(because) });
    expect(search).toMatchObject({ remedy: expect.stringContaining('install bubblewrap') });
  });
});

describe('a program in the sandbox', () => {
  test('sees no environment but the one it was given', async () => {
    const seen = await confession('environment-thief');
    expect(Object.keys(seen as object).toSorted()).toEqual(['HOME', 'LANG', 'PATH', 'PWD', 'TMPDIR', 'TZ']);
  });

  test('reads no file of this machine', async () => {
    await writeFile(join(folder, 'secret'), 'canary');
    const loot = [folder, join(folder, 'secret'), process.cwd(), homedir(), `/proc/${process.pid}/environ`];
    expect(await confession('file-thief', { words: loot })).toEqual([]);
  });

  test('reaches nobody, not even this machine', async () => {
    const listener = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => setImmediate(resolve));
    const { port } = listener.address() as AddressInfo;
    expect(await confession('network-caller', { words: [String(port)] })).toEqual([]);
    listener.close();
  });

  test('writes only to its throw-away home', async () => {
    const marker = randomUUID();
    expect(await confession('scribbler', { marker, words: ['/', '/usr', '/etc', '/dev', process.cwd(), folder] })).toEqual(['/tmp/home']);
    expect(await readdir(folder)).not.toContain(marker);
  });

  test('fills no more than the disk it was given', async () => {
    const written = (await confession('disk-filler')) as Record<string, number>;
    expect(written).toMatchObject({ '/': 0, '/dev': 0, '/dev/shm': 0, '/package/server': 0, '/usr': 0 });
    expect(written['/tmp']).toBeGreaterThan(0);
    expect(written['/tmp']).toBeLessThanOrEqual(256);
  });

  test('starts no more processes than it was given', async () => {
    const started = await confession('fork-storm');
    expect(started).toBeGreaterThan(0);
    expect(started).toBeLessThan(256);
  });
});

/** A bwrap that leaves out one option. */
function withoutOption(option: string, words = 1): string {
  return passingOn(`[ "$1" = ${option} ]`, words);
}

function withoutRemount(): string {
  return passingOn('[ "$1 $2" = "--remount-ro /" ]', 2);
}

function passingOn(unless: string, words: number): string {
  return `given=(); while [ $# -gt 0 ]; do if ${unless}; then shift ${words}; else given+=("$1"); shift; fi; done; exec bwrap "\${given[@]}"`;
}
