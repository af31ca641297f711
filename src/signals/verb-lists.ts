import { ENGLISH } from './lexicon.ts';
import type { Prose } from './sentences.ts';

const SEPARATOR = '、';

/** `查询、删除用户`: nothing but the separator of a list stands between two verbs. */
export function isListedBehind({ text, tokens }: Prose, index: number, before: number): boolean {
  const { from = 0, noun, word = '' } = tokens[index] ?? {};
  if (text.charAt(from - 1) !== SEPARATOR || tokens[before]?.to !== from - 1) return false;
  return noun === undefined && ENGLISH.verbs.get(word)?.nounlike === false;
}

/** Kana and Hangul, in which endings of verbs are written. */
const ENDING = /^[\p{Script=Hiragana}\p{Script=Hangul}]/u;
const REACH = 16;

/** `요청하고 차감`: the conjunction before is the ending of a verb, and joins only verbs. */
export function isBehindJoint({ text, tokens }: Prose, index: number): boolean {
  const { from: joint = 0 } = tokens[index - 1] ?? {};
  if (tokens[index]?.noun !== undefined || !ENDING.test(text.charAt(joint))) return false;
  return tokens.slice(Math.max(index - REACH, 0), index - 1).some(({ word, to }) => to === joint && ENGLISH.verbs.has(word));
}
