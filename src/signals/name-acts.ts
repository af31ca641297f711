import type { Effect, Pointer } from '#model/types.ts';
import { type Act, effectOn } from './acts.ts';
import { UMBRELLAS } from './clause-verbs.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { unglued } from './glued-names.ts';
import { ENGLISH, type Verb } from './lexicon.ts';
import { asksWhether, endsInRecord, isPlace, isState } from './name-nouns.ts';
import { isRecord } from './noun-phrases.ts';
import { groupsOf } from './objects.ts';
import { remembering } from './remember.ts';
import { type NameToken, tokensOfName } from './tokens.ts';
import { translate } from './translate.ts';

/** Where an identifier stands, and what its verb acts on where the identifier does not name it. */
export interface Place {
  readonly at: Pointer;
  readonly source: Act['source'];
  readonly objects?: ReadonlySet<string>;
  /** The language of the tool's description, where it is not English. */
  readonly dictionary?: CompiledDictionary | undefined;
}

/** Verbs that are never the object of another one. */
const READS = new Set(['list', 'get', 'search', 'find', 'fetch', 'describe', 'compare', 'check', 'show', 'view']);
/** Verbs that no product is named after. */
const COMMON = new Set([
  'add',
  'create',
  'delete',
  'edit',
  'get',
  'insert',
  'modify',
  'move',
  'remove',
  'rename',
  'set',
  'update',
  'upsert',
]);
/** Verbs that make a noun of a verb behind them: `preview_subscription_update`, `set_fill_color`. */
const OPENERS = new Set(['preview', 'estimate', 'simulate', 'set', 'change']);

/** Longer names hardly come again. */
const COMMON_NAME = 64;

interface Candidate {
  readonly verb: Verb;
  readonly index: number;
}

/** What an identifier says a call does: its plain verbs, or else a noun-like one at an end. */
export function actsOfName(name: string, place: Place): Act[] {
  const tokens = englishTokens(name, place.dictionary);
  const candidates = candidatesIn(tokens);
  if (candidates.length === 0 || asksWhether(tokens, candidates[0]?.index)) return [];
  return principal(candidates, tokens).map(({ verb, index }) => {
    const named = objectsOf(tokens, index);
    const objects = named.size > 0 || tokens.length > 1 ? named : (place.objects ?? named);
    const effect = effectOn(verb, objects);
    const quote = name.slice(tokens[index]?.from, tokens[index]?.to);
    return {
      effect,
      lemma: verb.lemma,
      objects,
      at: place.at,
      quote,
      source: place.source,
      doubtful: isDoubtful({ verb, index }, effect, tokens),
    };
  });
}

/** `set_thumbnail`: nothing but a verb stands first before its object in this form. */
function isDoubtful({ verb, index }: Candidate, effect: Effect, tokens: readonly NameToken[]): boolean {
  if (verb.effect !== 'read' && !COMMON.has(verb.lemma) && endsInRecord(tokens, index)) return true;
  return verb.nounlike && effect === verb.effect && !(verb.lemma === 'set' && index === 0 && tokens.length > 1);
}

function candidatesIn(tokens: readonly NameToken[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const verb = ENGLISH.verbs.get(tokens[index]?.word ?? '');
    if (verb?.form === 'base' && tokens[index + 1]?.word !== 'only' && !(isState(tokens, index) || isPlace(tokens, index)))
      candidates.push({ verb, index });
  }
  return candidates;
}

/** The words of an identifier without its version, a verb cut off a word that it was written together with. */
const wordsOf = remembering((name) => unglued(withoutVersion(tokensOfName(name))), COMMON_NAME);

/** The tokens of an identifier; where none is an English verb, translated from the language of the description. */
function englishTokens(name: string, dictionary: CompiledDictionary | undefined): readonly NameToken[] {
  const tokens = wordsOf(name);
  if (!dictionary || tokens.some(({ word }) => ENGLISH.verbs.has(word))) return tokens;
  const spaced = tokens.map(({ word }) => word).join(' ');
  return translate(spaced, dictionary).tokens.map(({ word, number, from, to }) => ({
    word,
    number,
    segment: 0,
    ...placeIn(tokens, { from, to }),
  }));
}

/** Where the words that stand at a place of the joined words of an identifier stand in it. */
function placeIn(tokens: readonly NameToken[], { from, to }: { from: number; to: number }): { from: number; to: number } {
  let start = 0;
  const covered = tokens.filter(({ word }) => {
    const end = start + word.length;
    const inside = start < to && end > from;
    start = end + 1;
    return inside;
  });
  return { from: covered[0]?.from ?? 0, to: covered.at(-1)?.to ?? 0 };
}

/** The groups of nouns that an identifier ends in, for verbs that stand elsewhere. */
export function objectsOfName(name: string): ReadonlySet<string> {
  const tokens = withoutVersion(tokensOfName(name));
  const end = tokens.length - (UMBRELLAS.has(tokens.at(-1)?.word ?? '') ? 1 : 0);
  return groupsOf(tokens, { start: 0, end, limit: end });
}

/** The first plain verb and those joined to it; else a noun-like one: at the start, at the start of a camelCase segment, a common one before its object, at the end. */
function principal(candidates: readonly Candidate[], tokens: readonly NameToken[]): Candidate[] {
  const [opening] = candidates;
  if (opening?.index === 0 && OPENERS.has(opening.verb.lemma)) return [opening];
  const plain = candidates.filter(({ verb }) => !verb.nounlike);
  if (opening && checksDeed(opening, plain[0], tokens)) return [opening];
  const [leading, second] = plain;
  const first = leading && second && isNamespace(tokens, leading, second) ? second : leading;
  if (first) return plain.filter((candidate) => candidate === first || isJoined(tokens, candidate.index));
  const chosen =
    recordAtEnd(candidates, tokens) ??
    candidates.find(({ index }) => index === 0) ??
    candidates.find(({ index }) => opensSegment(tokens, index)) ??
    candidates.find(({ verb, index }) => index < tokens.length - 1 && COMMON.has(verb.lemma)) ??
    candidates.find(({ verb, index }) => index === tokens.length - 1 && verb.lemma !== 'index');
  return chosen ? [chosen] : [];
}

/** `check_delete_eligibility`: a verb before a noun behind a check is what is asked about. */
function checksDeed({ verb, index }: Candidate, second: Candidate | undefined, tokens: readonly NameToken[]): boolean {
  return verb.lemma === 'check' && index === 0 && second?.index === 1 && tokens.length > 2;
}

/** `order_history` and `trade_status` name what is read, not an order. */
function recordAtEnd(candidates: readonly Candidate[], tokens: readonly NameToken[]): Candidate | undefined {
  const [opening] = candidates;
  const last = candidates.find(({ index }) => index === tokens.length - 1);
  const describes = opening?.index === 0 && ENGLISH.attributive.has(opening.verb.lemma);
  return describes && last && last !== opening && isRecord(last.verb.lemma) ? last : undefined;
}

/** `protect_list_lights`: a product's name before a verb that only reads. */
function isNamespace(tokens: readonly NameToken[], { verb, index }: Candidate, second: Candidate): boolean {
  return index === 0 && !COMMON.has(verb.lemma) && second.index === 1 && READS.has(second.verb.lemma) && tokens.length > 2;
}

/** The token begins a camelCase segment of several words, as `create` in `mail_createAlias`. */
function opensSegment(tokens: readonly NameToken[], index: number): boolean {
  const { segment } = tokens[index] ?? {};
  return tokens[index - 1]?.segment !== segment && tokens[index + 1]?.segment === segment;
}

function isJoined(tokens: readonly NameToken[], index: number): boolean {
  const before = tokens[index - 1]?.word;
  return before === 'or' || before === 'and';
}

/** The tokens after the verb name its object, or those before it when it comes last. */
function objectsOf(tokens: readonly NameToken[], index: number): ReadonlySet<string> {
  let start = index + 1;
  while (ENGLISH.determiners.has(tokens[start]?.word ?? '')) start += 1;
  let end = start;
  while (end < tokens.length && !ENGLISH.stops.has(tokens[end]?.word ?? '')) end += 1;
  if (end > start) return groupsOf(tokens, { start: index + 1, end, limit: tokens.length });
  const behind = groupsOf(tokens, { start: index + 1, end, limit: tokens.length });
  return behind.size > 0 ? behind : groupsOf(tokens, { start: 0, end: index, limit: index });
}

function withoutVersion(tokens: readonly NameToken[]): readonly NameToken[] {
  const last = tokens.at(-1);
  const marked = tokens.at(-2)?.word === 'v' && /^\d+$/.test(last?.word ?? '');
  return marked ? tokens.slice(0, -2) : tokens;
}
