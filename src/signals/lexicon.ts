import en from '#data/lexicons/en.json' with { type: 'json' };
import type { Effect, Lexicon, Reading } from '#model/types.ts';
import { formsOf, pluralOf } from './inflection.ts';
import { compilePhrases, type Phrases } from './phrases.ts';

/** A verb as the lexicon knows it. */
export interface Verb {
  readonly lemma: string;
  readonly effect: Effect;
  /** As often a noun, so it counts only where a verb is expected. */
  readonly nounlike: boolean;
  /** How the form is built: a clause's coordinated verbs share it. */
  readonly form: 'base' | 'third' | 'gerund';
}

/** A language's words, compiled for look-up. */
export interface Words {
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly nouns: Phrases;
  readonly phrases: Phrases;
  readonly parameters: Phrases;
  readonly flags: Phrases;
  readonly leadIns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  /** Nouns that name an act, with its verb. */
  readonly nominals: ReadonlyMap<string, Verb>;
  /** Verbs that often describe the noun behind them. */
  readonly attributive: ReadonlySet<string>;
  /** Every single word that any list holds. */
  readonly known: ReadonlySet<string>;
}

/** English, the language of nearly every tool's name. */
export const ENGLISH: Words = compile(en as Lexicon);

/** Whether a word is a verb that is hardly ever a noun, unlike `version` and `total`. */
export function isOnlyVerb(word: string): boolean {
  return ENGLISH.verbs.get(word)?.nounlike === false;
}

function compile(lexicon: Lexicon): Words {
  const verbs = compileVerbs(lexicon);
  return {
    verbs,
    readings: compileReadings(lexicon.readings ?? []),
    nouns: compilePhrases(withPlurals(lexicon.nouns ?? {})),
    phrases: compilePhrases(lexicon.phrases ?? {}),
    parameters: compilePhrases(lexicon.parameters ?? {}),
    flags: compilePhrases(lexicon.flags ?? {}),
    leadIns: new Set(lexicon.leadIns),
    determiners: new Set(lexicon.determiners),
    containers: new Set(lexicon.containers),
    stops: new Set(lexicon.stops),
    nominals: compileNominals(lexicon.nominals ?? {}, verbs),
    attributive: new Set(lexicon.attributive),
    known: new Set([...verbs.keys(), ...wordsOf(lexicon)]),
  };
}

function compileVerbs({ verbs, nounlike = [] }: Lexicon): Map<string, Verb> {
  const nouns = new Set(nounlike);
  const compiled = new Map<string, Verb>();
  for (const [effect, lemmas] of Object.entries(verbs)) {
    for (const lemma of lemmas) {
      const verb = { lemma, effect: effect as Effect, nounlike: nouns.has(lemma) };
      const added = formsOf(lemma).filter(({ text, form }) => form === 'base' || !compiled.has(text));
      for (const { text, form } of added) compiled.set(text, { ...verb, form });
    }
  }
  return compiled;
}

/** The nouns and their plurals; a plural that does not exist does no harm. */
function withPlurals(groups: NonNullable<Lexicon['nouns']>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(groups).map(([group, nouns]) => [group, [...new Set([...nouns, ...nouns.map(pluralOf)])]]));
}

function compileNominals(nominals: Readonly<Record<string, string>>, verbs: ReadonlyMap<string, Verb>): Map<string, Verb> {
  return new Map(
    Object.entries(nominals).flatMap(([noun, lemma]): [string, Verb][] => {
      const verb = verbs.get(lemma);
      return verb ? [[noun, verb]] : [];
    }),
  );
}

function wordsOf({
  nouns = {},
  phrases = {},
  nominals = {},
  leadIns = [],
  determiners = [],
  containers = [],
  stops = [],
}: Lexicon): string[] {
  const texts = [
    ...Object.values({ ...nouns, ...phrases }).flat(),
    ...Object.keys(nominals),
    ...leadIns,
    ...determiners,
    ...containers,
    ...stops,
  ];
  return [...new Set(texts.flatMap((text) => text.split(/[ |]/)))];
}

function compileReadings(readings: readonly Reading[]): Map<string, Reading[]> {
  const compiled = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const verb of reading.verbs) compiled.set(verb, [...(compiled.get(verb) ?? []), reading]);
  }
  return compiled;
}
