import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readPolicy } from '#policy/validate.ts';
import { writeListing } from '../site/catalogue.ts';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'placard-stack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const configured = (name: string, servers: object): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify({ mcpServers: servers }));
  return file;
};
const files = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/home/me'], env: { API_KEY: 'sk-verysecret' } };
const SECRET = { command: 'node', args: ['--token', 'tok-alsosecret', 'server.js'] };

it('prints one document for each server that is named', () => {
  const ids = ['placard/example-payments', 'modelcontextprotocol/server-filesystem'];
  const { code, stdout } = run(['stack', ...ids]);
  const { policies, servers, unknown, exact } = JSON.parse(stdout);
  expect({ code, unknown, exact }).toEqual({ code: 0, unknown: [], exact: true });
  expect(servers.map(({ server }: { server: string }) => server)).toEqual(ids);
  expect(Object.keys(policies)).toEqual(ids);
});

it('says of an entry with neither a command nor an address that nobody can tell what it is', () => {
  const file = configured('unclear.json', { files, hollow: { env: { A: 'sk-verysecret' } }, mine: SECRET });
  const { code, stdout, stderr } = run(['stack', '--config', file, '--store', join(folder, 'no-store')]);
  expect(code).toBe(1);
  const because = 'its entry names neither a command nor an address, so its tools are not known';
  expect(JSON.parse(stdout).unknown).toContainEqual({ name: 'hollow', because });
  const lines = stderr.split('\n');
  expect(lines.find((line) => line.startsWith('hollow'))).toMatch(/^hollow gets no policy: its entry names neither .* with the others\.$/);
  expect(lines.find((line) => line.startsWith('mine'))).toContain('`placard crawl --config` would ask it');
});

it("finds the servers of a client's configuration, says which are unknown, and prints no value of it", () => {
  const file = configured('mcp.json', { files, mine: SECRET });
  const { code, stdout, stderr } = run(['stack', '--config', file, '--store', join(folder, 'no-store')]);
  const { policies, servers, unknown } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(servers).toEqual([{ name: 'files', server: 'modelcontextprotocol/server-filesystem' }]);
  expect(unknown).toEqual([{ name: 'mine', because: 'it is not in the catalogue, so its tools are not known' }]);
  expect(Object.keys(policies)).toEqual(['files']);
  expect(stderr).toContain('the configuration names no exact version, so that what it runs may list other tools.');
  expect(stderr).toContain('mine gets no policy: it is not in the catalogue');
  expect(stdout + stderr).not.toMatch(/secret|\/home\/me/);
});

it('asks whether a package that is spelt nearly like a known one was meant to be that', () => {
  const running = (word: string) => ({ command: 'npx', args: ['-y', word] });
  const file = configured('slip.json', {
    fs: running('@modelcontextprotocol/server-filesytem@1.0.0'),
    far: running('@modelcontextprotocol/server-frobnicate'),
  });
  const { stdout, stderr } = run(['stack', '--config', file, '--store', join(folder, 'no-store')]);
  const because = 'it is not in the catalogue (did you mean @modelcontextprotocol/server-filesystem?), so its tools are not known';
  expect(JSON.parse(stdout).unknown).toEqual([
    { name: 'fs', because },
    { name: 'far', because: 'it is not in the catalogue, so its tools are not known' },
  ]);
  expect(stderr).toContain(`fs gets no policy: ${because}`);
});

it('says of a package of another registry that the catalogue has none of these', () => {
  const file = configured('uvx.json', { fetch: { command: 'uvx', args: ['mcp-server-fetch'] } });
  const { stdout } = run(['stack', '--config', file, '--store', join(folder, 'no-store')]);
  const because = 'mcp-server-fetch is a package of PyPI, of which the catalogue has none, so its tools are not known';
  expect(JSON.parse(stdout).unknown).toEqual([{ name: 'fetch', because }]);
});

it('writes one file for each server, whatever it is called, and nothing elsewhere', () => {
  const file = configured('odd.json', { '../../etc/passwd': files });
  const out = join(folder, 'out');
  const { code, stdout } = run(['stack', '--config', file, '--out', out, '--store', join(folder, 'no-store')]);
  const [written = '', ...others] = readdirSync(out);
  expect({ code, others, printed: stdout }).toEqual({ code: 0, others: [], printed: `${join(out, written)}\n` });
  expect(readPolicy(readFileSync(join(out, written), 'utf8'), written).default).toBe('deny');
});

it('says before all else that policies which observe stop nothing', () => {
  const { code, stdout, stderr } = run(['stack', 'placard/example-payments', '--preset', 'observe']);
  expect({ code, mode: JSON.parse(stdout).policies['placard/example-payments'].mode }).toEqual({ code: 0, mode: 'observe' });
  expect(stderr).toMatch(/^These policies only observe: they stop nothing\. Every call passes/);
  expect(run(['stack', 'placard/example-payments']).stderr).not.toContain('observe');
});

it.each([
  ['/dev/null', '/dev/null: is there already and is no folder; name another place'],
  [join(folder, 'taken', 'below'), 'taken: is there already and is no folder; name another place'],
  ['/proc/x/y', '/proc/x: cannot be made, since its file system takes no new folders; name another place'],
])('refuses to write below %s in one sentence', (out, sentence) => {
  writeFileSync(join(folder, 'taken'), '');
  const { code, stderr } = run(['stack', 'placard/example-payments', '--out', out]);
  expect({ code, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({ code: 1, last: expect.stringContaining(sentence) });
});

it('takes a server of the private store by its id, where the catalogue has none of it', async () => {
  const store = join(folder, 'store');
  await writeListing(store, 'npm/mine', [{ name: 'look', description: 'Looks at a thing.' }]);
  run(['classify', '--catalog', store]);
  const { code, stdout, stderr } = run(['stack', 'npm/mine', '--store', store]);
  expect({ code, tools: Object.keys(JSON.parse(stdout).policies['npm/mine'].tools) }).toEqual({ code: 0, tools: ['look'] });
  expect(stderr).toContain('npm/mine is labelled by what it said to you, in your own store.');
  expect(run(['stack', 'npm/mine', '--store', join(folder, 'no-store')])).toMatchObject({ code: 2, stdout: '' });
});

it('says nothing of hazards where no server is known', () => {
  const file = configured('strangers.json', { mine: SECRET });
  const { code, stderr } = run(['stack', '--config', file, '--store', join(folder, 'no-store')]);
  expect({ code, lines: stderr.trimEnd().split('\n') }).toEqual({ code: 1, lines: [expect.stringMatching(/^mine gets no policy: /)] });
});

it('wants a server', () => {
  expect(run(['stack'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no server is named') });
});
