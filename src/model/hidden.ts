/** A stretch of text: shown as it is, one hidden character by its code point, or a run of tag characters with the letters that it spells. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'hidden'; readonly codePoint: string; readonly text: string }
  | { readonly kind: 'tags'; readonly codePoints: string; readonly spells: string; readonly text: string };

const HIDDEN = /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]--[\n\t]]/v;
const TAGS = /[\u{E0020}-\u{E007E}]+/v;
const EMOJI_OR_HIDDEN = new RegExp(`\\p{RGI_Emoji}|${TAGS.source}|${HIDDEN.source}`, 'gv');
const TAGS_FROM = 0xe0000;

/** Whether a character leaves no mark on the page: control, format, private, unassigned, filler, joiner, variation selector or blank of Braille; line feed and tab do not count. */
export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** The name of a character as `U+200B`. */
function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Splits text so that a page or a terminal can show every hidden character; joiners inside an emoji stay in it. */
export function revealHidden(text: string): Segment[] {
  if (text !== '' && !HIDDEN.test(text)) return [{ kind: 'text', text }];
  const segments: Segment[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(EMOJI_OR_HIDDEN)) {
    const hidden = hiddenSegment(found);
    if (!hidden) continue;
    if (from < index) segments.push({ kind: 'text', text: text.slice(from, index) });
    segments.push(hidden);
    from = index + found.length;
  }
  if (from < text.length) segments.push({ kind: 'text', text: text.slice(from) });
  return segments;
}

/** Text with every hidden character replaced by its code point in brackets, and tag characters by what they spell. */
export function withoutHidden(text: string): string {
  return revealHidden(text).map(printed).join('');
}

/** Text in one line: every hidden character, line feeds and tabs too, replaced by its code point in brackets. */
export function oneLine(text: string): string {
  return withoutHidden(text).replaceAll(/[\n\t]/g, (character) => `[${codePointOf(character)}]`);
}

function printed(segment: Segment): string {
  if (segment.kind === 'text') return segment.text;
  return segment.kind === 'tags' ? `[hidden tags: ${segment.spells}]` : `[${segment.codePoint}]`;
}

/** The segment for a match; undefined for an emoji. */
function hiddenSegment(found: string): Segment | undefined {
  const characters = [...found];
  if (characters.every((character) => TAGS.test(character)))
    return { kind: 'tags', codePoints: characters.map(codePointOf).join(' '), spells: characters.map(spelt).join(''), text: found };
  return characters.length === 1 && isHidden(found) ? { kind: 'hidden', codePoint: codePointOf(found), text: found } : undefined;
}

/** The ASCII character that a tag character copies. */
function spelt(tag: string): string {
  return String.fromCodePoint((tag.codePointAt(0) ?? TAGS_FROM) - TAGS_FROM);
}
