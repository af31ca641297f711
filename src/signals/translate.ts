import { type Affix, type CompiledDictionary, type Form, fits, plain } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import type { Prose } from './sentences.ts';
import { type Token, tokensOfProse } from './tokens.ts';
import { CLAUSE_END, inEnglishOrder, JOINT, OBJECT_MARK } from './word-order.ts';

/** How far a word that belongs to another may stand behind it. */
const REACH = 30;

/** `supprimé` beside `supprime`: it describes a noun. */
const PARTICIPLE = /..é$/u;
/** What endings and prefixes say that is no noun. */
const GRAMMATICAL = new Set(['existing', 'does', 'whether', 'when', 'after', 'before']);

interface Match {
  readonly form: Form;
  /** Indexes of the words that it takes. */
  readonly taken: readonly number[];
}

/** A text in English words that stand where the words they translate stand; words that nobody knows are left out. */
export function translate(text: string, dictionary: CompiledDictionary): Prose {
  const tokens = dictionary.spaced ? ofWords(text, dictionary) : ofSigns(text, dictionary);
  return { text, tokens: inEnglishOrder(text, tokens, dictionary) };
}

function ofWords(text: string, dictionary: CompiledDictionary): Token[] {
  const tokens = tokensOfProse(text);
  const context = { words: tokens.map(({ word }) => plain(word)), text, tokens, dictionary };
  const said = new Map<number, readonly Token[]>();
  for (const index of tokens.keys()) {
    if (said.has(index)) continue;
    for (const [place, words] of saidAt(index, context)) said.set(place, words);
  }
  const words = tokens.flatMap((_, index) => said.get(index) ?? []);
  return dictionary.ownerBehind
    ? words.flatMap((word, index) => [...ownerLink(text, words.slice(Math.max(index - 2, 0), index + 1)), word])
    : words;
}

/** `of` between a noun and its owner; the word that opens a clause is its verb. */
function ownerLink(text: string, near: readonly Token[]): Token[] {
  const [earlier, before, owner] = near.length === 3 ? near : [];
  if (before?.word === 'list' && owner && !ENGLISH.stops.has(owner.word)) return [{ ...owner, word: 'of' }];
  if (!earlier || !before || !owner || !isNoun(before.word) || !isNoun(owner.word) || before.from === owner.from) return [];
  const apart = CLAUSE_END.test(text.slice(earlier.to, before.from)) || /[-–]/.test(text.slice(before.to, owner.from));
  return apart || earlier.word === 'to' || earlier.word === 'not' ? [] : [{ ...owner, word: 'of' }];
}

function isNoun(word: string): boolean {
  return (ENGLISH.nouns.next.get(word)?.groups.length ?? 0) > 0 && !ENGLISH.determiners.has(word);
}

/** What a word says in English, and what the words that belong to it say. */
function saidAt(index: number, context: Words): [number, readonly Token[]][] {
  const match = matchAt(index, context);
  const past = PARTICIPLE.test(context.tokens[index]?.word ?? '') && ENGLISH.verbs.has(match?.form.english[0] ?? '');
  if (past) return [[index, []]];
  if (match) return [...match.taken.map((place): [number, readonly Token[]] => [place, []]), ...spread(match, index, context.tokens)];
  const token = context.tokens[index];
  return token && isKnown(token.word) ? [[index, [token]]] : [];
}

/** The English words of a form where it starts; behind a verb, the others stand where the form goes on: `kündigt das Abo`. */
function spread({ form, taken }: Match, index: number, words: readonly Token[]): [number, readonly Token[]][] {
  const last = taken.filter((place, order) => place === index + order).at(-1) ?? index;
  const at = (word: string, from: number, to: number) => ({ word, from: words[from]?.from ?? 0, to: words[to]?.to ?? 0 });
  const apart = taken.find((place, order) => place !== index + order);
  const [first = '', ...others] = form.english;
  if (apart === undefined || !ENGLISH.verbs.has(first)) return [[index, form.english.map((word) => at(word, index, last))]];
  return [
    [index, [at(first, index, last)]],
    [apart, others.map((word) => at(word, apart, apart))],
  ];
}

interface Words {
  readonly words: readonly string[];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dictionary: CompiledDictionary;
}

/** The longest form that starts at a word. */
function matchAt(index: number, context: Words): Match | undefined {
  const word = context.words[index] ?? '';
  const candidates = candidatesFor(word, context.dictionary).toSorted((a, b) => b.letters - a.letters);
  for (const form of candidates) {
    const taken = placesOf(form, index, context);
    if (taken) return { form, taken };
  }
  return undefined;
}

function candidatesFor(word: string, { forms, longest }: CompiledDictionary): Form[] {
  const found: Form[] = [];
  for (let length = Math.min(word.length, longest); length > 0; length -= 1) {
    const starting = forms.get(word.slice(0, length)) ?? [];
    found.push(...(length === word.length ? starting : starting.filter(({ parts }) => parts[0]?.stem)));
  }
  return found;
}

function placesOf(form: Form, start: number, { words, text, tokens }: Words): number[] | undefined {
  const places = [start];
  for (const part of form.parts.slice(1)) {
    const before = places.at(-1) ?? start;
    let place = before + 1;
    while (part.apart && place < before + REACH && !fits(part, words[place] ?? '')) place += 1;
    if (!fits(part, words[place] ?? '') || CLAUSE_END.test(text.slice(tokens[before]?.to, tokens[place]?.from))) return undefined;
    places.push(place);
  }
  return places;
}

/** Translates a text without spaces from left to right; words in Latin letters are kept. */
function ofSigns(text: string, dictionary: CompiledDictionary): Token[] {
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
  const form = longestAt(text, from, dictionary);
  const to = from + lettersOf(form);
  if (word && to <= word.to) return [word];
  if (!form) return markAt(text, from, dictionary);
  const said = form.english.map((english) => ({ word: english, from, to }));
  if (dictionary.nouns.has(text.slice(from, to))) return said.map((token) => ({ ...token, noun: true }));
  return isVerbal(form) ? inflected(text, said, dictionary) : said;
}

/** A verb with what its endings or prefixes make of it. */
function inflected(text: string, said: readonly Token[], dictionary: CompiledDictionary): readonly Token[] {
  const { from = 0, to = 0 } = said[0] ?? {};
  const affix = affixAround(text, { from, to }, dictionary);
  if (affix) return dictionary.verbPosition === 'first' && isNaming(affix) ? named(said, affix, dictionary) : wordsOf(affix, { from, to });
  const joint = dictionary.joints.find((ending) => text.startsWith(ending, to));
  return joint ? [...said, { word: JOINT, from: to, to: to + joint.length }] : said;
}

function wordsOf({ english }: Affix, place: { from: number; to: number }): Token[] {
  return english.map((word) => ({ word, ...place }));
}

function isNaming({ english }: Affix): boolean {
  return !GRAMMATICAL.has(english[0] ?? '');
}

/** A verb that may describe the noun behind it: `payment status`, or else act on it: `delete rule`. */
function named(said: readonly Token[], affix: Affix, { forms }: CompiledDictionary): Token[] {
  const verb = said.map((token) => ({ ...token, noun: true }));
  const to = said.at(-1)?.to ?? 0;
  return forms.has(affix.text)
    ? verb
    : [...verb, ...wordsOf(affix, { from: to, to: to + affix.text.length }).map((token) => ({ ...token, noun: true }))];
}

function isVerbal({ english }: Form): boolean {
  return english.length === 1 && ENGLISH.verbs.has(english[0] ?? '');
}

function affixAround(text: string, { from, to }: { from: number; to: number }, dictionary: CompiledDictionary): Affix | undefined {
  const { endings, prefixes } = dictionary;
  return (
    endings.find((ending) => text.startsWith(ending.text, to) && ending.text.length >= lettersOf(longestAt(text, to, dictionary))) ??
    prefixes.find((prefix) => text.startsWith(prefix.text, from - prefix.text.length))
  );
}

function lettersOf(form: Form | undefined): number {
  return form?.parts[0]?.text.length ?? 0;
}

/** The mark of an object, such as `を` or `把`. */
function markAt(text: string, from: number, { objectMarks }: CompiledDictionary): Token[] {
  const mark = objectMarks.find((sign) => text.startsWith(sign, from));
  return mark ? [{ word: OBJECT_MARK, from, to: from + mark.length }] : [];
}

function longestAt(text: string, from: number, { forms, longest }: CompiledDictionary): Form | undefined {
  for (let length = Math.min(longest, text.length - from); length > 0; length -= 1) {
    const [form] = forms.get(text.slice(from, from + length)) ?? [];
    if (form) return form;
  }
  return undefined;
}

function isKnown(word: string): boolean {
  return ENGLISH.known.has(word);
}
