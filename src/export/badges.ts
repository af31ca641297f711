import type { Exposure } from '#classify/exposure.ts';
import { count, SEVERITIES } from '#model/scales.ts';
import { type CatalogueEntry, toolsOf } from './listed-tool.ts';
import { escapeXml } from './sitemap.ts';

/** What a badge says of a server: nothing but counts and the grade, in our words. */
export interface Badge {
  readonly label: 'placard';
  readonly message: string;
  readonly grade: Exposure['grade'] | undefined;
}

const COLOURS = { A: '#3b5768', B: '#7a5a00', C: '#ad3f08', D: '#a0103a', E: '#a0103a', F: '#a0103a', unknown: '#5a5548' } as const;
const INK = '#1c1a15';
/** The advance of most letters of a sans-serif of 11 pixels; the text is fitted to the width. */
const ADVANCE = 6.4;
const HEIGHT = 20;
const DIAMOND = 20;

/** The badge of a server. */
export function badgeOf(entry: CatalogueEntry, exposure: Exposure | undefined): Badge {
  const tools = toolsOf(entry);
  if (!exposure) return { label: 'placard', message: 'tools unknown', grade: undefined };
  const counts = count(
    SEVERITIES,
    tools.map(({ label }) => label.severity),
  );
  const worst = SEVERITIES.toReversed().find((severity) => counts[severity] > 0);
  const tail = worst === undefined ? 'no tools' : `${counts[worst]} ${worst} of ${tools.length}`;
  return { label: 'placard', message: `exposure ${exposure.grade} · ${tail}`, grade: exposure.grade };
}

/** A badge as shields.io reads it. */
export function shieldsBadge(badge: Badge) {
  return { schemaVersion: 1, label: badge.label, message: badge.message, color: colourOf(badge).slice(1) };
}

/** A badge as an image: the placard's diamond, and words that are read aloud too. */
export function badgeSvg(badge: Badge): string {
  const [left, right] = [widthOf(badge.label) + DIAMOND, widthOf(badge.message)];
  const width = left + right;
  const said = escapeXml(`${badge.label}: ${badge.message}`);
  const text = (words: string, from: number, to: number) =>
    `<text x="${(from + to) / 2}" y="14" textLength="${to - from - 12}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${said}">`,
    `<title>${said}</title>`,
    `<path fill="${INK}" d="M0 0h${left}v${HEIGHT}H0z"/><path fill="${colourOf(badge)}" d="M${left} 0h${right}v${HEIGHT}h-${right}z"/>`,
    '<path fill="none" stroke="#e8a200" stroke-width="2" d="M13 3.5 19.5 10 13 16.5 6.5 10z"/>',
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">',
    text(badge.label, DIAMOND, left),
    text(badge.message, left, width),
    '</g></svg>\n',
  ].join('');
}

function widthOf(words: string): number {
  return Math.round([...words].length * ADVANCE) + 12;
}

function colourOf({ grade }: Badge): string {
  return COLOURS[grade ?? 'unknown'];
}
