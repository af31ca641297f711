import type { Effect } from '#model/types.ts';
import { describesNoun } from './compounds.ts';
import type { Affix, CompiledDictionary, Form } from './dictionary.ts';
import { isStem, jointAt } from './joints.ts';
import { ENGLISH } from './lexicon.ts';
import { longestIn } from './sign-tree.ts';
import { type Token, tokenOf, tokensOfProse } from './tokens.ts';
import { AFTER, JOINT, OBJECT_MARK } from './verb-order.ts';

/** Stands for a noun that matters to no label. */
const ITEM = 'item';
/** Makes of what stands before it a description of the noun behind. */
const OF = 'の';
/** What money does is more often told of than done before a noun: `充值记录`. */
const SETTLES: ReadonlySet<Effect> = new Set(['pay', 'order', 'settle']);
/** What endings and prefixes say that is no noun. */
const GRAMMATICAL = new Set(['existing', 'does', 'whether', 'when', 'after', 'before', 'not', 'cannot', 'if']);

/** Translates a text without spaces from left to right, capitals like small letters; words in Latin letters are kept. */
export function ofSigns(written: string, dictionary: CompiledDictionary): Token[] {
  const lower = written.toLowerCase();
  const text = lower.length === written.length ? lower : written;
  const latin = new Map(tokensOfProse(text.replaceAll(/[^\x00-\x7F]/g, ' ')).map((token) => [token.from, token]));
  const tokens: Token[] = [];
  for (let from = 0; from < text.length; ) {
    const found = readAt(text, { from, word: latin.get(from) }, dictionary);
    tokens.push(...found);
    from = Math.max(found.at(-1)?.to ?? 0, from + 1);
  }
  return tokens;
}

/** The tokens at a place: a form of the language, or a word in Latin letters, or none. */
function readAt(text: string, { from, word }: { from: number; word: Token | undefined }, dictionary: CompiledDictionary): readonly Token[] {
  const form = longestIn(dictionary.signs, text, from);
  const to = from + lettersOf(form);
  if (word && (!form || to < word.to)) return [word];
  if (!form) return markAt(text, from, dictionary);
  const said = form.english.map((english) => tokenOf(english, { from, to }));
  if (dictionary.verbPosition === 'first' && said[0]?.word === ITEM) return compound(text, { from, to }, dictionary);
  if (dictionary.nouns.has(text.slice(from, to))) return said.map((token) => ({ ...token, noun: 'always' as const }));
  return isVerbal(form) ? inflected(text, said, dictionary) : inflectedPhrase(text, said, dictionary);
}

/** A verb with its object as one form, with what its endings or prefixes make of it: `send message` in `does not send messages`. */
function inflectedPhrase(text: string, said: readonly Token[], dictionary: CompiledDictionary): readonly Token[] {
  const { word = '', from = 0, to = 0 } = said[0] ?? {};
  if (!ENGLISH.verbs.has(word)) return said;
  const isLast = dictionary.verbPosition === 'last';
  const { affix, joint } = isLast ? around(text, { from, to }, dictionary) : { affix: prefixBefore(text, from, dictionary) };
  if (affix && isStepBefore(affix, text.slice(Math.max(0, from - 1), to), dictionary)) return [...said, ...behind(affix, to)];
  if (affix && (isLast || !isNaming(affix))) return wordsOf(affix, { from, to });
  return joint !== undefined ? [...said, { ...jointOf(joint, to), noun: 'always' }] : said;
}

/** A verb with what its endings or prefixes make of it. */
function inflected(text: string, said: readonly Token[], dictionary: CompiledDictionary): readonly Token[] {
  const { from = 0, to = 0 } = said[0] ?? {};
  const { affix, joint } = around(text, { from, to }, dictionary);
  if (affix && isStepBefore(affix, text.slice(Math.max(0, from - 1), to), dictionary)) return [...said, ...behind(affix, to)];
  if (affix) return dictionary.verbPosition === 'first' && isNaming(affix) ? named(said, affix, dictionary) : wordsOf(affix, { from, to });
  if (joint !== undefined) return [...said, jointOf(joint, to)];
  return dictionary.verbPosition === 'last' && describesNoun(text, { from, to })
    ? said.map((token) => ({ ...token, noun: 'always' as const }))
    : said;
}

function behind(affix: Affix, from: number): Token[] {
  return wordsOf(affix, { from, to: from + affix.text.length });
}

function jointOf({ length }: string, from: number): Token {
  return tokenOf(JOINT, { from, to: from + length });
}

/** Whether an ending says that something else follows the deed: `削除した後に`, but not `更新後の設定`, the settings as they are by then. */
function isStepBefore({ english, text }: Affix, deed: string, { objectMarks }: CompiledDictionary): boolean {
  return english[0] === AFTER && (!text.endsWith(OF) || objectMarks.some((mark) => deed.includes(mark)));
}

function wordsOf({ english }: Affix, place: { from: number; to: number }): Token[] {
  return english.map((word) => tokenOf(word, place));
}

function isNaming({ english }: Affix): boolean {
  return !GRAMMATICAL.has(english[0] ?? '');
}

/** A verb that may describe the noun behind it: `payment status`, or else act on it: `delete rule`. */
function named(said: readonly Token[], affix: Affix, { forms }: CompiledDictionary): Token[] {
  const noun = settles(said[0]?.word) ? ('always' as const) : ('perhaps' as const);
  const verb = said.map((token) => ({ ...token, noun }));
  const to = said.at(-1)?.to ?? 0;
  return forms.has(affix.text)
    ? verb
    : [...verb, ...wordsOf(affix, { from: to, to: to + affix.text.length }).map((token) => ({ ...token, noun: 'always' as const }))];
}

/** A noun that begins like a verb may be one with its object: `deploy front end`. */
function compound(text: string, { from, to }: { from: number; to: number }, dictionary: CompiledDictionary): Token[] {
  const form = longestIn(dictionary.signs, text.slice(0, to - 1), from);
  const end = from + lettersOf(form);
  const item: Token = { ...tokenOf(ITEM, { from, to }), noun: 'always' };
  return form && isVerbal(form) && !settles(form.english[0])
    ? [
        { ...tokenOf(form.english[0] ?? '', { from, to: end }), noun: 'perhaps' },
        { ...item, from: end },
      ]
    : [item];
}

function settles(word = ''): boolean {
  return SETTLES.has(ENGLISH.verbs.get(word)?.effect ?? 'read');
}

function isVerbal({ english }: Form): boolean {
  return english.length === 1 && ENGLISH.verbs.has(english[0] ?? '');
}

/** What endings or prefixes make of a verb, and what says that another clause follows it; this alone where the verb's own form does, or an ending that is longer. */
function around(
  text: string,
  place: { from: number; to: number },
  dictionary: CompiledDictionary,
): { affix?: Affix | undefined; joint?: string | undefined } {
  const joint = jointAt(text, place, dictionary);
  if (isStem(text, place, dictionary)) return { joint };
  const affix = affixAround(text, place, dictionary);
  const isLonger = dictionary.verbPosition === 'last' && affix !== undefined && (joint?.length ?? 0) > affix.text.length;
  return isLonger ? { joint } : { affix, joint };
}

function affixAround(text: string, { from, to }: { from: number; to: number }, dictionary: CompiledDictionary): Affix | undefined {
  return (
    prefixBefore(text, from, dictionary) ??
    dictionary.endings
      .get(text.charAt(to))
      ?.find((ending) => text.startsWith(ending.text, to) && ending.text.length >= lettersOf(longestIn(dictionary.signs, text, to)))
  );
}

function prefixBefore(text: string, from: number, { prefixes }: CompiledDictionary): Affix | undefined {
  return prefixes.find((prefix) => text.startsWith(prefix.text, from - prefix.text.length));
}

function lettersOf(form: Form | undefined): number {
  return form?.parts[0]?.text.length ?? 0;
}

/** The mark of an object, such as `を` or `把`. */
function markAt(text: string, from: number, { objectMarks }: CompiledDictionary): Token[] {
  const mark = objectMarks.find((sign) => text.startsWith(sign, from));
  return mark ? [{ ...tokenOf(OBJECT_MARK, { from, to: from + mark.length }), noun: 'always' }] : [];
}
