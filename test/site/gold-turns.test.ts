import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Samples } from '#model/types.ts';
import { inTurn } from '#site/gold-turns.ts';
import { readAccuracy } from '#store/read.ts';

it('puts every set of the record in its turn, those that no rule has seen first', () => {
  const measured = readAccuracy('catalog')?.sets ?? [];
  const samples: Samples = JSON.parse(readFileSync('test/gold/sets.json', 'utf8'));
  const made = samples.filter(({ id }) => measured.some(({ sample }) => sample.id === id));
  const turns = [...made.filter(({ fitted }) => !fitted), ...made.filter(({ fitted }) => fitted)];
  expect(measured.length).toBeGreaterThan(9);
  expect(inTurn(measured).map(({ sample }) => sample.id)).toEqual(turns.map(({ id }) => id));
});
