import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile, headersOf } from '#export/headers.ts';
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
  'dump/tools.ndjson.gz': '',
  'dump/SHA256SUMS': '',
  'dump/CITATION.cff': '',
  'dump/LICENCE.md': '',
  'index.md': '# home',
  'risk/high/2/index.md': '# risk',
  'servers/x/index.md': '# x',
  'accuracy/index.json': '{}',
  'search/names.json': '[]',
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
    ['/dump/CITATION.cff', 'text/yaml; charset=utf-8'],
    ['/dump/LICENCE.md', 'text/markdown'],
    ['/index.md', 'text/markdown'],
    ['/risk/high/2/index.md', 'text/markdown'],
    ['/servers/x/index.md', 'text/markdown'],
    ['/accuracy/index.json', 'application/json'],
  ])('says of %s that it is %s, for any origin', async (path, type) => {
    const { headers } = await ask(path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('keeps for itself what only its own pages read', async () => {
    expect((await ask('/search/names.json')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets no other page frame it', async () => {
    expect((await ask('/')).headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });
});

describe('hosts of static files', () => {
  /** What a host that reads the file says with a path; where two lines speak of one header, all that they say. */
  function saidWith(path: string): Record<string, string> {
    const said = headersFile()
      .split('\n\n')
      .map((rule) => rule.trim().split(/\n {2}/))
      .filter(([paths = '']) => new RegExp(`^${paths.replaceAll('.', '\\.').replace('*', '.*')}$`).test(path))
      .flatMap(([, ...lines]) => lines.map((line) => line.split(/: (.*)/)));
    const names = new Set(said.map(([name = '']) => name));
    const valuesOf = (wanted: string) => said.filter(([name]) => name === wanted).map(([, value]) => value);
    return Object.fromEntries([...names].map((name) => [name, valuesOf(name).join(', ')]));
  }

  it.each([
    ...Object.keys(FILES).map((file) => `/${file}`),
    '/badges/x.json',
    '/docs/commands/index.md',
    '/rules/index.json',
    '/servers/x/policy/strict.json',
  ])('are told the same of %s', (path) => {
    expect(saidWith(path)).toEqual(headersOf(path));
  });

  it('hear every kind of thing', () => {
    expect(saidWith('/feeds/all.json')).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/feed+json; charset=utf-8',
    });
  });
});
