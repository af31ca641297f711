import { type Found, takesObject, verbAt } from './clause-verbs.ts';
import { ENGLISH } from './lexicon.ts';
import { gapAfter, type Prose, type Sentence } from './sentences.ts';

/** Verbs of helping somebody to do what stands behind them. */
const HELPS = new Set(['help', 'enable', 'permit']);
/** Verbs that say no more than that what stands behind them is done. */
const CARRIES_OUT = new Set(['handle', 'enable', 'perform']);
const OFFERS = new Set(['provide', 'give', 'expose']);
/** What may be offered to do something with. */
const WAYS = new Set([
  'way',
  'ways',
  'means',
  'ability',
  'capability',
  'functionality',
  'mechanism',
  'option',
  'interface',
  'feature',
  'function',
]);
/** Words that open a phrase before the verb of a sentence. */
const OPENS = new Set(['given', 'with', 'using', 'by', 'for', 'in', 'on', 'from', 'based', 'via', 'through', 'upon', 'within']);
const THIS = new Set(['this', 'it']);
const ARTICLES = new Set(['the', 'a', 'an']);
const TIMES = new Set(['when', 'whenever', 'if']);
const WISHES = new Set(['want', 'wants', 'need', 'needs', 'wish', 'wishes', 'like', 'ask', 'asks', 'asked']);
/** What somebody does with the tool that a sentence is about. */
const CALLS = new Set(['call', 'invoke', 'run', 'use']);
const REACH = 5;
const LONGEST_OPENING = 12;

/** The deed behind a verb that only says that somebody can do it, or behind a phrase that opens a sentence: `helps you delete`, `given an id, deletes`. */
export function deedBehind(prose: Prose, sentence: Sentence, lead: Found | undefined): Found | undefined {
  if (!lead) return behindOpening(prose, sentence);
  const { index, verb } = lead;
  if (OFFERS.has(verb.lemma)) return behindWay(prose, sentence, index);
  return (
    (HELPS.has(verb.lemma) ? helped(prose, index) : undefined) ??
    (CARRIES_OUT.has(verb.lemma) ? gerundWithObject(prose, index + 1) : undefined)
  );
}

/** What somebody is told to use the tool for, or wants to do who is told to use it then: `use to delete`, `use it when you want to delete`. */
export function wished(prose: Prose, sentence: Sentence): Found | undefined {
  const { tokens } = prose;
  const { start, end, mood } = sentence;
  if (mood === 'pointer') return tokens[start]?.word === 'use' ? toDo(prose, start + 1) : undefined;
  const words = tokens.slice(start, Math.min(end, start + LONGEST_OPENING)).map(({ word }) => word);
  if (mood !== 'condition' || !words.some((word) => TIMES.has(word))) return undefined;
  const wish = words.findIndex((word) => WISHES.has(word));
  const wanted = wish < 0 ? undefined : toDo(prose, start + wish + 1);
  return wanted && (answered(prose, sentence, wanted.index) ?? wanted);
}

/** What the tool does for who wants something: `if you want to delete it, this shows the size`, `use this first to find it`. */
function answered(prose: Prose, { end }: Sentence, from: number): Found | undefined {
  for (let index = from; index < end - 1; index += 1) {
    if (!gapAfter(prose, index).startsWith(',')) continue;
    const deed = ofTool(prose, index + 1, end);
    if (deed) return deed;
  }
  return undefined;
}

/** The verb behind `this tool`, or behind the `to` of `use it to`. */
function ofTool(prose: Prose, start: number, end: number): Found | undefined {
  const words = prose.tokens.slice(start, Math.min(end, start + REACH + 1)).map(({ word }) => word);
  const call = words.findIndex((word) => CALLS.has(word));
  const to = words.indexOf('to');
  if (call >= 0) return call <= 1 && to > call ? verbBehindTo(prose, start + to + 1) : undefined;
  return THIS.has(words[0] ?? '') ? helped(prose, start - 1) : undefined;
}

/** `to delete`; translated words need no `to`. */
function toDo(prose: Prose, at: number): Found | undefined {
  const index = prose.tokens[at]?.word === 'to' ? at + 1 : at;
  return index > at || prose.translated ? verbWithForm(prose, index) : undefined;
}

/** Behind `to` no word that can be a verb is a noun. */
function verbBehindTo({ tokens }: Prose, index: number): Found | undefined {
  const verb = verbAt(tokens[index]);
  return verb?.form === 'base' ? { verb, index } : undefined;
}

/** The verb behind words such as `you` or `the agent to`. */
function helped(prose: Prose, index: number): Found | undefined {
  for (let next = index + 1; next <= index + REACH; next += 1) {
    const deed = next > index + 1 || prose.translated ? verbBehind(prose, next) : undefined;
    if (deed || !ENGLISH.leadIns.has(prose.tokens[next]?.word ?? '')) return deed;
  }
  return undefined;
}

/** No verb stands behind an article: `enable the receive address`. */
function verbBehind(prose: Prose, index: number): Found | undefined {
  return ARTICLES.has(prose.tokens[index - 1]?.word ?? '') ? undefined : verbWithForm(prose, index);
}

/** `provides a way to delete`, `provides the ability of deleting`; other languages may put the way last. */
function behindWay(prose: Prose, { end }: Sentence, index: number): Found | undefined {
  const { tokens, translated } = prose;
  if (translated && WAYS.has(tokens[end - 1]?.word ?? '')) return verbWithForm(prose, index + 1);
  const offered = tokens.slice(index + 1, Math.min(end, index + REACH)).findIndex(({ word }) => WAYS.has(word));
  if (offered < 0) return undefined;
  const next = index + offered + 2;
  return tokens[next]?.word === 'to' ? verbWithForm(prose, next + 1) : gerundWithObject(prose, next + 1);
}

function behindOpening(prose: Prose, { start, end }: Sentence): Found | undefined {
  if (!OPENS.has(prose.tokens[start]?.word ?? '')) return undefined;
  if (THIS.has(prose.tokens[start + 1]?.word ?? '')) return helped(prose, start);
  for (let index = start; index < Math.min(end - 1, start + LONGEST_OPENING); index += 1)
    if (gapAfter(prose, index).startsWith(',')) return verbWithForm(prose, index + 1);
  return undefined;
}

/** A verb that commands or tells: a plain one, or one with an object. */
function verbWithForm(prose: Prose, index: number): Found | undefined {
  const verb = verbAt(prose.tokens[index]);
  if (!verb || verb.form === 'gerund' || gapAfter(prose, index) === '_') return undefined;
  return !verb.nounlike || prose.translated || takesObject(prose, index) ? { verb, index } : undefined;
}

function gerundWithObject(prose: Prose, index: number): Found | undefined {
  const verb = verbAt(prose.tokens[index]);
  return verb?.form === 'gerund' && takesObject(prose, index) ? { verb, index } : undefined;
}
