/** A stretch of text: shown as it is, or one hidden character by its code point. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly codePoint: string; readonly text: string };

const HIDDEN = /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Variation_Selector}\u2028\u2029\u115F\u1160\u3164\uFFA0]--[\n\t]]/v;
const EMOJI_OR_HIDDEN = new RegExp(`\\p{RGI_Emoji}|${HIDDEN.source}`, 'gv');

/** Whether a character leaves no mark on the page: control, format, private, unassigned, filler or variation selector; line feed and tab do not count. */
export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** The name of a character as `U+200B`. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Splits text so that a page or a terminal can show every hidden character as its code point; joiners inside an emoji stay in it. */
export function revealHidden(text: string): Segment[] {
  if (text !== '' && !HIDDEN.test(text)) return [{ kind: 'text', text }];
  const segments: Segment[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(EMOJI_OR_HIDDEN)) {
    if (!isHiddenAlone(found)) continue;
    if (from < index) segments.push({ kind: 'text', text: text.slice(from, index) });
    segments.push({ kind: 'hidden', codePoint: codePointOf(found), text: found });
    from = index + found.length;
  }
  if (from < text.length) segments.push({ kind: 'text', text: text.slice(from) });
  return segments;
}

/** Text with every hidden character replaced by its code point in brackets. */
export function withoutHidden(text: string): string {
  return revealHidden(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : `[${segment.codePoint}]`))
    .join('');
}

/** Text in one line: every hidden character, line feeds and tabs too, replaced by its code point in brackets. */
export function oneLine(text: string): string {
  return withoutHidden(text).replaceAll(/[\n\t]/g, (character) => `[${codePointOf(character)}]`);
}

function isHiddenAlone(found: string): boolean {
  return String.fromCodePoint(found.codePointAt(0) ?? 0) === found && isHidden(found);
}
