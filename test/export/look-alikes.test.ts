import { expect, it } from 'vitest';
import { lookAlikes } from '#export/look-alikes.ts';
import type { Server } from '#model/types.ts';

it.each([
  ['@acme/shop-mcp', 'acme-shop-mcp'],
  ['gitlab-mcp', 'git1ab-mcp'],
  ['modern-mcp', 'modem-mcp'],
  ['slack_mcp', 'slack-mcp'],
])('%s and %s look alike', (some, other) => {
  const [a, b] = [serverOf(some), serverOf(other)];
  expect([...lookAlikes([a, serverOf('figma-mcp'), b])]).toEqual([
    [a.id, [b]],
    [b.id, [a]],
  ]);
});

it.each([
  ['@modelcontextprotocol/server-github', '@modelcontextprotocol/server-gitlab'],
  ['n8n-mcp', 'nx-mcp'],
  ['mcp-slack', 'slack-mcp'],
  ['@acme/mcp', '@other/mcp'],
])('%s and %s do not', (some, other) => {
  expect(lookAlikes([serverOf(some), serverOf(other)]).size).toBe(0);
});

it('takes one package that is listed twice for no look-alike', () => {
  expect(lookAlikes([serverOf('slack-mcp'), { ...serverOf('slack-mcp'), id: 'npm/slack-again' }]).size).toBe(0);
});

function serverOf(name: string): Server {
  const target = { kind: 'npm', package: name, version: '1.0.0' } as const;
  const id = name.startsWith('@') ? name.slice(1) : `npm/${name}`;
  return { schemaVersion: 1, id, title: name, because: 'For tests.', source: 'curated', target, facts: {} };
}
