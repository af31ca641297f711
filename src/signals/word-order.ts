import { withAsides, withoutAsides } from './asides.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { type Cut, withItems } from './enumerations.ts';
import { ENGLISH } from './lexicon.ts';
import { hasStep } from './sentences.ts';
import { type Token, tokenOf } from './tokens.ts';
import { JOINT, OBJECT_MARK, verbFirst } from './verb-order.ts';

/** What stands between two clauses. */
export const CLAUSE_END = /[、，,;；:：.。!?！？()（）「」【】\n|]/;

const SENTENCE_END = /[.。!?！？\n:：|]/;
/** `v2.1` and `5,000` are one. */
const IN_NUMBER = /[.,:]/;
const DIGIT_OR_LETTER = /[\dA-Za-z]/;
/** Letters before a mark of punctuation. */
const UNREAD = /^[^\p{P}\n|]*\p{L}/u;
/** How an infinitive looks that stands last. */
const INFINITIVE = /^\p{Ll}.*n$/u;
const FIRST_WORD = /^\P{L}*(\p{L}+)/u;
const BEFORE_COMMA = /^[^,]*,/;
/** How long a clause may be that is moved. */
const MAX_CLAUSE = 40;

/** Puts the words of a text in English order: the verb of a clause before what it acts on, what a call does before what it does not. */
export function inEnglishOrder(text: string, tokens: readonly Token[], dictionary: CompiledDictionary): Token[] {
  const ordered: Token[] = [];
  let held: readonly Token[] = [];
  const main = dictionary.verbPosition === 'last' ? withoutAsides(text, tokens) : { text, tokens, asides: [] };
  for (const { clause, ending } of withItems(clausesOf(main.text, main.tokens, dictionary), dictionary)) {
    const words = withAsides(clause.describes ? clause.tokens : verbFirst(clause, dictionary), tokens, main);
    const ends = SENTENCE_END.test(ending);
    if (!ends && held.length === 0 && denies(words)) {
      held = words;
      continue;
    }
    ordered.push(...words, ...held);
    held = [];
  }
  return [...ordered, ...held];
}

function* clausesOf(text: string, tokens: readonly Token[], dictionary: CompiledDictionary): Generator<Cut> {
  const { relatives, verbPosition } = dictionary;
  let start = 0;
  let before = '';
  for (let end = 1; end <= tokens.length; end += 1) {
    const ending = text.slice(tokens[end - 1]?.to, tokens[end]?.from ?? text.length);
    if (
      end < tokens.length &&
      !isJoint(tokens, end - 1) &&
      !endsClause(text, tokens, end) &&
      !isJoined(text, tokens, { start, end, dictionary })
    )
      continue;
    const from = tokens[start]?.from ?? 0;
    yield {
      clause: {
        tokens: [...tokens.slice(start, end), ...unreadJoint(text, tokens, { end, dictionary })],
        describes: before !== '' && relatives.size > 0 && relatives.has(openingOf(before, text.slice(from, from + MAX_CLAUSE))),
        closed:
          verbPosition === 'either' && !UNREAD.test(ending) && INFINITIVE.test(text.slice(tokens[end - 1]?.from, tokens[end - 1]?.to)),
      },
      ending,
    };
    before = ending;
    start = end;
  }
}

/** The first word of a clause, which may stand before its first token, where nobody knows it. */
function openingOf(before: string, clause: string): string {
  const opening = FIRST_WORD.exec(before.replace(BEFORE_COMMA, ''))?.[1] ?? FIRST_WORD.exec(clause)?.[1] ?? '';
  return opening.toLowerCase();
}

/** Whether a mark of punctuation, or the hyphen between two steps of a path, stands before a token. */
function endsClause(text: string, tokens: readonly Token[], end: number): boolean {
  const [from, to] = [tokens[end - 1]?.to ?? 0, tokens[end]?.from ?? 0];
  const gap = text.slice(from, to);
  if (gap.length === 1 && IN_NUMBER.test(gap) && DIGIT_OR_LETTER.test(text.charAt(to)) && DIGIT_OR_LETTER.test(text.charAt(from - 1)))
    return false;
  return hasStep(text, from, to) || (CLAUSE_END.test(gap) && !isMarked(tokens, end));
}

/** Where a clause may end, and where it started. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly dictionary: CompiledDictionary;
}

/** Whether a conjunction stands before another clause: before its verb, or behind an infinitive that has an object. */
function isJoined(text: string, tokens: readonly Token[], { start, end, dictionary: { joints, verbPosition } }: Stretch): boolean {
  const [last, next] = [tokens[end - 1] as Token, tokens[end] as Token];
  if (verbPosition === 'either') {
    const isInfinitive = (token: Token | undefined) => token && isAct(token) && INFINITIVE.test(text.slice(token.from, token.to));
    return Boolean(next.word === JOINT && end - start > 1 && isInfinitive(last) && !isInfinitive(tokens[end + 1]));
  }
  if (verbPosition !== 'first' || next.noun === 'always' || !ENGLISH.verbs.has(next.word)) return false;
  return isIn(joints, text.slice(last.to, next.from)) || isIn(joints, text.slice(last.from, last.to));
}

/** A conjunction between two verbs that is no word of its own: `查看列表后删除`. */
function unreadJoint(
  text: string,
  tokens: readonly Token[],
  { end, dictionary: { joints, verbPosition } }: Omit<Stretch, 'start'>,
): Token[] {
  const [last, next] = [tokens[end - 1], tokens[end]];
  if (verbPosition !== 'first' || !last || !next || !ENGLISH.verbs.has(next.word)) return [];
  return isIn(joints, text.slice(last.to, next.from)) ? [tokenOf(JOINT, { from: last.to, to: next.from })] : [];
}

function isIn(joints: CompiledDictionary['joints'], text: string): boolean {
  return joints.get(text.charAt(0))?.includes(text) ?? false;
}

function isAct({ word, noun }: Token): boolean {
  return noun === undefined && ENGLISH.verbs.has(word);
}

/** Whether a clause only says what a call does not do. */
function denies(words: readonly Token[]): boolean {
  const opening = words.find(({ word }) => !ENGLISH.leadIns.has(word));
  return words.length < MAX_CLAUSE && (opening?.word === 'not' || words.some(({ word }) => word === 'nothing'));
}

/** `を、` and `）を`: the mark of an object holds its clause together. */
function isMarked(tokens: readonly Token[], end: number): boolean {
  return [tokens[end - 1], tokens[end]].some((token) => token?.word === OBJECT_MARK && token.noun === 'always');
}

/** A conjunction that is the ending of a verb. */
function isJoint(tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index - 1];
  if (tokens[index]?.word !== JOINT || verb?.to !== tokens[index]?.from) return false;
  if (tokens[index]?.noun === 'always') return true;
  return verb?.noun === undefined && tokens[index - 2]?.from !== verb?.from && ENGLISH.verbs.has(verb?.word ?? '');
}
