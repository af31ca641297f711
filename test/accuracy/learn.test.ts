import { describe, expect, it } from 'vitest';
import { learn, type Taught } from '#accuracy/learn.ts';
import { type Observation, regress } from '#accuracy/regression.ts';
import { CATEGORIES } from '#model/scales.ts';
import type { Weights } from '#model/types.ts';
import { softmax } from '#signals/softmax.ts';

const SERVERS = ['a', 'b', 'c', 'd', 'e'];
const TAUGHT: readonly Taught[] = SERVERS.flatMap((server) => [
  { server, tool: { name: 'glimpse', description: 'Moonlit.' }, category: 'Read' as const, traits: [] },
  { server, tool: { name: 'wreck', description: 'Moonlit.' }, category: 'Destructive' as const, traits: [] },
]);

function rowOf({ features }: Weights, feature: string): number[] | undefined {
  return features[feature]?.split(' ').map(Number);
}

function weightOf(weights: Weights, feature: string, category: (typeof CATEGORIES)[number]): number {
  return rowOf(weights, feature)?.[CATEGORIES.indexOf(category)] ?? Number.NaN;
}

describe('weights', () => {
  const weights = learn(TAUGHT);

  it('speak for the category that a word goes with', () => {
    expect(weightOf(weights, 'name wreck', 'Destructive')).toBeGreaterThan(weightOf(weights, 'name wreck', 'Read'));
    expect(weightOf(weights, 'name glimpse', 'Read')).toBeGreaterThan(weightOf(weights, 'name glimpse', 'Destructive'));
  });

  it('speak for a trait by the tools that read alone', () => {
    const traits = ['reads-private-data'] as const;
    const told = SERVERS.flatMap((server): Taught[] => [
      { server, tool: { name: 'peek', description: 'Diaries.' }, category: 'Read', traits },
      { server, tool: { name: 'glance', description: 'Tides.' }, category: 'Read', traits: [] },
      { server, tool: { name: 'wreck', description: 'Tides.' }, category: 'Destructive', traits },
    ]);
    const [diaries, tides] = ['head diaries', 'head tides'].map((word) => rowOf(learn(told), word)?.[CATEGORIES.length] ?? Number.NaN);
    expect(diaries).toBeGreaterThan(0);
    expect(tides).toBeLessThan(0);
  });

  it('are even where a word goes with both', () => {
    expect(Math.abs(weightOf(weights, 'head moonlit', 'Read') - weightOf(weights, 'head moonlit', 'Destructive'))).toBeLessThanOrEqual(1);
  });

  it('leave out what too few servers say', () => {
    const rare = learn([...TAUGHT, { server: 'a', tool: { name: 'quibble' }, category: 'Write', traits: [] }]);
    expect(rowOf(rare, 'name quibble')).toBeUndefined();
    expect(rowOf(rare, 'name wreck')).toBeDefined();
  });

  it('are the same for the same lessons', () => expect(learn(TAUGHT)).toEqual(weights));

  it('count what they were learned from', () => expect([weights.tools, weights.servers]).toEqual([10, 5]));
});

describe('the regression', () => {
  const observations: readonly Observation[] = [0, 0, 0, 1].map((label) => ({ columns: new Uint32Array(0), label }));

  it('gives classes without any column the shares that they have', () => {
    const { bias } = regress(observations, { columns: 0, classes: 2 });
    const [first, second] = softmax([...bias]);
    expect(first).toBeCloseTo(0.75, 3);
    expect(second).toBeCloseTo(0.25, 3);
  });

  it('holds weights back that nothing else would hold', () => {
    const apart = [0, 1].map((label) => ({ columns: Uint32Array.of(label), label }));
    const { weights } = regress(apart, { columns: 2, classes: 2 });
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[0]).toBeLessThan(10);
  });
});
