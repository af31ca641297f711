import { type Affix, type CompiledDictionary, type Form, fits, plain } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import type { Prose } from './sentences.ts';
import { type Token, tokensOfProse } from './tokens.ts';

const CLAUSE_END = /[、，,;；:：.。!?！？()（）「」\n|]/;
/** How far a word that belongs to another may stand behind it. */
const REACH = 30;
/** Between two clauses that a verb's ending joins. */
const JOINT = 'and';

interface Match {
  readonly form: Form;
  /** Indexes of the words that it takes. */
  readonly taken: readonly number[];
}

/** A text in English words that stand where the words they translate stand; words that nobody knows are left out. */
export function translate(text: string, dictionary: CompiledDictionary): Prose {
  const tokens = dictionary.spaced ? ofWords(text, dictionary) : ofSigns(text, dictionary);
  return { text, tokens: dictionary.verbPosition === 'start' ? tokens : inEnglishOrder(text, tokens, dictionary) };
}

function ofWords(text: string, dictionary: CompiledDictionary): Token[] {
  const words = tokensOfProse(text);
  const folded = words.map(({ word }) => plain(word));
  const taken = new Set<number>();
  return words.flatMap((token, index): Token[] => {
    if (taken.has(index)) return [];
    const match = matchAt(index, { words: folded, text, tokens: words, dictionary });
    if (!match) return isKnown(token.word) ? [token] : [];
    for (const place of match.taken) taken.add(place);
    const last = match.taken.filter((place, order) => place === index + order).at(-1) ?? index;
    return match.form.english.map((word) => ({ word, from: token.from, to: words[last]?.to ?? token.to }));
  });
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
function readAt(text: string, { from, word }: { from: number; word: Token | undefined }, dictionary: CompiledDictionary): Token[] {
  const form = longestAt(text, from, dictionary);
  const to = from + (form?.parts[0]?.text.length ?? 0);
  if (!form || (word && to <= word.to)) return word ? [word] : [];
  const affix = isVerbal(form) ? affixAround(text, { from, to }, dictionary) : undefined;
  if (affix) return affix.english.map((english) => ({ word: english, from, to }));
  const joint = isVerbal(form) ? dictionary.joints.find((ending) => text.startsWith(ending, to)) : undefined;
  const said = form.english.map((english) => ({ word: english, from, to }));
  return joint ? [...said, { word: JOINT, from: to, to: to + joint.length }] : said;
}

function isVerbal({ english }: Form): boolean {
  return english.length === 1 && ENGLISH.verbs.has(english[0] ?? '');
}

function affixAround(
  text: string,
  { from, to }: { from: number; to: number },
  { endings, prefixes }: CompiledDictionary,
): Affix | undefined {
  return (
    endings.find((ending) => text.startsWith(ending.text, to)) ??
    prefixes.find((prefix) => text.startsWith(prefix.text, from - prefix.text.length))
  );
}

function longestAt(text: string, from: number, { forms, longest }: CompiledDictionary): Form | undefined {
  for (let length = Math.min(longest, text.length - from); length > 0; length -= 1) {
    const [form] = forms.get(text.slice(from, from + length)) ?? [];
    if (form) return form;
  }
  return undefined;
}

/** Puts the verb of each clause before what it acts on. */
function inEnglishOrder(text: string, tokens: readonly Token[], dictionary: CompiledDictionary): Token[] {
  const ordered: Token[] = [];
  let start = 0;
  for (let end = 1; end <= tokens.length; end += 1) {
    const gap = text.slice(tokens[end - 1]?.to, tokens[end]?.from ?? text.length);
    if (end < tokens.length && tokens[end - 1]?.word !== JOINT && !CLAUSE_END.test(gap)) continue;
    ordered.push(...verbFirst(tokens.slice(start, end), dictionary));
    start = end;
  }
  return ordered;
}

function verbFirst(clause: readonly Token[], { verbPosition }: CompiledDictionary): readonly Token[] {
  if (clause.some(({ word }) => word === 'if' || word === 'when')) return clause;
  const index = PLACE_OF_VERB[verbPosition](clause);
  const verb = clause[index];
  if (!verb) return clause;
  const rest = clause.toSpliced(index, 1);
  const opening = rest.findIndex(({ word }) => !ENGLISH.leadIns.has(word) && word !== 'not');
  return rest.toSpliced(Math.min(Math.max(opening, 0), index), 0, verb);
}

/** The index of a clause's verb, or -1. */
const PLACE_OF_VERB = {
  start: () => -1,
  first: firstVerb,
  last: lastVerb,
  either: (clause: readonly Token[]) =>
    clause[0] && isPlainVerb(clause[0]) ? 0 : clause.findIndex((token, index) => index === clause.length - 1 && isPlainVerb(token)),
};

/** A plain verb; else one that may be a noun, reading before everything else: `order query` asks. */
function firstVerb(clause: readonly Token[]): number {
  const plainVerb = clause.findIndex(isPlainVerb);
  if (plainVerb >= 0) return plainVerb;
  const reads = clause.findIndex((token) => ENGLISH.verbs.get(token.word)?.effect === 'read');
  return reads >= 0 ? reads : clause.findIndex(isVerb);
}

function lastVerb(clause: readonly Token[]): number {
  const last = clause.length - (clause.at(-1)?.word === JOINT ? 2 : 1);
  return clause[last] && isVerb(clause[last]) ? last : clause.findLastIndex(isPlainVerb);
}

function isVerb({ word }: Token): boolean {
  return ENGLISH.verbs.get(word)?.form === 'base';
}

function isPlainVerb(token: Token): boolean {
  return isVerb(token) && ENGLISH.verbs.get(token.word)?.nounlike === false;
}

function isKnown(word: string): boolean {
  return ENGLISH.known.has(word);
}
