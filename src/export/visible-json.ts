import { isHidden } from '#model/hidden.ts';

/** A value as indented JSON in which every hidden character is escaped: the same value, and nothing that cannot be seen. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[^\n\x20-\x7E]/gu, (character) =>
    isHidden(character) ? escaped(character) : character,
  );
}

function escaped(character: string): string {
  return [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
}
