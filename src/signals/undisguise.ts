import type { Reading } from './source-map.ts';
import { unspaced } from './veils/letter-spacing.ts';
import { inOneScript } from './veils/lookalike-words.ts';
import { undrawn } from './veils/undrawn.ts';

/** Whatever may stand for a plain letter or between letters; accents, dashes, quotation marks, Han, kana and most emoji are not among it. */
const DISGUISES =
  /[\p{Cc}\p{Cf}\p{M}\u00AA\u00B2\u00B3\u00B9\u00BA\u0131\u0250-\u02FF\u0370-\u058F\u115F\u1160\u13A0-\u13FF\u1D00-\u1DBF\u2070-\u209F\u2100-\u214F\u2160-\u217F\u24B6-\u24E9\u2C60-\u2C7F\u3164\uA720-\uA7FF\uFB00-\uFB06\uFF00-\uFFEF\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}]/u;
const CONTROLS_OF_PROSE = /[\t\n\r]/g;
/** Letters of another script that look like Latin ones, or oddly written Latin ones. */
const LOOKALIKES = /[\u0131\u0250-\u02AF\u0370-\u058F\u13A0-\u13FF\u1D00-\u1D22\uA730-\uA7AF]/u;

/** What stands between letters that are spaced out. */
const SPACERS = ' ._*|-·';
const OF_WORDS = /[\p{L}\p{N}]/u;
/** What a character is here; a letter of two units is odd, too. */
const Kind = { unknown: 0, odd: 1, word: 2, spacer: 3, sign: 4 } as const;
const FIRST_OF_TWO_UNITS = 0x10000;
const FIRST_SURROGATE = 0xd800;
const BEHIND_SURROGATES = 0xe000;
/** The kinds of the characters of one unit that were met. */
const MET = new Uint8Array(FIRST_OF_TWO_UNITS);

/** A text as it reads once nothing disguises its letters: in plain letters of one script, without hidden characters, letters spaced out put together. */
export function undisguise(text: string): Reading {
  return isPlain(text) ? { text, source: undefined } : unspaced(inPlainLetters(text));
}

/** Whether a text holds nothing odd, and no letters one by one with the same sign between them: nearly every text. */
function isPlain(text: string): boolean {
  let before = 0;
  let between = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = code >= FIRST_SURROGATE && code < BEHIND_SURROGATES ? kindOf(text.codePointAt(index) ?? 0) : kindOfUnit(code);
    if (kind === Kind.odd || (kind === Kind.spacer && code === before && MET[between] === Kind.word && isSpelling(text, index)))
      return false;
    before = between;
    between = code;
  }
  return true;
}

/** Whether single letters stand on both sides of one that stands before a sign. */
function isSpelling(text: string, sign: number): boolean {
  return !(isOfWord(text, sign - 4) || isOfWord(text, sign + 2)) && isOfWord(text, sign - 3) && isOfWord(text, sign + 1);
}

function isOfWord(text: string, index: number): boolean {
  return index >= 0 && index < text.length && kindOfUnit(text.charCodeAt(index)) === Kind.word;
}

function kindOfUnit(code: number): number {
  if (MET[code] === Kind.unknown) MET[code] = kindOf(code);
  return MET[code] as number;
}

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (SPACERS.includes(character)) return Kind.spacer;
  if (DISGUISES.test(character.replace(CONTROLS_OF_PROSE, ''))) return Kind.odd;
  if (!OF_WORDS.test(character)) return Kind.sign;
  return code < FIRST_OF_TWO_UNITS ? Kind.word : Kind.odd;
}

function inPlainLetters(text: string): Reading {
  if (!DISGUISES.test(text.replace(CONTROLS_OF_PROSE, ''))) return { text, source: undefined };
  const reading = undrawn(text);
  return LOOKALIKES.test(reading.text) ? { ...reading, text: inOneScript(reading.text) } : reading;
}
