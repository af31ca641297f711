import type { Reading } from './source-map.ts';
import { unspaced } from './veils/letter-spacing.ts';
import { inOneScript } from './veils/lookalike-words.ts';
import { undrawn } from './veils/undrawn.ts';

const PLAIN = /^[\t\n\r\x20-\x7E]*$/;
/** Whatever may stand for a plain letter or between letters; accents, dashes, quotation marks, Han, kana and most emoji are not among it. */
const DISGUISES =
  /[\p{Cc}\p{Cf}\p{M}\u00AA\u00B2\u00B3\u00B9\u00BA\u0131\u0250-\u02FF\u0370-\u058F\u115F\u1160\u13A0-\u13FF\u1D00-\u1DBF\u2070-\u209F\u2100-\u214F\u2160-\u217F\u24B6-\u24E9\u2C60-\u2C7F\u3164\uA720-\uA7FF\uFB00-\uFB06\uFF00-\uFFEF\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}]/u;
const CONTROLS_OF_PROSE = /[\t\n\r]/g;
/** Letters of another script that look like Latin ones, or oddly written Latin ones. */
const LOOKALIKES = /[\u0131\u0250-\u02AF\u0370-\u058F\u13A0-\u13FF\u1D00-\u1D22\uA730-\uA7AF]/u;

/** A text as it reads once nothing disguises its letters: in plain letters of one script, without hidden characters, letters spaced out put together. */
export function undisguise(text: string): Reading {
  return unspaced(inPlainLetters(text));
}

function inPlainLetters(text: string): Reading {
  if (PLAIN.test(text) || !DISGUISES.test(text.replace(CONTROLS_OF_PROSE, ''))) return { text, source: undefined };
  const reading = undrawn(text);
  return LOOKALIKES.test(reading.text) ? { ...reading, text: inOneScript(reading.text) } : reading;
}
