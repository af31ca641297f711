import { expect, test } from 'vitest';
import { killCrawls } from './kills.ts';

test('crawls killed at any moment and at any step to the disk lose nothing, and go on to the bytes of one that nobody interrupted', async () => {
  const { kills, problems, lost, differing, rounds } = await killCrawls(12, 20261128);
  expect({ kills, problems, lost, differing }).toEqual({ kills: { atMoments: 6, atSteps: 6 }, problems: [], lost: [], differing: [] });
  expect(rounds).toBeGreaterThan(0);
}, 600_000);
