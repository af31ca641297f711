import { ENGLISH } from './lexicon.ts';
import { matchPhrases, type PhraseMatch } from './phrases.ts';
import { remembering } from './remember.ts';
import { originOf, type Source } from './source-map.ts';
import type { Token } from './tokens.ts';

/** What a sentence of a description is for. */
export type Mood = 'statement' | 'returns' | 'condition' | 'pointer' | 'negated' | 'example' | 'label';

/** A sentence or a line of its own: token indexes, the end not included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly mood: Mood;
  /** The turns of phrase that stand in it. */
  readonly phrases: readonly PhraseMatch[];
}

/** A text cut into words. */
export interface Prose {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The text as it was written, where it was disguised. */
  readonly source?: Source | undefined;
  /** The words were translated. */
  readonly translated?: boolean;
}

const SENTENCE_END = /[.!?][\s"'*)\]]|[.!?]$|[。！？]/;
const LINE_OF_ITS_OWN = /\n\s*\n|\n\s*[-*•#\d\p{Extended_Pictographic}]|:\s*\n/u;
const LABEL_END = /:(?:\s|$)|：|\||\s[-–—]\s/;
const TAG_END = /^(?:\] |】)/;
/** A hyphen before a sign beyond ASCII. */
const STEP = /-[^\x00-\x7F]/;
const FENCE = '```';
const BLANK = 0x20;
const OPENING_WORDS = 3;
const LABEL_WORDS = 4;
const COMMON_GAP = 8;

/** Cuts a text into sentences, each with its mood; fenced code is an example. */
export function sentencesOf(prose: Prose): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let fenced = false;
  for (let end = 1; end <= prose.tokens.length; end += 1) {
    if (isBlankAfter(prose, end - 1) || !isEnd(prose, end)) continue;
    const gap = gapAfter(prose, end - 1);
    const phrases = matchPhrases(ENGLISH.phrases, prose.tokens, { start, end });
    sentences.push({ start, end, mood: fenced ? 'example' : moodOf(prose, { start, end, phrases }, gap), phrases });
    if (gap.includes(FENCE)) fenced = !fenced;
    start = end;
  }
  return sentences;
}

/** Whether a sentence ends before a token. */
function isEnd(prose: Prose, next: number): boolean {
  return next === prose.tokens.length || endsSentence(gapAfter(prose, next - 1)) || isCrumb(prose, next) || closesTag(prose, next);
}

/** The characters between a token and the next one. */
export function gapAfter({ text, tokens }: Prose, index: number): string {
  return text.slice(tokens[index]?.to ?? text.length, tokens[index + 1]?.from ?? text.length);
}

/** Whether one blank is all that stands between a token and the next one, which closes and joins nothing. */
export function isBlankAfter({ text, tokens }: Prose, index: number): boolean {
  const to = tokens[index]?.to ?? text.length;
  return tokens[index + 1]?.from === to + 1 && text.charCodeAt(to) === BLANK;
}

/** The text that a run of tokens covers as it was written, in whatever order they stand in it. */
export function quoteOf({ text, tokens, source }: Prose, { start, end }: { start: number; end: number }): string {
  let { from, to } = tokens[start] ?? { from: text.length, to: text.length };
  for (let index = start + 1; index < end; index += 1) {
    from = Math.min(from, tokens[index]?.from ?? from);
    to = Math.max(to, tokens[index]?.to ?? to);
  }
  const origin = originOf(source, from, to);
  return (source?.original ?? text).slice(origin.from, origin.to);
}

/** The words of a run of tokens in English; undefined where the text is in English itself. */
export function englishOf({ tokens, translated }: Prose, { start, end }: { start: number; end: number }): string | undefined {
  if (!translated) return undefined;
  const words = tokens.slice(start, end).map(({ word }) => word);
  return words.join(' ');
}

const endsSentence = remembering(
  (gap) => SENTENCE_END.test(gap) || LINE_OF_ITS_OWN.test(gap) || LABEL_END.test(gap) || gap.includes(FENCE),
  COMMON_GAP,
);

/** A text such as `[Product]-Records-Search records` starts with the path to the tool, its steps joined by hyphens. */
function isCrumb({ text, tokens }: Prose, next: number): boolean {
  const at = tokens[next]?.from ?? 0;
  return text.startsWith('[') && ((text[at - 1] === '-' && /[A-Z]/.test(text.charAt(at))) || hasStep(text, tokens[next - 1]?.to ?? at, at));
}

/** Whether a step of such a path begins between two places, in a script that has no capitals. */
export function hasStep(text: string, from: number, to = text.length): boolean {
  return text.startsWith('[') && STEP.test(text.slice(from, to + 1));
}

/** A text such as `[WORKFLOW] Deploy a service` or `【商品】…` starts with a tag in brackets. */
function closesTag({ text, tokens }: Prose, next: number): boolean {
  const end = tokens[next - 1]?.to ?? 0;
  if (next > LABEL_WORDS) return false;
  return (text.startsWith('[') && text.startsWith('] ', end)) || (text.startsWith('【') && text.startsWith('】', end));
}

function moodOf({ text, tokens }: Prose, { start, end, phrases }: Omit<Sentence, 'mood'>, gap: string): Mood {
  if (isLabelBefore(gap, end - start) || isStepBefore({ text, tokens }, end)) return 'label';
  if (!opensWithAny(phrases, start)) return 'statement';
  const opening = phrases.filter((match) => match.start < start + OPENING_WORDS);
  const opens = (group: string) => opening.some((match) => match.group === group && match.start === start);
  if (opens('example')) return 'example';
  if (opens('returns')) return 'returns';
  if (opening.some((match) => match.group === 'negation' && !isCompound({ text, tokens }, match)) && !onlyTellsHow(tokens, start))
    return 'negated';
  if (opens('condition')) return 'condition';
  if (opens('pointer')) return pointerMood(tokens[start]?.word, tokens.slice(start + 1, start + 1 + OPENING_WORDS));
  return 'statement';
}

/** Whether one of some phrases, in order, stands among the first words. */
function opensWithAny(phrases: readonly PhraseMatch[], start: number): boolean {
  return phrases.length > 0 && (phrases[0] as PhraseMatch).start < start + OPENING_WORDS;
}

function isLabelBefore(gap: string, words: number): boolean {
  return words <= LABEL_WORDS && (gap === '-' || TAG_END.test(gap) || LABEL_END.test(gap));
}

/** A step of a path that is neither the last one nor the one that says what the last one explains. */
function isStepBefore({ text, tokens }: Prose, next: number): boolean {
  const to = tokens[next]?.from ?? text.length;
  const from = tokens[next - 1]?.to ?? 0;
  return hasStep(text, from, to) && hasStep(text, to + 1);
}

/** `no-show`, `no-reply`: a hyphen makes a name of it. */
function isCompound(prose: Prose, { end }: PhraseMatch): boolean {
  return gapAfter(prose, end - 1) === '-';
}

/** `Preview without …`: a verb is said before what does not happen. */
function onlyTellsHow(tokens: readonly Token[], start: number): boolean {
  return (
    ENGLISH.verbs.has(tokens[start]?.word ?? '') &&
    [1, 2].some((offset) => tokens[start + offset]?.word === 'without' || tokens[start + offset]?.word === 'not')
  );
}

/** `Call any service` and `Use this tool to …` say what it does, `use this tool when …` says when, `use x …` speaks of another. */
function pointerMood(verb: string | undefined, following: readonly Token[]): Mood {
  const [first] = following;
  if (verb === 'call' && ENGLISH.determiners.has(first?.word ?? '') && first?.word !== 'this') return 'statement';
  if (first?.word !== 'this' && first?.word !== 'it') return 'pointer';
  return following.some(({ word }) => word === 'when' || word === 'if' || word === 'before' || word === 'after')
    ? 'condition'
    : 'statement';
}
