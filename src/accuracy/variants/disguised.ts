import type { RawTool } from '#model/types.ts';
import { firstSentence, withDescription, withTexts } from './texts.ts';

/** Latin letters and the Cyrillic ones that look the same. */
const CYRILLIC = lookalikes('aceopxyisjhABCEHIKMOPTXSJ', 'асеорхуіѕјһАВСЕНІКМОРТХЅЈ');
/** Latin letters and the Greek ones that look the same. */
const GREEK = lookalikes('aiopuvyABEHIKMNOPTXYZ', 'αιορυνγΑΒΕΗΙΚΜΝΟΡΤΧΥΖ');
const ZERO_WIDTH_SPACE = '\u200B';
const ZERO_WIDTH_JOINER = '\u200D';
const FULL_WIDTH_OFFSET = 0xfee0;
const WORD_GAP = '   ';

/** Name, title and description with Cyrillic letters for Latin ones. */
export function cyrillic(tool: RawTool): RawTool {
  return withTexts(tool, (text) => replaced(text, CYRILLIC));
}

/** Name, title and description with Greek letters for Latin ones. */
export function greek(tool: RawTool): RawTool {
  return withTexts(tool, (text) => replaced(text, GREEK));
}

/** Name, title and description with letters and digits in full width. */
export function fullWidth(tool: RawTool): RawTool {
  return withTexts(tool, (text) =>
    text.replaceAll(/[0-9A-Za-z]/g, (character) => String.fromCodePoint(character.charCodeAt(0) + FULL_WIDTH_OFFSET)),
  );
}

/** Name, title and description with a zero-width space between the letters of every word. */
export function zeroWidthSpaces(tool: RawTool): RawTool {
  return withTexts(tool, (text) => betweenLetters(text, ZERO_WIDTH_SPACE));
}

/** Name, title and description with a zero-width joiner between the letters of every word. */
export function zeroWidthJoiners(tool: RawTool): RawTool {
  return withTexts(tool, (text) => betweenLetters(text, ZERO_WIDTH_JOINER));
}

/** The letters of the description's first word apart. */
export function spacedVerb(tool: RawTool): RawTool | undefined {
  return withDescription(tool, (text) => {
    const [word = ''] = /[A-Za-z]{2,}/.exec(text) ?? [];
    return word === '' ? undefined : text.replace(word, () => apart(word));
  });
}

/** The letters of the description's first sentence apart, its words further apart. */
export function spacedText(tool: RawTool): RawTool | undefined {
  return withDescription(tool, (text) => {
    const { first, rest } = firstSentence(text) ?? { first: text.trim(), rest: '' };
    return `${first.split(/\s+/).map(apart).join(WORD_GAP)}${rest && '\n\n'}${rest}`;
  });
}

function apart(word: string): string {
  return [...word].join(' ');
}

function betweenLetters(text: string, joint: string): string {
  return text.replaceAll(/[A-Za-z](?=[A-Za-z])/g, (letter) => letter + joint);
}

function replaced(text: string, alphabet: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => alphabet.get(letter) ?? letter);
}

function lookalikes(latin: string, other: string): Map<string, string> {
  return new Map([...latin].map((letter, index) => [letter, other[index] ?? letter]));
}
