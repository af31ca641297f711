import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CrawlSettings } from '#crawler/crawl.ts';
import type { Snapshot, Source } from '#model/types.ts';
import { readObservation, readSnapshots } from '#store/read.ts';
import { requireSandbox } from '../mcp/tiny.ts';
import { makeCatalogue, REPOSITORY, runAt } from './catalogue.ts';

const MONDAY = '2026-11-23T08:00:00.000Z';
const TUESDAY = '2026-11-24T08:00:00.000Z';
const FLOWS = 'test/flows';
const ASKED = { step: 'variables-from-words', dummies: ['FLOWS_API_KEY'] };

/** A catalogue whose only server lists more when it is given a key, and what crawls it. */
async function catalogueOfFlows(): Promise<{ root: string; crawlAt: (instant: string) => Promise<unknown> }> {
  const root = await makeCatalogue([]);
  const target = { kind: 'directory', directory: 'test/servers/lists-more-when-configured', main: 'server.ts' } as const;
  const listings = [{ server: FLOWS, title: 'Flows', because: 'It lists more when configured.', target }];
  const source: Source = { schemaVersion: 1, id: 'flows', title: 'Flows', listings };
  writeFileSync(join(root, 'sources', 'tiny.json'), JSON.stringify(source));
  const sandbox = await requireSandbox();
  const shared = { from: join(REPOSITORY, 'test/servers/tiny'), to: '/package/tiny' };
  const wrap: CrawlSettings['sandbox']['wrap'] = (program) => sandbox.wrap({ ...program, mounts: [...program.mounts, shared] });
  return { root, crawlAt: (instant) => runAt(root, instant, { sandbox: { ...sandbox, wrap } }) };
}

function contentsOf(root: string): Record<string, string> {
  const files = globSync('servers/**/*.json', { cwd: root }).toSorted();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function changedBetween(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys({ ...before, ...after }).filter((file) => after[file] !== before[file]);
}

test('a snapshot tells how its answer was asked for, and the next crawl changes the observation alone', async () => {
  const { root, crawlAt } = await catalogueOfFlows();
  await crawlAt(MONDAY);
  expect(readSnapshots(root, FLOWS)).toMatchObject([{ asked: ASKED, tools: { length: 3 } }]);
  const before = contentsOf(root);
  await crawlAt(TUESDAY);
  expect(changedBetween(before, contentsOf(root))).toEqual([`servers/${FLOWS}/observation.json`]);
});

test.each([
  ['does not tell how it was asked for', undefined],
  ['was asked for in another way', { step: 'plain' }],
] as const)('a snapshot that %s is left as it is', async (_, asked) => {
  const { root, crawlAt } = await catalogueOfFlows();
  await crawlAt(MONDAY);
  const [file = ''] = globSync(`servers/${FLOWS}/snapshots/*.json`, { cwd: root });
  const old: Snapshot = { ...JSON.parse(readFileSync(join(root, file), 'utf8')), asked };
  writeFileSync(join(root, file), `${JSON.stringify(old, null, 2)}\n`);
  const before = contentsOf(root);
  await crawlAt(TUESDAY);
  expect(changedBetween(before, contentsOf(root))).toEqual([`servers/${FLOWS}/observation.json`]);
  expect(readObservation(root, FLOWS)?.snapshot).toBe(old.digest);
});
