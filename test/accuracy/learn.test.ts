import { describe, expect, it } from 'vitest';
import { learn, type Taught } from '#accuracy/learn.ts';
import { type Observation, regress, UNASKED } from '#accuracy/regression.ts';
import { CATEGORIES } from '#model/scales.ts';
import type { Weights } from '#model/types.ts';
import { softmax } from '#signals/softmax.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS, type WeighedTrait } from '#signals/weighed-parts.ts';

const SERVERS = ['a', 'b', 'c', 'd', 'e'];
const TAUGHT: readonly Taught[] = SERVERS.flatMap((server) => [
  { server, tool: { name: 'glimpse', description: 'Moonlit.' }, category: 'Read' as const, severity: 'low' as const, traits: [] },
  { server, tool: { name: 'wreck', description: 'Moonlit.' }, category: 'Destructive' as const, severity: 'critical' as const, traits: [] },
]);

function rowOf({ features }: Weights, feature: string): number[] | undefined {
  return features[feature]?.split(' ').map(Number);
}

/** By how much a feature speaks for a category rather than for Read. */
function weightOf(weights: Weights, feature: string, category: (typeof CATEGORIES)[number]): number {
  return rowOf(weights, feature)?.[CATEGORIES.indexOf(category) - 1] ?? Number.NaN;
}

function leadOfTrait(weights: Weights, feature: string, trait: WeighedTrait): number {
  return rowOf(weights, feature)?.[CATEGORIES.length - 1 + WEIGHED_SEVERITIES.length + WEIGHED_TRAITS.indexOf(trait)] ?? Number.NaN;
}

describe('weights', () => {
  const weights = learn(TAUGHT);

  it('speak for the category that a word goes with', () => {
    expect(weightOf(weights, 'name wreck', 'Destructive')).toBeGreaterThan(0);
    expect(weightOf(weights, 'name glimpse', 'Destructive')).toBeLessThan(0);
  });

  it('speak for a severity by the tools of its category alone', () => {
    const [base, other] = [
      { category: 'Write' as const, severity: 'medium' as const, traits: [] },
      { category: 'Write' as const, severity: 'high' as const, traits: [] },
    ];
    const told = SERVERS.flatMap((server): Taught[] => [
      { server, tool: { name: 'chisel', description: 'Marble.' }, ...base },
      { server, tool: { name: 'chisel', description: 'Granite.' }, ...other },
      { server, tool: { name: 'wreck', description: 'Marble.' }, category: 'Execute', severity: 'critical', traits: [] },
    ]);
    const column =
      CATEGORIES.length - 1 + WEIGHED_SEVERITIES.findIndex(({ category, severity }) => category === 'Write' && severity === 'high');
    const [marble, granite] = ['head marble', 'head granite'].map((word) => rowOf(learn(told), word)?.[column] ?? Number.NaN);
    expect(marble).toBeLessThan(0);
    expect(granite).toBeGreaterThan(0);
  });

  it('speak for a trait whatever the category', () => {
    const traits = ['sends-outward'] as const;
    const told = SERVERS.flatMap((server): Taught[] => [
      { server, tool: { name: 'peek', description: 'Tides.' }, category: 'Read', severity: 'low', traits: [] },
      { server, tool: { name: 'hail', description: 'Ships.' }, category: 'Execute', severity: 'high', traits },
    ]);
    expect(leadOfTrait(learn(told), 'head ships', 'sends-outward')).toBeGreaterThan(0);
    expect(leadOfTrait(learn(told), 'head tides', 'sends-outward')).toBeLessThan(0);
  });

  it('are even where a word goes with both', () => {
    expect(Math.abs(weightOf(weights, 'head moonlit', 'Destructive'))).toBeLessThanOrEqual(1);
  });

  it('leave out what too few servers say', () => {
    const rare = learn([...TAUGHT, { server: 'a', tool: { name: 'quibble' }, category: 'Write', severity: 'medium', traits: [] }]);
    expect(rowOf(rare, 'name quibble')).toBeUndefined();
    expect(rowOf(rare, 'name wreck')).toBeDefined();
  });

  it('are the same for the same lessons', () => expect(learn(TAUGHT)).toEqual(weights));

  it('count what they were learned from', () => expect([weights.tools, weights.servers]).toEqual([10, 5]));
});

describe('the regression', () => {
  const none = new Uint32Array(0);

  it('gives classes without any column the shares that they have', () => {
    const observations = [0, 0, 0, 1].map((label): Observation => ({ columns: none, labels: Int8Array.of(label) }));
    const { bias } = regress(observations, { columns: 0, classes: [2] });
    const [first, second] = softmax([0, ...bias]);
    expect(first).toBeCloseTo(0.75, 3);
    expect(second).toBeCloseTo(0.25, 3);
  });

  it('answers several questions, each by the observations that it is asked about', () => {
    const observations = [
      [0, 1],
      [1, UNASKED],
      [1, 0],
      [2, 0],
    ].map((labels): Observation => ({ columns: none, labels: Int8Array.from(labels) }));
    const { bias } = regress(observations, { columns: 0, classes: [3, 2] });
    expect(softmax([0, ...bias.subarray(0, 2)])[1]).toBeCloseTo(0.5, 3);
    expect(softmax([0, ...bias.subarray(2)])[1]).toBeCloseTo(1 / 3, 3);
  });

  it('holds weights back that nothing else would hold', () => {
    const apart = [0, 1].map((label): Observation => ({ columns: Uint32Array.of(label), labels: Int8Array.of(label) }));
    const { weights } = regress(apart, { columns: 2, classes: [2] });
    expect(weights[1]).toBeGreaterThan(0.5);
    expect(weights[1]).toBeLessThan(20);
  });

  it('holds a column back less the rarer it is among all observations', () => {
    const said = (column: number, label: number): Observation => ({ columns: Uint32Array.of(column), labels: Int8Array.of(label) });
    const amongOthers = (others: number): number => {
      const even = Array.from({ length: others }, (_, index) => said(0, index % 2));
      const apart = Array.from({ length: 8 }, (_, index) => said(1 + (index % 2), index % 2));
      return regress([...even, ...apart], { columns: 3, classes: [2] }).weights[2] as number;
    };
    expect(amongOthers(400)).toBeGreaterThan(1.2 * amongOthers(2));
  });
});
