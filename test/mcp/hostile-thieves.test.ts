import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { confess, expectNothingLeft, observeHostile } from './hostile.ts';

const marker = randomUUID();
const REPOSITORY = new URL('../..', import.meta.url).pathname;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placard-thieves-'));
  vi.stubEnv('PLACARD_CANARY', 'canary-in-the-environment');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});
expectNothingLeft(marker);

test.concurrent('a thief of environments finds the few variables that it was given, in every process that it sees', async () => {
  const { own, seen } = (await confess('environment-thief', { marker })) as { own: object; seen: string[] };
  expect(Object.keys(own).toSorted()).toEqual(['HOME', 'LANG', 'PATH', 'PWD', 'TMPDIR', 'TZ']);
  expect(seen.length).toBeGreaterThan(0);
  expect(JSON.stringify([own, seen])).not.toContain('canary');
});

test.concurrent('a thief of files reads no file of this machine', async () => {
  await writeFile(join(folder, 'secret'), 'canary');
  const words = [folder, join(folder, 'secret'), REPOSITORY, join(REPOSITORY, 'catalog'), homedir(), `/proc/${process.pid}/environ`];
  expect(await confess('file-thief', { marker, words })).toEqual([]);
});

test.concurrent('a caller reaches nobody, not even this machine', async () => {
  const listener = createServer((socket) => socket.destroy()).listen(0);
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  expect(await confess('network-caller', { marker, words: [String(port)] })).toEqual([]);
  listener.close();
});

test.concurrent('names are not resolved, and no datagram leaves', async () => {
  expect(await confess('name-caller', { marker })).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
});

test.concurrent('a seeker of sockets finds none, in no folder and in no list of the kernel', async () => {
  const path = join(folder, 'listening.sock');
  const listeners = [path, `\0${folder}`].map((at) => createServer((socket) => socket.destroy()).listen(at));
  await Promise.all(listeners.map((listener) => once(listener, 'listening')));
  expect(await confess('socket-seeker', { marker, words: [path] })).toEqual([]);
  for (const listener of listeners) listener.close();
});

test.concurrent('a litterer leaves nothing behind', async () => {
  const folders = [folder, homedir(), REPOSITORY, '/srv', '/opt'];
  expect(await confess('litterer', { marker, words: folders })).toEqual([]);
  const places = [...folders, '/', '/tmp', tmpdir(), '/var/tmp', '/dev/shm', '/run', '/usr/local', '/etc'];
  expect(places.filter((place) => existsSync(join(place, marker)) || existsSync(join(place, `${marker}.sock`)))).toEqual([]);
});

test.concurrent('an escape artist finds no way out', async () => {
  expect(await confess('escape-artist', { marker })).toEqual([]);
});

test.concurrent('addresses in schemas and icons are kept and never called', async () => {
  const calls: string[] = [];
  const server = createHttpServer(({ url = '' }, response) => {
    calls.push(url);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const attempt = await observeHostile('remote-reference', { marker, words: [address] });
  expect(attempt).toMatchObject({ outcome: 'observed', tools: [{ inputSchema: { $ref: `${address}ref.json` } }] });
  expect(calls).toEqual([]);
  server.close();
});
