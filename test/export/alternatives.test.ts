import { expect, it } from 'vitest';
import { Alternatives } from '#export/alternatives.ts';
import { type ListedTool, toolsOf } from '#export/listed-tool.ts';
import type { ServerId, ToolAssessment } from '#model/types.ts';
import { entryOf } from './fixture.ts';

const high = toolOf('acme/gmail', 'Gmail by Acme', 'create_filter', { severity: 'high' });

it('finds the same act on the same object of the same product, with a lower label', () => {
  const lower = toolOf('other/mail', 'Gmail MCP server, the reference', 'gmail_add_filters');
  expect(new Alternatives([high, lower]).of(high)).toEqual([{ tool: lower, product: 'gmail' }]);
  expect(new Alternatives([high, lower]).of(lower)).toEqual([]);
});

it.each([
  ['another product', 'Outlook by Other', 'create_filter', {}],
  ['another act', 'Gmail by Other', 'delete_filter', {}],
  ['another object', 'Gmail by Other', 'create_filter_group', {}],
  ['no object', 'Gmail by Other', 'create', {}],
  ['another category', 'Gmail by Other', 'create_filter', { category: 'Write' }],
  ['the same severity', 'Gmail by Other', 'create_filter', { severity: 'high' }],
  ['a weak label', 'Gmail by Other', 'create_filter', { confidence: 'weak' }],
  [
    'words for the model',
    'Gmail by Other',
    'create_filter',
    { findings: [{ rule: 'hidden-characters', message: 'Hidden.', evidence: [] }] },
  ],
] satisfies [string, string, string, Partial<ToolAssessment>][])('is quiet about %s', (_, title, name, label) => {
  expect(new Alternatives([high, toolOf('other/mail', title, name, label)]).of(high)).toEqual([]);
});

it('offers no tool of a server that may not be offered', () => {
  const lower = toolOf('other/mail', 'Gmail by Other', 'create_filter');
  expect(new Alternatives([high, lower], ({ id }) => id !== 'other/mail').of(high)).toEqual([]);
});

it('offers no tool of the same server', () => {
  const beside = { ...toolOf('acme/gmail', 'Gmail by Acme', 'add_filter'), server: high.server };
  expect(new Alternatives([high, beside]).of(high)).toEqual([]);
});

function toolOf(id: ServerId, title: string, name: string, label: Partial<ToolAssessment> = {}): ListedTool {
  const entry = entryOf(id, [{ name }], label);
  const [tool] = toolsOf({ ...entry, server: { ...entry.server, title } });
  if (!tool) throw new Error('no tool');
  return tool;
}
