import type { Effect, Pointer, RawTool, Role } from '#model/types.ts';
import { type Act, mergeActs } from './acts.ts';
import { type Choice, choicesOf } from './choices.ts';
import { dictionaryFor } from './dictionaries.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { hiddenIn } from './hidden-text.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName, objectsOfName } from './name-acts.ts';
import { type ParameterSignal, parametersOf } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { isObject, type JsonObject, own } from './schema-walk.ts';
import { type Mood, type Prose, quoteOf, type Sentence, sentencesOf } from './sentences.ts';
import { actsOfText } from './text-acts.ts';
import { tokensOfName, tokensOfProse } from './tokens.ts';
import { translate } from './translate.ts';

/** A tool with everything that the rules look at, computed once. */
export interface Subject {
  readonly tool: RawTool;
  /** The description, or the title where there is none. */
  readonly description: Prose;
  readonly describedAt: Pointer;
  readonly sentences: readonly Sentence[];
  /** The turns of phrase in the description, in order. */
  readonly phrases: readonly Told[];
  /** What the name and the main clause say a call does. */
  readonly acts: readonly Act[];
  readonly parameters: readonly ParameterSignal[];
  readonly choices: readonly Choice[];
  readonly annotations: JsonObject;
  /** Of the language that the description is written in; undefined for English. */
  readonly dictionary: CompiledDictionary | undefined;
  /** Stretches with characters that leave no mark on the page. */
  readonly hidden: readonly Quotation[];
  /** The action that this subject is about, undefined for the tool as a whole. */
  readonly choice: Choice | undefined;
}

/** A turn of phrase, and the mood of the sentence that it stands in. */
interface Told {
  readonly group: string;
  readonly mood: Mood;
  readonly quote: string;
}

/** Words of the definition and where they stand. */
export interface Quotation {
  readonly at: Pointer;
  readonly quote: string;
}

const MAX_DESCRIPTION = 20_000;

/** Reads a tool's definition; never throws, whatever the definition holds. */
export function subjectOf(tool: RawTool): Subject {
  const described = describedBy(tool);
  const text = described.text.slice(0, MAX_DESCRIPTION);
  const dictionary = dictionaryFor(text);
  const description = dictionary ? translate(text, dictionary) : { text, tokens: tokensOfProse(text) };
  const sentences = sentencesOf(description);
  const parameters = parametersOf(tool['inputSchema']);
  const annotations = own(tool, 'annotations');
  return {
    tool,
    description,
    describedAt: described.at,
    sentences,
    phrases: sentences.flatMap((sentence) => phrasesIn(description, sentence)),
    acts: mergeActs(actsOfName(tool.name, { at: '/name', source: 'name', dictionary }), actsOfText(description, sentences, described.at)),
    parameters,
    choices: choicesOf(parameters, dictionary),
    dictionary,
    hidden: hiddenIn(tool, parameters),
    annotations: isObject(annotations) ? annotations : {},
    choice: undefined,
  };
}

/** The same tool, called with one of its actions: the action's verb acts on what the tool's name names; without one the tool's own verbs count. */
export function subjectOfChoice(subject: Subject, choice: Choice): Subject {
  const objects = objectsOfName(subject.tool.name);
  const acts = actsOfName(choice.value, { at: choice.quotedAt, source: 'action', objects, dictionary: subject.dictionary });
  return { ...subject, acts: acts.length > 0 ? acts : subject.acts, choice, choices: [] };
}

/** The acts that have an effect. */
export function actsWith({ acts }: Subject, ...effects: readonly Effect[]): Act[] {
  return acts.filter(({ effect }) => effects.includes(effect));
}

/** The parameters that have one of the roles. */
export function parametersWith({ parameters }: Subject, ...wanted: readonly Role[]): ParameterSignal[] {
  return parameters.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
}

/** A parameter's name as a quotation: it is the pointer's last segment. */
export function quoteKey({ at, key }: ParameterSignal): { at: Pointer; quote: string; key: true } {
  return { at, quote: key, key: true };
}

/** The phrases of a group in sentences of certain moods; in any but examples where none is named. */
export function quotePhrases({ phrases, describedAt }: Subject, group: string, moods?: readonly Mood[]): Quotation[] {
  return phrases
    .filter((told) => told.group === group && (moods ? moods.includes(told.mood) : told.mood !== 'example'))
    .map(({ quote }) => ({ at: describedAt, quote }));
}

/** The whole sentences of a mood in which a phrase of a group stands. */
export function quoteSentences({ description, describedAt, sentences }: Subject, wanted: { mood: Mood; group: string }): Quotation[] {
  return sentences
    .filter((sentence) => sentence.mood === wanted.mood)
    .filter((sentence) => matchPhrases(ENGLISH.phrases, description.tokens, sentence).some(({ group }) => group === wanted.group))
    .map((sentence) => ({ at: describedAt, quote: quoteOf(description, sentence) }));
}

/** The phrases of a group in the tool's name. */
export function quoteName({ tool }: Subject, group: string): Quotation[] {
  const tokens = tokensOfName(tool.name);
  return matchPhrases(ENGLISH.phrases, tokens, { start: 0, end: tokens.length })
    .filter((match) => match.group === group)
    .map((match) => ({ at: '/name', quote: quoteOf({ text: tool.name, tokens }, match) }));
}

/** Whether a phrase of a group stands in the description. */
export function says(subject: Subject, group: string): boolean {
  return quotePhrases(subject, group).length > 0;
}

function phrasesIn(prose: Prose, sentence: Sentence): Told[] {
  const matches = matchPhrases(ENGLISH.phrases, prose.tokens, sentence);
  return matches.map((match) => ({ group: match.group, mood: sentence.mood, quote: quoteOf(prose, match) }));
}

function describedBy(tool: RawTool): { at: string; text: string } {
  const description = own(tool, 'description');
  if (typeof description === 'string' && description.trim() !== '') return { at: '/description', text: description };
  const title = own(tool, 'title');
  return typeof title === 'string' ? { at: '/title', text: title } : { at: '/description', text: '' };
}
