import { rememberingUnits } from '../remember.ts';

/** Letters of other scripts that look like Latin ones, by the Latin letter. */
const CYRILLIC =
  'аa вb еe ёe ѕs іi їi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ьb пn гr ІI АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY';
const GREEK = 'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϲc ϳj';
const OTHERS = 'աw օo սu հh ցg քp յj ոn ԛq ᎪA ᏴB ᏟC ᎠD ᎬE ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏁN ᎤO ᏢP ᏚS ᎢT ᏙV ᎳW ᎩY ᏃZ ɑa ɡg ıi ɩi';
const SMALL_CAPITALS = 'ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz';
const PLAIN = new Map(
  `${CYRILLIC} ${GREEK} ${OTHERS} ${SMALL_CAPITALS}`.split(' ').map((pair) => {
    const [from = '', to = ''] = pair;
    return [from, to];
  }),
);
const CYRILLIC_FOR = new Map(
  'aа eе iі oо pр cс yу xх kк mм tт AА BВ EЕ IІ KК MМ HН OО PР CС TТ YУ XХ'.split(' ').map((pair) => {
    const [from = '', to = ''] = pair;
    return [from, to];
  }),
);
const CYRILLIC_LIKE = new Set('aAbBcCeEhHiIjJkKmMoOpPsStTuxXyY3');
/** All but ASCII and what looks like no letter of it: kana, Han, Hangul, wide signs between words. */
const LIKE_OTHERS =
  /[^\x00-\x7F\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30A1-\u30FE\u4E00-\u9FFF\uAC00-\uD7A3\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]+/g;
/** One letter each for a whole phrase of Arabic, up to eighteen letters. */
const PHRASES = /[\uFDFA\uFDFB]/g;
const OF_TWO_UNITS = /[\uD800-\uDFFF]/;
const LOOKALIKE = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
const unitInLatin = rememberingUnits(lookLatin);

/** A text whose letters are the Latin ones that they look like, without marks. */
export function latinised(text: string): string {
  return text.replace(LIKE_OTHERS, inLatin);
}

/** Letters of one unit each are read one by one: none changes what another one looks like. */
function inLatin(letters: string): string {
  if (OF_TWO_UNITS.test(letters)) return lookLatin(letters);
  let latin = '';
  for (let index = 0; index < letters.length; index += 1) latin += unitInLatin(letters.charCodeAt(index));
  return latin;
}

function lookLatin(letters: string): string {
  return letters
    .replace(PHRASES, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LOOKALIKE, (letter) => PLAIN.get(letter) ?? letter);
}

/** The Latin letter that a letter looks like, if it is not itself a plain Latin one. */
export function lookalikeOf(letter: string): string | undefined {
  return PLAIN.get(letter);
}

/** The Cyrillic letter that a Latin one looks like. */
export function cyrillicFor(letter: string): string | undefined {
  return CYRILLIC_FOR.get(letter);
}

/** Whether a letter of another script looks like a Latin one. */
export function looksLatin(letter: string): boolean {
  return PLAIN.has(letter);
}

/** Whether a Latin letter looks like a Cyrillic or Greek one. */
export function looksForeign(letter: string): boolean {
  return CYRILLIC_LIKE.has(letter);
}
