import { wordsOf } from '#export/name-words.ts';
import type { Meaning, SearchVocabulary } from '#export/search-vocabulary.ts';
import { stemOf } from '#export/stem.ts';
import type { Filters } from './state.ts';

/** What a question or other plain words were taken for. */
export interface Understood {
  /** Whether it asks or chooses. */
  readonly isQuestion: boolean;
  /** What it chooses. */
  readonly filters: Filters;
  /** The words that are looked for. */
  readonly words: string;
  /** The same with those that chose, by which the tools are put in order. */
  readonly fuller: string;
}

/** A word as people write one in a sentence: a name is written otherwise. */
const PLAIN = /^[a-z]+(?:['’][a-z]+)?(?:-[a-z]+)?[?!.,;]*$/i;
const CAMEL = /[a-z][A-Z]/;
/** Whoever asks for what only reads means no verb for what it might do. */
const HARMLESS = 'Read';
/** Words after which a verb stands. */
const BEFORE_VERBS = new Set(
  'can could may might will would should to that what which who i and does do did somebody someone it agent tools'.split(' '),
);

/** What a question means, or undefined where the words may be a name, or are nothing but words. */
export function understand(query: string, vocabulary: SearchVocabulary): Understood | undefined {
  return isSentence(query) ? new Reading(wordsIn(query), vocabulary).understood() : undefined;
}

/** Several words that ask nothing and choose nothing, without those that say nothing; undefined where they may be a name. */
export function plainWords(query: string, { ignored, slight }: SearchVocabulary): Understood | undefined {
  if (!isSentence(query)) return undefined;
  const [silent, told] = [new Set(ignored.split(',')), new Set(slight.split(','))];
  const words = wordsIn(query).filter((word) => !silent.has(word));
  const fuller = wordsIn(query).filter((word) => !silent.has(word) || told.has(word));
  return words.length === 0 ? undefined : { isQuestion: false, filters: {}, words: words.join(' '), fuller: fuller.join(' ') };
}

function isSentence(query: string): boolean {
  const typed = query.trim().split(/\s+/);
  return typed.length > 1 && typed.every((word) => PLAIN.test(word) && !CAMEL.test(word));
}

function wordsIn(query: string): string[] {
  return wordsOf(query).toLowerCase().split(' ');
}

/** The words of one question, and what became of them. */
class Reading {
  readonly #words: readonly string[];
  readonly #stems: readonly string[];
  readonly #vocabulary: SearchVocabulary;
  readonly #ignored: ReadonlySet<string>;
  readonly #taken = new Set<number>();
  readonly #kept = new Set<number>();
  readonly #broad = new Set<number>();
  readonly #found: Meaning[] = [];

  constructor(words: readonly string[], vocabulary: SearchVocabulary) {
    this.#words = words;
    this.#stems = words.map(stemOf);
    this.#vocabulary = vocabulary;
    this.#ignored = new Set(vocabulary.ignored.split(','));
  }

  understood(): Understood | undefined {
    for (const meaning of this.#vocabulary.meanings) this.#readPhrases(meaning);
    const isHarmless = this.#found.some(({ value }) => value === HARMLESS);
    if (!isHarmless) for (const at of this.#words.keys()) this.#readVerb(at);
    const values = new Map(this.#found.map(({ filter, value }) => [filter, value]));
    const isTwofold = this.#found.some(({ filter, value }) => values.get(filter) !== value);
    if (isTwofold || (values.size === 0 && !this.#asks())) return undefined;
    const sought = this.#words.filter((word, at) => this.#kept.has(at) || (!this.#taken.has(at) && this.#says(word, values.size > 0)));
    const fuller = this.#words.filter(
      (word, at) => !this.#broad.has(at) && (this.#taken.has(at) || this.#kept.has(at) || this.#says(word, values.size > 0)),
    );
    if (values.size === 0 && sought.length === 0) return undefined;
    const slight = listOf(this.#vocabulary.slight);
    return {
      isQuestion: true,
      filters: Object.fromEntries([...values].map(([filter, value]) => [filter, [value]])),
      words: sought.join(' '),
      fuller: fuller.filter((word) => !this.#ignored.has(word) || slight.has(word)).join(' '),
    };
  }

  #says(word: string, isUnderstood: boolean): boolean {
    return !this.#ignored.has(word) && !(isUnderstood && listOf(this.#vocabulary.vague).has(stemOf(word)));
  }

  #asks(): boolean {
    const asking = new Set(this.#vocabulary.asking.split(','));
    return this.#words.some((word) => asking.has(word));
  }

  #readPhrases(meaning: Meaning): void {
    for (const phrase of phrasesOf(meaning.phrases)) {
      const at = this.#stems.findIndex((_, start) => this.#standsAt(start, phrase));
      if (at >= 0) this.#take(meaning, range(at, phrase.length), []);
    }
  }

  /** Takes the first meaning that the verb at a place has, with what it acts on. */
  #readVerb(at: number): void {
    if (this.#taken.has(at) || this.#kept.has(at)) return;
    const meant = this.#vocabulary.meanings.find(({ verbs, objects }) => this.#isOneOf(at, verbs) && this.#isComplete(at, objects));
    if (!meant) return;
    const objects = this.#objectsAfter(at, meant.objects);
    if (meant.isBroad) this.#broad.add(at);
    if (meant.keeps) this.#take(meant, objects.length > 0 ? [at] : [], objects.length > 0 ? objects : [at]);
    else this.#take(meant, [at, ...objects], []);
  }

  /** Whether a verb that wants an object has one, and any other stands where a verb does. */
  #isComplete(at: number, objects: string | undefined): boolean {
    return objects === undefined ? this.#isVerb(at) : this.#objectsAfter(at, objects).length > 0;
  }

  /** Whether a word is one of some verbs, and no noun that is made of one. */
  #isOneOf(at: number, verbs = ''): boolean {
    const word = this.#words[at] ?? '';
    return listOf(verbs).has(this.#stems[at] ?? '') && (!NOUN.test(word) || verbs.split(',').includes(word));
  }

  /** Where the first things stand that a verb acts on, one behind the other; none where it acts on something else. */
  #objectsAfter(verb: number, objects = ''): number[] {
    const found: number[] = [];
    for (let at = verb + 1; at < this.#stems.length; at += 1) {
      const phrase = phrasesOf(objects).find((one) => this.#standsAt(at, one));
      if (phrase) {
        found.push(...range(at, phrase.length));
        at += phrase.length - 1;
      } else if (!this.#isPassedOver(at)) break;
    }
    return found;
  }

  #isPassedOver(at: number): boolean {
    const word = this.#words[at] ?? '';
    return this.#ignored.has(word) || DESCRIBING.has(word) || listOf(this.#vocabulary.vague).has(this.#stems[at] ?? '');
  }

  /** Whether a word that may be a noun stands where a verb does. */
  #isVerb(at: number): boolean {
    const [word = '', before, after] = [this.#words[at], this.#words[at - 1], this.#words[at + 1]];
    if (!listOf(this.#vocabulary.nounlike).has(stemOf(word))) return true;
    if (before === undefined) return after !== undefined && this.#ignored.has(after);
    return BEFORE_VERBS.has(before) && !(before === 'to' && after === undefined);
  }

  #standsAt(start: number, phrase: readonly string[]): boolean {
    return phrase.every((stem, index) => this.#stems[start + index] === stem && !this.#taken.has(start + index));
  }

  #take(meaning: Meaning, taken: readonly number[], kept: readonly number[]): void {
    this.#found.push(meaning);
    for (const at of taken) this.#taken.add(at);
    for (const at of kept) this.#kept.add(at);
  }
}

/** How nouns end that are made of verbs. */
const NOUN = /(?:ion|ment|ance|ence|[eo]r|al)s?$/;
/** What may stand between a verb and what it acts on. */
const DESCRIBING = new Set('private secret own shell new arbitrary social text'.split(' '));

const lists = new Map<string, ReadonlySet<string>>();
const phrases = new Map<string, readonly (readonly string[])[]>();

function listOf(words = ''): ReadonlySet<string> {
  const list = lists.get(words) ?? new Set(words.split(',').map(stemOf));
  lists.set(words, list);
  return list;
}

/** Phrases as stems, the longest first. */
function phrasesOf(text = ''): readonly (readonly string[])[] {
  const made =
    phrases.get(text) ??
    text
      .split(',')
      .filter(Boolean)
      .map((phrase) => phrase.split(' ').map(stemOf))
      .toSorted((a, b) => b.length - a.length);
  phrases.set(text, made);
  return made;
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}
