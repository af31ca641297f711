import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, differing, hiddenIn } from '#site/differing.ts';

const shown = ({ lead, middle, tail }: { lead: string; middle: string; tail: string }) => [lead, middle, tail];

describe('where two texts differ', () => {
  it.each([
    ['Gets a note.', 'Gets one note.', ['Gets ', 'a', ' note.'], ['Gets ', 'one', ' note.']],
    ['abc', 'abc.', ['abc', '', ''], ['abc', '.', '']],
    ['aaa', 'aa', ['aa', 'a', ''], ['aa', '', '']],
    ['x👍y', 'x👎y', ['x', '👍', 'y'], ['x', '👎', 'y']],
  ])('%j and %j', (before, after, was, is) => {
    const [old, now] = differing(before, after);
    expect(shown(old)).toEqual(was);
    expect(shown(now)).toEqual(is);
  });

  it('shows a little of what is shared and counts what it leaves out', () => {
    const [old, now] = differing(`${'a'.repeat(500)}!${'b'.repeat(500)}`, `${'a'.repeat(500)}${'c'.repeat(1000)}${'b'.repeat(500)}`);
    expect(shown(old).join('')).toHaveLength(123);
    expect(now.left).toBe('c'.repeat(680));
    expect(now.tail).toBe('');
  });

  it('names what hides in the part that is left out', () => {
    expect(hiddenIn('a\u200Bb\u200B\u202E')).toEqual(['U+200B', 'U+202E']);
    expect(hiddenIn('plain')).toEqual([]);
  });

  it('is put together again from short texts, without halves of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), (a, b) => {
        const [old, now] = differing(a, b);
        return shown(old).join('') === a && shown(now).join('') === b;
      }),
    );
    expect(shown(alone('gone')).join('')).toBe('gone');
  });
});
