import { expect, it } from 'vitest';
import { enoughHave } from '#site/scripts/search/condition.ts';
import type { Spelling } from '#site/scripts/search/spellings.ts';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => String(from + index));
/** A word that tools have from one number to another, those before a third in their names. */
const spelling = (word: string, [from, to]: readonly [number, number], { named = to, worth = 1 } = {}): Spelling => ({
  word,
  worth,
  fits: new Map(range(from, to).map((id) => [id, 1])),
  named: new Set(range(from, named)),
  inNames: new Map(),
});
const chosen = (heard: readonly (readonly Spelling[])[], servers: readonly string[] = []) =>
  enoughHave(heard, (word) => servers.includes(word)).map(({ word }) => word);

it('keeps all words where ten tools go by them', () => {
  expect(chosen([[spelling('restart', [0, 40])], [spelling('pods', [20, 60])]])).toEqual(['restart', 'pods']);
});

it('leaves out the word that says least where hardly any tool has all, or has one in a name', () => {
  expect(chosen([[spelling('restart', [0, 40])], [spelling('pods', [35, 55])]])).toEqual(['pods']);
  expect(chosen([[spelling('stock', [0, 30], { named: 12 })], [spelling('prices', [20, 60], { named: 20 })]])).toEqual(['stock']);
});

it('takes another word of the same before it leaves one out', () => {
  const ticket = [spelling('ticket', [100, 130]), spelling('issue', [0, 50], { worth: 0.8 })];
  expect(chosen([[spelling('jira', [0, 20])], ticket])).toEqual(['jira', 'issue']);
});

it('is content with three tools of a server that is named', () => {
  const heard = [[spelling('slack', [0, 4])], [spelling('messages', [50, 250])]];
  expect(chosen(heard, ['slack'])).toEqual(['slack']);
  expect(chosen(heard)).toEqual(['messages']);
});

it('keeps nothing where only words are left that hosts of tools have', () => {
  expect(chosen([[spelling('set', [0, 1800])], [spelling('breakpoints', [0, 9])]])).toEqual([]);
});
