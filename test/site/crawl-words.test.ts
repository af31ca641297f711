import { describe, expect, it } from 'vitest';
import type { Observation, Snapshot } from '#model/types.ts';
import { protocolInWords, tryInWords, uncheckedOf } from '#site/crawl-words.ts';

const observation: Observation = {
  schemaVersion: 1,
  server: 'npm/acme',
  attemptedAt: '2026-11-02T00:00:00.000Z',
  outcome: 'observed',
  sandbox: 'bwrap',
};

function whyNot(what: string, more: Partial<Observation>, snapshot?: Pick<Snapshot, 'prompts' | 'resourceTemplates'>): string | undefined {
  return uncheckedOf({ ...observation, ...more }, snapshot as Snapshot | undefined).find((each) => each.what === what)?.why;
}

describe('what was not looked at', () => {
  it('tells a list that is not known from one that is, and from one that failed', () => {
    expect(whyNot('Prompts', {})).toBe('no list is known; nothing was fetched');
    expect(whyNot('Prompts', {}, { prompts: [{ name: 'greet' }] })).toBe('1 prompt listed; nothing was fetched');
    const unlisted = [{ method: 'resources/templates/list', because: 'it gave no answer' }] as const;
    expect(whyNot('Resources', { unlisted: [...unlisted] })).toBe('announced, but the list could not be had (it gave no answer)');
  });

  it('is the network where a sandbox held the server, and nowhere else', () => {
    const ladder = { tries: [{ step: 'network-sinkhole', preloads: ['sinkhole'], outcome: 'observed' } as const], kept: 0 };
    expect(whyNot('The network', {})).toContain('it had none');
    expect(whyNot('The network', { ladder: structuredClone(ladder) as Observation['ladder'] & object })).toContain('a stand-in of ours');
    expect(whyNot('The network', { sandbox: 'remote' })).toBeUndefined();
    expect(whyNot('The network', { sandbox: 'none' })).toBeUndefined();
  });
});

describe('a try', () => {
  it('says what came of it', () => {
    expect(tryInWords({ step: 'plain', outcome: 'observed', tools: 1 })).toBe('it listed 1 tool');
    expect(tryInWords({ step: 'plain', outcome: 'crashed' })).toBe('crashed');
  });
});

it('the protocol is unknown where the crawl did not record it', () => {
  expect(protocolInWords(observation)).toContain('unknown');
  expect(protocolInWords({ ...observation, protocol: { era: 'stateless', toldBy: 'server/discover' } })).toBe(
    'without a handshake, told by its answer to server/discover',
  );
});
