import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildSite } from '#cli/build.ts';
import { policies } from '#cli/linters/policies.ts';
import { inputsOf, sealSite } from '#cli/site-seal.ts';
import type { Assessment } from '#model/types.ts';

const EXAMPLE = 'servers/placard/example-payments';
const sabotage = vi.hoisted(() => ({ isOn: false, keeps: '' }));

vi.mock(import('#policy/recommend.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    assemble: (proposals, options) => {
      const { policy, reasons } = real.assemble(proposals, options);
      return { policy: sabotage.isOn ? { ...policy, tools: { ...policy.tools, payment_create: {} } } : policy, reasons };
    },
  };
});

vi.mock(import('#clients/toolhive.ts'), async (original) => {
  const { TOOLHIVE } = await original();
  const keeps: typeof TOOLHIVE.keeps = ({ provisos }, { about }) =>
    sabotage.keeps === 'pins' ? about === 'pins' : about !== 'pins' && provisos.some((other) => other.about === sabotage.keeps);
  return { TOOLHIVE: { ...TOOLHIVE, keeps } };
});

const root = mkdtempSync(join(tmpdir(), 'placard-proof-'));
beforeAll(() => {
  cpSync(join('catalog', EXAMPLE), join(root, EXAMPLE), { recursive: true });
  const file = join(root, EXAMPLE, 'assessment.json');
  const assessment: Assessment = JSON.parse(readFileSync(file, 'utf8'));
  const asking = assessment.tools.map((tool) =>
    tool.name === 'payment_status' ? { ...tool, parameters: tool.parameters.map((one) => ({ ...one, roles: ['path'] })) } : tool,
  );
  writeFileSync(file, JSON.stringify({ ...assessment, tools: asking }));
});
afterAll(() => rmSync(root, { recursive: true }));

test('a policy that lets a tool through which a person must see is found, and the tool is named; nothing is built then', async () => {
  expect([...policies(root)]).toEqual([]);
  sabotage.isOn = true;
  const [first] = policies(root);
  expect(first?.where).toContain('placard/example-payments');
  expect(first?.problem).toMatch(/^the recommended policy fails for the tool "payment_create": a call with \{.*\} should be approve/);
  await expect(buildSite(root, join(root, 'site'))).rejects.toThrow(/the recommended policy fails for the tool "payment_create"/);
});

test('a server that changed since the last build is proven again', async () => {
  sabotage.isOn = false;
  const site = join(root, 'site');
  const inputs = inputsOf(root) ?? expect.unreachable('a catalogue without links');
  mkdirSync(site);
  for (const [file, text] of [
    ['index.html', ''],
    ['llms.txt', '# Placard\n'],
  ] as const)
    writeFileSync(join(site, file), text);
  sealSite(site, { ...inputs, all: 'another catalogue', servers: { 'placard/example-payments': 'another answer' } });
  sabotage.isOn = true;
  await expect(buildSite(root, site)).rejects.toThrow(/the recommended policy fails for the tool "payment_create"/);
  rmSync(site, { recursive: true });
});

test.each([
  ['pins', 'in full', 'the policy says deny \\(pins'],
  ['arguments', 'in full, without its pins', 'the policy asks something of its arguments'],
])('an export is found that pretends to keep %s, which only the policy %s has', (about, form, because) => {
  Object.assign(sabotage, { isOn: false, keeps: about });
  const problems = [...policies(root)].map(({ problem }) => problem);
  expect(problems[0]).toMatch(
    new RegExp(`^the recommended policy ${form} for toolhive fails for the tool "\\w+": it is allowed there, and ${because}`),
  );
  for (const problem of problems) expect(problem).toContain(` policy ${form} for toolhive fails`);
});
