import { styleText } from 'node:util';
import { isHidden } from '#model/hidden.ts';

type Style = Parameters<typeof styleText>[0];

const UNPRINTED = /[^\n\x20-\x7e]/;
const CHARACTERS = /[^\n\x20-\x7e]/gu;

/** Writes one line for a person to stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Colours text for stderr; plain where stderr is not a terminal or NO_COLOR is set. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stderr });
}

/** JSON with every hidden character as an escape, so that a server's words cannot steer a terminal; it reads back the same. */
export function jsonText(value: unknown, indentation?: number): string {
  const text = JSON.stringify(value, null, indentation);
  return UNPRINTED.test(text) ? text.replaceAll(CHARACTERS, (character) => (isHidden(character) ? escaped(character) : character)) : text;
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
