import { ENGLISH } from './lexicon.ts';
import { matchPhrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What a sentence of a description is for. */
export type Mood = 'statement' | 'returns' | 'condition' | 'pointer' | 'negated' | 'example' | 'label';

/** A sentence or a line of its own: token indexes, the end not included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly mood: Mood;
}

/** A text cut into words. */
export interface Prose {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const SENTENCE_END = /[.!?][\s"'*)\]]|[.!?]$|[。！？]/;
const LINE_OF_ITS_OWN = /\n\s*\n|\n\s*[-*•#\d\p{Extended_Pictographic}]|:\s*\n/u;
const LABEL_END = /:(?:\s|$)|：|\||\s[-–—]\s/;
const FENCE = '```';
const OPENING_WORDS = 3;
const LABEL_WORDS = 4;

/** Cuts a text into sentences, each with its mood; fenced code is an example. */
export function sentencesOf(prose: Prose): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let fenced = false;
  for (let end = 1; end <= prose.tokens.length; end += 1) {
    const gap = gapAfter(prose, end - 1);
    if (end < prose.tokens.length && !endsSentence(gap) && !isCrumb(prose, end)) continue;
    sentences.push({ start, end, mood: fenced ? 'example' : moodOf(prose, { start, end }, gap) });
    if (gap.includes(FENCE)) fenced = !fenced;
    start = end;
  }
  return sentences;
}

/** The characters between a token and the next one. */
export function gapAfter({ text, tokens }: Prose, index: number): string {
  return text.slice(tokens[index]?.to ?? text.length, tokens[index + 1]?.from ?? text.length);
}

/** The text that a run of tokens covers, in whatever order they stand in it. */
export function quoteOf({ text, tokens }: Prose, { start, end }: { start: number; end: number }): string {
  const covered = tokens.slice(start, end);
  return text.slice(Math.min(...covered.map(({ from }) => from)), Math.max(...covered.map(({ to }) => to)));
}

function endsSentence(gap: string): boolean {
  if (gap === ' ') return false;
  return SENTENCE_END.test(gap) || LINE_OF_ITS_OWN.test(gap) || LABEL_END.test(gap) || gap.includes(FENCE);
}

/** A text such as `[Product]-Records-Search records` starts with the path to the tool, its steps joined by hyphens. */
function isCrumb({ text, tokens }: Prose, next: number): boolean {
  const at = tokens[next]?.from ?? 0;
  return text.startsWith('[') && text[at - 1] === '-' && /[A-Z]/.test(text.charAt(at));
}

function moodOf({ tokens }: Prose, range: { start: number; end: number }, gap: string): Mood {
  if (range.end - range.start <= LABEL_WORDS && (gap === '-' || LABEL_END.test(gap))) return 'label';
  const matches = matchPhrases(ENGLISH.phrases, tokens, range);
  const opening = (group: string) => matches.some((match) => match.group === group && match.start < range.start + OPENING_WORDS);
  const opens = (group: string) => matches.some((match) => match.group === group && match.start === range.start);
  if (opens('example')) return 'example';
  if (opens('returns')) return 'returns';
  if (opening('negation')) return 'negated';
  if (opens('condition')) return 'condition';
  if (opens('pointer')) return pointerMood(tokens[range.start]?.word, tokens.slice(range.start + 1, range.start + 1 + OPENING_WORDS));
  return 'statement';
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
