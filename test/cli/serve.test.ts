import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile } from '#export/headers.ts';
import { launch, stop } from './run.ts';

const FILES = {
  'index.html': '<p>home</p>',
  '404.html': '<p>nothing here</p>',
  'api/v1/index.json': '{}',
  'feeds/all.json': '{}',
  'feeds/all.atom': '<feed/>',
  'schemas/policy.schema.json': '{}',
  'dump/tools.ndjson': '{}\n',
  'dump/tools.ndjson.zst': '',
  'dump/SHA256SUMS': '',
  'servers/x/index.md': '# x',
};

const site = mkdtempSync(join(tmpdir(), 'placard-serve-'));
let served: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  served = await launch(['serve', '--port', '0', '--site', site]);
});
afterAll(async () => {
  await stop(served.process, 'SIGTERM');
  rmSync(site, { recursive: true });
});

const ask = (path: string) => fetch(new URL(path, served.address));

describe('a served site', () => {
  it('answers in JSON what the API does not have, from any origin', async () => {
    const answer = await ask('/api/v1/servers/nobody/nothing.json');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toEqual({ error: 'There is no document at this address.', index: '/api/v1/index.json' });
  });

  it('answers elsewhere with its page', async () => {
    const answer = await ask('/no-such-page/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(FILES['404.html']);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    ['/api/v1/index.json', 'application/json'],
    ['/feeds/all.json', 'application/feed+json; charset=utf-8'],
    ['/feeds/all.atom', 'application/atom+xml'],
    ['/schemas/policy.schema.json', 'application/schema+json; charset=utf-8'],
    ['/dump/tools.ndjson', 'application/x-ndjson; charset=utf-8'],
    ['/dump/tools.ndjson.zst', 'application/zstd'],
    ['/dump/SHA256SUMS', 'text/plain; charset=utf-8'],
    ['/servers/x/index.md', 'text/markdown'],
  ])('says of %s that it is %s, for any origin', async (path, type) => {
    const { headers } = await ask(path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets no other page frame it', async () => {
    expect((await ask('/')).headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });
});

it('hosts of static files are told the same', () => {
  expect(headersFile()).toContain("/*\n  Content-Security-Policy: frame-ancestors 'none'\n");
  expect(headersFile()).toContain('/api/*\n  Access-Control-Allow-Origin: *\n');
  expect(headersFile()).toContain('/dump/*.zst\n  Content-Type: application/zstd\n');
});
