import { describe, expect, it } from 'vitest';
import { apiServer, apiTool } from '#export/api.ts';
import { apiServerChanges } from '#export/api-changes.ts';
import { toldAsked } from '#export/asked.ts';
import { serverFrame } from '#export/frame.ts';
import { type CatalogueEntry, toolsOf } from '#export/listed-tool.ts';
import { toolMarkdown } from '#export/markdown.ts';
import { revisionsOf } from '#export/revisions.ts';
import type { Asked, Ladder, Observation, Origin, Server, Snapshot } from '#model/types.ts';
import { entryOf } from './fixture.ts';

const ASKED: Asked = { step: 'recipe', arguments: ['--all'], dummies: ['SHOP_KEY'], fromListing: ['SHOP_MODE'] };
const { server, snapshot = expect.unreachable('a snapshot'), ...plain } = entryOf('acme/shop', [{ name: 'list_orders' }]);
const LADDER: Ladder = {
  tries: [
    { step: 'plain', outcome: 'crashed' },
    { step: 'recipe', arguments: ['--all'], variables: ['SHOP_KEY', 'SHOP_MODE'], preloads: ['stub'], outcome: 'observed', tools: 1 },
  ],
  kept: 1,
};

function observed(more: Partial<Observation> = {}): Observation {
  return { ...(plain.observation ?? expect.unreachable('an observation')), snapshot: snapshot.digest, ladder: LADDER, ...more };
}

function withSnapshot(more: Partial<Snapshot>, observation?: Observation): CatalogueEntry {
  return { ...plain, server, snapshot: { ...snapshot, ...more }, observation };
}

function toolOf(entry: CatalogueEntry) {
  return toolsOf(entry)[0] ?? expect.unreachable('a tool');
}

describe('how an answer was asked for', () => {
  it('is what its snapshot tells, whatever the last attempt did', () => {
    expect(toldAsked(server, { ...snapshot, asked: ASKED }, observed())).toEqual({ asked: ASKED, toldBy: 'snapshot' });
  });

  it('is else what the last attempt did, where that gave the very same answer; variables of the listing have its values', () => {
    const listing: Server = { ...server, target: { kind: 'npm', package: 'x', version: '1.0.0', environment: { SHOP_MODE: 'all' } } };
    expect(toldAsked(listing, snapshot, observed())).toEqual({
      asked: { step: 'recipe', arguments: ['--all'], dummies: ['SHOP_KEY'], fromListing: ['SHOP_MODE'], preloads: ['stub'] },
      toldBy: 'observation',
    });
  });

  it.each<[string, Observation | undefined]>([
    ['was of another answer', observed({ snapshot: `sha256-${'0'.repeat(64)}` })],
    ['failed', observed({ outcome: 'crashed' })],
    ['kept no start', observed({ ladder: { tries: [{ step: 'plain', outcome: 'crashed' }] } })],
    ['never was', undefined],
  ])('is not known where the snapshot does not tell and the last attempt %s', (_, observation) => {
    expect(toldAsked(server, snapshot, observation)).toBeUndefined();
  });
});

describe('the twins', () => {
  it('of a tool say how it was collected, as data and in words', () => {
    const entry = withSnapshot({ asked: ASKED }, observed());
    const tool = toolOf(entry);
    expect(apiTool(serverFrame(entry), tool).collected).toMatchObject({ asked: ASKED, askedToldBy: 'snapshot' });
    expect(apiServer(serverFrame(entry), entry).surface).toMatchObject({ asked: ASKED });
    const [, told = ''] = toolMarkdown(serverFrame(entry), tool).split('## How it was collected\n\n');
    expect(told).toMatch(/^Collected 2026-11-01T00:00:00\.000Z, over stdio\. The server was started as its listing says, and asked for/);
    expect(told).toContain('dummies of ours for SHOP_KEY\nvalues of its listing (never a real secret) for SHOP_MODE\nthe argument --all\n');
  });

  it('say of an attempt that it was the last, and nothing that is not known', () => {
    const of = (entry: CatalogueEntry) => toolMarkdown(serverFrame(entry), toolOf(entry));
    expect(of(withSnapshot({}, observed()))).toContain('started as its listing says (so the last time that it gave this answer), and');
    const unknown = withSnapshot({}, undefined);
    expect(of(unknown)).toContain('The server was started and asked for');
    expect(of(unknown)).not.toContain('not recorded');
    expect(apiTool(serverFrame(unknown), toolOf(unknown)).collected).not.toHaveProperty('asked');
    const origin: Origin = { kind: 'remote', url: 'https://shop.example/mcp' };
    expect(of(withSnapshot({ origin }, undefined))).toContain('The server was asked at its address for');
  });

  it('are brief whatever was given', () => {
    const asked: Asked = { step: 'recipe', arguments: Array.from({ length: 100 }, () => 'x'.repeat(200)) };
    const entry = withSnapshot({ asked });
    expect(toolMarkdown(serverFrame(entry), toolOf(entry))).toMatch(/\nthe arguments x{200} x{200} x{198}…\n/);
  });

  it('keep a hostile word inside fences', () => {
    const words = '```\n\n# Ours\n\n[x](https://evil.example)';
    const entry = withSnapshot({ asked: { step: 'recipe', arguments: [words] } });
    expect(toolMarkdown(serverFrame(entry), toolOf(entry))).toMatch(/\n(`{4,})text\nthe argument ```\n\n# Ours[^`]*\n\1\n/);
  });

  it('of changes tell both ways', () => {
    const [before, after] = [
      withSnapshot({ asked: { step: 'plain' } }),
      entryOf('acme/shop', [{ name: 'list_orders' }, { name: 'get_order' }]),
    ];
    const later: Snapshot = { ...(after.snapshot ?? snapshot), takenAt: '2026-11-03T00:00:00.000Z', asked: ASKED };
    const revisions = revisionsOf(server, [before.snapshot ?? snapshot, later]);
    const [told] = apiServerChanges(serverFrame(before), revisions).revisions;
    expect(told).toMatchObject({ before: { asked: { step: 'plain' } }, after: { asked: ASKED }, worst: 'asked-otherwise' });
    expect(told?.asking).toContain('asked in another way: before, it was started plainly; now, with the argument --all');
  });
});
