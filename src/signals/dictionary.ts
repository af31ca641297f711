import type { Dictionary } from '#model/types.ts';
import { remembering } from './remember.ts';
import { type SignTree, signTree } from './sign-tree.ts';

/** A way in which a language says some English words. */
export interface Form {
  readonly parts: readonly Part[];
  readonly english: readonly string[];
  /** Letters that it fixes: the longest form wins. */
  readonly letters: number;
  /** It is a noun although the English word may be a verb. */
  readonly noun?: true;
}

/** One word of a form. */
interface Part {
  readonly text: string;
  /** Any ending may follow. */
  readonly stem: boolean;
  /** Other words of the clause may stand before it. */
  readonly apart: boolean;
}

/** A piece of text that makes a verb something else. */
export interface Affix {
  readonly text: string;
  readonly english: readonly string[];
}

/** A dictionary, compiled for look-up. */
export interface CompiledDictionary {
  readonly language: string;
  readonly spaced: boolean;
  readonly verbPosition: Dictionary['verbPosition'];
  /** What follows a verb, or stands before it, and takes its place; the longest first, what follows by its first letter. */
  readonly endings: ReadonlyMap<string, readonly Affix[]>;
  readonly prefixes: readonly Affix[];
  /** By their first letter, the longest first. */
  readonly joints: ReadonlyMap<string, readonly string[]>;
  readonly stems: readonly string[];
  readonly objectMarks: readonly string[];
  /** Forms that are never verbs. */
  readonly nouns: ReadonlySet<string>;
  /** Whether a noun right behind another says whose or of what it is. */
  readonly ownerBehind: boolean;
  /** Words that open a clause which describes a noun. */
  readonly relatives: ReadonlySet<string>;
  /** Forms by their first word, or by their first stem; of unspaced languages by their whole text. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** The length of the longest form by its first letter. */
  readonly longest: ReadonlyMap<string, number>;
  /** The forms of unspaced languages by their characters. */
  readonly signs: SignTree;
}

const NO_SIGNS: ReadonlyMap<string, readonly Form[]> = new Map();

/** Compiles a dictionary. */
export function compileDictionary({
  language,
  spaced,
  verbPosition,
  words,
  endings,
  prefixes,
  joints = [],
  stems = [],
  objectMarks = [],
  nouns = [],
  ownerBehind = false,
  relatives = [],
}: Dictionary): CompiledDictionary {
  const named = new Set(nouns);
  const forms = spaced ? formsOfWords(words, named) : formsOfSigns(words);
  const longest = longestByFirst(forms.keys());
  return {
    language,
    spaced,
    verbPosition,
    endings: Map.groupBy(affixesOf(endings), ({ text }) => text.charAt(0)),
    prefixes: affixesOf(prefixes),
    joints: byFirstLetter(joints),
    stems,
    objectMarks,
    nouns: named,
    ownerBehind,
    relatives: new Set(relatives),
    forms,
    longest,
    signs: signTree(spaced ? NO_SIGNS : forms),
  };
}

function byFirstLetter(texts: readonly string[]): Map<string, string[]> {
  return Map.groupBy(
    texts.toSorted((one, other) => other.length - one.length),
    (text) => text.charAt(0),
  );
}

function formsOfWords(words: Dictionary['words'], nouns: ReadonlySet<string>): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [english, natives] of Object.entries(words)) {
    for (const native of natives) {
      const form = formOf(plain(native), english.split(' '), true);
      add(forms, nouns.has(native) ? { ...form, noun: true } : form);
    }
  }
  return longestFirst(forms);
}

function formsOfSigns(words: Dictionary['words']): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const [english, natives] of Object.entries(words)) {
    for (const native of natives) add(forms, formOf(native.normalize('NFKC').toLowerCase(), english.split(' '), false));
  }
  return longestFirst(forms);
}

function longestFirst(forms: Map<string, Form[]>): Map<string, Form[]> {
  for (const list of forms.values()) list.sort((a, b) => b.letters - a.letters);
  return forms;
}

/** Small Latin letters and Han, which have no other form. */
const PLAIN = /^[a-z0-9\u4E00-\u9FFF]*$/;
const ASCII = /^[\x00-\x7F]*$/;
const LONGEST_WORD = 16;

/** A word without accents, as dictionaries of spaced languages are searched; umlauts as two letters, for `zählt` counts and `zahlt` pays. */
export function plain(word: string): string {
  if (PLAIN.test(word)) return word;
  return ASCII.test(word) ? word.toLowerCase() : unaccented(word);
}

const unaccented = remembering((word) => {
  const composed = word.normalize('NFKC').toLowerCase();
  const spelt = composed.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  return spelt.normalize('NFKD').replace(/\p{M}/gu, '');
}, LONGEST_WORD);

/** Whether a word is one that a form allows at a place. */
export function fits({ text, stem }: Part, word: string): boolean {
  return stem ? word.startsWith(text) : word === text;
}

function longestByFirst(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) longest.set(key.charAt(0), Math.max(key.length, longest.get(key.charAt(0)) ?? 0));
  return longest;
}

function affixesOf(affixes: Dictionary['endings'] = {}): Affix[] {
  const all = Object.entries(affixes).flatMap(([english, texts]) => texts.map((text) => ({ text, english: english.split(' ') })));
  return all.toSorted((a, b) => b.text.length - a.text.length);
}

function formOf(native: string, english: readonly string[], spaced: boolean): Form {
  const words = spaced ? native.split(' ') : [native];
  const parts = words.flatMap((word, index): Part[] => {
    const stem = word.endsWith('*');
    return word === '~' ? [] : [{ text: stem ? word.slice(0, -1) : word, stem, apart: words[index - 1] === '~' }];
  });
  const exact = parts.every(({ stem }) => !stem) ? 0.5 : 0;
  return { parts, english, letters: parts.reduce((sum, { text }) => sum + text.length, exact) };
}

function add(forms: Map<string, Form[]>, form: Form): void {
  const key = form.parts[0]?.text ?? '';
  const list = forms.get(key);
  if (list) list.push(form);
  else forms.set(key, [form]);
}
