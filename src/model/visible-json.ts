import { isHidden } from './hidden.ts';

const UNPRINTED = /[^\n\x20-\x7e]/;
const CHARACTERS = /[^\n\x20-\x7e]/gu;

/** A value as JSON in which every hidden character is an escape: it reads back the same, hides nothing, and cannot steer a terminal. Without indentation it is one line. */
export function visibleJson(value: unknown, indentation = 2): string {
  const text = JSON.stringify(value, null, indentation);
  return UNPRINTED.test(text) ? text.replaceAll(CHARACTERS, (character) => (isHidden(character) ? escaped(character) : character)) : text;
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
