import { revealHidden } from '#model/hidden.ts';

/** A text cut for showing: what it shares with another, the stretch in which they differ, and what it shares again. */
export interface Differing {
  readonly lead: string;
  readonly middle: string;
  readonly tail: string;
  /** What of the differing stretch is too long to show. */
  readonly left: string;
}

const AROUND = 60;
const LONGEST = 320;

/** Where two texts differ, each with a little of what they share; every cut is between whole characters. */
export function differing(before: string, after: string): readonly [before: Differing, after: Differing] {
  const [was, is] = [[...before], [...after]];
  const start = sharedLength(was, is, Math.min(was.length, is.length));
  const end = sharedLength(was.toReversed(), is.toReversed(), Math.min(was.length, is.length) - start);
  return [cut(was, start, end), cut(is, start, end)];
}

/** A text that has no counterpart: all of it differs. */
export function alone(text: string): Differing {
  const characters = [...text];
  return cut(characters, 0, 0);
}

/** The characters of a text that cannot be seen, each once by its code point, and what hidden tags spell. */
export function hiddenIn(text: string): string[] {
  const found = revealHidden(text).flatMap((segment) => {
    if (segment.kind === 'text') return [];
    return segment.kind === 'hidden' ? segment.codePoint : `${segment.codePoints} spelling “${segment.spells}”`;
  });
  return [...new Set(found)];
}

function sharedLength(a: readonly string[], b: readonly string[], most: number): number {
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

function cut(characters: readonly string[], start: number, end: number): Differing {
  const stop = characters.length - end;
  const from = Math.max(0, start - AROUND);
  const until = Math.min(characters.length, stop + AROUND);
  const shown = Math.min(stop, start + LONGEST);
  return {
    lead: `${from > 0 ? '…' : ''}${characters.slice(from, start).join('')}`,
    middle: characters.slice(start, shown).join(''),
    tail: shown < stop ? '' : `${characters.slice(stop, until).join('')}${until < characters.length ? '…' : ''}`,
    left: characters.slice(shown, stop).join(''),
  };
}
