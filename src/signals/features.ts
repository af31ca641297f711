import type { Effect, Pointer } from '#model/types.ts';
import type { Act } from './acts.ts';
import { numberOfKind } from './kinds.ts';
import type { ParameterSignal } from './parameters.ts';
import type { PhraseMatch } from './phrases.ts';
import { type Mood, quoteOf, type Sentence } from './sentences.ts';
import type { Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** Something that a definition says, or how much it asks for, under a key that means the same in every definition, and the words that say it. */
export interface Feature {
  readonly feature: string;
  readonly at: Pointer;
  /** The words; few features are ever asked for them. */
  readonly quote: () => string;
  /** The quote is the pointer's last segment. */
  readonly key?: true;
}

/** A kind of words that definitions say, and where the one at an index stands. There are few: they are made once, not for every definition. */
export interface Passage {
  readonly kind: string;
  /** The number of the kind among all kinds. */
  readonly number: number;
  readonly place: Placing;
}

/** Where what is said at an index of a definition stands, and how to quote it. */
type Placing = (subject: Subject, index: number) => Omit<Feature, 'feature'>;

/** Is told of each word, repetitions included; its passage's kind and the word make the key of a feature. */
export type Listener = (word: string, passage: Passage, index: number) => void;

/** The passages of the sentences of a kind: their first words, all words, turns of phrase. */
interface Passages {
  readonly first: Passage;
  readonly words: Passage;
  readonly phrases: Passage;
}

const NUMBER = /^\d+$/;
const NAME = passage('name', inName);
const NAME_FIRST = passage('name-first', inName);
const PARAMETER = passage('parameter', inParameter);
const ROLE = passage('role', inParameter);
/** A word wherever the description says it. */
const ANYWHERE = passage('said', inDescription);
const HOW_MANY = passage('arguments', inSchema);
const HOW_MANY_NEEDED = passage('needed', inSchema);
const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'many'];
const HEAD = passagesOf('head');
const BY_MOOD: Readonly<Record<Mood, Passages>> = {
  statement: passagesOf('statement'),
  returns: passagesOf('returns'),
  condition: passagesOf('condition'),
  pointer: passagesOf('pointer'),
  negated: passagesOf('negated'),
  example: passagesOf('example'),
  label: passagesOf('label'),
};
const BY_SOURCE: Readonly<Record<Act['source'], Passage>> = {
  name: passage('act-name', inAct),
  text: passage('act-text', inAct),
  action: passage('act-action', inAct),
};
/** The passages of the verbs that have an effect, and of their objects, made when the effect is first met. */
const BY_EFFECT = new Map<Effect, { readonly verbs: Passage; readonly objects: Passage }>();

/** Everything of a tool that words are weighed by, each feature where it stands first: words of its name, of its sentences and parameters, and what was read in them. */
export function featuresOf(subject: Subject): Iterable<Feature> {
  const first = new Map<string, Feature>();
  tellFeatures(subject, (word, { kind, place }, index) => {
    if (NUMBER.test(word)) return;
    const feature: Feature = { feature: `${kind} ${word}`, ...place(subject, index) };
    if (isBefore(feature, first.get(feature.feature))) first.set(feature.feature, feature);
  });
  return first.values();
}

/** Tells everything that a tool says, without keeping any of it. */
export function tellFeatures(subject: Subject, listen: Listener): void {
  tellName(subject.tool.name, listen);
  tellSentences(subject, listen);
  const { acts, parameters } = subject;
  for (let index = 0; index < acts.length; index += 1) tellAct(acts[index] as Act, index, listen);
  for (let index = 0; index < parameters.length; index += 1) tellParameter(parameters[index] as ParameterSignal, index, listen);
  listen(counted(parameters.length), HOW_MANY, 0);
  listen(counted(parameters.filter(({ required }) => required).length), HOW_MANY_NEEDED, 0);
}

function counted(number: number): string {
  return COUNTS[Math.min(number, COUNTS.length - 1)] as string;
}

/** Whether a place counts rather than the one known: what stands first counts, but the keys of an object have no order, so of parameters the least pointer. */
export function isBefore({ at, key }: Omit<Feature, 'feature'>, known: Omit<Feature, 'feature'> | undefined): boolean {
  return !known || (key === true && known.key === true && at < known.at);
}

function tellName(name: string, listen: Listener): void {
  const tokens = tokensOfName(name);
  if (tokens[0]) listen(tokens[0].word, NAME_FIRST, 0);
  for (let index = 0; index < tokens.length; index += 1) listen(tokens[index]?.word ?? '', NAME, index);
}

function tellSentences({ sentences, description: { tokens } }: Subject, listen: Listener): void {
  let passages = HEAD;
  let told = 0;
  for (const { start, end, mood, phrases } of sentences) {
    if (start > 0) passages = BY_MOOD[mood];
    listen(tokens[start]?.word ?? '', passages.first, start);
    for (let at = start; at < end; at += 1) {
      const word = tokens[at]?.word ?? '';
      listen(word, passages.words, at);
      listen(word, ANYWHERE, at);
    }
    for (const { group } of phrases) {
      listen(group, passages.phrases, told);
      told += 1;
    }
  }
}

function tellAct({ effect, lemma, objects, source }: Act, index: number, listen: Listener): void {
  const passages = passagesOfEffect(effect);
  listen(effect, BY_SOURCE[source], index);
  listen(lemma, passages.verbs, index);
  for (const group of objects) listen(group, passages.objects, index);
}

function tellParameter({ tokens, roles }: ParameterSignal, index: number, listen: Listener): void {
  for (const { word } of tokens) listen(word, PARAMETER, index);
  for (const role of roles) listen(role, ROLE, index);
}

function passage(kind: string, place: Placing): Passage {
  return { kind, number: numberOfKind(kind), place };
}

function passagesOf(kind: string): Passages {
  return {
    first: passage(`${kind}-first`, inDescription),
    words: passage(kind, inDescription),
    phrases: passage(`${kind}-phrase`, inPhrases),
  };
}

function passagesOfEffect(effect: Effect): { readonly verbs: Passage; readonly objects: Passage } {
  const known = BY_EFFECT.get(effect);
  if (known) return known;
  const passages = { verbs: passage(effect, inAct), objects: passage(`${effect}-object`, inAct) };
  BY_EFFECT.set(effect, passages);
  return passages;
}

function inName({ tool: { name } }: Subject, index: number): ReturnType<Placing> {
  const quote = () => {
    const { from, to } = tokensOfName(name)[index] ?? {};
    return name.slice(from, to);
  };
  return { at: '/name', quote };
}

function inDescription({ description, describedAt: at }: Subject, index: number): ReturnType<Placing> {
  return { at, quote: () => quoteOf(description, { start: index, end: index + 1 }) };
}

function inPhrases({ sentences, description, describedAt: at }: Subject, index: number): ReturnType<Placing> {
  const quote = () => {
    const phrase = phraseIn(sentences, index);
    return phrase ? quoteOf(description, phrase) : '';
  };
  return { at, quote };
}

/** Turns of phrase are counted through all sentences. */
function phraseIn(sentences: readonly Sentence[], index: number): PhraseMatch | undefined {
  let left = index;
  for (const { phrases } of sentences) {
    if (left < phrases.length) return phrases[left];
    left -= phrases.length;
  }
  return undefined;
}

function inAct({ acts }: Subject, index: number): ReturnType<Placing> {
  const { at = '', quote = '' } = acts[index] ?? {};
  return { at, quote: () => quote };
}

/** A measure of the schema has no words of its own. */
function inSchema(): ReturnType<Placing> {
  return { at: '/inputSchema', quote: () => '' };
}

function inParameter({ parameters }: Subject, index: number): ReturnType<Placing> {
  const { at = '', key = '' } = parameters[index] ?? {};
  return { at, quote: () => key, key: true };
}
