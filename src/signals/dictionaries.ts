import de from '#data/lexicons/de.json' with { type: 'json' };
import es from '#data/lexicons/es.json' with { type: 'json' };
import fr from '#data/lexicons/fr.json' with { type: 'json' };
import it from '#data/lexicons/it.json' with { type: 'json' };
import ja from '#data/lexicons/ja.json' with { type: 'json' };
import ko from '#data/lexicons/ko.json' with { type: 'json' };
import pt from '#data/lexicons/pt.json' with { type: 'json' };
import ru from '#data/lexicons/ru.json' with { type: 'json' };
import zh from '#data/lexicons/zh.json' with { type: 'json' };
import type { Dictionary } from '#model/types.ts';
import { type CompiledDictionary, compileDictionary, type Form, plain } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import { remembering } from './remember.ts';
import type { Prose } from './sentences.ts';
import { COMMON_WORD, type Token } from './tokens.ts';

/** Compiled when a text first asks for it: most texts are English. */
const DICTIONARIES = new Map(
  [de, es, fr, it, ja, ko, pt, ru, zh].map((dictionary) => [
    dictionary.language,
    lazily(() => compileDictionary(dictionary as unknown as Dictionary)),
  ]),
);
/** Languages in Latin letters, told apart by their function words; each has a bit. */
const LATIN = [de, es, fr, it, pt].map(({ language, markers }, index) => ({
  language,
  bit: 1 << index,
  markers: (markers as readonly string[]).map(plain),
}));
const SAMPLE_LETTERS = 600;
const SAMPLE_WORDS = 60;
/** A share of letters from which a script tells the language; a sign of Han weighs more than a letter. */
const SHARE = 0.12;
/** Asked in this order: kana are Japanese, Hangul is Korean, Han alone is Chinese. */
const SCRIPTS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
] as const;
const OTHER_SCRIPT = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}\p{Script=Cyrillic}]/u;
/** How many letters a text in Han alone may have that could be a Japanese title: `顧客削除`. */
const SHORT = 24;
const SHORTEST_STEM = 4;
/** What the first word weighs. */
const OPENING = 2;
/** Frequent words that no other language of these has. */
const ENGLISH_ONLY = ['the', 'of', 'and', 'with', 'this', 'that', 'from', 'by', 'your', 'is', 'are', 'it', 'to', 'when'];
const ENGLISH_BIT = 1 << LATIN.length;
/** Function words, with the bits of the languages that they speak for. */
const MARKS = marks();
const ASCII = /^[\x00-\x7F]*$/;

/** The dictionary of the language that a text is written in; undefined for English and for languages that none covers. */
export function dictionaryFor({ text, tokens }: Prose): CompiledDictionary | undefined {
  const sample = text.slice(0, SAMPLE_LETTERS);
  if (ASCII.test(sample)) return byMarkers(wordsIn(sample, tokens));
  return byScript(sample) ?? byMarkers(wordsIn(sample, tokens).map(plain));
}

function wordsIn({ length }: string, tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { word, to } of tokens) {
    if (words.length === SAMPLE_WORDS || to > length) break;
    words.push(word);
  }
  return words;
}

function byScript(sample: string): CompiledDictionary | undefined {
  if (!OTHER_SCRIPT.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > letters * SHARE);
  if (found?.[0] === 'zh' && letters <= SHORT && lettersKnown('ja', sample) > lettersKnown('zh', sample)) return dictionary('ja');
  return found && dictionary(found[0]);
}

/** How many letters of a text belong to words that a language knows. */
function lettersKnown(language: string, text: string): number {
  const known = dictionary(language);
  let letters = 0;
  for (let from = 0; from < text.length; ) {
    const length = known ? longestForm(known, text.slice(from)) : 0;
    letters += length > 1 ? length : 0;
    from += Math.max(length, 1);
  }
  return letters;
}

function longestForm({ forms, longest }: CompiledDictionary, text: string): number {
  for (let length = Math.min(longest, text.length); length > 0; length -= 1) {
    if (forms.has(text.slice(0, length))) return length;
  }
  return 0;
}

/** The first words of a text, the languages that each speaks for, and those that know it. */
interface Sample {
  readonly words: readonly string[];
  readonly marks: readonly number[];
  readonly known: readonly Known[];
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

/** The language whose function words are more frequent than those of English; knowing the first word as a verb counts as much as two. */
function byMarkers(words: readonly string[]): CompiledDictionary | undefined {
  const [opening] = words;
  if (!opening) return undefined;
  const marks = words.map((word) => MARKS.get(word) ?? 0);
  if (countOf(marks, ENGLISH_BIT) > words.length / 4 || isPlainlyEnglish(words, marks)) return undefined;
  const sample = { words, marks, known: words.map(knownBy) };
  const best = LATIN.flatMap((language) => candidate(language, sample)).reduce<Candidate | undefined>(
    (a, b) => (a && a.rank >= b.rank ? a : b),
    undefined,
  );
  return best && (best.score > 0 || isOwn(best.familiar, words)) ? dictionary(best.language) : undefined;
}

/** More English function words than any language marks, or English words alone; asked first, because it compiles no dictionary. */
function isPlainlyEnglish(words: readonly string[], marks: readonly number[]): boolean {
  const marked = Math.max(...LATIN.map(({ bit }) => countOf(marks, bit)));
  const english = countOf(marks, ENGLISH_BIT);
  return english > marked || (marked === 0 && (ENGLISH.verbs.has(words[0] ?? '') || words.every((word) => ENGLISH.known.has(word))));
}

function countOf(bits: readonly number[], bit: number): number {
  let count = 0;
  for (const one of bits) if ((one & bit) !== 0) count += 1;
  return count;
}

/** A language that a text may be in, unless its words speak more for English; of two, the one that knows more words ranks higher. */
function candidate({ language, bit }: (typeof LATIN)[number], { words, marks, known }: Sample): Candidate[] {
  const opens = ((known[0]?.verbal ?? 0) & bit) !== 0;
  const native = countOf(marks, bit) + (opens ? OPENING : 0);
  const isOwn = (index: number) => (((marks[index] ?? 0) | (known[index]?.whole ?? 0)) & bit) !== 0;
  const foreign = words.filter((word, index) => !isOwn(index) && isEnglish(word)).length;
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
const knownBy = remembering((word): Known => {
  const known = { whole: 0, begun: 0, verbal: 0 };
  for (const { language, bit } of LATIN) {
    const forms = formsOf(dictionary(language), word);
    if (dictionary(language)?.forms.has(word)) known.whole |= bit;
    if (forms.length > 0) known.begun |= bit;
    if (forms.some(isVerbal)) known.verbal |= bit;
  }
  return known;
}, COMMON_WORD);

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

function dictionary(language: string): CompiledDictionary | undefined {
  return DICTIONARIES.get(language)?.();
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function marks(): ReadonlyMap<string, number> {
  const bits = new Map(ENGLISH_ONLY.map((word) => [word, ENGLISH_BIT]));
  for (const { bit, markers } of LATIN) for (const word of markers) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
