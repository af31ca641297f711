import { describe, expect, it } from 'vitest';
import { apiServer } from '#export/api.ts';
import { serverFrame } from '#export/frame.ts';
import type { CatalogueEntry } from '#export/listed-tool.ts';
import { comparisonOf, parametersBeyond } from '#site/comparison.ts';
import { entryOf, parameter } from '../export/fixture.ts';

const shop = entryOf('acme/shop', [{ name: 'list_orders' }, { name: 'wipe' }], {
  severity: 'high',
  parameters: [parameter('id'), parameter('all')],
});
const bank = entryOf('acme/bank', [{ name: 'list_orders' }, { name: 'audit' }], { parameters: [parameter('id')] });
const silent = { ...entryOf('acme/silent', []), snapshot: undefined, assessment: undefined };
const documentOf = (entry: CatalogueEntry) => apiServer(serverFrame(entry), entry);

describe('two servers side by side', () => {
  const { facts, tools } = comparisonOf(documentOf(shop), documentOf(bank));

  it('have every name once, those of both first, then the riskiest', () => {
    expect(tools.map(({ name, tools: [left, right] }) => [name, left?.severity, right?.severity])).toEqual([
      ['list_orders', 'high', 'low'],
      ['wipe', 'high', undefined],
      ['audit', undefined, 'low'],
    ]);
  });

  it('have counts of each', () => {
    const values = Object.fromEntries(facts.map(({ what, values: both }) => [what, both]));
    expect(values).toMatchObject({ tools: ['2', '2'], high: ['2', '0'], low: ['0', '2'], Read: ['2', '2'], exposure: ['C', 'A'] });
  });

  it('tell what parameters one has beyond the other', () => {
    const [shared] = tools;
    const [left, right] = shared?.tools ?? [];
    expect(left && parametersBeyond(left, right)).toEqual(['all']);
    expect(right && parametersBeyond(right, left)).toEqual([]);
  });

  it('are unknown, and not zero, where a server never answered', () => {
    const rows = comparisonOf(documentOf(silent), documentOf(bank)).facts;
    for (const what of ['exposure', 'tools', 'tokens of definitions'])
      expect(rows.find((row) => row.what === what)?.values[0]).toBe('unknown');
  });
});
