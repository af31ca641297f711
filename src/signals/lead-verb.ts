import { deedBehind } from './aided-deeds.ts';
import { coordinated, type Found, verbAt } from './clause-verbs.ts';
import { ENGLISH } from './lexicon.ts';
import { opensWithNoun } from './noun-openings.ts';
import { isNounHere } from './noun-use.ts';
import type { Prose, Sentence } from './sentences.ts';

const MAX_LEAD = 16;
/** What opens a question that a call answers: `What it takes to pay a loan off`. */
const ASKS = new Set(['who', 'whose', 'what', 'whether', 'how', 'where', 'why']);

/** The verb that tells what a sentence does: the one that opens it behind words such as `This tool allows you to`, or the deed that this one leads to. */
export function leadVerb(prose: Prose, sentence: Sentence): Found | undefined {
  if (opensWithThing(prose, sentence)) return undefined;
  const opening = openingVerb(prose, sentence);
  return deedBehind(prose, sentence, opening) ?? opening;
}

/** The verbs joined to the lead, or to the verb that leads to it: `helps you list files, and deletes them`. */
export function joinedVerbs(prose: Prose, sentence: Sentence, lead: Found): Found[] {
  const joined = coordinated(prose, sentence, lead);
  const opening = openingVerb(prose, sentence);
  if (!opening || opening.verb.form === lead.verb.form) return joined;
  return [...joined, ...coordinated(prose, sentence, opening)];
}

function openingVerb(prose: Prose, sentence: Sentence): Found | undefined {
  const { tokens, translated } = prose;
  const { start, end } = sentence;
  for (let index = start; index < Math.min(end, start + MAX_LEAD); index += 1) {
    const verb = verbAt(tokens[index]);
    if (verb && !isNounHere(tokens, { verb, index }, translated)) return { verb, index };
    if (!isLeadIn(tokens[index]?.word ?? '')) return verbAfterTo(tokens, { start: index, end });
  }
  return undefined;
}

function opensWithThing(prose: Prose, sentence: Sentence): boolean {
  const index = sentence.start;
  const verb = verbAt(prose.tokens[index]);
  return verb ? opensWithNoun(prose, sentence, { verb, index }) : ASKS.has(prose.tokens[index]?.word ?? '');
}

function isLeadIn(word: string): boolean {
  return ENGLISH.leadIns.has(word) || word.endsWith('ly');
}

function verbAfterTo(tokens: Prose['tokens'], { start, end }: { start: number; end: number }): Found | undefined {
  for (let index = start + 1; index < Math.min(end, start + MAX_LEAD); index += 1) {
    const verb = verbAt(tokens[index]);
    if (verb?.form === 'base' && !verb.nounlike && tokens[index - 1]?.word === 'to') return { verb, index };
  }
  return undefined;
}
