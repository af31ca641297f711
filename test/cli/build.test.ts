import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertReplaceable, replaceSite } from '#cli/site-folder.ts';
import { inputsOf, sealOf, sealSite } from '#cli/site-seal.ts';
import { run } from './run.ts';

let folder = '';
let site = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placard-build-'));
  site = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What an earlier build left behind. */
function layOld(): void {
  mkdirSync(join(site, '.git'), { recursive: true });
  writeFileSync(join(site, 'llms.txt'), '# Placard\n\n> Hazard labels');
  writeFileSync(join(site, 'index.html'), 'old');
  writeFileSync(join(site, 'gone.html'), 'old');
}

async function fill(fresh: string): Promise<void> {
  writeFileSync(join(fresh, 'index.html'), 'new');
}

describe('a build erases nothing that is not its own', () => {
  it('refuses a folder with other files, and leaves them', () => {
    mkdirSync(site);
    writeFileSync(join(site, 'thesis.txt'), 'all of it');
    const { code, stderr } = run(['build', '--site', site]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+: holds something else than a whole site built by Placard.*; name a new folder with --site.*\n$/);
    expect(readFileSync(join(site, 'thesis.txt'), 'utf8')).toBe('all of it');
  });

  it('refuses a file', () => {
    writeFileSync(site, '');
    expect(() => assertReplaceable(site)).toThrow('is not a folder');
  });

  it.each<[string, () => void]>([
    ['no folder', () => undefined],
    ['an empty folder', (): void => void mkdirSync(site)],
    ['an earlier build', layOld],
  ])('takes %s', (_, lay) => {
    lay();
    expect(() => assertReplaceable(site)).not.toThrow();
  });
});

describe('a build takes the place of the site when it is whole', () => {
  it('leaves nothing of the former one but what its publisher keeps there', async () => {
    layOld();
    await replaceSite(site, fill);
    expect(readdirSync(site).toSorted()).toEqual(['.git', 'index.html']);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('leaves the former one as it was when it fails', async () => {
    layOld();
    const failing = replaceSite(site, async (fresh) => {
      await fill(fresh);
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('starts anew after one that was killed, also between its last two steps', async () => {
    mkdirSync(join(folder, '.site.building', 'half'), { recursive: true });
    mkdirSync(join(folder, '.site.former', '.git'), { recursive: true });
    await replaceSite(site, fill);
    expect(readdirSync(site).toSorted()).toEqual(['.git', 'index.html']);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('goes where a link leads', async () => {
    mkdirSync(join(folder, 'release'));
    symlinkSync('release', site);
    await replaceSite(site, fill);
    expect(existsSync(join(folder, 'release', 'index.html'))).toBe(true);
  });
});

function damageSeal(damage: (text: string) => string): void {
  const seal = join(site, '.placard-seal');
  const text = readFileSync(seal, 'utf8');
  expect(damage(text)).not.toBe(text);
  writeFileSync(seal, damage(text));
}

describe('a site that would come out the same stays', () => {
  const page = () => join(site, 'servers', 'index.html');
  const INPUTS = { all: 'a', shared: 'b', servers: { 'acme/shop': 'c' } };
  const later = new Date(Date.now() + 10_000);
  beforeEach(() => {
    mkdirSync(join(site, 'servers'), { recursive: true });
    mkdirSync(join(site, '.well-known'), { recursive: true });
    writeFileSync(join(site, '.well-known/security.txt'), 'Contact: nobody');
    writeFileSync(join(site, '.placard-pages.json'), '{}');
    writeFileSync(page(), 'old');
    sealSite(site, INPUTS);
  });

  it('while neither the inputs nor a file of it changed', () => {
    writeFileSync(join(site, '.nojekyll'), 'a name of the publisher');
    expect(sealOf(site)).toEqual(INPUTS);
    expect(readdirSync(site)).not.toContain('.placard-seal.tmp');
  });

  it.each<[string, () => unknown]>([
    ['a file changed', () => utimesSync(page(), later, later)],
    ['a file grew', () => writeFileSync(page(), 'older')],
    ['a file is gone', () => rmSync(page())],
    ['a file came', () => writeFileSync(join(site, 'more.html'), '')],
    ['what its pages were made from is gone', () => rmSync(join(site, '.placard-pages.json'))],
    ['its security contact is gone', () => rmSync(join(site, '.well-known/security.txt'))],
    ['the seal is gone', () => rmSync(join(site, '.placard-seal'))],
    ['the seal is empty', () => writeFileSync(join(site, '.placard-seal'), '')],
    ['the seal was cut short', () => damageSeal((text) => text.slice(0, -10))],
    ['the seal seals nothing', () => damageSeal((text) => text.replace(/\n.*/, '\nnull'))],
    ['the seal has another shape', () => damageSeal((text) => text.replace('"c"', '7'))],
    ['the seal lacks a part', () => damageSeal((text) => text.replace('"all":"a",', ''))],
    ['the seal is a folder', () => [rmSync(join(site, '.placard-seal')), mkdirSync(join(site, '.placard-seal'))]],
  ])('but not where %s', (_, change) => {
    change();
    expect(sealOf(site)).toBeUndefined();
  });

  it('and a catalogue may be named by a link', () => {
    const catalog = join(folder, 'catalog');
    mkdirSync(catalog);
    writeFileSync(join(catalog, 'a.json'), '{}');
    symlinkSync(catalog, join(folder, 'link'));
    expect(inputsOf(join(folder, 'link'))).toEqual(inputsOf(catalog));
  });

  it('and the inputs are every file of the catalogue, by its name and its bytes', () => {
    const catalog = join(folder, 'catalog');
    mkdirSync(catalog);
    const seen = [inputsOf(catalog)?.all];
    for (const [name, text] of [
      ['a.json', '{}'],
      ['a.json', '[]'],
      ['b.json', ''],
    ] as const) {
      writeFileSync(join(catalog, name), text);
      seen.push(inputsOf(catalog)?.all);
    }
    expect(new Set(seen).size).toBe(4);
    expect(inputsOf(catalog)?.all).toBe(seen.at(-1));
    symlinkSync(site, join(catalog, 'linked'));
    expect(inputsOf(catalog)).toBeUndefined();
  });
});

it('a catalogue that is broken ends a build with 1 and one sentence, and keeps the former site', () => {
  layOld();
  const catalog = join(folder, 'catalog');
  for (const part of ['attacks', 'glossary', 'policies', 'taxonomy'])
    cpSync(join('catalog', part), join(catalog, part), { recursive: true });
  writeFileSync(join(catalog, 'glossary', 'broken.json'), '{');
  const { code, stderr } = run(['build', '--catalog', catalog, '--site', site]);
  expect(stderr).toMatch(/^\S*glossary\/broken\.json: not JSON at column .*\n$/);
  expect(code).toBe(1);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('old');
});

it('a place that takes no folder is refused before the catalogue is read, and a catalogue that cannot be read leaves no folder', () => {
  const catalog = join(folder, 'catalog');
  const server = join(catalog, 'servers', 'acme', 'shop');
  mkdirSync(server, { recursive: true });
  writeFileSync(join(server, 'server.json'), '{');
  const place = join(folder, 'astray');
  symlinkSync('nowhere', place);
  expect(run(['build', '--catalog', catalog, '--site', join(place, 'site')])).toMatchObject({
    code: 1,
    stderr: `${place}: is there already and is no folder; name another place\n`,
  });
  const { code, stderr } = run(['build', '--catalog', catalog, '--site', site]);
  expect(stderr).toMatch(/^\S*server\.json: not JSON at column .*\n$/);
  expect(code).toBe(1);
  expect(readdirSync(folder).toSorted()).toEqual(['astray', 'catalog']);
});
