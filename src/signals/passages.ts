import type { Effect, Pointer } from '#model/types.ts';
import type { Act } from './acts.ts';
import { numberOfKind } from './kinds.ts';
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
  /** Its words are told of parameters, by their indexes: the keys of an object have no order, so that the one of the least pointer counts as the first. */
  readonly isKeyed: boolean;
  /** The passage whose words are those of several others: what is said in this one is said there, too. */
  readonly wider: Passage | undefined;
}

/** Where what is said at an index of a definition stands, and how to quote it. */
type Placing = (subject: Subject, index: number) => Omit<Feature, 'feature'>;

/** The passages of the sentences of a kind: their first words, all words, turns of phrase. */
export interface Passages {
  readonly first: Passage;
  readonly words: Passage;
  readonly phrases: Passage;
}

/** The passages of the verbs that have an effect, and of their objects. */
interface OfEffect {
  readonly verbs: Passage;
  readonly objects: Passage;
}

/** The passages by the numbers of their kinds. */
const PASSAGES: Passage[] = [];
/** The words of the name. */
export const NAME: Passage = passage('name', inName);
/** The first of them. */
export const NAME_FIRST: Passage = passage('name-first', inName);
/** The words of the names of parameters. */
export const PARAMETER: Passage = passage('parameter', inParameter);
/** The roles of parameters. */
export const ROLE: Passage = passage('role', inParameter);
/** A word wherever the description says it. */
const ANYWHERE: Passage = passage('said', inDescription);
/** How many parameters there are. */
export const HOW_MANY: Passage = passage('arguments', inSchema);
/** How many of them a call cannot do without. */
export const HOW_MANY_NEEDED: Passage = passage('needed', inSchema);
/** The passages of the first sentence. */
export const HEAD: Passages = passagesOf('head');
/** The passages of the sentences behind it. */
export const BY_MOOD: Readonly<Record<Mood, Passages>> = {
  statement: passagesOf('statement'),
  returns: passagesOf('returns'),
  condition: passagesOf('condition'),
  pointer: passagesOf('pointer'),
  negated: passagesOf('negated'),
  example: passagesOf('example'),
  label: passagesOf('label'),
};
/** The passages of the effects of acts. */
export const BY_SOURCE: Readonly<Record<Act['source'], Passage>> = {
  name: passage('act-name', inAct),
  text: passage('act-text', inAct),
  action: passage('act-action', inAct),
};
/** Made when an effect is first met. */
const BY_EFFECT = new Map<Effect, OfEffect>();

/** What a feature says of a tool that has it, and where its words stand. */
export function featureAt(subject: Subject, feature: string, { number, index }: { number: number; index: number }): Feature {
  const { place } = PASSAGES[number] as Passage;
  return { feature, ...place(subject, index) };
}

function passage(kind: string, place: Placing, wider?: Passage): Passage {
  const made = { kind, number: numberOfKind(kind), place, isKeyed: place === inParameter, wider };
  PASSAGES[made.number] = made;
  return made;
}

function passagesOf(kind: string): Passages {
  return {
    first: passage(`${kind}-first`, inDescription),
    words: passage(kind, inDescription, ANYWHERE),
    phrases: passage(`${kind}-phrase`, inPhrases),
  };
}

/** The passages of the acts that have an effect. */
export function passagesOfEffect(effect: Effect): OfEffect {
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
