import { ENGLISH } from './lexicon.ts';
import { type NameToken, tokenOf } from './tokens.ts';

/** Verbs with which few words begin that mean something else. */
const OPENERS = ['create', 'delete', 'remove', 'update', 'insert', 'search', 'fetch', 'flush', 'list', 'send', 'find', 'get', 'add'];

/** Shorter endings make other words: `sender`, `addon`. */
const SHORTEST_OBJECT = 3;
const SHORT_OBJECTS = new Set(['db']);

/** The tokens of a name without a verb, where one is cut off the start of a word: `getuser`, `flushdb`. */
export function unglued(tokens: readonly NameToken[]): readonly NameToken[] {
  if (tokens.some(({ word }) => ENGLISH.verbs.has(word))) return tokens;
  return tokens.flatMap((token) => {
    const verb = OPENERS.find((opener) => token.word.startsWith(opener) && isObject(token.word.slice(opener.length)));
    return verb ? cutAt(token, verb.length) : [token];
  });
}

function isObject(word: string): boolean {
  return SHORT_OBJECTS.has(word) || (word.length >= SHORTEST_OBJECT && ENGLISH.known.has(word));
}

/** A token whose characters are not written one by one, as in full width, is left whole. */
function cutAt(token: NameToken, length: number): NameToken[] {
  const { word, from, to } = token;
  if (to - from !== word.length) return [token];
  const middle = from + length;
  return [
    { ...token, ...tokenOf(word.slice(0, length), { from, to: middle }) },
    { ...token, ...tokenOf(word.slice(length), { from: middle, to }) },
  ];
}
