import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSite } from '#cli/build.ts';
import { policies } from '#cli/linters/policies.ts';

const EXAMPLE = 'servers/placard/example-payments';
const sabotage = vi.hoisted(() => ({ isOn: false }));

vi.mock(import('#policy/recommend.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    recommendServer: (assessment, options) => {
      const { policy, reasons } = real.recommendServer(assessment, options);
      return { policy: sabotage.isOn ? { ...policy, tools: { ...policy.tools, payment_create: {} } } : policy, reasons };
    },
  };
});

const root = mkdtempSync(join(tmpdir(), 'placard-proof-'));
beforeAll(() => cpSync(join('catalog', EXAMPLE), join(root, EXAMPLE), { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

test('a policy that lets a tool through which a person must see is found, and the tool is named; nothing is built then', async () => {
  expect([...policies(root)]).toEqual([]);
  sabotage.isOn = true;
  const [first] = policies(root);
  expect(first?.where).toContain('placard/example-payments');
  expect(first?.problem).toMatch(/^the recommended policy fails for the tool "payment_create": a call with \{.*\} should be approve/);
  await expect(buildSite(root, join(root, 'site'))).rejects.toThrow(/the recommended policy fails for the tool "payment_create"/);
});
