import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { measureFirstSearch } from './site/first-search.ts';
import { measureHugo } from './site/hugo.ts';
import { measure } from './site/measure.ts';
import { measurePagefind } from './site/pagefind.ts';
import { rebuilds } from './site/rebuilds.ts';
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
  const pages = files.filter(([path]) => path.endsWith('.html'));
  const aPage = (seconds: number) => (seconds / pages.length) * 1e3;
  print({
    tools: servers * tools,
    pages: pages.length,
    files: files.length,
    'bytes (MB)': bytesOf(files) / 1e6,
    'bytes a page (KB)': bytesOf(pages) / pages.length / 1e3,
    'Astro, CPU (s)': astro.cpu,
    'Astro, CPU a page (ms)': aPage(astro.cpu),
    'Astro, peak memory (MB)': astro.peak / 1e6,
  });
  writeFileSync(manifest, JSON.stringify(files));
  const floor = await measure([join(import.meta.dirname, 'site/floor.ts'), manifest, catalogue, floorOut], folder, {});
  print({ 'floor, CPU (s)': floor.cpu, 'floor, CPU a page (ms)': aPage(floor.cpu), 'Astro / floor': astro.cpu / floor.cpu });
  const search = await measurePagefind(catalogue, searchOut);
  const first = await measureFirstSearch(astroOut, 'delete');
  print({
    'Pagefind, CPU a record (ms)': (search.cpu / search.records) * 1e3,
    'Pagefind, index (MB)': bytesOf(filesBelow(searchOut)) / 1e6,
    'first search, packed (KB)': first.all / 1e3,
    'first search, its index alone (KB)': first.index / 1e3,
  });
  const same = samePages(catalogue, bytesOf(pages) / pages.length);
  writeFileSync(others, JSON.stringify(same));
  const aSamePage = (seconds: number) => (seconds / same.pages.length) * 1e3;
  print({ 'Eleventy, JavaScript, a page (ms)': aSamePage((await eleventy('js')).cpu) });
  print({ 'Eleventy, Nunjucks, a page (ms)': aSamePage((await eleventy('nunjucks')).cpu) });
  print({ 'their bytes a page (KB)': bytesOf(filesBelow(join(folder, 'js'))) / same.pages.length / 1e3 });
  const hugo = measureHugo(same, join(folder, 'hugo'));
  if (hugo === undefined) console.log('There is no Hugo here to compare with.');
  else print({ 'Hugo, CPU a page (ms)': aSamePage(hugo), 'Astro / Hugo': aPage(astro.cpu) / aSamePage(hugo) });
  for await (const [after, { cpu, peak }] of rebuilds({ catalogue, size: { servers, tools }, build, folder }))
    print({ [`${after}, CPU (s)`]: cpu, [`${after}, a page (ms)`]: aPage(cpu), [`${after}, peak memory (MB)`]: peak / 1e6 });
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
