import type { Effect, RawTool } from '#model/types.ts';
import { type Act, mergeActs } from './acts.ts';
import { type Choice, choicesOf } from './choices.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName } from './name-acts.ts';
import { type ParameterSignal, parametersOf } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { isObject, type JsonObject, own } from './schema-walk.ts';
import { type Prose, type Sentence, sentencesOf } from './sentences.ts';
import { actsOfText } from './text-acts.ts';
import { tokensOfProse } from './tokens.ts';

/** A tool with everything that the rules look at, computed once. */
export interface Subject {
  readonly tool: RawTool;
  readonly description: Prose;
  readonly sentences: readonly Sentence[];
  /** What the name and the main clause say a call does. */
  readonly acts: readonly Act[];
  readonly parameters: readonly ParameterSignal[];
  readonly choices: readonly Choice[];
  readonly annotations: JsonObject;
  /** The action that this subject is about, undefined for the tool as a whole. */
  readonly choice: Choice | undefined;
}

const MAX_DESCRIPTION = 20_000;

/** Reads a tool's definition; never throws, whatever the definition holds. */
export function subjectOf(tool: RawTool): Subject {
  const described = describedBy(tool);
  const description = proseOf(described.text);
  const sentences = sentencesOf(description);
  const parameters = parametersOf(tool['inputSchema']);
  const annotations = own(tool, 'annotations');
  return {
    tool,
    description,
    sentences,
    acts: mergeActs(actsOfName(tool.name, '/name', 'name'), actsOfText(description, sentences, described.at)),
    parameters,
    choices: choicesOf(parameters),
    annotations: isObject(annotations) ? annotations : {},
    choice: undefined,
  };
}

/** The same tool, called with one of its actions; the tool's own verbs do not count, its nouns do. */
export function subjectOfChoice(subject: Subject, choice: Choice): Subject {
  const acts = actsOfName(choice.value, choice.quotedAt, 'action');
  return { ...subject, acts, choice, choices: [] };
}

/** The acts that have an effect. */
export function actsWith({ acts }: Subject, ...effects: readonly Effect[]): Act[] {
  return acts.filter(({ effect }) => effects.includes(effect));
}

/** Whether a phrase of a group stands anywhere in the description but in examples. */
export function says({ description, sentences }: Subject, group: string): boolean {
  return sentences.some(
    ({ mood, start, end }) =>
      mood !== 'example' && matchPhrases(ENGLISH.phrases, description.tokens, { start, end }).some((match) => match.group === group),
  );
}

function describedBy(tool: RawTool): { at: string; text: string } {
  const description = own(tool, 'description');
  if (typeof description === 'string' && description.trim() !== '') return { at: '/description', text: description };
  const title = own(tool, 'title');
  return typeof title === 'string' ? { at: '/title', text: title } : { at: '/description', text: '' };
}

function proseOf(whole: string): Prose {
  const text = whole.slice(0, MAX_DESCRIPTION);
  return { text, tokens: tokensOfProse(text) };
}
