import type { Effect, RawTool } from '#model/types.ts';
import { type Act, mergeActs } from './acts.ts';
import { type Choice, choicesOf } from './choices.ts';
import { dictionaryFor } from './dictionaries.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName, objectsOfName } from './name-acts.ts';
import { parametersOf } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { isObject, own } from './schema-walk.ts';
import { type Prose, quoteOf, type Sentence, sentencesOf } from './sentences.ts';
import type { Quotation, Subject, Told } from './subject.ts';
import { actsOfText } from './text-acts.ts';
import { tokensOfName, tokensOfProse } from './tokens.ts';
import { translate } from './translate.ts';
import { wordingOf } from './wording.ts';

const MAX_DESCRIPTION = 20_000;
const NO_PHRASES: ReadonlyMap<string, never[]> = new Map();

/** Reads a tool's definition; never throws, whatever the definition holds. */
export function subjectOf(tool: RawTool): Subject {
  const described = describedBy(tool);
  const text = described.text.slice(0, MAX_DESCRIPTION);
  const original = proseOf(text);
  const dictionary = dictionaryFor(text === '' ? proseOf(wordsOfName(tool.name)) : original);
  const description = dictionary && text !== '' ? translate(text, dictionary) : original;
  const sentences = sentencesOf(description);
  const parameters = parametersOf(tool['inputSchema']);
  const acts = mergeActs(
    actsOfName(tool.name, { at: '/name', source: 'name', dictionary }),
    actsOfText(description, sentences, described.at),
  );
  const annotations = own(tool, 'annotations');
  return {
    tool,
    description,
    describedAt: described.at,
    sentences,
    phrases: phrasesIn(description, sentences),
    named: phrasesOfName(tool.name),
    acts,
    effects: effectsOf(acts),
    parameters,
    roles: new Set(parameters.flatMap(({ roles }) => roles)),
    choices: choicesOf(parameters, { description: { at: described.at, quote: text }, dictionary }),
    dictionary,
    wording: wordingOf(tool),
    annotations: isObject(annotations) ? annotations : {},
    choice: undefined,
  };
}

/** The same tool, called with one of its actions: the action's verb acts on what the tool's name names; without one the tool's own verbs count. */
export function subjectOfChoice(subject: Subject, choice: Choice): Subject {
  const objects = objectsOfName(subject.tool.name);
  const acts = actsOfName(choice.value, { at: choice.quotedAt, source: 'action', objects, dictionary: subject.dictionary });
  const own = speaks(acts, subject.acts) ? { acts, effects: effectsOf(acts) } : {};
  return { ...subject, ...own, choice, choices: [] };
}

function effectsOf(acts: readonly Act[]): Set<Effect> {
  return new Set(acts.map(({ effect }) => effect));
}

/** A value such as `trade_data` may be a noun; where the tool as a whole only reads, it is one. */
function speaks(acts: readonly Act[], whole: readonly Act[]): boolean {
  const onlyReads = whole.length > 0 && whole.every(({ effect }) => effect === 'read');
  return acts.some(({ doubtful }) => !doubtful || !onlyReads);
}

function phrasesIn(prose: Prose, sentences: readonly Sentence[]): ReadonlyMap<string, readonly Told[]> {
  const told = sentences.flatMap(({ phrases, mood }) =>
    phrases.map((phrase) => ({ group: phrase.group, mood, quote: quoteOf(prose, phrase) })),
  );
  return byGroup(told);
}

function byGroup<Phrase extends { readonly group: string }>(phrases: readonly Phrase[]): ReadonlyMap<string, Phrase[]> {
  return phrases.length > 0 ? Map.groupBy(phrases, ({ group }) => group) : NO_PHRASES;
}

function phrasesOfName(name: string): ReadonlyMap<string, readonly Quotation[]> {
  const tokens = tokensOfName(name);
  const matches = matchPhrases(ENGLISH.phrases, tokens, { start: 0, end: tokens.length });
  const found = matches.map((match) => ({ group: match.group, at: '/name', quote: quoteOf({ text: name, tokens }, match) }));
  return byGroup(found);
}

/** A name as prose: without a description, its words tell the language. */
function wordsOfName(name: string): string {
  return tokensOfName(name)
    .map(({ word }) => word)
    .join(' ');
}

function proseOf(text: string): Prose {
  return { text, tokens: tokensOfProse(text) };
}

function describedBy(tool: RawTool): { at: string; text: string } {
  const description = own(tool, 'description');
  if (typeof description === 'string' && description.trim() !== '') return { at: '/description', text: description };
  const title = own(tool, 'title');
  return typeof title === 'string' ? { at: '/title', text: title } : { at: '/description', text: '' };
}
