import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, run, stop } from './cli/run.ts';

const SERVER = 'placard/example-payments';
const DEFINITION = 'Complete a CIBA/OTP flow by submitting the OTP the shopper received. Returns the access_token once validated.';

const folder = mkdtempSync(join(tmpdir(), 'placard-end-'));
const catalog = join(folder, 'catalog');
const site = join(folder, 'site');

/** Takes what people write of the catalogue along, and none of what was crawled. */
function copyTexts(): void {
  for (const name of ['attacks', 'glossary', 'lexicons', 'policies', 'schemas', 'sources', 'taxonomy'])
    cpSync(join('catalog', name), join(catalog, name), { recursive: true });
}

beforeAll(() => {
  copyTexts();
  for (const verb of [
    ['crawl', '--only', SERVER, '--catalog', catalog],
    ['classify', '--catalog', catalog],
    ['build', '--catalog', catalog, '--site', site],
  ]) {
    const { code, stderr } = run(verb);
    if (code !== 0) throw new Error(`placard ${verb.join(' ')} ended with ${code}\n${stderr}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('our example server, crawled over stdio, labelled and published', () => {
  it('has a label with the words that prove it', () => {
    const [tool] = JSON.parse(readFileSync(join(catalog, 'servers', SERVER, 'assessment.json'), 'utf8')).tools.filter(
      ({ name }: { name: string }) => name === 'backchannel_complete',
    );
    expect(tool).toMatchObject({ category: 'Execute', severity: 'high' });
    const quotes = tool.evidence.filter(({ at }: { at: string }) => at === '/description').map(({ quote }: { quote: string }) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(DEFINITION).toContain(quote);
  });

  it('gives the policy of the reference', () => {
    const { code, stdout } = run(['policy', SERVER, 'backchannel_complete', '--catalog', catalog]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      version: '1',
      default: 'deny',
      tools: {
        backchannel_complete: { limits: [{ counter: 'backchannel_complete_rate', window: 'minute', max: 10, scope: 'grant' }] },
      },
    });
  });

  it('passes lint', () => expect(run(['lint', '--catalog', catalog])).toMatchObject({ code: 0, stdout: '' }));

  it.each(['SIGINT', 'SIGTERM'] as const)('is served until %s, which ends with 0', async (signal) => {
    const { address, process } = await launch(['serve', '--site', site, '--port', '0']);
    const home = await fetch(address);
    expect(home.status).toBe(200);
    expect(home.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect((await fetch(`${address}no/such/page/`)).status).toBe(404);
    const api = await fetch(`${address}api/v1/index.json`);
    expect([api.status, api.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(home.headers.get('access-control-allow-origin')).toBeNull();
    const missing = await fetch(`${address}api/v1/nothing.json`);
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, '*']);
    expect(await missing.json()).toMatchObject({ index: '/api/v1/index.json' });
    expect(await stop(process, signal)).toEqual([0, null]);
  });
});

it('npm ends with 0 on Ctrl-C, which reaches every process of the terminal', async () => {
  const npm = spawn('npm', ['run', '-s', 'serve', '--', '--site', site, '--port', '0'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(npm.stdout, 'data');
  process.kill(-(npm.pid ?? 0), 'SIGINT');
  expect(await once(npm, 'exit')).toEqual([0, null]);
});

describe('start on a machine without a sandbox', () => {
  it('declines to run strangers’ programs and serves the catalogue as it is', async () => {
    const before = readFileSync(join(catalog, 'servers', SERVER, 'assessment.json'), 'utf8');
    const { address, process } = await launch(['start', '--catalog', catalog, '--site', site, '--port', '0'], { PATH: '/nonexistent' });
    expect(await (await fetch(address)).text()).toContain('backchannel_complete');
    expect(await stop(process, 'SIGTERM')).toEqual([0, null]);
    expect(readFileSync(join(catalog, 'servers', SERVER, 'assessment.json'), 'utf8')).toBe(before);
  });
});
