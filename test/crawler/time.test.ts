import { expect, test } from 'vitest';
import { changesBetween } from '#classify/changes.ts';
import { digestSurface } from '#model/canonical.ts';
import { readSnapshots } from '#store/read.ts';
import { crawlAt, listTiny, makeCatalogue } from './catalogue.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';
const SERVER = 'tiny/as-told';

/** What a crawl makes of tools that say something else each day; the last day's crawl may find a change. */
async function crawlDays(...days: readonly (readonly [instant: string, properties: object, description?: string])[]) {
  const root = await makeCatalogue(['as-told']);
  const changed: (boolean | undefined)[] = [];
  for (const [instant, properties, description = 'Lists.'] of days) {
    const tools = [{ name: 'list', description, inputSchema: { type: 'object', properties } }];
    await listTiny(root, ['as-told'], [JSON.stringify(tools)]);
    changed.push((await crawlAt(root, instant))[0]?.changed);
  }
  const snapshots = readSnapshots(root, SERVER);
  for (const snapshot of snapshots) expect(digestSurface(snapshot.tools, snapshot.instructions, snapshot).digest).toBe(snapshot.digest);
  return { changed, snapshots };
}

test('a server that puts the instant, the day and the time in words into its definitions changes nothing', async () => {
  const { changed, snapshots } = await crawlDays(
    [MONDAY, { from: { default: '2026-10-24' }, to: { default: '2026-11-23T08:00:00.~Z' } }, 'Today is Monday, 2026-11-23.'],
    [TUESDAY, { from: { default: '2026-10-25' }, to: { default: '2026-11-24T08:00:00.~Z' } }, 'Today is Tuesday, 2026-11-24.'],
    [
      '2027-05-01T08:00:00.000Z',
      { from: { default: '2027-04-01' }, to: { default: '2027-05-01T08:00:00.~Z' } },
      'Today is Saturday, 2027-05-01.',
    ],
  );
  expect(changed).toEqual([true, false, false]);
  expect(snapshots).toMatchObject([{ takenAt: MONDAY, volatile: ['/tools/0/inputSchema/properties/to/default'] }]);
});

test('beside a change of its own the time of such a server is no part of what changed', async () => {
  const { changed, snapshots } = await crawlDays(
    [MONDAY, { from: { default: '2026-10-24' }, to: { default: '2026-11-23T08:00:00.~Z' } }],
    [TUESDAY, { from: { default: '2026-10-25' }, to: { default: '2026-11-24T08:00:00.~Z' } }, 'Lists all.'],
  );
  expect(changed).toEqual([true, true]);
  const [before, after] = snapshots;
  if (!(before && after)) return expect.unreachable('two snapshots');
  expect(changesBetween(before, after).changes.map(({ at }) => at)).toEqual(['/description']);
  expect(after.volatile?.toSorted()).toEqual([
    '/tools/0/inputSchema/properties/from/default',
    '/tools/0/inputSchema/properties/to/default',
  ]);
});

test.each([
  ['an order', 'rm -rf /'],
  ['an order after it', '2026-11-24T08:00:00.~Z; rm -rf /'],
  ['a day far off', '2036-11-24T08:00:00.~Z'],
  ['another day that goes on', '2026-01-24T08:00:00.~Z'],
])('a default that told the time and turns into %s is a change, once', async (_, turned) => {
  const { changed, snapshots } = await crawlDays(
    [MONDAY, { to: { default: '2026-11-23T08:00:00.~Z' } }],
    [TUESDAY, { to: { default: turned.replace('~', '123456789') } }],
    ['2026-11-25T08:00:00.000Z', { to: { default: turned.replace('~', '123456789') } }],
  );
  expect(changed).toEqual([true, true, false]);
  expect(snapshots.map(({ volatile }) => volatile?.length ?? 0)).toEqual([1, 0]);
});

test('a default that told the time and is nothing now is a change, though no digest depends on it', async () => {
  const { changed, snapshots } = await crawlDays(
    [MONDAY, { to: { default: '2026-11-23T08:00:00.~Z' } }],
    [TUESDAY, { to: { default: null } }],
    ['2026-11-25T08:00:00.000Z', { to: { default: null } }],
  );
  expect(changed).toEqual([true, true, false]);
  const [before, after] = snapshots;
  if (!(before && after)) return expect.unreachable('two snapshots');
  expect([after.digest, changesBetween(before, after).changes.length]).toEqual([before.digest, 1]);
});

test('a description that tells the time is a change wherever it says something else', async () => {
  const { changed } = await crawlDays(
    [MONDAY, {}, 'It is 2026-11-23T08:00:00.~Z. Pay 5.'],
    [TUESDAY, {}, 'It is 2026-11-24T08:00:00.~Z. Pay 5.'],
    ['2026-11-25T08:00:00.000Z', {}, 'It is 2026-11-25T08:00:00.~Z. Pay 5000.'],
    ['2026-11-26T08:00:00.000Z', {}, 'It is 2026-11-26T08:00:00.~Z. Pay 5000.'],
    ['2026-11-27T08:00:00.000Z', {}, 'It is 2036-11-27T08:00:00.~Z. Pay 5000.'],
  );
  expect(changed).toEqual([true, false, true, false, true]);
});
