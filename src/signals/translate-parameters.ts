import type { CompiledDictionary } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import type { ParameterSignal } from './parameters.ts';
import { remembering } from './remember.ts';
import { rolesOf } from './roles.ts';
import type { Prose } from './sentences.ts';
import { type NameToken, tokensOfName } from './tokens.ts';
import { translate } from './translate.ts';

/** Parameters of one server are described alike. */
const COMMON_TEXT = 200;
/** What turns texts into English words, by the dictionary. */
const READERS = new WeakMap<CompiledDictionary, (text: string) => string>();

/** Parameters as the rules read them: named and described in English too, where the tool speaks another language. */
export function inEnglish(parameters: readonly ParameterSignal[], dictionary: CompiledDictionary | undefined): readonly ParameterSignal[] {
  return dictionary ? parameters.map((parameter) => translated(parameter, dictionary)) : parameters;
}

function translated(parameter: ParameterSignal, dictionary: CompiledDictionary): ParameterSignal {
  const description = withEnglish(parameter.description, dictionary);
  const key = englishName(parameter.tokens, dictionary);
  if (key === '') return { ...parameter, description };
  const tokens = tokensOfName(key);
  const roles = new Set([...parameter.roles, ...rolesOf({ ...parameter, key, tokens })]);
  return { ...parameter, description, tokens, roles: [...roles].toSorted() };
}

/** A text with the English words that it says behind it. */
function withEnglish(text: string, dictionary: CompiledDictionary): string {
  const english = wordsOf(text, dictionary);
  return english === '' ? text : `${text} ${english}`;
}

/** What a name says in English; nothing where its words are English already, or one of them is not known. */
function englishName(tokens: readonly NameToken[], dictionary: CompiledDictionary): string {
  if (tokens.every(({ word }) => ENGLISH.known.has(word))) return '';
  const text = tokens.map(({ word }) => word).join(' ');
  const words = translate(text, dictionary).tokens;
  const unread = words.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text);
  return unread.trim() === '' ? words.map(({ word }) => word).join('_') : '';
}

function wordsOf(text: string, dictionary: CompiledDictionary): string {
  const read = READERS.get(dictionary) ?? remembering((written) => joined(translate(written, dictionary)), COMMON_TEXT);
  READERS.set(dictionary, read);
  return read(text);
}

function joined({ tokens }: Prose): string {
  return tokens.map(({ word }) => word).join(' ');
}
