import { describe, expect, it } from 'vitest';
import { apiChanges, apiServerChanges } from '#export/api-changes.ts';
import { entryOf as feedEntryOf, feedFiles, feedOf } from '#export/feeds.ts';
import { frameOf } from '#export/frame.ts';
import { gravestFirst, isOfServer, revisionsOf } from '#export/revisions.ts';
import type { RawTool, Snapshot } from '#model/types.ts';
import { entryOf } from './fixture.ts';

const SITE = 'https://placard.example';
/** Its program is not seen, so that whatever changes may be of the server. */
const FAR = { kind: 'remote', url: 'https://shop.example/mcp' } as const;
const NASTY = '</title><script>1</script>\u202E"&\u0000';

/** The answers of a server, a day apart. */
function answers(id: string, ...surfaces: readonly (readonly RawTool[])[]): Snapshot[] {
  return surfaces.map((tools, day) => {
    const { snapshot } = entryOf(id, tools);
    return { ...(snapshot ?? expect.unreachable('a snapshot')), origin: FAR, takenAt: `2026-11-0${day + 1}T00:00:00.000Z` };
  });
}

const { server } = entryOf('acme/shop', []);
const list: RawTool = { name: 'list_orders', description: 'Lists orders.' };
const wipe: RawTool = { name: 'wipe', description: 'Deletes all orders permanently.' };
const three = revisionsOf(server, answers('acme/shop', [list], [list, { name: 'get_order' }], [list, wipe]));

describe('the revisions of a server', () => {
  it('are one less than its answers, the newest first, each with its gravest class', () => {
    expect(three.map(({ at, worst, isSameVersion }) => [at.slice(0, 10), worst, isSameVersion])).toEqual([
      ['2026-11-03', 'critical', true],
      ['2026-11-02', 'notable', true],
    ]);
    expect(revisionsOf(server, answers('acme/shop', [list]))).toEqual([]);
  });

  it('stand with the gravest first, also when it is older', () => {
    expect(gravestFirst(three.toReversed()).map(({ worst }) => worst)).toEqual(['critical', 'notable']);
  });

  it('are told by the API with counts that add up and every field before and after', () => {
    const frame = frameOf([]);
    const { total, changes } = apiChanges(frame, three);
    expect(total).toBe(2);
    expect(changes[0]).toMatchObject({
      worst: 'critical',
      counts: { critical: 1, breaking: 1 },
      changes: '/api/v1/changes/acme/shop.json',
    });
    const [first] = apiServerChanges(frame, three).revisions;
    expect(first?.changes).toHaveLength(Object.values(first?.counts ?? {}).reduce((sum, count) => sum + count, 0));
  });
});

describe('a feed', () => {
  const head = { scope: 'all', title: 'All', page: '/changes/' };
  const revisionTo = (name: string) => revisionsOf({ ...server, title: name }, answers('acme/shop', [list], [list, { name }]));
  const feedFrom = (name: string) =>
    feedOf(
      head,
      revisionTo(name).flatMap((one) => feedEntryOf('all', one, one.changes) ?? []),
      '',
    );
  const textsOf = (name: string) => feedFiles(SITE, feedFrom(name)).map(({ text }) => text);

  it('has the elements that Atom asks for, once each, and absolute links', () => {
    const [atom = ''] = textsOf('get_order');
    const [opening = '', entry = ''] = atom.split('<entry>');
    for (const element of ['id', 'title', 'updated', 'author']) expect(opening.split(`<${element}>`)).toHaveLength(2);
    for (const element of ['id', 'title', 'updated']) expect(entry.split(`<${element}>`)).toHaveLength(2);
    const links = [...atom.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toHaveLength(3);
    for (const link of links) expect(link).toMatch(/^https:\/\/placard\.example\//);
  });

  it('has the members that JSON Feed asks for', () => {
    const feed = JSON.parse(textsOf('get_order')[1] ?? '');
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${SITE}/feeds/all.json` });
    expect(feed.items).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^urn:uuid:/),
        content_text: expect.any(String),
        date_published: '2026-11-02T00:00:00.000Z',
      }),
    ]);
  });

  it('is markup of the same shape whatever a server is called, and hides nothing', () => {
    const [nasty = ''] = textsOf(NASTY);
    const [polite = ''] = textsOf('get_order');
    const shapeOf = (xml: string) => xml.match(/<\/?[a-z]+/g);
    expect(shapeOf(nasty)).toEqual(shapeOf(polite));
    expect(nasty).not.toMatch(/[\u202E\u0000]/);
    expect(nasty).toContain('U+202E');
  });

  it('keeps the names of its entries wherever it is published, and gives each scope its own', () => {
    const [revision] = three;
    const entry = (scope: string) => revision && feedEntryOf(scope, revision, revision.changes)?.id;
    expect(entry('all')).toBe(entry('all'));
    expect(entry('all')).not.toBe(entry('severities/high'));
    expect(entry('all')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(feedFiles('https://other.example', feedFrom('get_order'))[0]?.text.match(/<id>.*<\/id>/g)).toEqual(
      textsOf('get_order')[0]?.match(/<id>.*<\/id>/g),
    );
  });

  it('says where a program was asked in another way, and counts nothing of that as a change of the server', () => {
    const origin = { kind: 'npm', package: 'x', version: '1.0.0', integrity: 'sha512-AAAA' } as const;
    const [asked = expect.unreachable('a revision')] = revisionsOf(
      server,
      answers('acme/shop', [list], [list, wipe]).map((one) => ({ ...one, origin })),
    );
    expect(feedEntryOf('all', asked, asked.changes)).toMatchObject({
      title: expect.stringMatching(/: 1 asked-otherwise$/),
      tags: ['asked-otherwise'],
      text: expect.stringMatching(
        /^The same version, and tools only came or went: it was probably asked in another way\.\nasked-otherwise: wipe/,
      ),
    });
    expect(gravestFirst([asked, ...three]).at(-1)).toBe(asked);
    expect([asked, ...three].map(isOfServer)).toEqual([false, true, true]);
  });

  it('leaves out a revision of which it follows nothing', () => {
    const [revision] = three;
    expect(revision && feedEntryOf('all', revision, [])).toBeUndefined();
  });
});
