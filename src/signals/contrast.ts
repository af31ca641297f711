import { ENGLISH } from './lexicon.ts';
import { gapAfter, type Prose, type Sentence } from './sentences.ts';

/** Words that turn from what does not happen to what does. */
const TURNS = new Set(['but', 'only', 'just', 'instead', 'rather', 'simply', 'merely']);
const FILLERS = new Set(['it', 'the', 'this', 'tool', 'also', 'will']);
const BREAK = /[;；—–]/;
const COMMA = /[,，、]/;
/** Who is told not to do something is told next what to do, which is not what a call does. */
const ORDERS = new Set(['do', 'don', 'avoid']);
const MAX_TURN = 6;

/** The token at which a negated sentence goes on to say what a call does, undefined where it does not. */
export function contrastIn(prose: Prose, { start, end }: Sentence): number | undefined {
  if (ORDERS.has(prose.tokens[start]?.word ?? '')) return undefined;
  for (let index = start + 1; index < end; index += 1) {
    const found = turnAt(prose, index, end);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The verb at a turn: behind `but`, or behind a comma beside another such word, or behind a stronger stop. */
function turnAt(prose: Prose, index: number, end: number): number | undefined {
  const gap = gapAfter(prose, index - 1);
  const [word = '', next = ''] = prose.tokens.slice(index, index + 2).map((token) => token.word);
  const turns = word === 'but' || BREAK.test(gap) || (COMMA.test(gap) && (TURNS.has(word) || TURNS.has(next)));
  return turns ? verbBehind(prose, index, end) : undefined;
}

function verbBehind({ tokens }: Prose, from: number, end: number): number | undefined {
  let index = from;
  while (index < Math.min(end, from + MAX_TURN) && isPassed(tokens[index]?.word ?? '')) index += 1;
  const verb = index < end ? ENGLISH.verbs.get(tokens[index]?.word ?? '') : undefined;
  return verb ? index : undefined;
}

function isPassed(word: string): boolean {
  return TURNS.has(word) || FILLERS.has(word);
}
