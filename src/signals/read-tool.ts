import type { RawTool } from '#model/types.ts';
import { type Act, mergeActs } from './acts.ts';
import { type Choice, choicesOf } from './choices.ts';
import { dictionaryFor } from './dictionaries.ts';
import { hiddenIn } from './hidden-text.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName, objectsOfName } from './name-acts.ts';
import { parametersOf } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { isObject, own } from './schema-walk.ts';
import { type Prose, quoteOf, type Sentence, sentencesOf } from './sentences.ts';
import type { Subject, Told } from './subject.ts';
import { actsOfText } from './text-acts.ts';
import { tokensOfName, tokensOfProse } from './tokens.ts';
import { translate } from './translate.ts';

const MAX_DESCRIPTION = 20_000;

/** Reads a tool's definition; never throws, whatever the definition holds. */
export function subjectOf(tool: RawTool): Subject {
  const described = describedBy(tool);
  const text = described.text.slice(0, MAX_DESCRIPTION);
  const dictionary = dictionaryFor(text === '' ? wordsOfName(tool.name) : text);
  const description = dictionary && text !== '' ? translate(text, dictionary) : { text, tokens: tokensOfProse(text) };
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
  return { ...subject, acts: speaks(acts, subject.acts) ? acts : subject.acts, choice, choices: [] };
}

/** A value such as `trade_data` may be a noun; where the tool as a whole only reads, it is one. */
function speaks(acts: readonly Act[], whole: readonly Act[]): boolean {
  const onlyReads = whole.length > 0 && whole.every(({ effect }) => effect === 'read');
  return acts.some(({ doubtful }) => !doubtful || !onlyReads);
}

/** A name as prose: without a description, its words tell the language. */
function wordsOfName(name: string): string {
  return tokensOfName(name)
    .map(({ word }) => word)
    .join(' ');
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
