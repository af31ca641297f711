import type { Pointer } from '#model/types.ts';
import { type Prose, quoteOf, type Sentence } from './sentences.ts';
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

const NUMBER = /^\d+$/;

/** Everything of a tool that words are weighed by, each feature where it stands first: words of its name, of its sentences and parameters, and what was read in them. */
export function featuresOf(subject: Subject): Iterable<Feature> {
  const first = new Map<string, Feature>();
  for (const features of [ofName(subject.tool.name), ofSentences(subject), ofActs(subject), ofParameters(subject)])
    for (const feature of features) if (isBefore(feature, first.get(feature.feature))) first.set(feature.feature, feature);
  return first.values();
}

/** The keys of an object have no order, so of parameters the least pointer counts. */
function isBefore({ at, key }: Feature, known: Feature | undefined): boolean {
  return !known || (key === true && known.key === true && at < known.at);
}

function* ofName(name: string): Iterable<Feature> {
  for (const [index, { word, from, to }] of tokensOfName(name).entries()) {
    if (NUMBER.test(word)) continue;
    const quote = () => name.slice(from, to);
    if (index === 0) yield { feature: `name-first ${word}`, at: '/name', quote };
    yield { feature: `name ${word}`, at: '/name', quote };
  }
}

function* ofSentences({ description, describedAt, sentences }: Subject): Iterable<Feature> {
  for (const [index, sentence] of sentences.entries()) {
    yield* ofSentence(sentence, { prose: description, at: describedAt, place: index === 0 ? 'head' : sentence.mood });
  }
}

function* ofSentence(
  { start, end, phrases }: Sentence,
  { prose, at, place }: { prose: Prose; at: Pointer; place: string },
): Iterable<Feature> {
  const quote = (from: number, to: number) => () => quoteOf(prose, { start: from, end: to });
  for (let index = start; index < end; index += 1) {
    const word = prose.tokens[index]?.word ?? '';
    if (NUMBER.test(word)) continue;
    if (index === start) yield { feature: `${place}-first ${word}`, at, quote: quote(index, index + 1) };
    yield { feature: `${place} ${word}`, at, quote: quote(index, index + 1) };
  }
  for (const match of phrases) yield { feature: `${place}-phrase ${match.group}`, at, quote: quote(match.start, match.end) };
}

function* ofActs({ acts }: Subject): Iterable<Feature> {
  for (const { effect, lemma, objects, source, at, quote: said } of acts) {
    const quote = () => said;
    yield { feature: `act-${source} ${effect}`, at, quote };
    yield { feature: `${effect} ${lemma}`, at, quote };
    for (const group of objects) yield { feature: `${effect}-object ${group}`, at, quote };
  }
}

function* ofParameters({ parameters }: Subject): Iterable<Feature> {
  for (const { at, key: name, tokens, roles } of parameters) {
    const quote = () => name;
    for (const { word } of tokens) if (!NUMBER.test(word)) yield { feature: `parameter ${word}`, at, quote, key: true };
    for (const role of roles) yield { feature: `role ${role}`, at, quote, key: true };
  }
}
