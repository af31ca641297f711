import { expect, it } from 'vitest';
import { serverNameFor } from '#export/server-name.ts';
import { policyCommand } from '#site/commands.ts';

it.each([
  ['Playwright', 'playwright/mcp', 'playwright'],
  ['Example Payments', 'placard/example-payments', 'example-payments'],
  ['__', 'npm/airtable-mcp-server', 'airtable-mcp-server'],
  ['支付', 'npm/___', 'server'],
])('a server called %s (%s) would be registered as %s', (title, id, name) => {
  expect(serverNameFor({ title, id })).toBe(name);
});

it('a command names preset and form, and quotes what a shell would take apart', () => {
  const chosen = { preset: 'strict', form: 'full' } as const;
  expect(policyCommand({ server: 'a/b' }, chosen)).toBe('npm run -s placard -- policy a/b --preset strict --form full');
  expect(policyCommand({ server: 'a/b', tool: "it's" }, chosen)).toContain(`'it'\\''s' --preset`);
});
