import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const SUITE = 'node_modules/@modelcontextprotocol/conformance/dist/index.js';
const CLIENT = `${process.execPath} ${join(import.meta.dirname, 'client.ts')}`;
const EXPECTED = join(import.meta.dirname, 'expected-failures.yaml');

/** What of the protocol's own suite concerns a client that lists and never calls, and the version that it is held to. */
test.each([
  ['initialize', '2025-11-25'],
  ['request-metadata', '2026-07-28'],
  ['http-standard-headers', '2026-07-28'],
  ['http-invalid-tool-headers', '2026-07-28'],
  ['json-schema-ref-no-deref', '2026-07-28'],
  ['json-schema-2020-12-preservation', '2025-11-25'],
  ['json-schema-2020-12-preservation', '2026-07-28'],
])('%s at %s', { timeout: 120_000 }, async (scenario, version) => {
  const { status, output } = await run(['--scenario', scenario, '--spec-version', version]);
  expect(output).toMatch(/Passed: [1-9]/);
  expect({ status, output }).toMatchObject({ status: 0 });
});

async function run(words: readonly string[]): Promise<{ status: number; output: string }> {
  const results = mkdtempSync(join(tmpdir(), 'placard-conformance-'));
  const fixed = ['client', '--command', CLIENT, '--expected-failures', EXPECTED, '--output-dir', results];
  const started = spawn(process.execPath, [SUITE, ...fixed, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((resolve) => started.on('close', (code) => resolve(code ?? -1)));
  const [stdout, stderr, status] = await Promise.all([text(started.stdout), text(started.stderr), ended]);
  return { status, output: `${stdout}\n${stderr}` };
}
