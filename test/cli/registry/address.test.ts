import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { addCrawl } from '#cli/crawl.ts';
import { asKnown, nameRegistry } from '#cli/registry-address.ts';
import { isInputError } from '#model/errors.ts';
import { slug } from '#model/ids.ts';
import type { Registry as Known } from '#model/types.ts';
import { registryFile } from '#store/paths.ts';
import { readEntries, readKnownRegistry } from '#store/read.ts';
import { writeRegistry, writeServer } from '#store/write.ts';
import { listed } from '../../crawler/registry-api.ts';
import { honest } from '../../mcp/http/server.ts';
import { openShelf, remotesAt, startPlace } from './shelf.ts';

test('registries of one host are told apart by port and path, however the address is written', () => {
  const same = ['https://r.example/a', 'https://r.example:443/a/', 'https://R.example/a/?x#y'].map((text) => nameRegistry(text));
  expect(new Set(same.map(({ id }) => id)).size).toBe(1);
  expect(new Set(same.map(({ url }) => url))).toEqual(new Set(['https://r.example/a/']));
  const others = ['https://r.example/', 'https://r.example/b', 'https://r.example/A', 'https://r.example:8443/a'];
  expect(new Set([...same, ...others.map(nameRegistry)].map(({ id }) => id)).size).toBe(5);
});

test('an address with a user or a password is refused and not printed', () => {
  const name = () => nameRegistry('https://user:sekret@r.example/a?key=sekret');
  expect(name).toThrow('--registry: https://r.example/a was written with a user or a password');
  expect(name).not.toThrow(/sekret/);
});

test('what a store knows of a registry is not taken for what one of another address lists', async () => {
  const far = await startPlace(honest);
  const shelf = await openShelf(far, [listed('io.b/far', { remotes: remotesAt(far, 'b') })]);
  await shelf.crawlHere({ limit: 0 });
  const { id } = nameRegistry(shelf.address);
  const known = readKnownRegistry(shelf.store, id) as Known;
  await writeRegistry(shelf.store, { ...known, url: 'https://other.example/' });
  await expect(shelf.crawlHere()).rejects.toThrow('https://other.example/: is what the store knows as');
  expect(readKnownRegistry(shelf.store, id)?.url).toBe('https://other.example/');
});

test('a store that read a registry when its host alone named it goes on with what it knows', async () => {
  const far = await startPlace(honest);
  const at = (path: string, updatedAt: string) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) }, { updatedAt });
  const shelf = await openShelf(far, [at('b', '2026-11-01T00:00:00Z'), at('c', '2026-11-05T00:00:00Z')], { path: 'mirror/' });
  await shelf.crawlHere();
  const known = readKnownRegistry(shelf.store, nameRegistry(shelf.address).id) as Known;
  const byHost = slug(new URL(shelf.address).host);
  await writeRegistry(shelf.store, { ...known, id: byHost });
  rmSync(registryFile(shelf.store, known.id));
  for (const { server } of readEntries(shelf.store)) await writeServer(shelf.store, { ...server, source: byHost });
  expect(await shelf.crawlHere({ limit: 0 })).toMatchObject({ changed: 0, otherSources: 0, waiting: 2 });
  expect(await shelf.crawlHere({ since: '2026-11-05T00:00:00.000Z' })).toMatchObject({ changed: 0, otherSources: 0, chosen: 1 });
  expect(asKnown(shelf.store, nameRegistry(`${far.origin}/other`)).id).not.toBe(byHost);
});

test('an address that was copied from where the servers are listed is the registry’s', () => {
  const same = ['', 'v0', 'v0.1/', 'v0.1/servers', 'v0/servers/?limit=3'].map((path) => nameRegistry(`https://r.example/a/${path}`).url);
  expect(new Set(same)).toEqual(new Set(['https://r.example/a/']));
});

test.each([
  [['--limit', '5'], '--limit: is for --registry alone'],
  [['--since', '2026-11-01'], '--since: is for --registry alone'],
  [['--yes'], '--yes: is for --config alone'],
  [['--with-my-secrets'], '--with-my-secrets: is for --config alone'],
  [['--with-my-secrets', '--url', 'https://a.example/'], '--with-my-secrets: is for --config alone'],
  [['--this-machine'], '--this-machine: is for --url, --config and --registry alone'],
  [['--stdio', 'a', '--this-machine', 'node'], '--this-machine: is for --url, --config and --registry alone'],
  [['--concurrency', '0'], 'Write a whole number from 1.'],
  [['--registry', 'https://r.example/', '--since', 'yesterday'], 'Write a day or a moment'],
  [['--registry', 'https://r.example/', '--limit', '-1'], 'Write a whole number from 0.'],
  [['--registry', 'https://r.example/', '--url', 'https://a.example/'], 'exclude each other'],
  [['--registry', 'https://r.example/', 'some-list'], 'are named together'],
  [['--url', 'https://a.example/', '--resume'], '--resume: has no meaning for servers of your own'],
  [['--registry', 'https://r.example/', '--resume', '--since', '2026-11-01'], "'--since <moment>' cannot be used with option '--resume'"],
  [['--registry', 'https://r.example/', '--resume', '--limit', '1'], "'--limit <number>' cannot be used with option '--resume'"],
  [['--stdio', ' ', 'node', 'server.js'], '--stdio: the name is empty'],
  [['--url', 'nowhere'], 'is no address'],
  [['--registry', 'http://r.example/'], 'is not https'],
  [['--registry', 'nowhere'], 'is no address'],
  [['--registry', 'https://r.example/', '--resume'], 'was interrupted'],
])('%j says what to write', async (words, message) => {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addCrawl(program);
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr: () => undefined });
  const store = mkdtempSync(join(tmpdir(), 'placard-registry-'));
  const misused = await program.parseAsync(['crawl', '--store', store, ...words], { from: 'user' }).catch((error: unknown) => error);
  expect(String(misused)).toContain(message);
  expect(misused instanceof CommanderError || isInputError(misused)).toBe(true);
});
