import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { serverAddress, toolAddress } from '#export/addresses.ts';
import { outsideLink } from '#site/links.ts';
import { builtPage, builtText, filesOf, HOSTILE_TOOL, SEED_TOOL } from './files.ts';
import { PAYLOADS } from './hostile.ts';

const { folder, again } = inject('site');
const files = filesOf(folder);
const pages = files.filter((file) => file.endsWith('.html'));
const links = new Map(
  pages.map((page) => [page, [...builtText(page).matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link]) => link ?? '')]),
);

/** Pages that are programs: they have budgets of their own. */
const BUILDERS = ['policy/', 'stack/'];

/** The classes that a style sheet knows. */
const classesIn = (sheet: string) => new Set([...sheet.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));

describe('the built site', () => {
  it('is the same to the last byte when it is built again, elsewhere, in another time zone and another language', () => {
    expect(filesOf(again)).toEqual(files);
    const differing = files.filter((file) => !readFileSync(join(folder, file)).equals(readFileSync(join(again, file))));
    expect(differing).toEqual([]);
  });

  it('names a server by its title and its package, and no registry as a publisher', () => {
    expect(builtPage(serverAddress('modelcontextprotocol/server-memory'))).toMatch(
      /<h1>Memory<span[^>]*>, <\/span><span[^>]*>by the npm package <code>@modelcontextprotocol\/server-memory<\/code><\/span><\/h1>/,
    );
    expect(builtPage('/servers/')).toContain('unscoped npm packages');
    expect(builtPage(serverAddress('npm/polite'))).toContain('the package has no scope');
    expect(builtPage(serverAddress('placard/example-payments'))).toMatch(/placard<\/code><\/a> <span[^>]*>by its listing; who/);
  });

  it('says what is known where nothing is to be shown, and what to do', () => {
    const textOf = (address: string) =>
      builtPage(address)
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ');
    expect(textOf(serverAddress('npm/silent'))).toMatch(
      /No tools are known: the last attempt ended as needs-config.*not the same as having none.*its crawl record/,
    );
    expect(textOf(serverAddress('npm/silent'))).toContain('Status: never answered.');
    expect(textOf(serverAddress('npm/polite'))).not.toContain('Status:');
    expect(textOf(serverAddress('npm/polite'))).toContain('Every answer that was kept is the same.');
    expect(textOf(serverAddress('npm/turned'))).not.toContain('Every answer that was kept is the same.');
    expect(textOf(toolAddress('npm/crowded', 'list_shelves'))).toContain('so a policy has no argument to look at');
    expect(textOf(toolAddress('npm/crowded', 'list_shelves'))).toContain('Every answer since gave the same definition.');
  });

  it('styles on every page whatever some page styles', () => {
    const sheets = new Map(files.filter((file) => file.endsWith('.css')).map((file) => [`/${file}`, classesIn(builtText(file))]));
    const styled = new Set([...sheets.values()].flatMap((classes) => [...classes]));
    const bare = pages.map((page) => {
      const own = (links.get(page) ?? []).flatMap((link) => [...(sheets.get(link) ?? [])]);
      const used = [...builtText(page).matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
      return [page, [...new Set(used)].filter((name) => styled.has(name) && !name.startsWith('is-') && !own.includes(name))];
    });
    expect(bare.filter(([, names]) => names?.length !== 0)).toEqual([]);
  });

  it('says unknown for each fact of a package that its registry does not tell', () => {
    const rows = builtPage(serverAddress('npm/polite')).matchAll(/<dt[^>]*>([^<]*)<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/gs);
    const facts = new Map([...rows].map(([, name = '', fact = '']) => [name, fact.replaceAll(/<[^>]*>/g, '').trim()]));
    const untold = ['Own words', 'Repository', 'Home page', 'Licence', 'Published', 'Published by', 'Install scripts', 'Deprecated'];
    expect(untold.map((name) => [name, facts.get(name)])).toEqual(untold.map((name) => [name, expect.stringMatching(/^unknown/)]));
  });

  it('lists servers by what is known of them, and says how many there are of each kind', () => {
    const textOf = (address: string) => builtPage(address).replaceAll(/<[^>]*>/g, '');
    expect(textOf('/status/unknown/')).toMatch(/The silent server.*tools unknown/s);
    expect(textOf('/authentication/keys-wanted/')).toMatch(/2 servers with 1 tool\./);
    expect(textOf('/authentication/')).toMatch(/wants a key\s+2 servers/);
    expect(textOf('/publishers/modelcontextprotocol/')).toContain('@modelcontextprotocol/server-memory');
    expect(textOf('/transport/http-sse/')).toContain('There is no such server in the catalogue today.');
    expect(textOf('/servers/')).toMatch(/never answered\s+1/);
    const graded = [...builtPage('/servers/').matchAll(/id="grade-[a-f]"/g)];
    expect(graded.length).toBeGreaterThan(2);
    for (const [anchor] of graded) expect(builtPage('/servers/')).toContain(`href="/servers/#${anchor.slice('id="'.length, -1)}"`);
  });

  it('tells how a server was made to list, what it asked for, what it takes and what was not looked at', () => {
    const page = builtPage(serverAddress('npm/lonely')).replaceAll(/<[^>]*>/g, '');
    expect(page).toMatch(/A model that is given its one tool reads \d+ tokens? of definitions/);
    expect(page).toContain(
      'with dummy values for the variables that it asked for, it listed 1 tool; variables LONELY_API_KEY, LONELY_REGION',
    );
    expect(page).toContain('did not list without what looks like a secret; only dummies of ours were given; a key named LONELY_API_KEY');
    expect(page).toContain('without a handshake, told by its answer to server/discover');
    expect(page).toContain('announced, but the list could not be had (it gave no answer)');
    expect(page).toMatch(/nothing claimed\s+1 100\.0 %/);
    expect(builtPage(serverAddress('npm/polite'))).toContain('not seen: whether calls need an account or a key is not known');
    expect(builtPage(serverAddress('npm/silent'))).toContain('a key named');
  });

  it('links only to what exists', () => {
    const dead = [...links].flatMap(([page, list]) =>
      list.filter((link) => link.startsWith('/') && !isBuilt(link)).map((link) => `${page} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('publishes every schema that the API names', () => {
    const schemas: Record<string, string> = JSON.parse(builtText('api/v1/index.json')).schemas;
    expect(Object.values(schemas).filter((address) => !isBuilt(address))).toEqual([]);
    expect(Object.keys(schemas).length).toBeGreaterThan(5);
  });

  it('shows what a rule gives, and the part of an example that decides', () => {
    const page = builtPage('/rules/annotation-contradiction/');
    expect(page).toContain('readOnlyHint');
    expect(page).toMatch(/Fired on<\/dt><dd>(nothing in this catalogue|<a href="#tools">\d+ tools?)/);
    expect(builtPage('/rules/completes-authentication/')).toContain('in rule set');
    expect(builtPage('/rules/issues-credentials/')).toContain('href="/traits/issues-credentials/"');
  });

  it('links to anchors that exist on the same page', () => {
    const dead = [...links].flatMap(([page, list]) =>
      list.filter((link) => link.startsWith('#') && !builtText(page).includes(`id="${link.slice(1)}"`)).map((link) => `${page} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('links outside only to the web, and to what a stranger gave so that no search engine follows', () => {
    const outside = [...links.values()]
      .flat()
      .filter((link) => /^[a-z][a-z0-9+.-]*:/i.test(link) && !link.startsWith('https://placard.example/'));
    for (const link of outside) expect(link).toMatch(/^https?:\/\//);
    expect(builtPage(serverAddress('modelcontextprotocol/server-memory'))).toMatch(
      /<a [^>]*href="https:\/\/github\.com\/[^"]*" [^>]*rel="noopener nofollow ugc"/,
    );
  });

  it.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mailto:a@b.example', 'no address'])(
    'would not link to %j',
    (address) => expect(outsideLink(address)).toBeUndefined(),
  );

  it('has no inline style and no inline handler', () => {
    const offending = pages.filter((page) => tagsOf(builtText(page)).some((tag) => /\s(?:style|on[a-z]+)\s*=/i.test(tag)));
    expect(offending).toEqual([]);
  });

  it('lets scripts of no page compile WebAssembly, which a thread of its own does', () => {
    const allowing = pages.filter((page) => builtText(page).includes('wasm-unsafe-eval'));
    expect(allowing).toEqual([]);
    for (const page of pages) expect(builtText(page)).toContain("default-src 'none'");
  });

  it('keeps within its budget of bytes', () => {
    const linked = (end: string) => (links.get(join(SEED_TOOL, 'index.html').slice(1)) ?? []).filter((link) => link.endsWith(end));
    const bytes = (list: readonly string[]) => list.reduce((sum, link) => sum + readFileSync(join(folder, link)).length, 0);
    expect(linked('.css')).not.toEqual([]);
    expect(linked('.js')).not.toEqual([]);
    expect(bytes(linked('.css'))).toBeLessThan(20_000);
    expect(bytes(linked('.js'))).toBeLessThan(30_000);
    for (const page of pages.filter((path) => !BUILDERS.some((builder) => path.startsWith(builder))))
      expect(bytes(scriptsOf(page)), page).toBeLessThan(30_000);
    expect(gzipSync(builtPage(SEED_TOOL)).length).toBeLessThan(60_000);
  });

  it('never passes a verdict of safety', () => {
    const ours = pages.filter((page) => !page.startsWith('servers/')).map((page) => wordsOf(builtText(page)));
    for (const text of ours) expect(text).not.toMatch(/\b(?:is|are) (?:safe|secure|verified)\b/i);
  });
});

describe('a page with a server’s worst words', () => {
  const twins = PAYLOADS.map((payload, index) => [payload, shapeOf('hostile', index), shapeOf('polite', index)] as const);

  it.each(twins)('%j changes nothing but text', (_, hostile, polite) => expect(hostile).toEqual(polite));

  it('shows every hidden character by its code point', () => {
    const all = files
      .filter((file) => file.startsWith('servers/hostile') || file.includes('npm-hostile'))
      .filter((file) => file.endsWith('.html'));
    const text = all.map(builtText).join('');
    for (const codePoint of ['U+202E', 'U+200B', 'U+2028', 'U+001B', 'U+E006F']) expect(text).toContain(codePoint);
    expect(text).not.toMatch(/[\u202E\u200B\u2028\u0000\u001B\u{E0000}-\u{E007F}]/u);
  });

  it('spells out what hidden tags smuggle, and warns above the label, in lists and in the search', () => {
    const page = pages.find((file) => file.includes('npm-hostile-') && file.includes('/tool10-')) ?? '';
    const verdict = builtText(page).split('<section')[0] ?? '';
    expect(verdict).toContain('This definition contains text that is hidden or aimed at a model.');
    expect(builtText(page)).toContain('hidden: obey');
    expect(builtPage(serverAddress('npm/hostile'))).toContain('hidden or model-directed text');
    expect(builtPage(serverAddress('npm/polite'))).not.toContain('hidden or model-directed text');
    expect(builtPage(SEED_TOOL)).not.toContain('hidden or aimed at a model');
  });

  it('keeps its words out of the title, the description and the data for machines', () => {
    const head = builtPage(HOSTILE_TOOL).split('</head>')[0] ?? '';
    expect(head.match(/<title>/g)).toHaveLength(1);
    expect(head).not.toContain('<script>globalThis');
    expect(builtText('llms.txt')).not.toContain('globalThis');
  });
});

/** The scripts of a page with all that these import, each once. */
function scriptsOf(page: string): string[] {
  const found = (links.get(page) ?? []).filter((link) => link.endsWith('.js'));
  for (const script of found)
    for (const [, name] of readFileSync(join(folder, script), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      if (!found.includes(`/_astro/${name}`)) found.push(`/_astro/${name}`);
  return found;
}

/** The tags of a page without the values of their attributes. */
function tagsOf(html: string): readonly string[] {
  return (
    withoutScripts(html)
      .replaceAll(/"[^"]*"/g, '""')
      .match(/<[a-z][^>]*>/gi) ?? []
  );
}

/** Our own words on a page: no quotation, no tag. */
function wordsOf(html: string): string {
  return withoutScripts(html)
    .replaceAll(/<(p|blockquote) class="words">.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ');
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script.*?<\/script>/gs, '');
}

function isBuilt(link: string): boolean {
  const path = decodeURIComponent(link.split(/[?#]/)[0] ?? '');
  return existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
}

/** The elements of a tool's page in order, without those that a hidden character, a rule that fired or a joint of a name adds. */
function shapeOf(server: string, index: number): string[] {
  const page = pages.find((file) => file.includes(`npm-${server}-`) && file.includes(`/tool${index}-`)) ?? '';
  const main = builtText(page).split('<section class="block" aria-labelledby="parameters"')[1]?.split('<section')[0] ?? '';
  return (main.match(/<\/?[a-z][a-z0-9]*/g) ?? [])
    .filter((tag) => tag !== '<wbr')
    .filter((tag, at, tags) => !isHiddenCharacter(tag, tags[at - 1] ?? ''));
}

function isHiddenCharacter(tag: string, before: string): boolean {
  return tag.endsWith('span') || (tag === '</bdi' && before === tag);
}
