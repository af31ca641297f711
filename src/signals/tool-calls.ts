import type { Found } from './clause-verbs.ts';
import { ENGLISH } from './lexicon.ts';
import { gapAfter, type Prose, quoteOf, type Sentence } from './sentences.ts';

/** How a text tells a model to call the tool, and what it calls the tool. */
const CALLS = new Set(['call', 'run', 'invoke', 'execute', 'trigger', 'request']);
const TIMES = new Set(['whenever', 'alongside']);
const TOOLS = new Set(['tool', 'function', 'endpoint', 'command', 'method']);
/** Behind `call this` they tell when. */
const WHEN = new Set(['first', 'before', 'after', 'when', 'whenever', 'once', 'if', 'only', 'at', 'immediately', 'instead', 'every']);
/** How far behind `this` a text may name the tool: `this MCP tool`. */
const REACH = 3;
/** How many words the name of an argument has at most. */
const MAX_NAME = 5;
const CLOSES = /[.,;:!?)]/;
const ARROW = /→|->/;
const SETS = new Set(['set', 'use', 'pass', 'specify']);

/** Whether a verb tells the caller to call the tool, or what to hand in, and no deed of the call. */
export function speaksToCaller(prose: Prose, found: Found): boolean {
  return callsTool(prose, found) || setsArgument(prose, found);
}

/** `Run this tool first`, `CALL THIS FIRST` tell when to call, and nothing of what a call does. */
export function callsTool(prose: Prose, { verb, index }: Found): boolean {
  const { tokens } = prose;
  if (!CALLS.has(verb.lemma)) return false;
  if (tokens[index + 1]?.word !== 'this') return TIMES.has(tokens[index + 1]?.word ?? '');
  const next = tokens[index + 2]?.word ?? '';
  return WHEN.has(next) || CLOSES.test(gapAfter(prose, index + 1)) || namesTool(prose, index + 2);
}

function namesTool({ tokens }: Prose, from: number): boolean {
  for (let index = from; index < from + REACH; index += 1) {
    const word = tokens[index]?.word ?? '';
    if (TOOLS.has(word)) return true;
    if (ENGLISH.stops.has(word)) return false;
  }
  return false;
}

/** `Set confirm=true to order`: what an argument is to be, which is no deed of the call. */
function setsArgument(prose: Prose, { verb, index }: Found): boolean {
  if (!SETS.has(verb.lemma)) return false;
  for (let next = index + 1; next <= index + MAX_NAME; next += 1) {
    const gap = gapAfter(prose, next);
    if (gap.includes('=')) return true;
    if (gap !== '_' && gap !== '.') return false;
  }
  return false;
}

/** `claim_task → resolve_task`: the tools that are called one after another. */
export function leadsOn(prose: Prose, sentence: Sentence): boolean {
  return gapAfter(prose, sentence.start) === '_' && ARROW.test(quoteOf(prose, sentence));
}
