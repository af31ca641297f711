import { ENGLISH, type Verb } from './lexicon.ts';
import { gapAfter, isBlankAfter, type Prose, type Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A noun phrase at the start of a sentence: token indexes, the end not included. */
export interface NounPhrase {
  readonly start: number;
  readonly head: number;
  /** Where the noun phrase behind a preposition starts, undefined when none follows. */
  readonly complement: number | undefined;
}

const MAX_WORDS = 7;
const CLOSES = /[,;:.()|–—\n，、。：；（）]/;
/** `Who is on call`, `Which branch is checked out`: what a call answers. */
const QUESTIONS = new Set(['who', 'whose', 'what', 'which', 'how', 'whether', 'where', 'why']);
/** Before a number they tell where a call stands among others: `Step 1 of 2`. */
const STEPS = new Set(['step', 'phase', 'stage']);
const VERB_ENDING = /(?:ate|ize|ise|ify)$/;
/** A word that was not translated. */
const UNREAD = /\p{L}/u;
const LISTS = /^\s*[,:，、：]/;
const ARTICLES = new Set(['a', 'an', 'the', 'this', 'your', 'one', 'all']);
/** Words that stand between a thing and what it is of. */
const LINKS = new Set(['of', 'for', 'with', 'per', 'between', 'from', 'in', 'by', 'about', 'at', 'on', 'and', 'that', 'which']);

/** The noun phrase that a sentence without a verb opens with. */
export function nounPhraseAt(prose: Prose, sentence: Sentence): NounPhrase | undefined {
  const { start, end } = sentence;
  if (STEPS.has(prose.tokens[start]?.word ?? '') && /^\d/.test(prose.tokens[start + 1]?.word ?? '')) return undefined;
  if (QUESTIONS.has(prose.tokens[start]?.word ?? '')) return { start, head: start, complement: start + 1 };
  const last = endOfNouns(prose, sentence);
  if (last === start) return undefined;
  const linked = last < end && LINKS.has(prose.tokens[last]?.word ?? '');
  return { start, head: last - 1, complement: linked ? last + 1 : undefined };
}

function endOfNouns(prose: Prose, { start, end }: Sentence): number {
  let last = start;
  while (last < Math.min(end, start + MAX_WORDS) && !ENGLISH.stops.has(prose.tokens[last]?.word ?? '')) {
    last += 1;
    if (!isBlankAfter(prose, last - 1) && CLOSES.test(gapAfter(prose, last - 1))) break;
  }
  return last;
}

/** The act that a noun phrase names: `deletion of a page`, `Order cancellation`. */
export function nominalIn({ tokens }: Prose, { start, head }: NounPhrase): { verb: Verb; index: number } | undefined {
  const verb = ENGLISH.nominals.get(tokens[head]?.word ?? '');
  const owned = tokens[head + 1]?.word === 'of' || head > start || head + 1 === tokens.length;
  return verb && owned ? { verb, index: head } : undefined;
}

/** Whether a noun phrase names what a call returns, and neither the tool itself nor, by an unknown verb with its article, an act. */
export function namesThing(prose: Prose, phrase: NounPhrase): boolean {
  const head = prose.tokens[phrase.head]?.word ?? '';
  if (QUESTIONS.has(head)) return true;
  if (ENGLISH.leadIns.has(head) || ARTICLES.has(prose.tokens[phrase.start + 1]?.word ?? '')) return false;
  if (opensLikeVerb(prose, phrase)) return false;
  if (phrase.complement !== undefined || LISTS.test(gapAfter(prose, phrase.head)) || standsAlone(prose, phrase)) return true;
  return phrase.head > phrase.start && (isPlural(head) || isRecord(head));
}

/** `Расходы`, `Giacenze per magazzino`: a noun of another language with no word that nobody knows beside it. */
function standsAlone(prose: Prose, { start, head }: NounPhrase): boolean {
  const { text, tokens, translated } = prose;
  const [opening, closing] = [tokens[start], tokens[head]];
  if (!translated || opening?.from !== closing?.from || isVerb(opening)) return false;
  if (!(opening?.noun || head > start || isNoun(closing?.word ?? ''))) return false;
  const before = text.slice(tokens[start - 1]?.to ?? 0, opening?.from);
  const linked = ENGLISH.stops.has(tokens[head + 1]?.word ?? '');
  const [behind = ''] = gapAfter(prose, head).split(CLOSES, 1);
  return !UNREAD.test(before) && (linked || !UNREAD.test(behind));
}

function isVerb(token: Token | undefined): boolean {
  return token?.noun === undefined && ENGLISH.verbs.has(token?.word ?? '');
}

function isNoun(word: string): boolean {
  const groups = ENGLISH.nouns.next.get(word)?.groups ?? [];
  return groups.length > 0 && !groups.includes('payment') && !ENGLISH.determiners.has(word);
}

/** Whether a noun names something to read: `history`, `status`, `data`. */
export function isRecord(word: string): boolean {
  const verb = ENGLISH.verbs.get(word);
  return ENGLISH.containers.has(word) || (verb?.effect === 'read' && verb.nounlike);
}

/** `Frobnicates widgets`, `Obliterate users`: a verb that the lexicon lacks is not read as a thing. */
function opensLikeVerb({ tokens }: Prose, { start, head }: NounPhrase): boolean {
  const first = tokens[start]?.word ?? '';
  return head > start && !ENGLISH.known.has(first) && (isPlural(first) || VERB_ENDING.test(first));
}

function isPlural(word: string): boolean {
  return /[^s]s$/.test(word) && word.length > 3;
}
