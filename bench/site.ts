import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { measureHugo } from './site/hugo.ts';
import { measure } from './site/measure.ts';
import { measurePagefind } from './site/pagefind.ts';
import { samePages } from './site/same-pages.ts';
import { writeSyntheticCatalogue } from './site/synthetic.ts';

/** What building the site costs, beside the floor and beside other generators with as many pages as there are tools, as long as ours and from the same data: `node bench/site.ts [servers] [tools a server]`, 100 × 50 unless told otherwise. */
const [servers = 100, tools = 50] = process.argv.slice(2).map(Number);
const repository = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'placard-bench-'));
const catalogue = join(folder, 'catalog');
const manifest = join(folder, 'manifest.json');
const astroOut = join(folder, 'astro');
const floorOut = join(folder, 'floor');
const searchOut = join(folder, 'search');
const others = join(folder, 'pages.json');

try {
  await writeSyntheticCatalogue(catalogue, join(repository, 'catalog'), { servers, tools });
  const build = [join(repository, 'src/cli/main.ts'), 'build', '--catalog', catalogue, '--site', astroOut];
  const astro = await measure(build, folder, {});
  const files = filesBelow(astroOut).filter(([path]) => !path.startsWith('pagefind/'));
  writeFileSync(manifest, JSON.stringify(files));
  const floor = await measure([join(import.meta.dirname, 'site/floor.ts'), manifest, catalogue, floorOut], folder, {});
  const search = await measurePagefind(catalogue, searchOut);
  const pages = files.filter(([path]) => path.endsWith('.html'));
  const same = samePages(catalogue, bytesOf(pages) / pages.length);
  writeFileSync(others, JSON.stringify(same));
  const [script, nunjucks] = [await eleventy('js'), await eleventy('nunjucks')];
  const hugo = measureHugo(same, join(folder, 'hugo'));
  print({
    tools: servers * tools,
    pages: pages.length,
    files: files.length,
    'bytes (MB)': bytesOf(files) / 1e6,
    'bytes a page (KB)': bytesOf(pages) / pages.length / 1e3,
    'Astro, CPU (s)': astro.cpu,
    'Astro, CPU a page (ms)': (astro.cpu / pages.length) * 1e3,
    'Astro, peak memory (MB)': astro.peak / 1e6,
    'floor, CPU (s)': floor.cpu,
    'floor, CPU a page (ms)': (floor.cpu / pages.length) * 1e3,
    'Astro / floor': astro.cpu / floor.cpu,
    'Eleventy, JavaScript, a page (ms)': (script.cpu / same.pages.length) * 1e3,
    'Eleventy, Nunjucks, a page (ms)': (nunjucks.cpu / same.pages.length) * 1e3,
    'their bytes a page (KB)': bytesOf(filesBelow(join(folder, 'js'))) / same.pages.length / 1e3,
    ...(hugo !== undefined && {
      'Hugo, CPU a page (ms)': (hugo / same.pages.length) * 1e3,
      'Astro / Hugo': astro.cpu / pages.length / (hugo / same.pages.length),
    }),
    'Pagefind, CPU a record (ms)': (search.cpu / search.records) * 1e3,
    'Pagefind, index (MB)': bytesOf(filesBelow(searchOut)) / 1e6,
  });
  if (hugo === undefined) console.log('There is no Hugo here to compare with.');
} finally {
  rmSync(folder, { recursive: true });
}

/** Builds the same pages with Eleventy and one of its languages. */
function eleventy(language: 'js' | 'nunjucks') {
  const templates = join(import.meta.dirname, 'site/templates', language);
  return measure([join(import.meta.dirname, 'site/eleventy.ts'), others, templates, join(folder, language)], folder, {});
}

function filesBelow(root: string): [path: string, bytes: number][] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).map((file) => [relative(root, file), statSync(file).size]);
}

function bytesOf(files: readonly [string, number][]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

function print(figures: Readonly<Record<string, number>>): void {
  for (const [what, figure] of Object.entries(figures)) console.log(`${what.padEnd(36)} ${figure.toFixed(2).padStart(10)}`);
}
