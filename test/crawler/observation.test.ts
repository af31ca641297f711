import { expect, test } from 'vitest';
import { type Circumstances, tellFailure } from '#crawler/observation.ts';
import { SCHEMAS } from '#model/schemas.ts';
import type { Outcome } from '#model/types.ts';

const AT: Circumstances = {
  server: 'a/b',
  attemptedAt: '2026-11-23T08:00:00.000Z',
  sandbox: 'bwrap',
  origin: undefined,
  previous: undefined,
};
const OUTCOMES = SCHEMAS.observation.$defs.Outcome.enum.filter((outcome) => outcome !== 'observed') as Exclude<Outcome, 'observed'>[];

test.each(OUTCOMES)('whoever failed with %s is told what would help', (outcome) => {
  expect(tellFailure({ outcome, because: 'x' }, AT).remedy).toMatch(/\w{4}/);
});

test('what helps this very server is told before what usually helps', () => {
  expect(tellFailure({ outcome: 'crashed', because: 'x', remedy: 'feed the cat' }, AT).remedy).toBe('feed the cat');
});
