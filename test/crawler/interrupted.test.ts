import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readEntries } from '#store/read.ts';
import { processesWith } from '../mcp/tiny.ts';
import { crawlAt, listTiny, makeCatalogue, REPOSITORY } from './catalogue.ts';

const SLOW = ['slow', 'hang', 'paginated', 'odd-names'];

test('a crawl that is killed loses nothing, leaves nothing running, and the next one completes it', async () => {
  const root = await makeCatalogue(['plain', 'noisy']);
  await crawlAt(root, '2026-11-23T08:00:00.000Z');
  const known = readEntries(root);
  await listTiny(root, ['plain', 'noisy', ...SLOW], [root]);

  const run = spawn(process.execPath, ['src/cli/main.ts', 'crawl', '--catalog', root], { cwd: REPOSITORY, stdio: 'ignore' });
  await until(() => processesWith('hang.ts').some((line) => line.includes(root)));
  run.kill('SIGKILL');
  await until(() => processesWith(root).length === 0);

  expect(existsSync(join(root, '.lock'))).toBe(true);
  for (const { server, snapshot } of known) {
    expect(readEntries(root).find((entry) => entry.server.id === server.id)?.snapshot).toEqual(snapshot);
  }
  await listTiny(root, ['plain', 'noisy', 'slow', 'paginated', 'odd-names']);
  const told = await crawlAt(root, '2026-11-24T08:00:00.000Z');
  expect(told.map(({ observation }) => observation.outcome)).toEqual(['observed', 'observed', 'observed', 'observed', 'observed']);
  expect(readEntries(root).filter(({ snapshot }) => snapshot !== undefined)).toHaveLength(5);
}, 60_000);

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
}
