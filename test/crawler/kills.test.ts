import { expect, test } from 'vitest';
import { killCrawls } from './kills.ts';

test('25 crawls killed at any moment leave a catalogue that holds together, and lose nothing', async () => {
  const { kills, problems, lost, rounds } = await killCrawls(25, 20261128);
  expect({ kills, problems, lost }).toEqual({ kills: 25, problems: [], lost: [] });
  expect(rounds).toBeGreaterThanOrEqual(25);
}, 600_000);
