import { describe, expect, it } from 'vitest';
import { feedAddress, serverAddress, toolAddress } from '#export/addresses.ts';
import { LABEL_SCOPES, serverScope } from '#export/feed-scopes.ts';
import { builtPage, builtText } from './files.ts';
import { PAYLOADS } from './hostile.ts';

const TURNED = serverAddress('npm/turned');
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '');

describe('a server that turned', () => {
  it.each(['/changes/', TURNED])('is told of at %s, field by field, with what hides spelt out', (address) => {
    const page = builtPage(address);
    expect(page).toContain('<ins>');
    expect(page).toContain('U+202E');
    expect(page).not.toContain('<script>globalThis');
    for (const what of ['new tool', 'tool gone', 'hidden characters']) expect(textOf(page)).toContain(what);
  });

  it('has its gravest change first on the page of all changes, and its tool a history', () => {
    const page = textOf(builtPage('/changes/'));
    expect(page.indexOf('hidden characters')).toBeLessThan(page.indexOf('tool gone'));
    const [tool = ''] = builtPage(TURNED).match(/\/servers\/[^"/]*\/read-note[^"/]*\//) ?? [];
    expect(textOf(builtPage(tool).split('id="history"')[1] ?? '')).toMatch(/definition changed.*hidden characters.*first seen/s);
  });

  it('has an anchor for each answer to which feeds and lists lead', () => {
    const { changes } = JSON.parse(builtText('api/v1/changes.json'));
    const [turned] = changes.filter(({ server }: { server: string }) => server === 'npm/turned');
    const [address = '', anchor = ''] = turned.page.split('#');
    expect(builtPage(address)).toContain(`id="${anchor}"`);
  });
});

describe('a program that was asked in another way', () => {
  const NOTE = 'it was probably asked in another way.';
  const rows = () => (builtPage('/compare/').split('id="answers"')[1]?.split('</section>')[0] ?? '').match(/<li>.*?<\/li>/gs) ?? [];

  it('is told of last, in words, and as no grave change', () => {
    const page = textOf(builtPage('/changes/'));
    expect(page).toContain('the last only because a program was asked in another way');
    expect(page.lastIndexOf('The toggled server')).toBeGreaterThan(page.lastIndexOf('The turned server'));
    expect(page.slice(page.lastIndexOf('The toggled server'))).toMatch(/1 asked-otherwise.*probably asked in another way/s);
    expect(page.split('The last change that is known:')[1]).toMatch(/^ Memory/);
    expect(textOf(rows().at(-1) ?? '')).toMatch(/asked-otherwise.*The toggled server/s);
    expect(textOf(builtPage(serverAddress('npm/toggled')))).toContain(NOTE);
    expect(JSON.parse(builtText(feedAddress(serverScope('npm/toggled'), 'json').slice(1))).items[0].content_text).toContain(NOTE);
    expect(JSON.parse(builtText('api/v1/changes/npm/toggled.json')).revisions[0].asking).toContain(NOTE);
  });

  it('has no change where only the day of the asking went on', () => {
    const history = textOf(builtPage(toolAddress('npm/toggled', 'list_switches')).split('id="history"')[1]?.split('</section>')[0] ?? '');
    expect(history).toMatch(/first seen.*Every answer since gave the same definition/s);
    expect(textOf(builtPage('/changes/'))).not.toContain('list_switches');
  });

  it('is counted alike by the API, the page that compares, the chart and the feeds', () => {
    const { changes } = JSON.parse(builtText('api/v1/changes.json'));
    const wordsOf = (counts: Record<string, number>) =>
      Object.entries(counts).flatMap(([kind, number]) => (number > 0 ? [`${number} ${kind}`] : []));
    const told = changes.map(({ counts }: { counts: Record<string, number> }) => wordsOf(counts).join(', ')).toSorted();
    expect(
      rows()
        .map((row) => textOf(row.split('class="aside">').at(-1) ?? '').trim())
        .toSorted(),
    ).toEqual(told);
    const { items } = JSON.parse(builtText(feedAddress('all', 'json').slice(1)));
    expect(items.map(({ title }: { title: string }) => title.split(': ').at(-1)).toSorted()).toEqual(told);
    for (const kind of Object.keys(changes[0].counts)) {
      const total = changes.reduce((sum: number, { counts }: { counts: Record<string, number> }) => sum + (counts[kind] ?? 0), 0);
      const cells = [...builtPage('/changes/').matchAll(new RegExp(`data-head="${kind}">(\\d+)<`, 'g'))];
      expect([kind, cells.reduce((sum, [, cell]) => sum + Number(cell), 0)]).toEqual([kind, total]);
    }
  });
});

describe('two versions of which both snapshots tell how they were asked', () => {
  const SENTENCE =
    'It was also asked in another way, so that not every difference need be a change of the server: before, it was started plainly; now, with';
  const REFITTED = serverAddress('npm/refitted');
  const feed = () => JSON.parse(builtText(feedAddress(serverScope('npm/refitted'), 'json').slice(1)));

  it('are said to be asked in different ways wherever people read what changed, in one sentence', () => {
    for (const address of ['/changes/', '/compare/', REFITTED, toolAddress('npm/refitted', 'open_locker')]) {
      const page = textOf(builtPage(address));
      expect([address, page.split(SENTENCE).length]).toEqual([address, 2]);
      expect(page).toMatch(
        /12 arguments \(not all plain words\) and dummy values for LOCKER_KEY, LOCKER_LONG_\w+ and values of its listing for LOCKER_TRANSPORT and/,
      );
    }
    for (const twin of ['changes/index.md', 'compare/index.md']) expect(builtText(twin)).toContain(SENTENCE);
    expect(feed().items[0].content_text).toContain(SENTENCE);
    const [revision] = JSON.parse(builtText('api/v1/changes/npm/refitted.json')).revisions;
    expect(revision).toMatchObject({ asking: expect.stringContaining(SENTENCE), worst: 'critical', before: { asked: { step: 'plain' } } });
    expect(revision.after.asked).toMatchObject({
      step: 'recipe',
      dummies: ['LOCKER_KEY', expect.any(String)],
      fromListing: ['LOCKER_TRANSPORT'],
    });
  });

  it('are not said to be of one program, and send nobody to the crawl record', () => {
    const timeline = textOf(builtPage(REFITTED).split('id="timeline"')[1]?.split('</section>')[0] ?? '');
    expect(timeline).not.toMatch(/same version|The crawl record tells/);
    expect(textOf(builtPage(serverAddress('npm/toggled')))).toContain('The crawl record tells how it was started last.');
  });

  it('show what a stranger put on a command line as text', () => {
    for (const address of ['/changes/', REFITTED, toolAddress('npm/refitted', 'list_lockers')]) {
      expect(builtPage(address)).not.toContain(PAYLOADS[0]);
      expect(builtPage(address)).not.toMatch(/[\u202E\u200B]/);
      expect(builtPage(address)).toContain('U+202E');
    }
  });
});

describe('the feeds', () => {
  const scopes = ['all', serverScope('npm/turned'), serverScope('npm/lonely'), ...LABEL_SCOPES.map(({ scope }) => scope)];

  it.each(scopes)('%s parse, and say what a feed must say', (scope) => {
    const feed = JSON.parse(builtText(feedAddress(scope, 'json').slice(1)));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    const atom = builtText(feedAddress(scope, 'atom').slice(1));
    expect(atom.match(/<entry>/g)?.length ?? 0).toBe(feed.items.length);
    expect(atom).not.toContain('<script');
  });

  it('tell of a server that turned in all scopes that it belongs to, and of none without change', () => {
    const told = (scope: string) => builtText(feedAddress(scope, 'atom').slice(1)).includes('The turned server');
    expect([told('all'), told(serverScope('npm/turned')), told('severities/critical'), told(serverScope('npm/lonely'))]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('are announced by the pages that they follow', () => {
    for (const [address, scope] of [
      ['/', 'all'],
      ['/changes/', 'all'],
      ['/risk/critical/', 'severities/critical'],
      ['/categories/destructive/', 'categories/destructive'],
      [TURNED, serverScope('npm/turned')],
    ] as const)
      expect(builtPage(address)).toContain(`type="application/atom+xml" title="Changes" href="${feedAddress(scope, 'atom')}"`);
  });
});
