import type { CompiledDictionary } from './dictionary.ts';
import { ENGLISH } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { type Clause, OBJECT_MARK } from './verb-order.ts';

/** A clause, and what stands between it and the next one. */
export interface Cut {
  readonly clause: Clause;
  readonly ending: string;
}

/** What separates the items of a list: where verbs come last a comma too. */
const SEPARATES = { start: undefined, either: undefined, first: /、/, last: /[、，,]/ };
const MORE = /[;；:：.。!?！？()（）「」【】\n|]/;
/** How long a list of items may be that waits for its verb. */
const MAX_ITEMS = 30;

/** Clauses, the items of a list together with the one whose verb is theirs too: `名前、住所を更新`. */
export function* withItems(cuts: Iterable<Cut>, { verbPosition }: CompiledDictionary): Generator<Cut> {
  let items: Cut[] = [];
  for (const cut of cuts) {
    if (isItem(cut, items.length, verbPosition)) {
      items.push(cut);
      continue;
    }
    yield* verbPosition === 'first' || cut.clause.tokens.some(isMark) ? [together(items, cut)] : [...items, cut];
    items = [];
  }
  yield* items;
}

/** Whether a clause is the first item of a list, or the next one. */
function isItem({ clause: { tokens }, ending }: Cut, before: number, verbPosition: CompiledDictionary['verbPosition']): boolean {
  if (!SEPARATES[verbPosition]?.test(ending) || MORE.test(ending) || before >= MAX_ITEMS) return false;
  return before > 0 ? tokens.length === 1 || isNoun(tokens, verbPosition) : opensList(tokens, verbPosition);
}

function together(items: readonly Cut[], { clause, ending }: Cut): Cut {
  return { clause: { ...clause, tokens: [...items.flatMap((item) => item.clause.tokens), ...clause.tokens] }, ending };
}

/** Whether a clause holds the first item of a list; where the first verb counts, a word such as `by` or the mark of an object leads it. */
function opensList(tokens: readonly Token[], verbPosition: CompiledDictionary['verbPosition']): boolean {
  return isNoun(tokens, verbPosition) && (verbPosition === 'last' || ENGLISH.stops.has(tokens[0]?.word ?? ''));
}

/** Whether nothing in a clause acts: no verb, or none at its end where verbs stand there. */
function isNoun(tokens: readonly Token[], verbPosition: CompiledDictionary['verbPosition']): boolean {
  if (verbPosition === 'first') return !tokens.some(isVerb);
  const last = tokens.at(-1);
  return last !== undefined && !isVerb(last) && !ENGLISH.stops.has(last.word) && !ENGLISH.leadIns.has(last.word);
}

function isVerb({ word, noun }: Token): boolean {
  return noun === undefined && ENGLISH.verbs.get(word)?.form === 'base';
}

function isMark({ word, noun }: Token): boolean {
  return word === OBJECT_MARK && noun === 'always';
}
