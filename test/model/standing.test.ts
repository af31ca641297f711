import { expect, test } from 'vitest';
import { standingOf } from '#model/standing.ts';
import type { Observation } from '#model/types.ts';

const NEWEST = '2026-11-30T08:00:00.000Z';

function observation(more: Partial<Observation>): Observation {
  return { schemaVersion: 1, server: 'a/b', attemptedAt: NEWEST, outcome: 'crashed', sandbox: 'bwrap', ...more };
}

test.each([
  ['answered last time', { outcome: 'observed', observedAt: NEWEST }, { kind: 'current', daysBehind: 0 }],
  ['failed after it had answered', { observedAt: '2026-11-27T09:00:00.000Z' }, { kind: 'stale', daysBehind: 2 }],
  ['never answered', {}, { kind: 'unknown', daysBehind: undefined }],
  [
    'failed five times within two days',
    { observedAt: '2026-11-20T08:00:00.000Z', failing: { since: '2026-11-28T08:00:00.000Z', attempts: 5 } },
    { kind: 'stale', daysBehind: 10 },
  ],
  [
    'failed four times over weeks',
    { observedAt: '2026-10-20T08:00:00.000Z', failing: { since: '2026-11-01T08:00:00.000Z', attempts: 4 } },
    { kind: 'stale', daysBehind: 41 },
  ],
  [
    'failed five times over two weeks',
    { observedAt: '2026-11-15T08:00:00.000Z', failing: { since: '2026-11-16T08:00:00.000Z', attempts: 5 } },
    { kind: 'retired', daysBehind: 15 },
  ],
  [
    'answered last time, before its registry took it back',
    { outcome: 'observed', observedAt: NEWEST, retirement: { registry: 'https://r.example/', status: 'deprecated', since: NEWEST } },
    { kind: 'retired', daysBehind: 0 },
  ],
  ['asked to be left out', { tombstone: { date: '2026-11-01', because: 'x' } }, { kind: 'left-out', daysBehind: undefined }],
] as const)('a server that %s', (_, more, standing) => {
  expect(standingOf(observation(more), NEWEST)).toEqual(standing);
});
