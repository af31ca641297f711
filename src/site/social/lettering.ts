import { readFileSync } from 'node:fs';
import opentype, { type Font, type Step } from 'opentype.js';

const FONTS = {
  plain: fontAt(import.meta.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff')),
  bold: fontAt(import.meta.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff')),
} as const;

/** Where and how a line of text stands in a picture. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: keyof typeof FONTS;
}

/** A line as the outline of its letters, so that no font need be installed where a picture is made. */
export function outlineOf({ text, x, y, size, weight }: Line): string {
  return FONTS[weight].getPath(text, x, y, size).commands.map(stepData).join('');
}

/** A step with one decimal; the library's own writer rounds tiny numbers to none. */
function stepData({ type, x1, y1, x2, y2, x, y }: Step): string {
  const points = [x1, y1, x2, y2, x, y].filter((number) => number !== undefined);
  return type + points.map((number) => Math.round(number * 10) / 10).join(' ');
}

/** How wide a text stands, in pixels. */
export function widthOf(text: string, { size, weight }: Pick<Line, 'size' | 'weight'>): number {
  return FONTS[weight].getAdvanceWidth(text, size);
}

/** Whether the font has every letter of a text. */
export function canBeWritten(text: string): boolean {
  return [...text].every((letter) => FONTS.bold.charToGlyphIndex(letter) > 0);
}

/** A text in lines that are no wider than asked, cut after so many lines with an ellipsis. */
export function linesOf(text: string, look: Pick<Line, 'size' | 'weight'>, { width, most }: { width: number; most: number }): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer, look) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  const all = [...lines, line];
  const shown = all.slice(0, most).map((one) => fitted(one, look, width));
  return all.length > most ? shown.with(-1, fitted(`${shown.at(-1)} …`, look, width)) : shown;
}

/** A line that is too wide even alone loses letters at its end. */
function fitted(line: string, look: Pick<Line, 'size' | 'weight'>, width: number): string {
  if (widthOf(line, look) <= width) return line;
  let letters = [...line.replace(/ …$/, '')];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, look) > width) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}

function fontAt(address: string): Font {
  return opentype.parse(new Uint8Array(readFileSync(new URL(address))).buffer);
}
