import { printable } from '#export/printable.ts';
import type { JudgedHazard } from '#policy/stack.ts';
import { type Box, type Line, layoutOf, SIZES } from './layout.ts';
import { wordsFor } from './words.ts';

const SVG = 'http://www.w3.org/2000/svg';
const LONGEST = 52;
const LINE = 27;

/** The picture of what the servers make possible together; the list below it says the same. */
export function drawPicture(hazards: readonly JudgedHazard[]): SVGElement {
  const { boxes, lines, height } = layoutOf(hazards, wordsFor);
  const label = 'Which servers supply which parts of the combined hazards; the list below says the same.';
  return shape('svg', { class: 'hazard-picture', viewBox: `-2 -2 ${SIZES.all + 4} ${height + 4}`, role: 'img', 'aria-label': label }, [
    ...lines.map(drawLine),
    ...boxes.map(drawBox),
  ]);
}

function drawLine({ from, to, open }: Line): SVGElement {
  const [x1, y1] = [from.x + SIZES.width, from.y + SIZES.height / 2];
  const [x2, y2] = [to.x, to.y + SIZES.height / 2];
  const middle = (x1 + x2) / 2;
  return shape('path', { class: open ? 'is-open' : 'is-closed', d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` });
}

function drawBox({ text, note, x, y, open }: Box): SVGElement {
  const { width, height } = SIZES;
  const lines = linesOf(printable(text, LONGEST));
  const first = y + (height - (lines.length - 1) * 16 - (note === '' ? 0 : 16)) / 2 + 4;
  const words = lines.map((line, index) => label('box-text', line, { x: x + 12, y: first + index * 16 }));
  const small = note === '' ? [] : [label('box-note', note, { x: x + 12, y: first + lines.length * 16 })];
  return shape('g', { class: open ? 'is-open' : 'is-closed' }, [shape('rect', { x, y, width, height }), ...words, ...small]);
}

function label(name: string, text: string, at: { readonly x: number; readonly y: number }): SVGElement {
  const element = shape('text', { class: name, ...at });
  element.textContent = text;
  return element;
}

/** A text as one line, or cut at a blank into two. */
function linesOf(text: string): string[] {
  if (text.length <= LINE) return [text];
  const blank = text.lastIndexOf(' ', LINE);
  if (blank > 0) return [text.slice(0, blank), printable(text.slice(blank + 1), LINE)];
  const [cut = ''] = printable(text, LINE - 1).split(' [', 1);
  return [cut];
}

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, children: readonly SVGElement[] = []): SVGElement {
  const element = document.createElementNS(SVG, tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
