import { below } from '#model/pointers.ts';
import type { Effect, Pointer, RawTool, Role } from '#model/types.ts';
import { type Act, mergeTitles } from './acts.ts';
import { type Choice, choicesOf } from './choices.ts';
import { UMBRELLAS } from './clause-verbs.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName, objectsOfName } from './name-acts.ts';
import { isRecord } from './noun-phrases.ts';
import { type ParameterSignal, parametersOf } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { proseOf } from './read-prose.ts';
import { isObject, own } from './schema-walk.ts';
import { quoteOf, type Sentence, sentencesOf } from './sentences.ts';
import type { Quotation, Subject, Told } from './subject.ts';
import { actsOfText } from './text-acts.ts';
import { mayGoOn } from './texts.ts';
import { actsOfTitles, titlesOf } from './titles.ts';
import { MAX_NAME, tokensOfName } from './tokens.ts';
import { wordingOf } from './wording.ts';

const MAX_DESCRIPTION = 20_000;
/** A parameter's description that describes the tool instead. */
const SPEAKS_OF_TOOL = /^\s*(?:this|the) (?:tool|function|method|endpoint|command) (?!name\b|to\b|id\b)[a-z]/i;
const NO_PHRASES: ReadonlyMap<string, never[]> = new Map();

/** Reads a tool's definition; never throws, whatever the definition holds. */
export function subjectOf(tool: RawTool): Subject {
  const { parameters, isCut } = parametersOf(tool['inputSchema']);
  const described = describedBy(tool, parameters);
  const text = described.text.slice(0, MAX_DESCRIPTION);
  const { description, dictionary } =
    text === '' ? { ...proseOf(''), dictionary: proseOf(wordsOfName(tool.name)).dictionary } : proseOf(text);
  const sentences = sentencesOf(description);
  const titled = actsOfTitles(tool, described.at);
  const acts = mergeTitles(
    actsOfName(tool.name, { at: '/name', source: 'name', dictionary }),
    [...titled.sentences, ...actsOfText(description, titled.sentences.length > 0 ? sentences.slice(0, 1) : sentences, described.at)],
    titled.headings,
  );
  const annotations = own(tool, 'annotations');
  const wording = wordingOf(tool);
  const goesOn = mayGoOn(wording.texts);
  const hasSchema = Object.hasOwn(tool, 'inputSchema');
  return {
    tool,
    description,
    describedAt: described.at,
    sentences,
    phrases: phrasesIn(sentences),
    named: phrasesOfName(tool.name),
    acts,
    effects: effectsOf(acts),
    parameters,
    roles: rolesOf(parameters),
    choices: choicesOf(parameters, { description: { at: described.at, quote: text }, dictionary }),
    dictionary,
    wording,
    annotations: isObject(annotations) ? annotations : {},
    cut: [
      ...(tool.name.length > MAX_NAME || (!hasSchema && goesOn) ? ['/name'] : []),
      ...(described.text.length > MAX_DESCRIPTION ? [described.at] : []),
      ...(isCut || (hasSchema && goesOn) ? ['/inputSchema'] : []),
      ...cutIn(parameters),
    ],
    choice: undefined,
  };
}

/** The same tool, called with one of its actions: the action's verb acts on what the tool's name names; without one the tool's own verbs count. */
export function subjectOfChoice(subject: Subject, choice: Choice): Subject {
  const objects = objectsOfName(subject.tool.name);
  const acts = actsOfName(choice.value, { at: choice.quotedAt, source: 'action', objects, dictionary: subject.dictionary });
  const listed = acts.length === 0 && subject.acts.every((act) => isUmbrella(act) || isListing(act)) ? actOfThing(choice) : acts;
  const own = speaks(listed, subject.acts) ? { acts: listed, effects: effectsOf(listed) } : {};
  return { ...subject, ...own, choice, choices: [] };
}

/** The same tool but for verbs such as `manage`, which say nothing beside the actions that they cover. */
export function subjectBesideChoices(subject: Subject): Subject {
  if (subject.choices.length === 0 || !subject.acts.some(isUmbrella)) return subject;
  const acts = subject.acts.filter((act) => !isUmbrella(act));
  return { ...subject, acts, effects: effectsOf(acts) };
}

function isUmbrella({ lemma }: Act): boolean {
  return UMBRELLAS.has(lemma);
}

/** A reading act beside a word such as `manage` was listed as one of the actions. */
function isListing({ effect, source }: Act): boolean {
  return effect === 'read' && source === 'text';
}

/** An action named by what it gives: `members`, `status`. */
function actOfThing({ value, quotedAt: at }: Choice): Act[] {
  const last = tokensOfName(value).at(-1)?.word ?? '';
  if (!isRecord(last) && !/[^s]s$/.test(last)) return [];
  return [{ effect: 'read', lemma: 'list', objects: new Set(), at, quote: value, source: 'action', doubtful: true }];
}

function cutIn(parameters: readonly ParameterSignal[]): Pointer[] {
  const all: Pointer[] = [];
  for (const { cut } of parameters) all.push(...cut);
  return all;
}

function rolesOf(parameters: readonly ParameterSignal[]): Set<Role> {
  const all = new Set<Role>();
  for (const { roles } of parameters) for (const role of roles) all.add(role);
  return all;
}

function effectsOf(acts: readonly Act[]): Set<Effect> {
  const all = new Set<Effect>();
  for (const { effect } of acts) all.add(effect);
  return all;
}

/** A value such as `trade_data` may be a noun; where the tool as a whole only reads, it is one. */
function speaks(acts: readonly Act[], whole: readonly Act[]): boolean {
  const onlyReads = whole.length > 0 && whole.every(({ effect }) => effect === 'read');
  return acts.some(({ doubtful }) => !doubtful || !onlyReads);
}

function phrasesIn(sentences: readonly Sentence[]): ReadonlyMap<string, readonly Told[]> {
  const told: (Told & { readonly group: string })[] = [];
  for (const { phrases, mood } of sentences) for (const { group, start, end } of phrases) told.push({ group, mood, start, end });
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

/** The description; else a title; else what a parameter says of the tool itself. */
function describedBy(tool: RawTool, parameters: readonly ParameterSignal[]): { at: string; text: string } {
  const description = own(tool, 'description');
  if (typeof description === 'string' && description.trim() !== '') return { at: '/description', text: description };
  const [title] = titlesOf(tool);
  if (title) return { at: title.at, text: title.quote };
  const parameter = parameters.find(({ description: said }) => SPEAKS_OF_TOOL.test(said));
  return parameter ? { at: below(parameter.at, 'description'), text: parameter.description } : { at: '/description', text: '' };
}
