import type { Veil } from './veil.ts';

const ORDINARY_PLACE = {
  /** Emoji are joined by U+200D and shaped by variation selectors and tags of flags. */
  emoji: /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F/u,
  /** Right-to-left and joining scripts need marks and joiners between their letters. */
  joining:
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Tibetan}]/u,
  /** Scripts without spaces mark where a line may break. */
  unspaced: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  /** Han characters have variants that a selector chooses. */
  variants: /[\p{Script=Han}\p{Script=Mongolian}]/u,
};
const RUN =
  /(?:[\p{Cf}\p{Co}\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]|\u034F|\p{Variation_Selector})+/gu;
const BRAILLE = /[\u2801-\u28FF]/;
const JOINER = /^[\u200C\u200D]$/u;
/** Marks that prose in right-to-left scripts uses; overrides are not among them. */
const DIRECTION = /^[\u200E\u200F\u061C\u2066-\u2069\u202A-\u202C]{1,2}$/u;
const ZERO_WIDTH_SPACE = '\u200B';
/** Where all units of scripts without spaces lie. */
const UNSPACED = [
  [0x0e00, 0x2000],
  [0xa000, 0x10000],
] as const;
const NEIGHBOURHOOD = 40;
/** A joiner, a presentation selector or both; or the code of a subdivision's flag, such as `gbsct`. */
const SHAPES_EMOJI = /^(?:\uFE0F?\u200D|\uFE0E|\uFE0F|[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{3,6}\u{E007F})$/u;
const SOFT_HYPHEN = '\u00AD';
const SOFT_HYPHENS = /(?:\p{L}\u00AD){3,}/gu;
const TAG = /[\u{E0020}-\u{E007E}]/gu;
const SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const FROM = { tags: 0xe0000, selectors: 0xfe00, moreSelectors: 0xe0100 };
const FEWEST_SELECTORS = 3;
const MAX_VEILS = 20;
const MOST_LEFTOVERS = 3;

/** Runs of characters that leave no mark on the page, but for those that emoji and joining scripts need; each with what it spells. */
export function charactersIn(text: string): Veil[] {
  const veils: Veil[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (veils.length === MAX_VEILS) return veils;
    if (!isOrdinary(text, index, run) && !isLeftover(text, index, run)) veils.push(veiled(run, index));
  }
  if (!text.includes(SOFT_HYPHEN)) return veils;
  for (const { 0: run, index } of text.matchAll(SOFT_HYPHENS)) {
    if (veils.length === MAX_VEILS) return veils;
    veils.push(veiled(run, index));
  }
  return veils;
}

/** One or two breaking points beside a blank, which editors leave behind: too few in the whole text to spell anything. */
function isLeftover(text: string, index: number, run: string): boolean {
  if (run.length > 2 || run.replaceAll(ZERO_WIDTH_SPACE, '') !== '') return false;
  const isBesideBlank = /\s/.test(text.charAt(index - 1)) || /\s/.test(text.charAt(index + run.length));
  return isBesideBlank && text.split(ZERO_WIDTH_SPACE, MOST_LEFTOVERS + 2).length <= MOST_LEFTOVERS + 1;
}

function veiled(run: string, index: number): Veil {
  return { kind: 'characters', from: index, to: index + run.length, ...readingOf(run) };
}

/** A text without the characters that leave no mark, hidden letters put in their place. */
export function withoutHiddenIn(text: string): string {
  return text
    .replace(RUN, (run, index: number) => (isOrdinary(text, index, run) ? run : (readingOf(run).reads ?? '')))
    .replaceAll(SOFT_HYPHEN, '');
}

/** What tags or selectors spell; one unit spells nothing. */
function readingOf(run: string): { reads?: string } {
  if (run.length === 1) return {};
  const tags = run.match(TAG);
  if (tags) return { reads: tags.map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - FROM.tags)).join('') };
  const bytes = (run.match(SELECTOR) ?? []).map(byteOf);
  if (bytes.length < FEWEST_SELECTORS) return {};
  return { reads: new TextDecoder().decode(Uint8Array.from(bytes)) };
}

/** The byte that a variation selector stands for, counted from the first selector. */
function byteOf(selector: string): number {
  const code = selector.codePointAt(0) ?? 0;
  return code >= FROM.moreSelectors ? code - FROM.moreSelectors + 16 : code - FROM.selectors;
}

/** A byte order mark at the start, a shaping mark beside an emoji, a joiner or a direction mark beside a letter that needs it. */
function isOrdinary(text: string, index: number, run: string): boolean {
  if (
    run === ZERO_WIDTH_SPACE &&
    isSpaced(text, index - 1) &&
    isSpaced(text, index - 2) &&
    isSpaced(text, index + 1) &&
    isSpaced(text, index + 2)
  )
    return false;
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(index + run.length, index + run.length + 2);
  if (index === 0 && run === '\uFEFF') return true;
  if (SHAPES_EMOJI.test(run) && ORDINARY_PLACE.emoji.test(before)) return true;
  if (run === '\uFE0E' || run === '\uFE0F' || run === '\u00AD') return true;
  if (JOINER.test(run)) return ORDINARY_PLACE.joining.test(before + after);
  if (DIRECTION.test(run)) return ORDINARY_PLACE.joining.test(text.slice(Math.max(0, index - NEIGHBOURHOOD), index + NEIGHBOURHOOD));
  return hasOrdinaryScript(run, before + after);
}

/** Whether a character that no script without spaces has stands at a place, or nothing. */
function isSpaced(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return true;
  const code = text.charCodeAt(index);
  return UNSPACED.every(([first, behind]) => code < first || code >= behind);
}

function hasOrdinaryScript(run: string, around: string): boolean {
  if (run === ZERO_WIDTH_SPACE) return ORDINARY_PLACE.unspaced.test(around);
  if (run === '\u2800') return BRAILLE.test(around);
  return [...run].length === 1 && run !== '\uFEFF' && (run.match(SELECTOR)?.length ?? 0) > 0 && ORDINARY_PLACE.variants.test(around);
}
