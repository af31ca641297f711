import { fits, plain } from './dictionary.ts';
import { remembering, rememberingUnits } from './remember.ts';
import { COMMON_WORD, type Token } from './tokens.ts';

/** Words by what they mean, by language. */
export type Concepts = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** A stretch of a text that means something. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

interface Part {
  readonly text: string;
  readonly stem: boolean;
  readonly apart: false;
}

interface Form {
  readonly concept: string;
  readonly parts: readonly Part[];
}

/** Words of many languages, compiled for look-up. */
export interface CompiledConcepts {
  readonly byWord: ReadonlyMap<string, readonly Form[]>;
  readonly byStem: ReadonlyMap<string, readonly Form[]>;
  readonly longestStem: number;
  /** The characters that words of forms begin with. */
  readonly initials: ReadonlySet<string>;
  /** The forms that may start with a word. */
  readonly formsFor: (word: string) => readonly Form[];
  /** Forms of scripts without spaces, or whose words carry endings, by the code of their first character: found anywhere. */
  readonly signs: ReadonlyMap<number, readonly Sign[]>;
}

interface Sign {
  readonly concept: string;
  readonly text: string;
}

/** A script whose words are found inside longer runs. */
export const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const NO_FORMS: readonly Form[] = [];
const HALF = /[\uD800-\uDFFF]/;
/** The plain letter that words begin with whose first unit is this; none where that is a mark or half a character. */
const initialOf = rememberingUnits((unit) => (HALF.test(unit) ? '' : plain(unit).charAt(0)));

/** Compiles concepts. */
export function compileConcepts(concepts: Concepts): CompiledConcepts {
  const byWord = new Map<string, Form[]>();
  const byStem = new Map<string, Form[]>();
  const signs: Sign[] = [];
  for (const [concept, languages] of Object.entries(concepts)) {
    for (const text of Object.values(languages).flat()) {
      if (SIGNS.test(text)) signs.push({ concept, text: text.normalize('NFKC') });
      else add({ concept, parts: text.split(' ').map(partOf) }, byWord, byStem);
    }
  }
  const keys = [...byWord.keys(), ...byStem.keys()];
  const longestStem = Math.max(...[...byStem.keys()].map((stem) => stem.length));
  const words = { byWord, byStem, longestStem, initials: new Set(keys.map((key) => key.charAt(0))) };
  const formsOf = remembering((word) => formsFor(word, words), COMMON_WORD);
  return { ...words, formsFor: formsOf, signs: Map.groupBy(signs, ({ text }) => text.charCodeAt(0)) };
}

/** What words mean, in order; a word may mean several things. */
export function hitsIn(tokens: readonly Token[], concepts: CompiledConcepts): Hit[] {
  const hits: Hit[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const forms = concepts.formsFor((tokens[index] as Token).word);
    for (const form of forms) if (stands(form, index, tokens)) hits.push(hitOf(form, index, tokens));
  }
  return hits;
}

/** What a text in a script without spaces means. */
export function signsIn(text: string, { signs }: CompiledConcepts): Hit[] {
  return SIGNS.test(text) ? signsAmong(text, signs) : [];
}

/** Every sign where it stands; one that goes on into itself counts once. */
function signsAmong(text: string, signs: CompiledConcepts['signs']): Hit[] {
  const hits: Hit[] = [];
  const ends = new Map<Sign, number>();
  for (let from = 0; from < text.length; from += 1) {
    const begun = signs.get(text.charCodeAt(from));
    if (!begun) continue;
    for (const sign of begun) {
      if (!text.startsWith(sign.text, from) || (ends.get(sign) ?? 0) > from) continue;
      const to = from + sign.text.length;
      ends.set(sign, to);
      hits.push({ concept: sign.concept, from, to });
    }
  }
  return hits;
}

/** Whether the words of a form stand from an index on. */
function stands({ parts }: Form, index: number, tokens: readonly Token[]): boolean {
  return parts.every((part, offset) => fits(part, plain(tokens[index + offset]?.word ?? '')));
}

function hitOf({ concept, parts }: Form, index: number, tokens: readonly Token[]): Hit {
  return { concept, from: tokens[index]?.from ?? 0, to: tokens[index + parts.length - 1]?.to ?? 0 };
}

/** The forms that may start with a word, most often none by its first letter alone: those of the word, then those of its beginnings, the longest first. */
function formsFor(
  written: string,
  { byWord, byStem, longestStem, initials }: Omit<CompiledConcepts, 'formsFor' | 'signs'>,
): readonly Form[] {
  const initial = initialOf(written.charCodeAt(0));
  if (initial !== '' && !initials.has(initial)) return NO_FORMS;
  const word = plain(written);
  const forms = [...(byWord.get(word) ?? [])];
  for (let length = Math.min(word.length, longestStem); length > 1; length -= 1) forms.push(...(byStem.get(word.slice(0, length)) ?? []));
  return forms;
}

function partOf(word: string): Part {
  const stem = word.endsWith('*');
  return { text: plain(stem ? word.slice(0, -1) : word), stem, apart: false };
}

function add(form: Form, byWord: Map<string, Form[]>, byStem: Map<string, Form[]>): void {
  const [first] = form.parts;
  const map = first?.stem ? byStem : byWord;
  const list = map.get(first?.text ?? '');
  if (list) list.push(form);
  else map.set(first?.text ?? '', [form]);
}
