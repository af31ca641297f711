import { ENGLISH } from './lexicon.ts';
import type { Prose } from './sentences.ts';

const SEPARATOR = '、';

/** `查询、删除用户`: nothing but the separator of a list stands between two verbs. */
export function isListedBehind({ text, tokens }: Prose, index: number, before: number): boolean {
  const { from = 0, noun, word = '' } = tokens[index] ?? {};
  if (text.charAt(from - 1) !== SEPARATOR || tokens[before]?.to !== from - 1) return false;
  return noun === undefined && ENGLISH.verbs.get(word)?.nounlike === false;
}
