import type { Act } from './acts.ts';
import type { ParameterSignal } from './parameters.ts';
import {
  BY_MOOD,
  BY_SOURCE,
  HEAD,
  HOW_MANY,
  HOW_MANY_NEEDED,
  NAME,
  NAME_FIRST,
  PARAMETER,
  type Passage,
  passagesOfEffect,
  ROLE,
} from './passages.ts';
import { remembering } from './remember.ts';
import type { Subject } from './subject.ts';
import { type NameToken, type Token, tokensOfName } from './tokens.ts';
import { type Word, wordOf } from './weighed-words.ts';

/** Is told of each word, repetitions included; its passage's kind and the word make the key of a feature, and so does the kind of the wider passage. */
export type Listener = (word: Word, passage: Passage, index: number) => void;

const NUMBER = /^\d+$/;
const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'many'];
const LONGEST_NAME = 64;
/** A word for what was read: an effect, a verb, a role, a group of nouns or of turns of phrase, a count. */
const named = remembering(wordOf, LONGEST_NAME);

/** The keys of everything of a tool that words are weighed by: words of its name, of its sentences and parameters, and what was read in them. */
export function featuresOf(subject: Subject): ReadonlySet<string> {
  const keys = new Set<string>();
  tellFeatures(subject, ({ word }, { kind, wider }) => {
    if (NUMBER.test(word)) return;
    keys.add(`${kind} ${word}`);
    if (wider) keys.add(`${wider.kind} ${word}`);
  });
  return keys;
}

/** Tells everything that a tool says, without keeping any of it. */
export function tellFeatures(subject: Subject, listen: Listener): void {
  tellName(subject.tool.name, listen);
  tellSentences(subject, listen);
  const { acts, parameters } = subject;
  for (let index = 0; index < acts.length; index += 1) tellAct(acts[index] as Act, index, listen);
  for (let index = 0; index < parameters.length; index += 1) tellParameter(parameters[index] as ParameterSignal, index, listen);
  listen(named(counted(parameters.length)), HOW_MANY, 0);
  listen(named(counted(parameters.filter(({ required }) => required).length)), HOW_MANY_NEEDED, 0);
}

function counted(number: number): string {
  return COUNTS[Math.min(number, COUNTS.length - 1)] as string;
}

function tellName(name: string, listen: Listener): void {
  const tokens = tokensOfName(name);
  if (tokens[0]) listen(tokens[0], NAME_FIRST, 0);
  for (let index = 0; index < tokens.length; index += 1) listen(tokens[index] as NameToken, NAME, index);
}

function tellSentences({ sentences, description: { tokens } }: Subject, listen: Listener): void {
  let passages = HEAD;
  let told = 0;
  for (const { start, end, mood, phrases } of sentences) {
    if (start > 0) passages = BY_MOOD[mood];
    listen(tokens[start] as Token, passages.first, start);
    for (let at = start; at < end; at += 1) listen(tokens[at] as Token, passages.words, at);
    for (const { group } of phrases) {
      listen(named(group), passages.phrases, told);
      told += 1;
    }
  }
}

function tellAct({ effect, lemma, objects, source }: Act, index: number, listen: Listener): void {
  const passages = passagesOfEffect(effect);
  listen(named(effect), BY_SOURCE[source], index);
  listen(named(lemma), passages.verbs, index);
  for (const group of objects) listen(named(group), passages.objects, index);
}

function tellParameter({ tokens, roles }: ParameterSignal, index: number, listen: Listener): void {
  for (const token of tokens) listen(token, PARAMETER, index);
  for (const role of roles) listen(named(role), ROLE, index);
}
