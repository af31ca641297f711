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
import type { Prose } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Compiled when a text first asks for it: most texts are English. */
const DICTIONARIES = new Map(
  [de, es, fr, it, ja, ko, pt, ru, zh].map((dictionary) => [
    dictionary.language,
    lazily(() => compileDictionary(dictionary as unknown as Dictionary)),
  ]),
);
/** Languages in Latin letters, told apart by their function words. */
const LATIN = [de, es, fr, it, pt].map(({ language, markers }) => ({
  language,
  markers: new Set((markers as readonly string[]).map(plain)),
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
const ENGLISH_ONLY = new Set(['the', 'of', 'and', 'with', 'this', 'that', 'from', 'by', 'your', 'is', 'are', 'it', 'to', 'when']);
const ASCII = /^[\x00-\x7F]*$/;

/** The dictionary of the language that a text is written in; undefined for English and for languages that none covers. */
export function dictionaryFor({ text, tokens }: Prose): CompiledDictionary | undefined {
  return byScript(text.slice(0, SAMPLE_LETTERS)) ?? byMarkers(tokens);
}

function byScript(sample: string): CompiledDictionary | undefined {
  if (ASCII.test(sample) || !OTHER_SCRIPT.test(sample)) return undefined;
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

/** A language that a text may be in: how many words it knows, and by how much they speak for it. */
interface Candidate {
  readonly known: CompiledDictionary | undefined;
  readonly score: number;
  readonly familiar: readonly string[];
  readonly rank: number;
}

/** The language whose function words are more frequent than those of English; knowing the first word as a verb counts as much as two. */
function byMarkers(tokens: readonly Token[]): CompiledDictionary | undefined {
  const words = tokens
    .slice(0, SAMPLE_WORDS)
    .filter(({ to }) => to <= SAMPLE_LETTERS)
    .map(({ word }) => plain(word));
  const [opening] = words;
  if (!opening || words.filter((word) => ENGLISH_ONLY.has(word)).length > words.length / 4) return undefined;
  if (isPlainlyEnglish(opening, words)) return undefined;
  const best = LATIN.flatMap((language) => candidate(language, words)).reduce<Candidate | undefined>(
    (a, b) => (a && a.rank >= b.rank ? a : b),
    undefined,
  );
  return best && (best.score > 0 || isOwn(best.familiar, words)) ? best.known : undefined;
}

/** More English function words than any language marks, or English words alone; asked first, because it compiles no dictionary. */
function isPlainlyEnglish(opening: string, words: readonly string[]): boolean {
  const marked = Math.max(...LATIN.map(({ markers }) => words.filter((word) => markers.has(word)).length));
  const english = words.filter((word) => ENGLISH_ONLY.has(word)).length;
  return english > marked || (marked === 0 && (ENGLISH.verbs.has(opening) || words.every((word) => ENGLISH.known.has(word))));
}

/** A language that a text may be in, unless its words speak more for English; of two, the one that knows more words ranks higher. */
function candidate({ language, markers }: (typeof LATIN)[number], words: readonly string[]): Candidate[] {
  const known = dictionary(language);
  const [opening = ''] = words;
  const native = words.filter((word) => markers.has(word)).length + (opens(known, opening) ? OPENING : 0);
  const foreign = words.filter((word) => isEnglish(word) && !markers.has(word) && !known?.forms.has(word)).length;
  const score = native - foreign - (ENGLISH.verbs.has(opening) ? OPENING : 0);
  if (score < 0) return [];
  const familiar = words.filter((word) => formsOf(known, word).length > 0);
  return [{ known, score, familiar, rank: score + familiar.length / 2 }];
}

/** Whether most words of a text are known, and half of them not English. */
function isOwn(familiar: readonly string[], words: readonly string[]): boolean {
  const foreign = familiar.filter((word) => !ENGLISH.known.has(word)).length;
  return familiar.length > words.length / 2 && foreign >= words.length / 2;
}

function isEnglish(word: string): boolean {
  return ENGLISH.stops.has(word) || ENGLISH.determiners.has(word) || ENGLISH.leadIns.has(word);
}

/** Whether a word is a form of a verb, or of a noun that names an act. */
function opens(known: CompiledDictionary | undefined, word: string): boolean {
  return formsOf(known, word).some(({ english }) => english.some((said) => ENGLISH.verbs.has(said) || ENGLISH.nominals.has(said)));
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
