import { expect, it } from 'vitest';
import { measure } from '#accuracy/record.ts';
import { check } from '#model/parse.ts';
import type { Dispute, Sample } from '#model/types.ts';
import { goldTool } from './gold-tool.ts';

const sample: Sample = { id: 'tiny', title: 'Tiny', what: 'A few tools.', date: '2026-11', fitted: false };
const dispute: Dispute = { id: 'a-1', part: 'category', gold: 'Destructive', ours: 'Write', reason: 'It can be undone.' };
const gold = [
  goldTool({ id: 'a-1', category: 'Destructive', tool: { name: 'get_file', description: 'Reads a file.' } }),
  goldTool({ id: 'a-2', tool: { name: 'list_files', description: 'Lists files.' } }),
  goldTool({ id: 'a-3', open: true, tool: { name: 'delete_file' } }),
];
const harmless = [{ name: 'read' }, { name: 'rea\u200Bd', description: 'Re\u{E0064}\u{E0065}ads.' }];
const record = measure([{ sample, gold }], { disputed: [dispute], translations: [], harmless });

it('fits its schema and is the same each time', () => {
  expect(check('accuracy', record, 'record')).toEqual(measure([{ sample, gold }], { disputed: [dispute], translations: [], harmless }));
});

it('does not count open tools, and counts disputed ones as gold has them', () => {
  const [set] = record.sets;
  expect(set).toMatchObject({ tools: 2, open: 1, servers: 1, figures: { category: { count: 1, of: 2 }, dangerous: { count: 1, of: 2 } } });
  expect(set?.misses).toEqual([{ id: 'a-1', server: 'a', tool: 'get_file', gold: 'Destructive' }]);
  expect(record.disputed).toEqual([dispute]);
});

it('counts integrity findings where there is nothing to find', () => {
  expect(record.alarms).toEqual({ count: 1, of: 2 });
});
