import { ENGLISH } from '../lexicon.ts';
import { cyrillicFor, lookalikeOf } from './letters.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const NEAR = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
/** Latin letters that stand for plain ones: small capitals, script g and a, the dotless i. */
const ODD_LATIN = /[\u0250-\u02AF\u0131\u1D00-\u1D22\uA730-\uA7AF]/u;
/** An acronym with the ending of the language around it. */
const INFLECTED = /^\p{Lu}{2,}s?\p{Ll}{1,4}$/u;
/** So many Latin words for one in another script make a text Latin. */
const MOST = 3;

type Script = 'latin' | 'odd' | 'mixed' | 'lookalike' | 'foreign' | 'other';

/** A text of the same length whose words, where they borrow letters from another script, stand in one script again. */
export function inOneScript(text: string): string {
  const scripts = (text.match(WORD) ?? []).map(scriptOf);
  const count = (...wanted: readonly Script[]) => scripts.filter((script) => wanted.includes(script)).length;
  const foreign = count('foreign');
  const isLatin = count('latin', 'odd', 'mixed') >= foreign * MOST;
  let index = 0;
  return text.replace(WORD, (word) => {
    const script = scripts[index] ?? 'other';
    index += 1;
    if (script === 'foreign') return cyrillic(word);
    return script === 'odd' || script === 'mixed' || (script === 'lookalike' && isLatin && readsAsLatin(word, foreign))
      ? latin(word)
      : word;
  });
}

/** A word of look-alikes only is Latin where no other word is foreign, or where the lexicon has it. */
function readsAsLatin(word: string, foreign: number): boolean {
  return foreign === 0 || ENGLISH.known.has(latin(word).toLowerCase());
}

/** Which letters a word is made of; a foreign one holds a letter that no Latin one looks like. */
function scriptOf(word: string): Script {
  if (!NEAR.test(word)) return !LATIN.test(word) ? 'other' : ODD_LATIN.test(word) ? 'odd' : 'latin';
  const letters = [...word];
  const near = letters.filter((letter) => NEAR.test(letter));
  if (!near.every(lookalikeOf)) return 'foreign';
  if (near.length === letters.length) return 'lookalike';
  return isInflected(word, near) ? 'other' : 'mixed';
}

/** `PDFа`: a Latin acronym with Cyrillic small letters behind it. */
function isInflected(word: string, near: readonly string[]): boolean {
  return INFLECTED.test(word) && word.endsWith(near.join(''));
}

function latin(word: string): string {
  return word.replace(/\P{ASCII}/gu, (letter) => lookalikeOf(letter) ?? letter);
}

/** A Cyrillic word without the Latin letters in it; one in which a Latin letter looks like no Cyrillic one stays. */
function cyrillic(word: string): string {
  const borrowed = word.match(/[A-Za-z]/g);
  if (!borrowed || borrowed.length * 2 > word.length || !borrowed.every(cyrillicFor)) return word;
  return word.replace(/[A-Za-z]/g, (letter) => cyrillicFor(letter) ?? letter);
}
