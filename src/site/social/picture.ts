import type { Category, Severity } from '#model/types.ts';
import { known, taxonomy } from '../catalogue.ts';
import { canBeWritten, type Line, linesOf, outlineOf, widthOf } from './lettering.ts';

/** What a picture says: a title, one line below it, and the placard at its side. */
export interface Picture {
  readonly title: string;
  /** Said instead of a title that the font cannot write. */
  readonly otherwise: string;
  readonly line: string;
  readonly severity: Severity;
  /** The letter on the placard is the category's, or this one. */
  readonly category?: Category;
  readonly letter?: string;
}

const PAPER = '#faf8f2';
const INK = '#1c1a15';
const SOFT = '#5a5548';
const HAZARD = '#e8a200';
const TONES = { low: '#3b5768', medium: '#7a5a00', high: '#ad3f08', critical: '#a0103a' } as const;
const TITLE = { size: 76, weight: 'bold' } as const;
const BELOW = { size: 38, weight: 'plain' } as const;
const TEXT = { width: 690, most: 3 };
const LEFT = 72;

/** A picture of 1200 by 630 pixels, in which every letter is an outline. */
export function pictureSvg({ title, otherwise, line, ...placard }: Picture): string {
  const lines = linesOf(canBeWritten(title) ? title : otherwise, TITLE, TEXT);
  const below = linesOf(line, BELOW, { width: TEXT.width, most: 2 });
  const top = 330 - (lines.length - 1) * 44;
  const titleLines = lines.map((text, index) => outline({ text, x: LEFT, y: top + index * 88, ...TITLE }, INK));
  const belowLines = below.map((text, index) => outline({ text, x: LEFT, y: top + lines.length * 88 - 20 + index * 50, ...BELOW }, SOFT));
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">',
    `<path fill="${PAPER}" d="M0 0h1200v630H0z"/>`,
    tape(),
    outline({ text: 'Placard', x: LEFT, y: 128, size: 40, weight: 'bold' }, INK),
    outline({ text: 'hazard labels for the tools of AI agents', x: LEFT + 156, y: 128, size: 30, weight: 'plain' }, SOFT),
    ...titleLines,
    ...belowLines,
    diamond(placard),
    '</svg>',
  ].join('');
}

/** The band of hazard tape, as on every page. */
function tape(): string {
  const stripes = Array.from({ length: 26 }, (_, index) => `M${index * 50 - 30} 30l30 -30h25l-30 30z`);
  return `<path fill="${INK}" d="M0 0h1200v30H0z"/><path fill="${HAZARD}" d="${stripes.join('')}"/>`;
}

/** The placard, by the same shapes as on the pages: severity is a shape first. */
function diamond({ severity, category, letter }: Pick<Picture, 'severity' | 'category' | 'letter'>): string {
  const tone = TONES[severity];
  const sign = category ? known(taxonomy.categories.find(({ id }) => id === category)?.letter, category) : (letter ?? '');
  const isFilled = severity === 'high' || severity === 'critical';
  const rim = `<path fill="${severity === 'high' ? tone : PAPER}" stroke="${tone}" stroke-width="4" d="M50 3 97 50 50 97 3 50Z"/>`;
  const ring = severity === 'critical' ? `<path fill="${tone}" d="M50 12 88 50 50 88 12 50Z"/>` : '';
  const foot = severity === 'medium' ? `<path fill="${tone}" d="M22 69 78 69 50 97Z"/>` : '';
  const at = { size: 40, weight: 'bold' } as const;
  const text = outline({ text: sign, x: 50 - widthOf(sign, at) / 2, y: 63.5, ...at }, isFilled ? PAPER : tone);
  return `<g transform="translate(800 160) scale(3.3)">${rim}${ring}${foot}${text}</g>`;
}

function outline(line: Line, colour: string): string {
  return `<path fill="${colour}" d="${outlineOf(line)}"/>`;
}
