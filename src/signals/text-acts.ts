import type { Pointer } from '#model/types.ts';
import { type Act, effectOn } from './acts.ts';
import { ENGLISH, type Verb } from './lexicon.ts';
import { objectAt } from './objects.ts';
import { gapAfter, type Prose, type Sentence } from './sentences.ts';

const JOINS = /[,/]/;
const CONJUNCTIONS = new Set(['and', 'or', 'then']);
const MAX_LEAD = 16;
/** Verbs that say nothing until the text lists what they cover. */
const UMBRELLAS = new Set(['manage', 'handle', 'operate']);

interface Found {
  readonly verb: Verb;
  readonly index: number;
}

/** What the main clause of a text says a call does; after a word such as `manage`, what the following sentences list too. */
export function actsOfText(prose: Prose, sentences: readonly Sentence[], at: Pointer): Act[] {
  const acts: Act[] = [];
  for (const sentence of sentences) {
    if (sentence.mood !== 'statement' && sentence.mood !== 'returns') continue;
    const lead = leadVerb(prose, sentence);
    const found = lead ? [lead, ...coordinated(prose, sentence, lead)] : [];
    acts.push(...found.map((verb) => actOf(prose, { found: verb, at, end: sentence.end })));
    if (acts.length > 0 && !acts.every(({ lemma }) => UMBRELLAS.has(lemma))) break;
  }
  return acts;
}

/** The verb that opens a sentence, behind words such as `This tool allows you to`. */
function leadVerb({ tokens }: Prose, { start, end }: Sentence): Found | undefined {
  for (let index = start; index < Math.min(end, start + MAX_LEAD); index += 1) {
    const word = tokens[index]?.word ?? '';
    const verb = ENGLISH.verbs.get(word);
    if (verb && !isNounHere(tokens[index + 1]?.word, verb)) return { verb, index };
    if (!ENGLISH.leadIns.has(word) && !word.endsWith('ly')) return verbAfterTo(tokens, { start: index, end });
  }
  return undefined;
}

function isNounHere(next: string | undefined, verb: Verb): boolean {
  return verb.nounlike && verb.form !== 'base' && (next === 'of' || next === 'for' || next === 'from');
}

function verbAfterTo(tokens: Prose['tokens'], { start, end }: { start: number; end: number }): Found | undefined {
  for (let index = start + 1; index < Math.min(end, start + MAX_LEAD); index += 1) {
    const verb = ENGLISH.verbs.get(tokens[index]?.word ?? '');
    if (verb?.form === 'base' && !verb.nounlike && tokens[index - 1]?.word === 'to') return { verb, index };
  }
  return undefined;
}

/** The verbs joined to the first one by commas, slashes, `and`, `or`, `then`, in the same form. */
function coordinated(prose: Prose, sentence: Sentence, lead: Found): Found[] {
  const found: Found[] = [];
  for (let index = lead.index + 1; index < sentence.end; index += 1) {
    const verb = ENGLISH.verbs.get(prose.tokens[index]?.word ?? '');
    if (verb?.form === lead.verb.form && isJoined(prose, index) && (!verb.nounlike || takesObject(prose, index)))
      found.push({ verb, index });
  }
  return found;
}

function isJoined(prose: Prose, index: number): boolean {
  const before = prose.tokens[index - 1]?.word ?? '';
  return CONJUNCTIONS.has(before) || JOINS.test(gapAfter(prose, index - 1));
}

function takesObject({ tokens }: Prose, index: number): boolean {
  return ENGLISH.determiners.has(tokens[index + 1]?.word ?? '');
}

function actOf(prose: Prose, { found: { verb, index }, at, end }: { found: Found; at: Pointer; end: number }): Act {
  const object = objectAt(prose, sharedObject(prose, index + 1, end), end);
  const from = prose.tokens[index]?.from ?? 0;
  const to = prose.tokens[Math.max(object.end - 1, index)]?.to ?? from;
  const effect = effectOn(verb, object.groups);
  const doubtful = verb.nounlike && effect === verb.effect && !takesObject(prose, index);
  return { effect, lemma: verb.lemma, objects: object.groups, at, quote: prose.text.slice(from, to), source: 'text', doubtful };
}

/** Where the object starts: in `create, update or delete a page`, behind the last of the joined verbs. */
function sharedObject(prose: Prose, from: number, end: number): number {
  let start = from;
  while (start < end && ENGLISH.verbs.has(prose.tokens[nextVerb(prose, start)]?.word ?? '')) start = nextVerb(prose, start) + 1;
  return Math.min(start, end);
}

/** The index at which a verb joined to the one before would stand: behind `and`, `or`, `then`, or at once behind a comma or a slash. */
function nextVerb({ text, tokens }: Prose, index: number): number {
  if (CONJUNCTIONS.has(tokens[index]?.word ?? '')) return index + 1;
  return JOINS.test(gapAfter({ text, tokens }, index - 1)) ? index : tokens.length;
}
