import type { CompiledDictionary } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { type Clause, JOINT, verbFirst } from './verb-order.ts';

/** What stands between two clauses. */
export const CLAUSE_END = /[、，,;；:：.。!?！？()（）「」\n|]/;

const SENTENCE_END = /[.。!?！？\n:：|]/;
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
  for (const { clause, ending } of clausesOf(text, tokens, dictionary)) {
    const words = clause.describes ? clause.tokens : verbFirst(clause, dictionary);
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

function* clausesOf(
  text: string,
  tokens: readonly Token[],
  { relatives }: CompiledDictionary,
): Generator<{ clause: Clause; ending: string }> {
  let start = 0;
  let before = '';
  for (let end = 1; end <= tokens.length; end += 1) {
    const ending = text.slice(tokens[end - 1]?.to, tokens[end]?.from ?? text.length);
    if (end < tokens.length && !isJoint(tokens, end - 1) && !CLAUSE_END.test(ending)) continue;
    const from = tokens[start]?.from ?? 0;
    const opening =
      FIRST_WORD.exec(before.replace(BEFORE_COMMA, ''))?.[1] ?? FIRST_WORD.exec(text.slice(from, from + MAX_CLAUSE))?.[1] ?? '';
    yield {
      clause: {
        tokens: tokens.slice(start, end),
        describes: before !== '' && relatives.has(opening.toLowerCase()),
        closed: !UNREAD.test(ending) && INFINITIVE.test(text.slice(tokens[end - 1]?.from, tokens[end - 1]?.to)),
      },
      ending,
    };
    before = ending;
    start = end;
  }
}

/** Whether a clause only says what a call does not do. */
function denies(words: readonly Token[]): boolean {
  const opening = words.find(({ word }) => !ENGLISH.leadIns.has(word));
  return words.length < MAX_CLAUSE && (opening?.word === 'not' || words.some(({ word }) => word === 'nothing'));
}

/** A conjunction that is the ending of a verb. */
function isJoint(tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index - 1];
  const alone = verb?.noun === undefined && tokens[index - 2]?.from !== verb?.from;
  return tokens[index]?.word === JOINT && verb?.to === tokens[index]?.from && alone && ENGLISH.verbs.has(verb?.word ?? '');
}
