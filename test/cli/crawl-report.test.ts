import { expect, it, vi } from 'vitest';
import { summarise } from '#cli/crawl-report.ts';
import type { LadderStep, Observation } from '#model/types.ts';

function told(step: LadderStep | undefined, more: Partial<Observation> = {}) {
  const observation: Observation = {
    schemaVersion: 1,
    server: 'npm/acme',
    attemptedAt: '2026-11-02T00:00:00.000Z',
    outcome: 'observed',
    sandbox: 'bwrap',
    tools: 1,
    ...(step && { ladder: { tries: [{ step, outcome: 'observed', tools: 1 }], kept: 0 } }),
    ...more,
  };
  return { observation, changed: false };
}

it('says which tricks made servers list, and how many tell the time', () => {
  const run = {
    told: [told('recipe'), told('plain'), told('recipe', { volatile: 2 }), told('native-stub'), told(undefined)],
    left: [],
    refused: undefined,
  };
  expect(summarise(run).split('\n').slice(1)).toEqual([
    'Listed by a trick: 1 native-stub, 2 recipe.',
    '1 server with places that tell the time of asking; no digest depends on them.',
  ]);
});

it('says nothing of tricks where none was needed', () => {
  expect(summarise({ told: [told('plain')], left: [], refused: undefined })).not.toContain('trick');
});

it('colours its own words on a terminal, and shows what is hidden in those of a server', () => {
  vi.stubEnv('FORCE_COLOR', '1');
  const failed = told(undefined, { outcome: 'crashed', because: 'said “\u001b[2J”', remedy: 'look' });
  const [, title, reason] = summarise({ told: [failed], left: [], refused: undefined }).split('\n');
  vi.unstubAllEnvs();
  expect({ title, reason }).toEqual({ title: '\u001b[1m1\u001b[22m crashed: look', reason: '  npm/acme: said “[U+001B][2J”' });
});
