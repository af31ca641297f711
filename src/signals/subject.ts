import type { Effect, Pointer, RawTool, Role } from '#model/types.ts';
import type { Act } from './acts.ts';
import type { Choice } from './choices.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import type { OrderKind } from './orders.ts';
import type { ParameterSignal } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import type { JsonObject } from './schema-walk.ts';
import { type Mood, type Prose, quoteOf, type Sentence } from './sentences.ts';
import { tokensOfName } from './tokens.ts';
import type { VeilKind } from './veils/veil.ts';
import type { Worded, Wording } from './wording.ts';

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
  /** What all texts of the definition say to a model and hide from a person. */
  readonly wording: Wording;
  /** The action that this subject is about, undefined for the tool as a whole. */
  readonly choice: Choice | undefined;
}

/** A turn of phrase, and the mood of the sentence that it stands in. */
export interface Told {
  readonly group: string;
  readonly mood: Mood;
  readonly quote: string;
}

/** Words of the definition and where they stand. */
export interface Quotation {
  readonly at: Pointer;
  readonly quote: string;
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

/** The words that give the model an order of a kind. */
export function given({ wording }: Subject, order: OrderKind): readonly Worded[] {
  return wording.orders.get(order) ?? [];
}

/** The stretches that hide what they say in one way. */
export function veiled({ wording }: Subject, kind: VeilKind): readonly Worded[] {
  return wording.veils.get(kind) ?? [];
}
