import type { Effect, Pointer, RawTool, Role } from '#model/types.ts';
import { type Act, mergeTitles } from './acts.ts';
import { type Choice, choicesFor, choicesOf } from './choices.ts';
import { MAX_JOINED, UMBRELLAS } from './clause-verbs.ts';
import { isObject, own } from './json-objects.ts';
import { ENGLISH } from './lexicon.ts';
import { actsOfName, objectsOfName } from './name-acts.ts';
import { isRecord } from './noun-phrases.ts';
import { type ParameterSignal, parametersOf } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { type Description, descriptionsOf } from './read-description.ts';
import { asAnswers } from './reshapes.ts';
import { quoteOf, type Sentence, sentencesOf } from './sentences.ts';
import type { Quotation, Subject, Told } from './subject.ts';
import { actsOfText } from './text-acts.ts';
import { mayGoOn } from './texts.ts';
import { actsOfTitles } from './titles.ts';
import { MAX_NAME, tokensOfName } from './tokens.ts';
import { inEnglish } from './translate-parameters.ts';
import { type Wording, wordingsOf } from './wording.ts';

const NO_PHRASES: ReadonlyMap<string, never[]> = new Map();
const UNREAD: Wording = { texts: [], marked: [], orders: new Map(), veils: new Map() };

/** Reads a tool's definition; never throws, whatever the definition holds. */
export function subjectOf(tool: RawTool): Subject {
  return subjectsOf([tool])[0] as Subject;
}

/** What is asked of a definition: whether its texts are looked at for what they say to a model and hide, which no effect turns on. */
interface Reading {
  readonly isWorded: boolean;
}

/** Reads the definitions of several tools, each step for all of them before the next: a processor is fastest at what it has just done. */
export function subjectsOf(tools: readonly RawTool[], { isWorded }: Reading = { isWorded: true }): Subject[] {
  const inputs = tools.map((tool) => parametersOf(tool['inputSchema']));
  const descriptions = descriptionsOf(
    tools,
    inputs.map(({ parameters }) => parameters),
  );
  const sentences = descriptions.map(({ prose }) => sentencesOf(prose));
  const acts = actsOf(tools, descriptions, sentences);
  const wordings = isWorded ? wordingsOf(tools) : tools.map(() => UNREAD);
  return tools.map((tool, index) =>
    subjectFrom({
      tool,
      input: inputs[index] as Input,
      description: descriptions[index] as Description,
      sentences: sentences[index] as Sentence[],
      acts: acts[index] as Act[],
      wording: wordings[index] as Wording,
    }),
  );
}

type Input = ReturnType<typeof parametersOf>;

/** What was read of a definition, step by step. */
interface Read {
  readonly tool: RawTool;
  readonly input: Input;
  readonly description: Description;
  readonly sentences: readonly Sentence[];
  readonly acts: readonly Act[];
  readonly wording: Wording;
}

/** What the titles, the description and the name of each tool say together that a call does. */
function actsOf(tools: readonly RawTool[], descriptions: readonly Description[], sentences: readonly (readonly Sentence[])[]): Act[][] {
  const titled = tools.map((tool, index) => actsOfTitles(tool, (descriptions[index] as Description).at));
  const said = descriptions.map(({ prose, at }, index) => {
    const all = sentences[index] ?? [];
    return actsOfText(prose, titled[index]?.sentences.length ? all.slice(0, 1) : all, at);
  });
  const named = tools.map(({ name }, index) =>
    actsOfName(name, { at: '/name', source: 'name', dictionary: descriptions[index]?.dictionary }),
  );
  return titled.map((titles, index) => mergeTitles(named[index] ?? [], [...titles.sentences, ...(said[index] ?? [])], titles.headings));
}

function subjectFrom(read: Read): Subject {
  const { tool, input, description, sentences, wording } = read;
  const acts = asAnswers(read.acts, input.parameters);
  const parameters = inEnglish(input.parameters, description.dictionary);
  const annotations = own(tool, 'annotations');
  return {
    tool,
    description: description.prose,
    describedAt: description.at,
    sentences,
    phrases: phrasesIn(sentences),
    named: phrasesOfName(tool.name),
    acts,
    effects: effectsOf(acts),
    parameters,
    roles: rolesOf(parameters),
    choices: choicesFor(acts, choicesOf(input.parameters, { description, dictionary: description.dictionary })),
    dictionary: description.dictionary,
    wording,
    annotations: isObject(annotations) ? annotations : {},
    cut: cutIn(read),
    choice: undefined,
  };
}

/** The same tool, called with one of its actions: the action's verb acts on what the tool's name names; without one the tool's own verbs count. */
export function subjectOfChoice(subject: Subject, choice: Choice): Subject {
  const objects = objectsOfName(subject.tool.name);
  const acts = actsOfName(choice.value, { at: choice.quotedAt, source: 'action', objects, dictionary: subject.dictionary });
  const listed = acts.length === 0 && subject.acts.every((act) => isUmbrella(act) || isListing(act)) ? actsOfThing(subject, choice) : acts;
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

/** An action named by what it gives, as `members` and `status`; else what the text says beside a word such as `manage`. */
function actsOfThing({ acts }: Subject, { value, quotedAt: at }: Choice): Act[] {
  const last = tokensOfName(value).at(-1)?.word ?? '';
  if (!isRecord(last) && !/[^s]s$/.test(last)) return acts.filter(isListing);
  return [{ effect: 'read', lemma: 'list', objects: new Set(), at, quote: value, source: 'action', doubtful: true }];
}

function cutIn({ tool, input, description, acts, wording }: Read): Pointer[] {
  const goesOn = mayGoOn(wording.texts);
  const hasSchema = Object.hasOwn(tool, 'inputSchema');
  const all: Pointer[] = [];
  if (tool.name.length > MAX_NAME || (!hasSchema && goesOn)) all.push('/name');
  if (description.isCut || acts.filter(({ joined }) => joined).length >= MAX_JOINED) all.push(description.at);
  if (input.isCut || (hasSchema && goesOn)) all.push('/inputSchema');
  for (const { cut } of input.parameters) all.push(...cut);
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
