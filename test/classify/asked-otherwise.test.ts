import { describe, expect, it } from 'vitest';
import { changesBetween } from '#classify/changes.ts';
import type { Asked, LadderTry, Observation, RawTool, Snapshot } from '#model/types.ts';

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

describe('two answers that both record how they were asked for', () => {
  const PLAINLY: Asked = { step: 'plain' };
  const FITTED: Asked = { step: 'variables-from-words', dummies: ['NOTES_KEY', 'NOTES_URL'] };
  const other = { kind: 'npm', package: 'x', version: '1.0.1', integrity: 'sha512-BBBB' } as const;
  const pair = (was: Asked, is: Asked, more: Partial<Snapshot> = {}) =>
    told(answer([LIST], { asked: was }), answer([LIST, WIPE], { asked: is, ...more }));

  it('are told so in one sentence, and of one program what came or went is laid to that', () => {
    expect(pair(PLAINLY, FITTED)).toEqual({
      asking: 'The same version, asked in another way: before, it was started plainly; now, with dummy values for NOTES_KEY, NOTES_URL.',
      changes: ['asked-otherwise wipe'],
    });
  });

  it('are told so of another version too, whose changes stay as grave as they are', () => {
    expect(pair(FITTED, PLAINLY, { origin: other })).toEqual({
      asking:
        'It was also asked in another way, so that not every difference need be a change of the server: before, it was started with dummy values for NOTES_KEY, NOTES_URL; now, plainly.',
      changes: ['critical wipe'],
    });
  });

  it('are told so where no tool came or went', () => {
    const changed = { ...LIST, description: 'Lists all notes.' };
    const { asking, changes } = told(answer([LIST], { asked: PLAINLY }), answer([changed], { asked: FITTED }));
    expect(asking).toContain('asked in another way: before, it was started plainly');
    expect(changes).toEqual(['notable list_notes']);
  });

  it('changed where they were asked alike, whatever the last crawl shows and by whatever step', () => {
    const alike: Asked = { step: 'variables-from-readme', dummies: ['NOTES_URL', 'NOTES_KEY'] };
    const before = answer([LIST], { asked: FITTED });
    const after = answer([LIST, WIPE], { asked: alike });
    expect(told(before, after, crawl([PLAIN, KEYED], 1))).toEqual({ asking: undefined, changes: ['critical wipe'] });
  });

  it('differ by who made up a value, by words and their order, and by what stood in for something', () => {
    const sentenceOf = (was: Partial<Asked>, is: Partial<Asked>) => pair({ ...PLAINLY, ...was }, { ...PLAINLY, ...is }).asking;
    expect(sentenceOf({ dummies: ['A'] }, { fromListing: ['A'] })).toContain(
      'with dummy values for A; now, with values of its listing for A.',
    );
    expect(sentenceOf({ arguments: ['a', '--b=c'] }, { arguments: ['--b=c', 'a'] })).toContain(
      'the arguments a, --b=c; now, with the arguments --b=c, a.',
    );
    expect(sentenceOf({ preloads: ['stub'] }, { preloads: ['sinkhole'] })).toContain(
      'with a stand-in for addons that were not built; now, with harmless answers to its calls to the network.',
    );
    expect(sentenceOf({ preloads: ['stub', 'sinkhole'] }, { preloads: ['sinkhole', 'stub'] })).toBeUndefined();
  });

  it('are told of briefly, what only one of them has first', () => {
    const many = Array.from({ length: 12 }, (_, index) => `V_${index}`);
    const { asking } = pair({ ...FITTED, dummies: many }, { ...FITTED, dummies: [...many, 'V_NEW'] });
    expect(asking).toContain('for V_0, V_1, V_2, V_3, V_4 and 7 more; now, with dummy values for V_NEW, V_0, V_1, V_2, V_3 and 8 more.');
    const long = pair(PLAINLY, { ...FITTED, dummies: ['V'.repeat(200)] }).asking;
    expect(long).toContain(`for ${'V'.repeat(64)}….`);
  });

  it.each(['javascript:alert(1)', 'www.evil.example', '<b>', 'a b', 'a\nb', '\u202Ea', 'ä', '“', 'x'.repeat(41), ''])(
    'are told without the word %j',
    (word) => {
      expect(pair(PLAINLY, { step: 'recipe', arguments: ['--all', word] }).asking).toMatch(
        /; now, with 2 arguments \(not all plain words\)\.$/,
      );
    },
  );

  it.each([
    ['the earlier', { before: undefined, after: FITTED }],
    ['the later', { before: FITTED, after: undefined }],
  ])('are guessed at as before where %s does not', (_, { before, after }) => {
    const withAsked = (asked: Asked | undefined) => (asked ? { asked } : {});
    expect(told(answer([LIST], withAsked(before)), answer([LIST, WIPE], withAsked(after))).asking).toBe(PROBABLY);
  });
});
