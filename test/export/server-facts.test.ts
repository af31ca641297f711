import { expect, it } from 'vitest';
import { serverFacts } from '#export/server-facts.ts';
import type { Observation } from '#model/types.ts';
import { entryOf } from './fixture.ts';

const NEWEST = '2026-11-30T00:00:00.000Z';
const entry = entryOf('acme/shop', [{ name: 'look' }]);

it.each([
  ['2026-11-29T00:00:00.000Z', 'week'],
  ['2026-11-23T00:00:00.000Z', 'week'],
  ['2026-11-22T12:00:00.000Z', 'month'],
  ['2026-11-22T00:00:00.000Z', 'month'],
  ['2026-10-31T00:00:00.000Z', 'month'],
  ['2026-10-30T00:00:00.000Z', 'earlier'],
  [undefined, 'never'],
])('a server that changed at %s changed: %s', (changedAt, changed) => {
  expect(serverFacts(entry, { newest: NEWEST, changedAt }).changed).toBe(changed);
});

it('says unknown where nothing was seen, and never takes it for harmless', () => {
  const silent = { ...entry, snapshot: undefined, assessment: undefined };
  const failed: Observation = { schemaVersion: 1, server: 'acme/shop', attemptedAt: NEWEST, outcome: 'needs-auth', sandbox: 'remote' };
  expect(serverFacts({ ...silent, observation: undefined }, { newest: NEWEST })).toMatchObject({
    status: 'untried',
    authentication: 'not-seen',
    transport: 'unknown',
    changed: 'never',
  });
  expect(serverFacts({ ...silent, observation: failed }, { newest: NEWEST })).toMatchObject({
    status: 'unknown',
    authentication: 'account',
  });
  expect(serverFacts({ ...entry, observation: { ...failed, observedAt: NEWEST } }, { newest: NEWEST }).status).toBe('stale');
});
