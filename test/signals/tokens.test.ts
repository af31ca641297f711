import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Token, tokensOfProse } from '#signals/tokens.ts';

const LETTER_BEYOND_ASCII = ' é';
const PIECES = ['Delete', 'a', 'NOTE', 'x2', 'Deletes', 'unquestionablyLong', ' ', '.', '-', '—', '’', '… ', '→', ' “', 'Ⓐ', '\u00a0'];

function placesOf(tokens: readonly Token[]): object[] {
  return tokens.map(({ word, number, from, to }) => ({ word, number, from, to }));
}

it('cuts a text with signs beyond ASCII into the words that it has beside a letter beyond ASCII', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const text = pieces.join('');
      expect(placesOf(tokensOfProse(text))).toEqual(placesOf(tokensOfProse(text + LETTER_BEYOND_ASCII)).slice(0, -1));
    }),
  );
});

it.each([
  ['a dash', 'Delete—a note', ['delete', 'a', 'note']],
  ['a letter of two units', 'Delete 𐐷𐐷 now', ['delete', '𐐷𐐷'.toLowerCase(), 'now']],
  ['a picture of two units', 'Delete🗑note', ['delete', 'note']],
  ['a letter of full width', 'ｄelete', ['delete']],
])('reads %s', (_what, text, words) => expect(tokensOfProse(text).map(({ word }) => word)).toEqual(words));

it('reads the first 256 letters of a word beyond ASCII', () => {
  expect(tokensOfProse('書'.repeat(300)).map(({ word }) => word.length)).toEqual([256]);
});
