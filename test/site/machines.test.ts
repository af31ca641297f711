import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { SCHEMAS } from '#model/schemas.ts';
import { builtPage, builtText, filesOf } from './files.ts';

const { folder } = inject('site');
const files = filesOf(folder);
const openApi = JSON.parse(builtText('api/v1/openapi.json'));

/** The description's schemas beside those that the site publishes, which they point at. */
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, schemas: Object.values(SCHEMAS) });
interface Media {
  readonly schema: { readonly $ref: string };
  readonly examples?: { readonly published: { readonly externalValue: string } };
}
const media = Object.entries<{ get: { responses: Record<string, { content: Record<string, Media> }> } }>(openApi.paths).map(
  ([path, { get }]) => ({ path, media: get.responses['200']?.content['application/json'] ?? expect.unreachable(path) }),
);

function problemsOf(document: string, kind: string): string {
  const { [kind]: schema } = openApi.components.schemas;
  const resolved = JSON.parse(JSON.stringify(schema).replaceAll('../../schemas/', 'https://placard.example/schemas/'));
  const validate = ajv.compile(resolved);
  return validate(JSON.parse(builtText(document))) ? '' : ajv.errorsText(validate.errors);
}

describe('the description of the API', () => {
  it.each(media)('has for $path an example of this site that fits its schema', ({ media: { schema, examples } }) => {
    const address = examples?.published.externalValue ?? '';
    expect(files).toContain(address.slice(1));
    expect(problemsOf(address.slice(1), schema.$ref.split('/').at(-1) ?? '')).toBe('');
  });

  it.each([
    ['api/v1/servers/', 'Server'],
    ['api/v1/changes/', 'ServerChanges'],
    ['badges/', 'Badge'],
  ])('describes every document below %s', (below, kind) => {
    const documents = files.filter((file) => file.startsWith(below) && file.endsWith('.json'));
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.map((document) => problemsOf(document, kind)).filter(Boolean)).toEqual([]);
  });

  it('would find a document that does not fit', () => expect(problemsOf('api/v1/servers.json', 'Tools')).not.toBe(''));

  it('leaves no document of the API out', () => {
    const patterns = media.map(({ path }) => new RegExp(`^${path.slice(1).replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    const documents = files.filter((file) => file.startsWith('api/') && file !== 'api/v1/openapi.json');
    expect(documents.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
  });
});

describe('the dump', () => {
  it('has the checksum of each of its files', () => {
    const sums = builtText('dump/SHA256SUMS').trim().split('\n');
    expect(sums.join()).toMatch(/tools\.ndjson\.gz,.*tools\.ndjson\.zst,.*CITATION\.cff,.*LICENCE\.md/);
    const dumped = files.filter((file) => file.startsWith('dump/') && !/SHA256SUMS|statement\.json/.test(file));
    expect(sums).toHaveLength(dumped.length);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, 'dump', name)))
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('has a statement over the same files, which names the data and no code that nobody stated', () => {
    const { subject, predicate, ...statement } = JSON.parse(builtText('dump/statement.json'));
    const sums = builtText('dump/SHA256SUMS').trim().split('\n');
    expect(subject.map(({ name, digest }: { name: string; digest: { sha256: string } }) => `${digest.sha256}  ${name}`)).toEqual(sums);
    const { dataVersion, generatedAt } = JSON.parse(builtText('api/v1/index.json'));
    expect(predicate).toEqual({ dataVersion, generatedAt, command: 'npm ci && npm run build', repository: null, commit: null });
    expect(statement._type).toBe('https://in-toto.io/Statement/v1');
  });

  it('holds every tool and server once, a line each, packed and plain', () => {
    const { totals } = JSON.parse(builtText('api/v1/index.json'));
    for (const kind of ['tools', 'servers'] as const) {
      const plain = builtText(`dump/${kind}.ndjson`);
      expect(gunzipSync(readFileSync(join(folder, `dump/${kind}.ndjson.gz`))).toString()).toBe(plain);
      expect(zstdDecompressSync(readFileSync(join(folder, `dump/${kind}.ndjson.zst`))).toString()).toBe(plain);
      const lines = plain
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines).toHaveLength(totals[kind]);
    }
  });
});

it('every list of the API begins with its frame and tells its length', () => {
  const lists = files.filter((file) => file.startsWith('api/v1/') && file !== 'api/v1/openapi.json');
  expect(lists.length).toBeGreaterThan(5);
  for (const file of lists) {
    const document = JSON.parse(builtText(file));
    expect(Object.keys(document).slice(0, 3), file).toEqual(['schemaVersion', 'dataVersion', 'generatedAt']);
    if (file === 'api/v1/index.json') continue;
    const list = ['servers', 'tools', 'changes', 'revisions', 'corrections'].map((key) => document[key]).find(Array.isArray);
    expect(document.total, file).toBe(list?.length);
  }
});

describe('a badge', () => {
  it('says in the image, in its name and for shields what the page says', () => {
    for (const file of files.filter((name) => name.startsWith('badges/') && name.endsWith('.svg'))) {
      const { message } = JSON.parse(builtText(file.replace(/svg$/, 'json')));
      expect(builtText(file)).toContain(`aria-label="placard: ${message}"`);
      expect(builtText(file)).not.toMatch(/<script|href|onload/);
      expect(builtPage(`/servers/${file.slice('badges/'.length, -'.svg'.length)}/`)).toContain(`alt="Placard: ${message}"`);
    }
  });
});

describe('the Markdown twins', () => {
  /** A flag that tags spell is seen. */
  const FLAG = /\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;
  const twins = files.filter((file) => file.endsWith('index.md'));

  it('stand beside every page, which names its own', () => {
    const pages = files.filter((file) => file.endsWith('index.html'));
    expect(pages.map((page) => page.replace(/html$/, 'md'))).toEqual(twins);
    for (const page of pages)
      expect(builtText(page), page).toContain(`<link rel="alternate" type="text/markdown" href="/${page.replace(/html$/, 'md')}">`);
    expect(builtText('404.html')).not.toContain('text/markdown');
  });

  it('say what their pages say, with links to other twins', () => {
    const risk = builtText('risk/index.md');
    expect(risk).toContain('# Risk\n\nHow bad the worst ordinary outcome');
    expect(risk).toMatch(/\| \[critical\]\(\/risk\/critical\/index\.md\) \| \d+ \| [\d.]+ % \|/);
    const led = twins.flatMap((twin) => [...builtText(twin).matchAll(/\]\((\/[^)#?]*)/g)].map(([, address = '']) => address.slice(1)));
    expect(led.length).toBeGreaterThan(500);
    expect([...new Set(led)].filter((address) => !files.includes(decodeURIComponent(address)) && address !== 'search/')).toEqual([]);
  });

  it('let no words of a server out of their marks and fences, and hide nothing', () => {
    for (const twin of twins) {
      const text = builtText(twin).replaceAll(FLAG, '');
      expect(text, twin).not.toMatch(/[\u202E\u200B\u2028\u0000\u001B\u{E0000}-\u{E007F}]/u);
      const ours = text.replaceAll(/^ *(`{3,})(?:text|json)\n.*?^ *\1$/gms, '').replaceAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gs, '');
      expect(ours, twin).not.toMatch(/<script|onerror=|javascript:|globalThis/);
    }
  });
});

it('security.txt names a page of ours and a day on which it runs out', () => {
  const text = builtText('.well-known/security.txt');
  const { generatedAt } = JSON.parse(builtText('api/v1/index.json'));
  const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.parse(generatedAt));
  expect(expires).toBeLessThan(Date.parse(generatedAt) + 365 * 86_400_000);
  expect(text).toMatch(/^Policy: https:\/\/placard\.example\/security\/$/m);
  expect(text).toMatch(/^Contact: https:\/\/placard\.example\/report\/#weakness$/m);
  expect(text).toMatch(/^Expires: \d{4}-\d\d-\d\dT[\d:.]+Z$/m);
});

it('the crawler’s page says how it calls itself, and what it never does', () => {
  const page = builtPage('/crawler/').replaceAll(/<[^>]*>/g, '');
  expect(page).toContain('Placard/0.1.0 (+https://placard.example/crawler)');
  expect(page).toContain('never tools/call');
});
