import type { Pointer } from '#model/types.ts';
import type { Act } from './acts.ts';
import type { ParameterSignal } from './parameters.ts';
import { quoteOf, type Sentence } from './sentences.ts';
import type { Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** Something that a definition says, under a key that means the same in every definition, and the words that say it. */
export interface Feature {
  readonly feature: string;
  readonly at: Pointer;
  /** The words; few features are ever asked for them. */
  readonly quote: () => string;
  /** The quote is the pointer's last segment. */
  readonly key?: true;
}

/** Words of one kind from one text of a definition, and how to quote the one at an index. */
interface Passage {
  readonly kind: string;
  readonly at: Pointer;
  readonly quote: (index: number) => string;
  readonly key?: true;
}

/** Is told of each word, repetitions included; its passage's kind and the word make the key of a feature. */
export type Listener = (word: string, passage: Passage, index: number) => void;

const NUMBER = /^\d+$/;

/** Everything of a tool that words are weighed by, each feature where it stands first: words of its name, of its sentences and parameters, and what was read in them. */
export function featuresOf(subject: Subject): Iterable<Feature> {
  const first = new Map<string, Feature>();
  tellFeatures(subject, (word, { kind, at, quote, key }, index) => {
    if (NUMBER.test(word)) return;
    const feature: Feature = { feature: `${kind} ${word}`, at, quote: () => quote(index), ...(key && { key }) };
    if (isBefore(feature, first.get(feature.feature))) first.set(feature.feature, feature);
  });
  return first.values();
}

/** Tells everything that a tool says, without keeping any of it. */
export function tellFeatures(subject: Subject, listen: Listener): void {
  tellName(subject.tool.name, listen);
  for (const [index, sentence] of subject.sentences.entries()) tellSentence(subject, sentence, { isFirst: index === 0, listen });
  for (const act of subject.acts) tellAct(act, listen);
  for (const parameter of subject.parameters) tellParameter(parameter, listen);
}

/** The keys of an object have no order, so of parameters the least pointer counts. */
function isBefore({ at, key }: Feature, known: Feature | undefined): boolean {
  return !known || (key === true && known.key === true && at < known.at);
}

function tellName(name: string, listen: Listener): void {
  const tokens = tokensOfName(name);
  const quote = (index: number) => name.slice(tokens[index]?.from, tokens[index]?.to);
  const passage = { kind: 'name', at: '/name', quote };
  if (tokens[0]) listen(tokens[0].word, { ...passage, kind: 'name-first' }, 0);
  for (const [index, { word }] of tokens.entries()) listen(word, passage, index);
}

function tellSentence(
  { description, describedAt: at }: Subject,
  { start, end, mood, phrases }: Sentence,
  { isFirst, listen }: { isFirst: boolean; listen: Listener },
): void {
  const kind = isFirst ? 'head' : mood;
  const passage = { kind, at, quote: (index: number) => quoteOf(description, { start: index, end: index + 1 }) };
  if (start < end) listen(description.tokens[start]?.word ?? '', { ...passage, kind: `${kind}-first` }, start);
  for (let index = start; index < end; index += 1) listen(description.tokens[index]?.word ?? '', passage, index);
  for (const match of phrases) listen(match.group, { kind: `${kind}-phrase`, at, quote: () => quoteOf(description, match) }, match.start);
}

function tellAct({ effect, lemma, objects, source, at, quote: said }: Act, listen: Listener): void {
  const quote = () => said;
  listen(effect, { kind: `act-${source}`, at, quote }, 0);
  listen(lemma, { kind: effect, at, quote }, 0);
  const passage = { kind: `${effect}-object`, at, quote };
  for (const group of objects) listen(group, passage, 0);
}

function tellParameter({ at, key, tokens, roles }: ParameterSignal, listen: Listener): void {
  const passage = { kind: 'parameter', at, quote: () => key, key: true } as const;
  for (const { word } of tokens) listen(word, passage, 0);
  for (const role of roles) listen(role, { ...passage, kind: 'role' }, 0);
}
