import { spawn } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Observation } from '#model/types.ts';
import { moveServer } from '#store/move.ts';
import { readEntries } from '#store/read.ts';
import { startRegistry } from '../crawler/registry.ts';
import { honest, startServer } from '../mcp/http/server.ts';

const REPOSITORY = new URL('../..', import.meta.url).pathname;
const SECRET = 'canary-4711';

test('a command of one’s own is started in the sandbox and kept in the private store', async () => {
  const { folder, store } = places();
  const { status, stderr } = await crawl(['--store', store, '--stdio', 'My server', '--', 'node', join(folder, 'server.mjs'), folder]);
  expect(stderr).toContain('1 of 1 server observed: 1 tool');
  expect(status).toBe(0);
  const [entry] = readEntries(store);
  expect(entry?.server).toMatchObject({
    id: expect.stringMatching(/^local\/my-server-[0-9a-f]{6}$/),
    target: { kind: 'command', command: 'node' },
  });
  expect(JSON.parse(String(entry?.snapshot?.tools[0]?.['description']))).toEqual({
    words: ['/program'],
    secret: null,
    file: '/program/server.mjs',
  });
});

test('a configuration is shown and not crawled without consent', async () => {
  const { config, store } = places();
  const { status, stderr } = await crawl(['--store', store, '--config', config]);
  expect(stderr).toContain('mine: node ./server.mjs --token dummy with A_KEY=•••');
  expect(stderr).toContain('nobody is here to agree');
  expect(stderr).not.toContain(SECRET);
  expect(status).toBe(2);
  expect(globSync('**/*.json', { cwd: store })).toEqual([]);
});

test('an entry with neither a command nor an address is told to be left out, and alone is no configuration', async () => {
  const { folder, store } = places();
  const file = (servers: object): string => {
    const path = join(folder, 'hollow.json');
    writeFileSync(path, JSON.stringify({ mcpServers: servers }));
    return path;
  };
  const some = await crawl([
    '--store',
    store,
    '--config',
    file({ 'hollow\u202e\nx': { args: [SECRET] }, far: { command: 'uvx' }, placed: { url: 'address-of-mine/mcp' } }),
    '--yes',
  ]);
  expect(some.stderr).toContain('hollow[U+202E][U+000A]x is left out: its entry names neither a command nor an address.');
  expect(some.stderr).toContain('placed is left out: its address cannot be read as one.');
  expect(some.stderr + some.stdout).not.toContain(SECRET);
  expect(readEntries(store).map(({ server }) => server.id)).toEqual(['local/far']);
  const none = await crawl(['--store', store, '--config', file({ hollow: {} }), '--yes']);
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('names no server that could be asked')]);
});

test('the servers of a configuration get dummies, and no file and no line holds a secret', async () => {
  const { config, store } = places();
  const { status, stdout, stderr } = await crawl(['--store', store, '--config', config, '--yes', '--json']);
  expect(outcomesIn(stdout)).toMatchObject([
    { server: expect.stringContaining('com.example/'), outcome: 'declined', sandbox: 'remote' },
    { server: 'local/fetched', outcome: 'unsupported-runtime', because: 'starts with uvx, which fetches what it runs' },
    { server: 'local/mine', outcome: 'observed' },
  ]);
  const [mine] = readEntries(store).filter(({ server }) => server.id === 'local/mine');
  expect(JSON.parse(String(mine?.snapshot?.tools[0]?.['description']))).toMatchObject({ words: ['--token', 'dummy'], secret: 'dummy' });
  const kept = globSync('**/*.json', { cwd: store }).map((file) => readFileSync(join(store, file), 'utf8'));
  expect([stdout, stderr, ...kept].join('\n')).not.toContain(SECRET);
  expect(status).toBe(1);
});

test('an address of one’s own under a former id stays there, since nobody knows which query it had', async () => {
  const { store } = places();
  const far = await startServer(honest);
  const words = ['--store', store, '--this-machine', '--url', `${far.origin}/mcp`];
  await crawl(words);
  const to = readEntries(store)[0]?.server.id ?? '';
  const from = `${to.slice(0, to.indexOf('/'))}/mcp`;
  await moveServer(store, to, from);
  expect((await crawl(words)).stderr).not.toContain('is now');
  expect(readEntries(store).map(({ server }) => server.id)).toEqual([from, to]);
});

test('real values reach the program alone, and only when they are asked for', async () => {
  const { config, store } = places();
  const { stdout, stderr } = await crawl(['--store', store, '--config', config, '--yes', '--with-my-secrets', '--json']);
  const [mine] = readEntries(store).filter(({ server }) => server.id === 'local/mine');
  expect(JSON.parse(String(mine?.snapshot?.tools[0]?.['description']))).toMatchObject({ words: ['--token', SECRET], secret: SECRET });
  expect(JSON.stringify(mine?.server) + stdout + stderr).not.toContain(SECRET);
});

test('a remote server is asked by its address; one of this machine only when it is said', async () => {
  const { store } = places();
  const server = await startServer(honest);
  const url = `${server.origin}/mcp`;
  const refused = await crawl(['--store', store, '--url', url]);
  expect(refused.stderr).toContain('declined');
  expect([refused.status, server.heard.length]).toEqual([1, 0]);
  const { status, stderr } = await crawl(['--store', store, '--url', url, '--this-machine'], { PATH: '/nonexistent' });
  expect(stderr).toContain('1 of 1 server observed');
  expect(status).toBe(0);
  expect(readEntries(store)[0]).toMatchObject({ server: { target: { kind: 'remote', url } }, snapshot: { transport: 'streamable-http' } });
});

test.each([
  [['--stdio', 'x'], 'no command is named'],
  [['--url', 'https://a.example/', '--stdio', 'x', '--', 'node'], 'exclude each other'],
  [['--url', 'https://a.example/', 'some-list'], 'named together'],
  [['--config', '/nonexistent.json'], 'does not exist'],
])('%j says what to write', async (words, message) => {
  const { store } = places();
  expect((await crawl(['--store', store, ...words])).stderr).toContain(message);
});

/** The observations that a crawl tells, by server. */
function outcomesIn(stdout: string): Observation[] {
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return events
    .flatMap(({ event, observation }) => (event === 'told' ? [observation] : []))
    .toSorted((a, b) => (a.server < b.server ? -1 : 1));
}

/** A folder with a server, a configuration that names it and others, and a store. */
function places(): { folder: string; config: string; store: string } {
  const root = mkdtempSync(join(tmpdir(), 'placard-own-'));
  const folder = join(root, 'project');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'server.mjs'), SERVER);
  const servers = {
    mine: { command: 'node', args: ['./server.mjs', '--token', SECRET], env: { A_KEY: SECRET } },
    fetched: { command: 'uvx', args: ['some-server'], env: { A_KEY: SECRET } },
    far: { url: `http://me:${SECRET}@example.com/mcp?key=${SECRET}`, headers: { Authorization: `Bearer ${SECRET}` } },
  };
  const config = join(folder, '.mcp.json');
  writeFileSync(config, JSON.stringify({ mcpServers: servers }));
  return { folder, config, store: join(root, 'store') };
}

const SERVER = `
import { createInterface } from 'node:readline';
const found = { words: process.argv.slice(2), secret: process.env.A_KEY ?? null, file: process.argv[1] };
const results = {
  initialize: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'mine', version: '1' } },
  'tools/list': { tools: [{ name: 'confess', description: JSON.stringify(found), inputSchema: { type: 'object' } }] },
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, result: results[method] }));
});
`;

async function crawl(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<{ status: number; stdout: string; stderr: string }> {
  const run = spawn(process.execPath, ['src/cli/main.ts', 'crawl', ...words], {
    cwd: REPOSITORY,
    env: { ...process.env, CI: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => run.on('close', (code) => resolve(code ?? -1)));
  const [stdout, stderr, status] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  return { status, stdout, stderr };
}

test('a package of one’s own that is too young is not fetched either', async () => {
  const { folder, store } = places();
  const npm = await startRegistry();
  npm.publish({ name: 'young-of-own', bin: 'index.js' }, { 'index.js': SERVER });
  const config = join(folder, 'young.mcp.json');
  writeFileSync(config, JSON.stringify({ mcpServers: { young: { command: 'npx', args: ['-y', 'young-of-own@1.0.0'] } } }));
  const words = ['--store', store, '--config', config, '--yes', '--min-age', '7', '--json'];
  const { stdout } = await crawl(words, { npm_config_registry: npm.url, PLACARD_CACHE: join(folder, 'cache') });
  npm.close();
  expect(outcomesIn(stdout)).toMatchObject([
    { server: 'npm/young-of-own', outcome: 'declined', because: expect.stringContaining('was published') },
  ]);
});
