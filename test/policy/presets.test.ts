import { expect, test } from 'vitest';
import type { Preset } from '#model/types.ts';
import { PRESETS, rowsOf } from '#policy/presets.ts';

const strictly = (change: (preset: Preset) => unknown): Preset[] => {
  const presets = structuredClone(PRESETS) as Preset[];
  change(presets.find(({ id }) => id === 'strict') as Preset);
  return presets;
};

test('every preset has the rows of its own or of the one that it is like', () => {
  for (const { id } of PRESETS) expect(Object.keys(rowsOf(id, PRESETS))).toHaveLength(5);
});

test.each<[string, (preset: Preset) => unknown, string]>([
  [
    'lacks a category',
    ({ rows }) => Reflect.deleteProperty(rows ?? {}, 'Read'),
    'catalog/policies/strict.json#/rows: lacks the key "Read"',
  ],
  [
    'is like itself',
    (preset) => Object.assign(preset, { like: 'strict' }) && Reflect.deleteProperty(preset, 'rows'),
    'catalog/policies/strict.json: is like strict, which has no rows',
  ],
  ['has another id', (preset) => Object.assign(preset, { id: 'loose' }), 'catalog/policies/strict.json: no preset has the id strict'],
])('a preset that %s is refused in one sentence', (_, change, message) => {
  expect(() => rowsOf('strict', strictly(change))).toThrow(message);
});
