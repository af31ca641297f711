import { expect, it } from 'vitest';
import { apiServer } from '#export/api.ts';
import { frameOf, serverFrame } from '#export/frame.ts';
import { serverMarkdown } from '#export/markdown.ts';
import type { Finding } from '#model/types.ts';
import { entryOf } from './fixture.ts';

const WHERE = { at: '/tools', quote: 'tools', key: true, part: 'finding' } as const;
const COST: Finding = {
  rule: 'context-cost',
  message: 'Much.',
  evidence: [{ ...WHERE, rule: 'context-cost', reads: 'about 19000 tokens' }],
};
const MANY: Finding = { rule: 'too-many-tools', message: 'Many.', evidence: [{ ...WHERE, rule: 'too-many-tools', reads: '41 tools' }] };

const plain = entryOf('acme/shop', [{ name: 'list_orders', description: 'Lists orders. '.repeat(1_000) }]);
const shop = { ...plain, assessment: plain.assessment && { ...plain.assessment, findings: [COST, MANY] } };
const frame = frameOf([serverFrame(shop)]);

it('a finding about tokens tells those that were counted, and any other what it read', () => {
  const { findings, tokens } = apiServer(frame, shop);
  const told = `${tokens?.total.toLocaleString('en')} tokens, counted with o200k_base`;
  expect(findings.flatMap(({ evidence }) => evidence.map(({ reads }) => reads))).toEqual([told, '41 tools']);
  const twin = serverMarkdown(frame, shop);
  expect(twin).toContain(`comes to "${told}"`);
  expect(twin).toContain(`Context cost: ${tokens?.total.toLocaleString('en')} tokens for`);
  expect(twin).not.toContain('19000');
});
