import { type CompiledDictionary, type Form, fits, plain } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import { remembering } from './remember.ts';
import { COMMON_WORD, type Token, tokenOf, tokensOfProse } from './tokens.ts';
import { CLAUSE_END } from './word-order.ts';

/** The forms of each dictionary that was used, by the words that they may start at. */
const CANDIDATES = new WeakMap<CompiledDictionary, (word: string) => readonly Form[]>();
/** How far a word that belongs to another may stand behind it. */
const REACH = 30;
/** Words that stay with their verb. */
const PARTICLES = new Set(['on', 'off', 'up', 'down', 'out', 'in']);
/** `supprimé` beside `supprime`: it describes a noun. */
const PARTICIPLE = /..é$/u;
/** `é` and `è` beside `e`. */
const IS = /^[éè]$/u;
const BEING = new Set(['is', 'are', 'was', 'were', 'be']);
const NOTHING: readonly Token[] = [];

interface Match {
  readonly form: Form;
  /** Indexes of the words that it takes. */
  readonly taken: readonly number[];
}

/** Translates a text with spaces word by word. */
export function ofWords(text: string, dictionary: CompiledDictionary): Token[] {
  const tokens = tokensOfProse(text);
  const said: (readonly Token[] | undefined)[] = tokens.map(() => undefined);
  const context = { words: tokens.map(({ word }) => plain(word)), text, tokens, candidates: candidatesOf(dictionary) };
  for (let index = 0; index < tokens.length; index += 1) if (!said[index]) say(index, context, said);
  const words = said.flatMap((some) => some ?? NOTHING).filter((word, index, all) => !isPredicate(all[index - 1]?.word, word.word));
  return dictionary.ownerBehind
    ? words.flatMap((word, index) => [...ownerLink(text, words.slice(Math.max(index - 2, 0), index + 1)), word])
    : words;
}

/** `is as charged`: behind a verb of being, a participle describes no noun. */
function isPredicate(before: string | undefined, word: string): boolean {
  return word === 'as' && BEING.has(before ?? '');
}

/** `of` between a noun and its owner. */
function ownerLink(text: string, [earlier, before, owner]: readonly Token[]): Token[] {
  if (!earlier || !before || !owner) return [];
  const linked =
    before.word === 'list'
      ? !ENGLISH.stops.has(owner.word) && !CLAUSE_END.test(text.slice(before.to, owner.from))
      : isOwned(text, earlier, before) &&
        mayOwn(owner.word) &&
        before.from !== owner.from &&
        !/[-–]/.test(text.slice(before.to, owner.from));
  return linked ? [{ ...owner, ...tokenOf('of', owner) }] : [];
}

/** A noun that may have an owner behind it; the word that opens a clause is its verb. */
function isOwned(text: string, earlier: Token, { word, from }: Token): boolean {
  return isNoun(word) && earlier.word !== 'to' && earlier.word !== 'not' && !CLAUSE_END.test(text.slice(earlier.to, from));
}

function mayOwn(word: string): boolean {
  const grammatical = ENGLISH.stops.has(word) || ENGLISH.determiners.has(word) || ENGLISH.leadIns.has(word);
  return isNoun(word) || (isKnown(word) && !grammatical && ENGLISH.verbs.get(word)?.nounlike !== false);
}

function isNoun(word: string): boolean {
  return (ENGLISH.nouns.next.get(word)?.groups.length ?? 0) > 0 && !ENGLISH.determiners.has(word);
}

/** Notes what a word says in English, and what the words that belong to it say. */
function say(index: number, context: Words, said: (readonly Token[] | undefined)[]): void {
  const token = context.tokens[index] as Token;
  const match = matchAt(index, context);
  if (IS.test(token.word) && match?.taken.length === 1) {
    said[index] = [tokenOf('is', token)];
    return;
  }
  if (!match) {
    if (isKnown(token.word)) said[index] = [token];
    return;
  }
  said[index] = NOTHING;
  if (isPast(token.word) && ENGLISH.verbs.has(match.form.english[0] ?? '')) return;
  for (const place of match.taken) said[place] = NOTHING;
  spread(match, { index, said }, context.tokens);
}

function isPast(word: string): boolean {
  return word.endsWith('é') && PARTICIPLE.test(word);
}

/** Notes the English words of a form where it starts; behind a verb, the others stand where the form goes on: `kündigt das Abo`. */
function spread(
  { form, taken }: Match,
  { index, said }: { index: number; said: (readonly Token[] | undefined)[] },
  words: readonly Token[],
): void {
  const last = taken.filter((place, order) => place === index + order).at(-1) ?? index;
  const at = (word: string, from: number, to: number): Token => {
    const token = tokenOf(word, { from: words[from]?.from ?? 0, to: words[to]?.to ?? 0 });
    return form.noun ? { ...token, noun: 'always' } : token;
  };
  const apart = taken.find((place, order) => place !== index + order);
  const [first = '', ...others] = form.english;
  const isWhole = apart === undefined || !ENGLISH.verbs.has(first) || PARTICLES.has(others[0] ?? '') || others.at(-1) === 'of';
  said[index] = (isWhole ? form.english : [first]).map((word) => at(word, index, last));
  if (!isWhole) said[apart] = others.map((word) => at(word, apart, apart));
}

interface Words {
  readonly words: readonly string[];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly candidates: (word: string) => readonly Form[];
}

/** The longest form that starts at a word. */
function matchAt(index: number, context: Words): Match | undefined {
  const word = context.words[index] ?? '';
  for (const form of context.candidates(word)) {
    const taken = placesOf(form, index, context);
    if (taken) return { form, taken };
  }
  return undefined;
}

/** The forms of a dictionary that may start at a word, those of most letters first. */
function candidatesOf(dictionary: CompiledDictionary): (word: string) => readonly Form[] {
  const known = CANDIDATES.get(dictionary);
  if (known) return known;
  const candidates = remembering((word) => candidatesFor(word, dictionary).sort((a, b) => b.letters - a.letters), COMMON_WORD);
  CANDIDATES.set(dictionary, candidates);
  return candidates;
}

function candidatesFor(word: string, { forms, longest }: CompiledDictionary): Form[] {
  const found: Form[] = [];
  for (let length = Math.min(word.length, longest.get(word.charAt(0)) ?? 0); length > 0; length -= 1) {
    const starting = forms.get(word.slice(0, length)) ?? [];
    found.push(...(length === word.length ? starting : starting.filter(({ parts }) => parts[0]?.stem)));
  }
  return found;
}

function placesOf(form: Form, start: number, { words, text, tokens }: Words): number[] | undefined {
  const places = [start];
  for (let index = 1; index < form.parts.length; index += 1) {
    const part = form.parts[index] as Form['parts'][number];
    const before = places.at(-1) ?? start;
    let place = before + 1;
    while (part.apart && place < before + REACH && !fits(part, words[place] ?? '')) place += 1;
    if (!fits(part, words[place] ?? '') || CLAUSE_END.test(text.slice(tokens[before]?.to, tokens[place]?.from))) return undefined;
    places.push(place);
  }
  return places;
}

function isKnown(word: string): boolean {
  return ENGLISH.known.has(word);
}
