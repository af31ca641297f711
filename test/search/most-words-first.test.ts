import { expect, it } from 'vitest';
import type { Hit } from '#site/scripts/search/joint-index.ts';
import { mostWordsFirst } from '#site/scripts/search/most-words-first.ts';
import type { Spelling } from '#site/scripts/search/spellings.ts';

const spelling = (fits: Readonly<Record<string, number>>, inNames: Spelling['inNames'] = new Map()): Spelling => ({
  word: '',
  worth: 1,
  fits: new Map(Object.entries(fits)),
  named: new Set(),
  inNames,
});
const ordered = (heard: readonly (readonly Spelling[])[], isWanted: (id: string) => boolean = () => true) => {
  const hits = ['a', 'b', 'c'].map((id) => ({ id }) as Hit);
  return mostWordsFirst(hits, heard, isWanted)
    .map(({ id }) => id)
    .join('');
};

it('puts first what has most of the words', () => {
  expect(ordered([[spelling({ b: 1, c: 1 })], [spelling({ a: 1, c: 1 })]])).toBe('cab');
});

it('puts a rare word before a frequent one', () => {
  const frequent = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`other ${number}`, 1]));
  expect(ordered([[spelling({ a: 1, ...frequent })], [spelling({ c: 1 })]])).toBe('cab');
});

it('takes a word that no tool has for as rare as the other in its place', () => {
  const others = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`other ${number}`, 1]));
  expect(ordered([[spelling({}), spelling({ a: 1, ...others })], [spelling({ b: 1 })]])).toBe('bac');
});

it('puts first what is called by nothing but the words', () => {
  const inNames = new Map([
    ['a', { at: [0], length: 4 }],
    ['b', { at: [0], length: 2 }],
  ]);
  expect(ordered([[spelling({ a: 1, b: 1, c: 1 }, inNames)]])).toBe('bac');
});

it('puts last what does another thing than is wanted', () => {
  expect(ordered([[spelling({ a: 1, b: 1, c: 1 })]], (id) => id !== 'a')).toBe('bca');
});
