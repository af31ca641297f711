import { dictionary, LATIN } from './dictionaries.ts';
import type { CompiledDictionary, Form } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import { rememberingWords } from './remember-words.ts';

const SHORTEST_STEM = 4;
/** What the first word weighs. */
const OPENING = 2;
/** Frequent words that no other language of these has. */
const ENGLISH_ONLY = ['the', 'of', 'and', 'with', 'this', 'that', 'from', 'by', 'your', 'is', 'are', 'it', 'to', 'when'];
const ENGLISH_BIT = 1 << LATIN.length;
/** Function words, with the bits of the languages that they speak for. */
const MARKS = marks();

/** The first words of a text, the languages that each speaks for, and those that know it. */
interface Sample {
  readonly words: readonly string[];
  readonly marks: readonly number[];
  readonly known: readonly Known[];
  /** Whether each is a word of grammar in English. */
  readonly english: readonly boolean[];
}

/** Bits of the languages that have a word as a form, as a form or its beginning, as a form of a verb. */
interface Known {
  readonly whole: number;
  readonly begun: number;
  readonly verbal: number;
}

/** A language that a text may be in: how many words it knows, and by how much they speak for it. */
interface Candidate {
  readonly language: string;
  readonly score: number;
  readonly familiar: readonly string[];
  readonly rank: number;
}

/** The dictionary of the language in Latin letters whose function words are more frequent than those of English; knowing the first word as a verb counts as much as two. */
export function latinDictionaryFor(words: readonly string[]): CompiledDictionary | undefined {
  const [opening] = words;
  if (!opening) return undefined;
  const marks = marksOf(words);
  if (!marks || isPlainlyEnglish(words, marks)) return undefined;
  const sample = { words, marks, known: words.map(knownBy), english: words.map(isEnglish) };
  const best = LATIN.flatMap((language) => candidate(language, sample)).reduce<Candidate | undefined>(
    (a, b) => (a && a.rank >= b.rank ? a : b),
    undefined,
  );
  return best && (best.score > 0 || isOwn(best.familiar, words)) ? dictionary(best.language) : undefined;
}

/** What each word speaks for; undefined as soon as more than a quarter of them speak for English. */
function marksOf(words: readonly string[]): number[] | undefined {
  const marks: number[] = [];
  let english = 0;
  for (const word of words) {
    const mark = MARKS.get(word) ?? 0;
    if ((mark & ENGLISH_BIT) !== 0) english += 1;
    if (english > words.length / 4) return undefined;
    marks.push(mark);
  }
  return marks;
}

/** More English function words than any language marks, or English words alone; asked first, because it compiles no dictionary. */
function isPlainlyEnglish(words: readonly string[], marks: readonly number[]): boolean {
  const marked = mostMarked(marks);
  const english = countOf(marks, ENGLISH_BIT);
  return english > marked || (marked === 0 && (ENGLISH.verbs.has(words[0] ?? '') || words.every((word) => ENGLISH.known.has(word))));
}

/** How many words speak for the language that most of them speak for, English aside. */
function mostMarked(marks: readonly number[]): number {
  let all = 0;
  for (const mark of marks) all |= mark;
  if ((all & ~ENGLISH_BIT) === 0) return 0;
  return Math.max(...LATIN.map(({ bit }) => countOf(marks, bit)));
}

function countOf(bits: readonly number[], bit: number): number {
  let count = 0;
  for (const one of bits) if ((one & bit) !== 0) count += 1;
  return count;
}

/** A language that a text may be in, unless its words speak more for English; of two, the one that knows more words ranks higher. */
function candidate({ language, bit }: (typeof LATIN)[number], { words, marks, known, english }: Sample): Candidate[] {
  const opens = ((known[0]?.verbal ?? 0) & bit) !== 0;
  const native = countOf(marks, bit) + (opens ? OPENING : 0);
  const isOwn = (index: number) => (((marks[index] ?? 0) | (known[index]?.whole ?? 0)) & bit) !== 0;
  const foreign = english.filter((isGrammar, index) => isGrammar && !isOwn(index)).length;
  const score = native - foreign - (ENGLISH.verbs.has(words[0] ?? '') ? OPENING : 0);
  if (score < 0) return [];
  const familiar = words.filter((_, index) => ((known[index]?.begun ?? 0) & bit) !== 0);
  return [{ language, score, familiar, rank: score + familiar.length / 2 }];
}

/** Whether most words of a text are known, and half of them not English. */
function isOwn(familiar: readonly string[], words: readonly string[]): boolean {
  const foreign = familiar.filter((word) => !ENGLISH.known.has(word)).length;
  return familiar.length > words.length / 2 && foreign >= words.length / 2;
}

function isEnglish(word: string): boolean {
  return ENGLISH.stops.has(word) || ENGLISH.determiners.has(word) || ENGLISH.leadIns.has(word);
}

/** Which of the languages in Latin letters know a word. */
const knownBy = rememberingWords((word): Known => {
  const known = { whole: 0, begun: 0, verbal: 0 };
  for (const { language, bit } of LATIN) {
    const forms = formsOf(dictionary(language), word);
    if (dictionary(language)?.forms.has(word)) known.whole |= bit;
    if (forms.length > 0) known.begun |= bit;
    if (forms.some(isVerbal)) known.verbal |= bit;
  }
  return known;
});

/** Whether a form says a verb, or a noun that names an act. */
function isVerbal({ english }: Form): boolean {
  return english.some((said) => ENGLISH.verbs.has(said) || ENGLISH.nominals.has(said));
}

/** The forms that a word is, or begins with; those that go on with other words only where there are none. */
function formsOf(known: CompiledDictionary | undefined, word: string): readonly Form[] {
  for (let length = word.length; length > 0; length -= 1) {
    const exact = length === word.length;
    const forms = known?.forms.get(word.slice(0, length))?.filter(({ parts }) => exact || (length >= SHORTEST_STEM && parts[0]?.stem));
    if (forms && forms.length > 0) return alone(forms);
  }
  return [];
}

function alone(forms: readonly Form[]): readonly Form[] {
  const single = forms.filter(({ parts }) => parts.length === 1);
  return single.length > 0 ? single : forms;
}

function marks(): ReadonlyMap<string, number> {
  const bits = new Map(ENGLISH_ONLY.map((word) => [word, ENGLISH_BIT]));
  for (const { bit, markers } of LATIN) for (const word of markers) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
