import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFile, headersOf } from '#export/headers.ts';
import { launch, run, stop } from './run.ts';

const PACKED = gzipSync('{}\n');
const FILES = {
  'index.html': '<p>home</p>',
  '404.html': '<p>nothing here</p>',
  'api/v1/index.json': '{}',
  'feeds/all.json': '{}',
  'feeds/all.atom': '<feed/>',
  'schemas/policy.schema.json': '{}',
  'dump/tools.ndjson': '{}\n',
  'dump/tools.ndjson.zst': '',
  'dump/tools.ndjson.gz': PACKED,
  'dump/SHA256SUMS': '',
  'dump/CITATION.cff': '',
  'dump/LICENCE.md': '',
  'index.md': '# home',
  'risk/high/2/index.md': '# risk',
  'servers/x/index.md': '# x',
  'accuracy/index.json': '{}',
  'search/names.json': '[]',
  'llms.txt': '“tools”',
  '.well-known/security.txt': '',
  _headers: '',
  'robots.txt': '',
  'sitemap.xml': '',
  'icon.svg': '',
  'social/home.png': '',
  '_astro/page.css': '',
  '_astro/page.js': '',
  '_astro/letters.woff2': '',
  'pagefind/pagefind.js': '',
  'pagefind/pagefind-entry.json': '',
  'pagefind/pagefind.en_0.pf_meta': '',
  'pagefind/wasm.en.pagefind': '',
  'pagefind/index/en_0.pf_index': '',
  'pagefind/fragment/en_0.pf_fragment': '',
  'pagefind/filter/en_0.pf_filter': '',
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
    ['/dump/tools.ndjson.gz', 'application/gzip'],
    ['/dump/LICENCE.md', 'text/markdown; charset=utf-8'],
    ['/index.md', 'text/markdown; charset=utf-8'],
    ['/risk/high/2/index.md', 'text/markdown; charset=utf-8'],
    ['/servers/x/index.md', 'text/markdown; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/accuracy/index.json', 'application/json'],
  ])('says of %s that it is %s, for any origin', async (path, type) => {
    const { headers } = await ask(path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['/', 'text/html;charset=utf-8'],
    ['/no-such-page/', 'text/html; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/_headers', 'text/plain; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/sitemap.xml', 'text/xml'],
    ['/icon.svg', 'image/svg+xml'],
    ['/social/home.png', 'image/png'],
    ['/_astro/page.css', 'text/css'],
    ['/_astro/page.js', 'text/javascript'],
    ['/_astro/letters.woff2', 'font/woff2'],
    ['/pagefind/pagefind.js', 'text/javascript'],
    ['/pagefind/pagefind-entry.json', 'application/json'],
    ['/pagefind/pagefind.en_0.pf_meta', 'application/octet-stream'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
    ['/pagefind/index/en_0.pf_index', 'application/octet-stream'],
    ['/pagefind/fragment/en_0.pf_fragment', 'application/octet-stream'],
    ['/pagefind/filter/en_0.pf_filter', 'application/octet-stream'],
  ])('says of %s that it is %s', async (path, type) => {
    expect((await ask(path)).headers.get('content-type')).toBe(type);
  });

  it('gives an archive as it lies there, and not as a page that was packed on the way', async () => {
    const answer = await ask('/dump/tools.ndjson.gz');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PACKED);
    expect(answer.headers.get('content-encoding')).toBe('identity');
  });

  it('keeps for itself what only its own pages read', async () => {
    expect((await ask('/search/names.json')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets no other page frame it', async () => {
    expect((await ask('/')).headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });
});

it.each(['index.html', '404.html'])('a folder with %s alone is no built site', (file) => {
  const half = mkdtempSync(join(tmpdir(), 'placard-half-'));
  writeFileSync(join(half, file), '<p>half</p>');
  expect(run(['serve', '--port', '0', '--site', half])).toEqual({
    code: 1,
    stdout: '',
    stderr: `${half}: no built site; run \`npm run build\` first\n`,
  });
  rmSync(half, { recursive: true });
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
