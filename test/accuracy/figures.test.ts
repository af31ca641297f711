import { describe, expect, it } from 'vitest';
import { measureBaselines } from '#accuracy/baselines.ts';
import { measureCategories, measureClasses } from '#accuracy/categories.ts';
import { measureConfidences, measureFigures, measureServers } from '#accuracy/figures.ts';
import { measureQuotations } from '#accuracy/quotations.ts';
import { measureRules } from '#accuracy/rule-claims.ts';
import { measureTraits, microF1 } from '#accuracy/traits.ts';
import { goldTool, pair } from './gold-tool.ts';

describe('categories', () => {
  const calls = [
    { gold: 'Read', called: 'Read' },
    { gold: 'Read', called: 'Write' },
    { gold: 'Write', called: 'Write' },
    { gold: 'Execute', called: 'Read' },
    { gold: 'Write', called: 'Read' },
  ] as const;

  it('are right as often as they equal gold; only what is dangerous is a dangerous miss', () => {
    const { category, dangerous } = measureCategories(calls);
    expect({ category, dangerous }).toEqual({ category: { count: 2, of: 5 }, dangerous: { count: 1, of: 5 } });
  });

  it('have precision over what was called so and recall over what is so', () => {
    expect(measureClasses(calls)[0]).toEqual({ category: 'Read', precision: { count: 1, of: 3 }, recall: { count: 1, of: 2 }, f1: 0.4 });
  });

  it('that gold lacks do not count in macro-F1', () => {
    expect(measureCategories(calls).macroF1).toBe(0.3);
  });
});

it('severities are measured in steps', () => {
  const pairs = [
    pair({ severity: 'low' }, { severity: 'low' }),
    pair({ severity: 'low' }, { severity: 'medium' }),
    pair({ severity: 'low' }, { severity: 'high' }),
  ];
  const { severity, farOff } = measureFigures(pairs);
  expect({ severity, farOff }).toEqual({ severity: { count: 1, of: 3 }, farOff: { count: 1, of: 3 } });
});

it('traits are measured one by one and together', () => {
  const traits = measureTraits([
    pair({ traits: ['bulk', 'irreversible'] }, { traits: ['bulk'] }),
    pair({ traits: [] }, { traits: ['bulk'] }),
  ]);
  expect(traits).toEqual([
    { trait: 'bulk', precision: { count: 1, of: 2 }, recall: { count: 1, of: 1 }, f1: 0.6667 },
    { trait: 'irreversible', precision: { count: 0, of: 0 }, recall: { count: 0, of: 1 }, f1: 0 },
  ]);
  expect(microF1(traits)).toBe(0.5);
});

it('every server weighs the same in the mean over servers', () => {
  const right = pair({ server: 'small' }, {});
  const wrong = pair({ server: 'large', category: 'Write' }, { category: 'Read' });
  const { servers, means } = measureServers([right, wrong, wrong, wrong]);
  expect(servers).toBe(2);
  expect(means.category).toBe(0.5);
});

it('confidences are measured each by itself', () => {
  const pairs = [
    pair({}, { confidence: 'weak' }),
    pair({ category: 'Write' }, { confidence: 'weak' }),
    pair({}, { confidence: 'certain' }),
  ];
  expect(measureConfidences(pairs)).toEqual([
    { confidence: 'certain', right: { count: 1, of: 1 } },
    { confidence: 'likely', right: { count: 0, of: 0 } },
    { confidence: 'weak', right: { count: 1, of: 2 } },
  ]);
});

it('a quote counts where it stands, an absence not at all', () => {
  const evidence = [
    { rule: 'r', part: 'category', at: '/name', quote: 'tool' },
    { rule: 'r', part: 'category', at: '/name', quote: 'absent words' },
    { rule: 'r', part: 'category', at: '', absent: true },
  ] as const;
  expect(measureQuotations([pair({}, { evidence: evidence.map((item) => ({ ...item })) })])).toEqual({ count: 1, of: 2 });
});

it('a rule is right where gold says what it says, and decides where the label does', () => {
  const words = { rule: 'speaks', at: '/name', quote: 'tool' };
  const writes = { ...words, part: 'category', gives: 'Write' } as const;
  const finding = { rule: 'finds', message: 'It is odd.', evidence: [{ ...words, rule: 'finds', part: 'finding' }] };
  const pairs = [
    pair({ id: 'a-1', category: 'Write' }, { category: 'Write', evidence: [writes, { ...writes, quote: 'to' }] }),
    pair({ id: 'a-2', category: 'Execute' }, { category: 'Execute', evidence: [writes, { ...words, part: 'trait:bulk' }] }),
    pair({ id: 'a-3' }, { findings: [finding] }),
  ];
  expect(measureRules(pairs)).toEqual([
    { rule: 'finds', hits: 1, claims: [] },
    {
      rule: 'speaks',
      hits: 2,
      claims: [
        { part: 'category', gives: 'Write', right: { count: 1, of: 2 }, decided: { count: 1, of: 1 } },
        { part: 'trait:bulk', right: { count: 0, of: 1 } },
      ],
    },
  ]);
});

describe('baselines', () => {
  const called = (name: string, annotations?: object) =>
    Object.fromEntries(
      ['Read', 'Write', 'Execute', 'Destructive', 'Financial'].flatMap((category) =>
        measureBaselines([goldTool({ category: category as 'Read', tool: { name, ...(annotations ? { annotations } : {}) } })])
          .filter((baseline) => baseline.category.count === 1)
          .map(({ id }) => [id, category]),
      ),
    );

  it('guess as they say', () => {
    expect(called('getAndDelete')).toEqual({
      'majority-class': 'Read',
      'first-word': 'Read',
      'any-word': 'Destructive',
      annotations: 'Destructive',
    });
    expect(called('frobnicate', { readOnlyHint: true })).toEqual({
      'majority-class': 'Read',
      'first-word': 'Execute',
      'any-word': 'Read',
      annotations: 'Read',
    });
    expect(called('pay', { destructiveHint: false })).toEqual({
      'majority-class': 'Read',
      'first-word': 'Financial',
      'any-word': 'Financial',
      annotations: 'Write',
    });
  });

  it('leave open tools out', () => {
    expect(measureBaselines([goldTool({ open: true })]).map(({ category }) => category.of)).toEqual([0, 0, 0, 0]);
  });
});
