import { describe, expect, it } from 'vitest';
import { authenticationOf } from '#export/authentication.ts';
import type { Ladder, Observation } from '#model/types.ts';

const plainFailed = { step: 'plain', outcome: 'crashed' } as const;
const plainListed = { step: 'plain', outcome: 'observed', tools: 2 } as const;
const withKeys = {
  step: 'variables-from-words',
  variables: ['ACME_REGION', 'ACME_API_KEY', 'ACME_API_KEY'],
  outcome: 'observed',
  tools: 3,
} as const;

function observed(more: Partial<Observation>): Observation {
  return {
    schemaVersion: 1,
    server: 'npm/acme',
    attemptedAt: '2026-11-02T00:00:00.000Z',
    outcome: 'observed',
    sandbox: 'bwrap',
    ...more,
  };
}

function climbed(kept: number, ...tries: readonly object[]): Ladder {
  return { tries: structuredClone(tries) as Ladder['tries'], kept };
}

describe('what a server asks for to let one in', () => {
  it('is not seen where nothing tells of it, which is not the same as nothing', () => {
    const nothing = { posture: 'not-seen', keys: [] };
    expect(authenticationOf(undefined)).toEqual(nothing);
    expect(authenticationOf(observed({}))).toEqual(nothing);
    expect(authenticationOf(observed({ ladder: climbed(0, plainListed) }))).toEqual(nothing);
    expect(authenticationOf(observed({ because: 'It told of ACME_API_KEY.' }))).toEqual(nothing);
  });

  it('is an account where it says so', () => {
    const auth = { scheme: 'Bearer', scopes: ['read'] };
    expect(authenticationOf(observed({ outcome: 'needs-auth', auth }))).toMatchObject({ posture: 'account' });
  });

  it('is a key where it lists with one and not without, and names no other variable', () => {
    expect(authenticationOf(observed({ ladder: climbed(1, plainFailed, withKeys) }))).toEqual({
      posture: 'keys-wanted',
      keys: ['ACME_API_KEY'],
    });
    expect(authenticationOf(observed({ outcome: 'needs-config', because: 'It asked for ACME_TOKEN and a REGION.' }))).toEqual({
      posture: 'keys-wanted',
      keys: ['ACME_TOKEN'],
    });
  });

  it('is a key that is only named where it lists without', () => {
    for (const kept of [0, 1])
      expect(authenticationOf(observed({ ladder: climbed(kept, plainListed, withKeys) }))).toEqual({
        posture: 'keys-named',
        keys: ['ACME_API_KEY'],
      });
  });

  it('is not seen where it names a key and never listed', () => {
    const named = { ...plainFailed, variables: ['ACME_API_KEY'] };
    expect(authenticationOf(observed({ outcome: 'crashed', ladder: climbed(1, named) }))).toEqual({
      posture: 'not-seen',
      keys: ['ACME_API_KEY'],
    });
  });

  it('takes no part of a word for a key', () => {
    const monkey = { ...withKeys, variables: ['MONKEY_NAME', 'TOKENIZER_PATH'] };
    expect(authenticationOf(observed({ ladder: climbed(1, plainFailed, monkey) }))).toEqual({ posture: 'not-seen', keys: [] });
  });
});
