import { expect, test } from 'vitest';
import { LIMITS, RESOURCES } from '#mcp/limits.ts';
import { type Behaviour, observeHostile, testBehaviours } from './hostile.ts';

const BEHAVIOURS: readonly Behaviour[] = [
  ['endless-pages', { outcome: 'too-large', because: 'more than 5 pages of tools' }],
  ['same-page', { outcome: 'invalid', because: 'repeated a page of tools/list' }],
  ['empty-pages', { outcome: 'too-large', because: 'more than 5 pages of tools' }],
  ['circle-of-cursors', { outcome: 'invalid', because: 'repeated a cursor of tools/list' }],
  ['million-tools', { outcome: 'too-large', because: 'more than 50 tools' }, { limits: { lineBytes: 8_388_608, serverBytes: 8_388_608 } }],
  ['million-tools', { outcome: 'too-large', because: 'a line of more than 262144 bytes' }],
  ['giant-cursor', { outcome: 'too-large', because: 'a cursor of more than 4096 bytes' }],
  ['numeric-cursor', { outcome: 'invalid', because: 'gave a cursor that is not text' }],
  ['deep-schema', { outcome: 'too-large', because: 'deeper than 16 levels' }],
  ['deep-arrays', { outcome: 'too-large', because: 'deeper than 16 levels' }],
];

testBehaviours(BEHAVIOURS);

test.concurrent('a list that is another one each time is kept as it was this time', async () => {
  const [first, second] = await Promise.all([observeHostile('changing-list'), observeHostile('changing-list')]);
  expect(first).toMatchObject({ outcome: 'observed', tools: [{ name: expect.stringMatching(/^tool-\d+$/) }] });
  expect(second).not.toEqual(first);
});

test('the limits of a crawl are those that SECURITY.md promises', () => {
  expect(LIMITS).toMatchObject({
    ...{ initializeMilliseconds: 20_000, totalMilliseconds: 30_000, lineBytes: 8 * 1024 ** 2, serverBytes: 32 * 1024 ** 2 },
    ...{ pages: 100, tools: 5000, depth: 64, cursorBytes: 4096, memoryBytes: 2 * 1024 ** 3, processes: 256 },
  });
  expect(RESOURCES).toMatchObject({ processes: 256, dataBytes: 8 * 1024 ** 3, memoryBytes: 2 * 1024 ** 3, diskBytes: 256 * 1024 ** 2 });
});
