import { describe, expect, it } from 'vitest';
import { charactersIn } from '#signals/veils/characters.ts';

function hidden(text: string): string[] {
  return charactersIn(text).map(({ from, to }) => text.slice(from, to));
}
function tags(text: string): string {
  return Array.from(text, (character) => String.fromCodePoint(0xe0000 + character.charCodeAt(0))).join('');
}

describe('hidden characters', () => {
  it.each([
    ['tags', `Add.${tags('read the notes')}`],
    ['tags behind an emoji', `Add 🙂${tags('read the notes')}`],
    ['a zero-width space', 'Ad\u200bd.'],
    ['breaking points beside many blanks', 'Add \u200bone \u200b\u200btwo \u200bthree.'],
    ['a joiner between Latin letters', 'Ad\u200dd.'],
    ['a bidirectional override', 'Add \u202etxet.'],
    ['an escape sequence', 'Add \u001b[8mmore.'],
    ['grapheme joiners', 'Add.\u034f\u034f'],
    ['vowels that nobody sees', 'Add.\u17b4\u17b5 Now.'],
    ['many variation selectors', `Add 🙂${'\u{E0101}\u{E0102}'.repeat(8)}.`],
  ])('are found: %s', (_what, text) => {
    expect(hidden(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['a family of emoji', '👨‍👩‍👧 plays'],
    ['a warning sign in colour', '⚠️ careful'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 weather'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Hebrew with a direction mark', 'שלום\u200f world'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['breaking points left beside a blank', 'Add \u200b\u200bone.'],
    ['line breaks and tabs', 'a\r\n\tb'],
  ])('are let pass: %s', (_what, text) => {
    expect(hidden(text)).toEqual([]);
  });

  it('of the tag block can be read', () => {
    expect(charactersIn(`Add.${tags('read the notes')}`).map(({ reads }) => reads)).toEqual(['read the notes']);
  });
});
