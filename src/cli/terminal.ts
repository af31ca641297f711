import { styleText } from 'node:util';
import { isHidden } from '#model/hidden.ts';

type Style = Parameters<typeof styleText>[0];

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
  return JSON.stringify(value, null, indentation).replaceAll(/[^\n\x20-\x7e]/gu, (character) =>
    isHidden(character) ? escaped(character) : character,
  );
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
