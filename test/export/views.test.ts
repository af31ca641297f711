import { describe, expect, it } from 'vitest';
import { flowLabels } from '#export/views/scanner.ts';
import { riskMetadata } from '#export/views/sep-2793.ts';
import { VOCABULARIES, viewsOf } from '#export/views/vocabularies.ts';
import { withoutTheseWords } from '#export/why-not-lower.ts';
import type { Category, RawTool, Severity, TraitId, WhyNotLower } from '#model/types.ts';

function label(category: Category, severity: Severity, ...traits: TraitId[]) {
  return { category, severity, traits };
}

describe('the words of SEP-2793', () => {
  it.each([
    [label('Read', 'medium', 'reads-private-data'), 'medium', 'read', 'item', 'auto', []],
    [label('Write', 'high', 'changes-access'), 'high', 'mutate', 'item', 'manual', ['privilege_change']],
    [label('Execute', 'critical', 'runs-code'), 'critical', 'mutate', 'cluster', 'none', []],
    [
      label('Execute', 'high', 'sends-outward', 'reads-secrets'),
      'high',
      'mutate',
      'item',
      'none',
      ['external_notification', 'data_exfiltration'],
    ],
    [label('Destructive', 'high'), 'high', 'delete', 'item', 'manual', ['state_loss']],
    [label('Destructive', 'critical', 'bulk', 'irreversible'), 'critical', 'destroy', 'namespace', 'none', ['state_loss']],
    [label('Financial', 'critical', 'moves-money'), 'critical', 'mutate', 'item', 'none', ['cost']],
    [label('Financial', 'high'), 'high', 'mutate', 'item', 'manual', ['cost']],
  ] as const)('follow from %o', (viewed, riskLevel, category, blastRadius, reversibility, sideEffects) => {
    expect(riskMetadata(viewed)).toEqual({ riskLevel, category, blastRadius, reversibility, sideEffects });
  });
});

describe('the words of flow scanners', () => {
  it('follow from traits and category', () => {
    expect(flowLabels(label('Read', 'low'))).toEqual({ untrusted_content: 0, private_data: 0, is_public_sink: 0, destructive: 0 });
    expect(flowLabels(label('Execute', 'high', 'ingests-untrusted-content', 'reads-secrets', 'sends-outward', 'irreversible'))).toEqual({
      untrusted_content: 1,
      private_data: 1,
      is_public_sink: 1,
      destructive: 1,
    });
    expect(flowLabels(label('Destructive', 'high'))).toMatchObject({ destructive: 1 });
  });
});

it('documents every word that a view gives', () => {
  const views = viewsOf(label('Read', 'low'));
  for (const [name, { mapping }] of Object.entries(VOCABULARIES)) {
    expect(mapping.map(([word]) => word)).toEqual(Object.keys(views[name as keyof typeof views]));
  }
});

it('says what a label would be without some words', () => {
  const quotes: WhyNotLower['quotes'] = [{ at: '/name', quote: 'delete' }];
  const said = (severity: Severity, why: Partial<WhyNotLower>, definition?: RawTool) =>
    withoutTheseWords({ label: { severity }, why: { quotes, ...why }, definition });
  const high = { category: 'Write', severity: 'high' } as const;
  expect(said('high', {})).toBe('Without this nothing in the definition would say what a call does.');
  expect(said('high', { quotes: [...quotes, ...quotes], becomes: { ...high, severity: 'medium' } })).toBe(
    'Without these words the label would be Write, medium.',
  );
  expect(said('high', { becomes: high })).toBe('Without this the label would be Write, high: the severity would stay.');
  expect(said('high', { becomes: high }, { name: 'delete' })).toBe('Without this the label would be Write, high: the severity would stay.');
});
