import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { repositoryPath } from '#cli/repository.ts';
import { listsCommand, registryCommand } from '#cli/resume-words.ts';
import { readEntries, readEntry } from '#store/read.ts';
import { writeServer } from '#store/write.ts';
import { listed } from '../../crawler/registry-api.ts';
import { leaveOut, openShelf, remoteId, remotesAt, slowServer } from './shelf.ts';

test('a run that is interrupted goes on with what it had chosen, and does not read the registry again', async () => {
  const { far, arrived, release } = await slowServer();
  const shelf = await openShelf(
    far,
    ['b', 'c'].map((path) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) })),
  );
  const run = shelf.start();
  await arrived;
  run.child.kill('SIGINT');
  await run.said('Stopping');
  release();
  const first = await run.ended;
  expect([first.status, readEntries(shelf.store).length]).toEqual([130, 1]);
  const printed = /^.*Go on with: placard crawl (.*)$/m.exec(first.stderr)?.[1] ?? '';
  const read = shelf.readings();
  expect((await shelf.run(printed.split(' '))).status).toBe(0);
  expect([shelf.readings(), readEntries(shelf.store).length]).toEqual([read, 2]);
});

test('a run that goes on asks nobody who asked to be left out since, or whom another source lists since', async () => {
  const { far, arrived, release } = await slowServer();
  const shelf = await openShelf(
    far,
    ['b', 'c', 'd'].map((path) => listed(`io.${path}/far`, { remotes: remotesAt(far, path) })),
  );
  const run = shelf.start(['--concurrency', '1']);
  await arrived;
  run.child.kill('SIGINT');
  await run.said('Stopping');
  release();
  await run.ended;
  const known = readEntry(shelf.store, remoteId(far, 'b'));
  if (!known) throw new TypeError('it was observed');
  await writeServer(shelf.store, { ...known.server, id: remoteId(far, 'd'), source: 'curated' });
  leaveOut(shelf.store, remoteId(far, 'c'));
  await shelf.crawl(['--resume']);
  const paths = new Set(far.heard.map(({ request }) => request.url));
  expect([paths.has('/b'), paths.has('/c'), paths.has('/d')]).toEqual([true, false, false]);
});

test('the words to go on are what a shell reads back as they were given', () => {
  const words = registryCommand('https://r.example/', "/it's here", { thisMachine: true, minAge: 3, concurrency: 2, sandbox: 'none' });
  expect(
    execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n'),
  ).toEqual([
    ...['placard', 'crawl', '--registry', 'https://r.example/', '--store', "/it's here", '--this-machine'],
    ...['--min-age', '3', '--concurrency', '2', '--sandbox', 'none', '--i-accept-that-strangers-programs-run-as-me'],
  ]);
});

test('the words that go on with a crawl of lists name the catalogue where it is another one', () => {
  expect(listsCommand(repositoryPath('catalog'), {})).toBe('placard crawl');
  expect(listsCommand('/some where/catalog', { concurrency: 1 })).toBe("placard crawl --catalog '/some where/catalog' --concurrency 1");
});
