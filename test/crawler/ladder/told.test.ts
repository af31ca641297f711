import { describe, expect, it } from 'vitest';
import { dummyFor } from '#crawler/ladder/dummies.ts';
import { PLAIN, type Start } from '#crawler/ladder/start.ts';
import { askedOf } from '#crawler/ladder/told.ts';
import { snapshotOf } from '#crawler/snapshot.ts';
import type { Surface } from '#mcp/list.ts';
import { check } from '#model/parse.ts';
import type { Asked } from '#model/types.ts';

const SURFACE = { protocol: { era: 'handshake' }, transport: 'stdio', protocolVersion: '1', tools: [{ name: 'look' }], unlisted: [] };
const ORIGIN = { kind: 'npm', package: 'x', version: '1.0.0', integrity: 'sha512-AAAA' } as const;

function told(start: Partial<Start>): Asked {
  return askedOf({ step: 'recipe', start: { ...PLAIN, ...start } });
}

function taken(asked?: Asked) {
  const taking = { takenAt: '2026-11-23T08:00:00.000Z', origin: ORIGIN, asked, volatile: [] };
  return check('snapshot', snapshotOf('npm/x', SURFACE as unknown as Surface, taking), 'a snapshot');
}

describe('how an answer was asked for', () => {
  it('tells names of variables, by who made up the value, and never a value', () => {
    const environment = { NOTES_KEY: dummyFor('NOTES_KEY') ?? '', NOTES_SECRET: 'hunter2', MODE: 'loud' };
    const asked = told({ environment, arguments: ['--all'], preloads: ['stub'] });
    expect(asked).toEqual({
      step: 'recipe',
      arguments: ['--all'],
      dummies: ['NOTES_KEY'],
      fromListing: ['NOTES_SECRET', 'MODE'],
      preloads: ['stub'],
    });
    expect(JSON.stringify(taken(asked))).not.toMatch(/hunter2|loud|dummy-0/);
  });

  it('is the step alone where nothing was added', () => {
    expect(told({})).toEqual({ step: 'recipe' });
  });

  it('is bounded whatever a stranger asks for, and fits the schema', () => {
    const names = Array.from({ length: 150 }, (_, index) => `V${index}_${'X'.repeat(300)}`);
    const environment = Object.fromEntries(names.map((name) => [name, 'x']));
    const asked = told({ environment, arguments: names.map(() => `${'a'.repeat(199)}\u{1F4A3}\u202E`) });
    expect(asked.fromListing).toHaveLength(100);
    expect(asked.arguments).toHaveLength(100);
    expect(asked.arguments?.[0]).toBe(`${'a'.repeat(199)}\uFFFD`);
    expect(taken(asked).asked).toEqual(asked);
    expect(() => taken({ ...asked, dummies: ['</script>'] })).toThrow(/asked\/dummies/);
  });

  it('moves no digest', () => {
    const { asked, ...without } = taken(told({ arguments: ['--all'] }));
    expect(asked).toEqual({ step: 'recipe', arguments: ['--all'] });
    expect(taken()).toEqual(without);
  });
});
