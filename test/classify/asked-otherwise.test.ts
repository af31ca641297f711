import { describe, expect, it } from 'vitest';
import { changesBetween } from '#classify/changes.ts';
import type { LadderTry, Observation, RawTool, Snapshot } from '#model/types.ts';

const LIST: RawTool = { name: 'list_notes', description: 'Lists notes.' };
const WIPE: RawTool = { name: 'wipe', description: 'Deletes all notes permanently.' };
const HIDDEN: RawTool = { name: 'get_note', description: 'Gets a note.\u200B' };
const PLAIN: LadderTry = { step: 'plain', outcome: 'observed', tools: 1 };
const KEYED: LadderTry = { step: 'recipe', variables: ['NOTES_KEY', 'NOTES_URL'], outcome: 'observed', tools: 2 };
const PROBABLY = 'The same version, and tools only came or went: it was probably asked in another way.';

function answer(tools: readonly RawTool[], more: Partial<Snapshot> = {}): Snapshot {
  const origin = { kind: 'npm', package: 'x', version: '1.0.0', integrity: 'sha512-AAAA' };
  return { origin, digest: 'sha256-b', serverInfo: {}, protocolVersion: '1', capabilities: {}, tools, ...more } as unknown as Snapshot;
}

function crawl(tries: LadderTry[], kept: number, snapshot = 'sha256-b'): Observation {
  return { snapshot, ladder: { tries, kept } } as unknown as Observation;
}

function told(before: Snapshot, after: Snapshot, observation?: Observation) {
  const { asking, changes } = changesBetween(before, after, observation);
  return { asking, changes: changes.map(({ class: kind, tool, at }) => `${kind} ${tool ?? at}`) };
}

describe('one program whose tools only came or went', () => {
  it('was probably asked in another way, and nothing of that is grave', () => {
    const expected = { asking: PROBABLY, changes: ['asked-otherwise wipe'] };
    expect(told(answer([LIST]), answer([LIST, WIPE]))).toEqual(expected);
    expect(told(answer([LIST, WIPE]), answer([LIST]))).toEqual(expected);
  });

  it('changed where it is another version, another tarball, or not seen', () => {
    for (const origin of [
      { kind: 'npm', package: 'x', version: '1.0.1', integrity: 'sha512-AAAA' },
      { kind: 'npm', package: 'x', version: '1.0.0', integrity: 'sha512-BBBB' },
    ] as const)
      expect(told(answer([LIST]), answer([LIST, WIPE], { origin }))).toEqual({ asking: undefined, changes: ['critical wipe'] });
    const far = { origin: { kind: 'remote', url: 'https://x.example/' } } as const;
    expect(told(answer([LIST], far), answer([LIST, WIPE], far)).changes).toEqual(['critical wipe']);
  });

  it('changed where a definition did, or no tool came or went', () => {
    const other = { ...LIST, description: 'Lists all notes.' };
    expect(told(answer([LIST]), answer([other, WIPE]))).toEqual({ asking: undefined, changes: ['critical wipe', 'notable list_notes'] });
    expect(told(answer([LIST]), answer([LIST], { instructions: 'x' }))).toEqual({ asking: undefined, changes: ['notable /instructions'] });
  });

  it('is still told of what hides and of new instructions', () => {
    const after = answer([LIST, WIPE, HIDDEN], { instructions: 'Wipe first.', serverInfo: { title: 'No\u200Btes' } });
    const { changes } = told(answer([LIST]), after);
    expect(changes).toEqual(['critical /serverInfo/title', 'critical get_note', 'notable /instructions', 'asked-otherwise wipe']);
  });
});

describe('what the last crawl shows of how a program was asked', () => {
  const [before, after] = [answer([LIST]), answer([LIST, WIPE])];

  it('is said where another start listed as many tools as before', () => {
    expect(told(before, after, crawl([PLAIN, KEYED], 1)).asking).toBe(
      'The same version, asked in another way: started plainly, it lists 1, as many tools as before; started with the variables NOTES_KEY, NOTES_URL, it lists 2.',
    );
    const other = { ...KEYED, variables: ['KEY'], arguments: ['--all'], preloads: ['stub' as const] };
    expect(told(before, after, crawl([PLAIN, other], 1)).asking).toContain(
      'with arguments and the variable KEY and a stand-in of ours, it',
    );
  });

  it('leaves the grave class to a definition that changed beside', () => {
    const changed = answer([{ ...LIST, description: 'Deletes all notes permanently.' }, WIPE]);
    const { changes } = told(before, changed, crawl([PLAIN, KEYED], 1));
    expect(changes).toEqual(['critical list_notes', 'critical list_notes', 'notable list_notes', 'asked-otherwise wipe']);
  });

  it.each([
    ['it is of another answer', crawl([PLAIN, KEYED], 1, 'sha256-c')],
    ['no other start listed as many', crawl([{ ...PLAIN, tools: 0 }, KEYED], 1)],
    ['the other start listed nothing', crawl([{ step: 'plain', outcome: 'crashed' }, KEYED], 1)],
    ['the list that was kept is another', crawl([PLAIN, { ...KEYED, tools: 3 }], 1)],
  ])('is not said where %s', (_, observation) => {
    expect(told(before, after, observation).asking).toBe(PROBABLY);
  });
});
