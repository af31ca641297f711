import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serverAddress, toolAddress } from '#export/addresses.ts';
import { API_RELEASES } from '#export/api-history.ts';
import { chaptersOf } from '#export/chapters.ts';
import type { Verb } from '#export/commands.ts';
import { builtPage, builtText } from './files.ts';

const verbs: readonly Verb[] = JSON.parse(readFileSync('docs/commands.json', 'utf8'));

/** The words of a page, as a reader sees them. */
function wordsOf(address: string): string {
  return builtPage(address)
    .replaceAll('<wbr>', '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

describe('the reference of the command line', () => {
  it.each(verbs)(
    'tells of $name what its help tells, on the page and in its twin',
    ({ name, usage, means, arguments: positional, options }) => {
      const words = wordsOf('/docs/commands/');
      const twin = builtText('docs/commands/index.md');
      for (const told of [usage, means, ...[...positional, ...options].flatMap((word) => [word.term, word.means])]) {
        expect(words).toContain(told);
        expect(twin).toContain(told);
      }
      expect(builtPage('/docs/commands/')).toContain(`id="${name}"`);
    },
  );
});

it('the docs lead to every page that explains', () => {
  for (const address of [
    '/docs/commands/',
    '/docs/policy/',
    '/methodology/',
    '/crawler/',
    '/report/',
    '/corrections/',
    '/security/',
    '/docs/api/',
    '/docs/sources/',
  ])
    expect(builtPage('/docs/')).toContain(`href="${address}"`);
});

describe('the log of corrections', () => {
  const tool = (name: string) => wordsOf(toolAddress('npm/crowded', name));

  it('tells what is open and until when, on its page and where the tool and its server stand', () => {
    const told = 'Disputed since 2026-11-20: The shelves are secret. A decision is due by 2026-12-04.';
    expect(tool('list_shelves')).toContain(told);
    expect(wordsOf(serverAddress('npm/crowded'))).toMatch(/Disputed since 2026-11-20: list_shelves ?: The shelves are secret\./);
    expect(tool('delete_shelf')).not.toContain('Disputed');
    expect(wordsOf('/corrections/')).toMatch(
      /Open ¶ open .*list_shelves .*on npm\/crowded .*The shelves are secret\..*decision is due by 2026-12-04/,
    );
  });

  it('keeps what was decided, and how long that took', () => {
    expect(wordsOf('/corrections/')).toMatch(
      /stands as it was 2026-11-04.*The definition does not say so\. Raised 2026-11-01, decided after 3 days\./,
    );
    expect(builtPage('/report/')).toContain('href="/corrections/"');
  });

  it('is told by the API, what is open first', () => {
    const { total, open, corrections } = JSON.parse(builtText('api/v1/corrections.json'));
    expect({ total, open, first: corrections[0].id }).toEqual({ total: 2, open: 1, first: 'list-shelves' });
  });
});

describe('the page about security', () => {
  const document = readFileSync('SECURITY.md', 'utf8');
  const chapters = chaptersOf(document);

  it('is the document of the repository: each row of the threat model with its tests, and how a report goes', () => {
    const words = wordsOf('/security/');
    const rows = chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])));
    expect(rows.length).toBeGreaterThan(30);
    const letters = words.replaceAll(' ', '');
    for (const cell of rows.flat()) expect(letters).toContain(cell.replaceAll(/[` ]/g, ''));
    expect(words).toContain('within thirty days: a mend');
    expect(builtText('security/index.md')).toBe(document);
  });

  it('has a heading for each chapter', () => {
    const titles = [...document.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(chapters.map(({ title }) => title)).toEqual(titles);
    for (const { id } of chapters) expect(builtPage('/security/')).toContain(`<h2 id="${id}">`);
  });
});

it('the sources are counted, their terms named, and every list that we map to has its day', () => {
  const words = wordsOf('/docs/sources/');
  const { totals } = JSON.parse(builtText('api/v1/index.json'));
  expect(words).toContain(`${totals.servers} servers from`);
  expect(words).toContain('the terms of the registry');
  expect(words).toContain('Common Weakness Enumeration 4.18, of 2025-09');
  expect(words).toMatch(/none stated \d+/);
});

it('public cases and lists of others have their dates', () => {
  const words = wordsOf('/attacks/path-traversal/');
  expect(words).toMatch(/CVE-2026-40576 .*public since 2026-04/);
  expect(words).toContain('Common Weakness Enumeration , 4.18 of 2025-09');
  expect(builtPage('/attacks/path-traversal/')).toContain('href="https://nvd.nist.gov/vuln/detail/CVE-2025-53109"');
});

describe('the page about the API', () => {
  it('says how to check a download, and what that does not show', () => {
    expect(wordsOf('/docs/api/')).toMatch(/sha256sum --check.*It does not show who made them.*in-toto Statement.*it is not signed/);
  });

  it('names every document of the description, the promise and every version', () => {
    const words = wordsOf('/docs/api/');
    const { paths, info } = JSON.parse(builtText('api/v1/openapi.json'));
    for (const path of Object.keys(paths)) expect(words).toContain(path);
    expect(words).toContain('stays for at least 12 months after');
    for (const { version, date } of API_RELEASES) expect(words).toContain(`${version} ${date}`);
    expect(info.version).toBe(API_RELEASES[0].version);
  });
});
