import type { Effect, Pointer, RawTool, Role } from '#model/types.ts';
import type { Act } from './acts.ts';
import type { Choice } from './choices.ts';
import type { CompiledDictionary } from './dictionary.ts';
import type { JsonObject } from './json-objects.ts';
import type { OrderKind } from './orders.ts';
import type { ParameterSignal } from './parameters.ts';
import { isBlankAfter, type Mood, type Prose, quoteOf, type Sentence } from './sentences.ts';
import type { VeilKind } from './veils/veil.ts';
import type { Worded, Wording } from './wording.ts';

/** A tool with everything that the rules look at, computed once. */
export interface Subject {
  readonly tool: RawTool;
  /** The description; where there is none, a title or what a parameter says of the tool. */
  readonly description: Prose;
  readonly describedAt: Pointer;
  readonly sentences: readonly Sentence[];
  /** The turns of phrase in the description by their groups, in order. */
  readonly phrases: ReadonlyMap<string, readonly Told[]>;
  /** The turns of phrase in the name by their groups. */
  readonly named: ReadonlyMap<string, readonly Quotation[]>;
  /** What the name, the titles and the main clause say a call does. */
  readonly acts: readonly Act[];
  /** Every effect that an act has. */
  readonly effects: ReadonlySet<Effect>;
  readonly parameters: readonly ParameterSignal[];
  /** Every role that a parameter has. */
  readonly roles: ReadonlySet<Role>;
  readonly choices: readonly Choice[];
  readonly annotations: JsonObject;
  /** Of the language that the description is written in; undefined for English. */
  readonly dictionary: CompiledDictionary | undefined;
  /** What all texts of the definition say to a model and hide from a person. */
  readonly wording: Wording;
  /** The places whose values are larger than what was read of them. */
  readonly cut: readonly Pointer[];
  /** The action that this subject is about, undefined for the tool as a whole. */
  readonly choice: Choice | undefined;
}

/** Where a turn of phrase stands, token indexes, the end not included, and the mood of its sentence. */
export interface Told {
  readonly mood: Mood;
  readonly start: number;
  readonly end: number;
}

/** Words of the definition and where they stand. */
export interface Quotation {
  readonly at: Pointer;
  readonly quote: string;
}

const NONE: readonly never[] = [];
const NOTHING = new Set(['nothing', 'none', 'nobody']);
const DRAFTS = new Set(['create', 'add', 'prepare', 'make', 'update', 'edit', 'modify']);

/** The acts that have one of the effects. */
export function actsWith({ acts, effects: known }: Subject, ...effects: readonly Effect[]): readonly Act[] {
  if (!overlap(effects, known)) return NONE;
  return acts.filter(({ effect }) => effects.includes(effect));
}

/** The parameters that have one of the roles. */
export function parametersWith({ parameters, roles: known }: Subject, ...wanted: readonly Role[]): readonly ParameterSignal[] {
  if (!overlap(wanted, known)) return NONE;
  return parameters.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
}

function overlap(wanted: readonly string[], known: ReadonlySet<string>): boolean {
  for (const one of wanted) if (known.has(one)) return true;
  return false;
}

/** A parameter's name as a quotation: it is the pointer's last segment. */
export function quoteKey({ at, key }: ParameterSignal): { at: Pointer; quote: string; key: true } {
  return { at, quote: key, key: true };
}

/** The phrases of a group in sentences of certain moods; in any but examples where none is named. */
export function quotePhrases({ phrases, description, describedAt }: Subject, group: string, moods?: readonly Mood[]): readonly Quotation[] {
  const told = phrases.get(group);
  if (!told) return NONE;
  const heard = told.filter((phrase) => isHeard(phrase, moods) && !isDenied(description, phrase));
  return heard.map((phrase) => ({ at: describedAt, quote: quoteOf(description, phrase) }));
}

function isHeard({ mood }: Told, moods: readonly Mood[] | undefined): boolean {
  return moods ? moods.includes(mood) : mood !== 'example';
}

/** `Nothing is lost`, `Overwrites nothing else`; behind the end of a sentence it denies nothing. */
function isDenied(prose: Prose, { start, end }: Told): boolean {
  const before = prose.tokens[start - 1]?.word === 'is' ? start - 2 : start - 1;
  return isNothing(prose, before, before) || isNothing(prose, end, end - 1);
}

/** Whether a word is one for nothing, and only a blank stands behind the earlier of it and its neighbour. */
function isNothing(prose: Prose, index: number, earlier: number): boolean {
  return NOTHING.has(prose.tokens[index]?.word ?? '') && isBlankAfter(prose, earlier);
}

/** The whole sentences of a mood in which a phrase of a group stands. */
export function quoteSentences({ description, describedAt, sentences }: Subject, wanted: { mood: Mood; group: string }): Quotation[] {
  return sentences
    .filter(({ mood, phrases }) => mood === wanted.mood && phrases.some(({ group }) => group === wanted.group))
    .map((sentence) => ({ at: describedAt, quote: quoteOf(description, sentence) }));
}

/** The phrases of a group in the tool's name. */
export function quoteName({ named }: Subject, group: string): readonly Quotation[] {
  return named.get(group) ?? NONE;
}

/** Whether a phrase of a group stands in the description, but for examples. */
export function says({ phrases }: Subject, group: string): boolean {
  return phrases.get(group)?.some(({ mood }) => mood !== 'example') ?? false;
}

/** Whether a call does something, and nothing but reading. */
export function onlyReads({ acts }: Subject): boolean {
  return acts.length > 0 && acts.every(({ effect }) => effect === 'read');
}

/** Whether what is made or changed is by its own words a document that was not issued yet. */
export function changesDrafts(subject: Subject): boolean {
  return says(subject, 'drafts-only') && subject.acts.every(({ effect, lemma }) => effect !== 'settle' || DRAFTS.has(lemma));
}

/** The words that give the model an order of a kind. */
export function given({ wording }: Subject, order: OrderKind): readonly Worded[] {
  return wording.orders.get(order) ?? [];
}

/** The stretches that hide what they say in one way. */
export function veiled({ wording }: Subject, kind: VeilKind): readonly Worded[] {
  return wording.veils.get(kind) ?? [];
}
