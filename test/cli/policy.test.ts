import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addPolicy } from '#cli/policy.ts';
import { explain } from '#policy/explain.ts';
import { assessed, labelled } from '../policy/assessments.ts';

const catalog = mkdtempSync(join(tmpdir(), 'placard-policy-'));

beforeAll(() => {
  const folder = join(catalog, 'servers', 'test', 'server');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(catalog, 'servers', 'test', 'unlabelled'));
  const assessment = assessed(labelled('get_item', 'Read', 'low'), labelled('evil\u001b[2J\u202e', 'Execute', 'high'));
  writeFileSync(join(folder, 'assessment.json'), JSON.stringify(assessment));
});

afterAll(() => rmSync(catalog, { recursive: true }));

/** What the verb prints on stdout. */
function run(...words: string[]): string {
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  try {
    const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
    addPolicy(program);
    program.parse(['policy', ...words, '--catalog', catalog], { from: 'user' });
    return out.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    out.mockRestore();
  }
}

test('prints the policy of one tool', () => {
  expect(JSON.parse(run('test/server', 'get_item'))).toEqual({ version: '1', default: 'deny', tools: { get_item: {} } });
});

test('prints the policy of a server in the preset and the form that were asked for', () => {
  const policy = JSON.parse(run('test/server', '--preset', 'observe', '--form', 'full'));
  expect(policy).toMatchObject({ mode: 'observe', pins: { get_item: expect.any(String) } });
  expect(explain(policy)).toHaveLength(5);
});

test('prints hidden and control characters of a name as escapes that read back the same', () => {
  const text = run('test/server');
  expect(text).toContain('evil\\u001b[2J\\u202e');
  expect(Object.keys(JSON.parse(text).tools)).toContain('evil\u001b[2J\u202e');
});

test.each([
  [['test/sever'], 'policy: no server "test/sever" in the catalogue; did you mean "test/server"?'],
  [['test/server', 'get_itme'], 'policy: test/server lists no tool "get_itme"; did you mean "get_item"?'],
  [['test/server', 'something_else'], 'policy: test/server lists no tool "something_else"; there are 2, none of them spelt nearly so'],
  [['test/unlabelled'], 'policy: test/unlabelled has no labels: what it lists is not known; run `placard crawl` and `placard classify`'],
  [[], 'policy: no server is named; name one, or a file of tools with --tools'],
  [['test/server', '--preset', 'loose'], /Allowed choices are recommended, strict, observe/],
])('%j is refused with what to do', (words, message) => {
  expect(() => run(...words)).toThrow(message);
});
