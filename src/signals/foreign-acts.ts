import de from '#data/lexicons/de.json' with { type: 'json' };
import es from '#data/lexicons/es.json' with { type: 'json' };
import fr from '#data/lexicons/fr.json' with { type: 'json' };
import ja from '#data/lexicons/ja.json' with { type: 'json' };
import ko from '#data/lexicons/ko.json' with { type: 'json' };
import pt from '#data/lexicons/pt.json' with { type: 'json' };
import ru from '#data/lexicons/ru.json' with { type: 'json' };
import zh from '#data/lexicons/zh.json' with { type: 'json' };
import type { Effect, Lexicon, Pointer } from '#model/types.ts';
import type { Act } from './acts.ts';
import type { Prose, Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

type Verbs = ReadonlyMap<string, Effect>;

interface Found {
  readonly form: string;
  readonly effect: Effect;
  readonly from: number;
}

const SPACED = [es, pt, fr, de, ru].map((lexicon) => verbsOf(lexicon as Lexicon));
const UNSPACED = [ja, ko, zh].map((lexicon) => ({
  position: lexicon.verbPosition,
  script: scriptOf(lexicon.language),
  verbs: verbsOf(lexicon as Lexicon),
}));
const ASCII = /^[\x00-\x7F]*$/;
const MAX_WORDS = 10;
const MAX_CLAUSE = 400;
const MAX_FORM = 8;

/** What the first clause of a text in a language other than English says a call does: one act, or none. */
export function actsOfForeignText(prose: Prose, sentences: readonly Sentence[], at: Pointer): Act[] {
  for (const sentence of sentences) {
    if (sentence.mood === 'example') continue;
    const tokens = prose.tokens.slice(sentence.start, sentence.end);
    const found = inWords(tokens) ?? inClause(prose, tokens);
    if (found) return [actOf(prose, found, at)];
  }
  return [];
}

/** The first word that is a verb of a language which puts spaces between words. */
function inWords(tokens: readonly Token[]): Found | undefined {
  for (const { word, from } of tokens.slice(0, MAX_WORDS)) {
    const effect = SPACED.find((verbs) => verbs.has(word))?.get(word);
    if (effect) return { form: word, effect, from };
  }
  return undefined;
}

/** The main verb of a clause without spaces: the first or the last one, by the language whose script the clause shows. */
function inClause({ text }: Prose, tokens: readonly Token[]): Found | undefined {
  const from = tokens[0]?.from ?? 0;
  const clause = text.slice(from, Math.min(tokens.at(-1)?.to ?? 0, from + MAX_CLAUSE));
  if (ASCII.test(clause)) return undefined;
  const language = UNSPACED.find(({ script }) => script.test(clause));
  if (!language) return undefined;
  const found = formsIn(clause, language.verbs).map(({ from: offset, ...verb }) => ({ ...verb, from: from + offset }));
  return language.position === 'first' ? found[0] : found.at(-1);
}

function formsIn(clause: string, verbs: Verbs): Found[] {
  const found: Found[] = [];
  for (let from = 0; from < clause.length; from += 1) {
    const form = longestForm(clause, from, verbs);
    const effect = form === undefined ? undefined : verbs.get(form);
    if (form !== undefined && effect) found.push({ form, effect, from });
  }
  return found;
}

function longestForm(clause: string, from: number, verbs: Verbs): string | undefined {
  for (let length = MAX_FORM; length > 0; length -= 1) {
    const form = clause.slice(from, from + length);
    if (verbs.has(form)) return form;
  }
  return undefined;
}

function actOf({ text }: Prose, { form, effect, from }: Found, at: Pointer): Act {
  return { effect, lemma: form, objects: new Set(), at, quote: text.slice(from, from + form.length), source: 'text', doubtful: false };
}

function verbsOf({ verbs }: Lexicon): Verbs {
  return new Map(Object.entries(verbs).flatMap(([effect, forms]) => forms.map((form): [string, Effect] => [form, effect as Effect])));
}

/** Kana are Japanese, Hangul is Korean, Han alone is Chinese: asked in this order. */
function scriptOf(language: string): RegExp {
  if (language === 'ja') return /\p{Script=Hiragana}|\p{Script=Katakana}/u;
  return language === 'ko' ? /\p{Script=Hangul}/u : /\p{Script=Han}/u;
}
