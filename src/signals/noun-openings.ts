import type { Found } from './clause-verbs.ts';
import { ENGLISH, type Verb } from './lexicon.ts';
import { isListOfNouns } from './noun-lists.ts';
import { gapAfter, type Prose, type Sentence } from './sentences.ts';

const REACH = 3;
/** What tells a thing from others: `messages that patients wrote`. */
const RELATIVES = new Set(['that', 'which', 'whose']);
/** Verbs that may stand with a companion: `syncs with the remote`. */
const JOINING = new Set([
  'sync',
  'share',
  'merge',
  'start',
  'match',
  'ship',
  'trade',
  'pull',
  'exchange',
  'chart',
  'replace',
  'fill',
  'play',
]);
const IRREGULAR = new Set(['made', 'sent', 'paid', 'taken', 'given', 'written', 'held', 'seen', 'spent', 'sold', 'bought', 'left', 'kept']);
/** What stands behind a participle that tells what became of a thing: `credits used by project`. */
const BEHIND_PARTICIPLE = new Set(['by', 'in', 'on', 'at', 'for', 'from', 'with', 'since', 'during', 'within', 'per', 'to', 'so', 'over']);
const OWNERS = new Set(['the', 'a', 'an', 'your', 'this']);
/** Verbs that go on to tell of a thing what its owner does with it: `requests the page has made`. */
const TELLS_OF_THING = new Set(['has', 'have', 'had', 'can', 'may', 'did', 'made', 'sent', 'wrote', 'received', 'owns', 'belongs']);
const AND = new Set(['and', 'or']);
const ARROW = /→|->|=>/;
/** Behind a hyphen they make a noun of a verb: `sign-in history`. */
const PARTICLES = new Set(['in', 'out', 'up', 'off', 'on', 'time']);
/** Facts about money and orders, named behind what they belong to: `deposit address`, `charge level`. */
const FACTS = new Set(['address', 'addresses', 'level', 'levels', 'limit', 'limits', 'history', 'status', 'state', 'schedule']);
const PAID: ReadonlySet<string> = new Set(['pay', 'order']);
/** What runs by itself: `running containers`. */
const RUNNING = new Set([
  'containers',
  'processes',
  'jobs',
  'pods',
  'instances',
  'services',
  'apps',
  'applications',
  'servers',
  'sessions',
]);

/** Whether the word that a sentence opens with, spelt like a verb, is a noun: by what stands behind it. */
export function opensWithNoun(prose: Prose, { end }: Sentence, found: Found): boolean {
  const { verb, index } = found;
  const words = prose.tokens.slice(index + 1, Math.min(end, index + 1 + REACH)).map(({ word }) => word);
  if (prose.translated) return false;
  if (verb.form === 'gerund') return verb.lemma === 'run' && RUNNING.has(words[0] ?? '');
  return verb.nounlike && (isListOfNouns(prose, index, end) || isNounBefore(prose, found, words));
}

function isNounBefore(prose: Prose, { verb, index }: Found, words: readonly string[]): boolean {
  const gap = gapAfter(prose, index);
  if (gap === '-') return PARTICLES.has(words[0] ?? '');
  return verb.form === 'third' ? isPluralNoun(verb, words) : namesFact(verb, words) || isText(verb, gap, words);
}

/** `Text → float32`, `Text in, chunks out`. */
function isText({ lemma }: Verb, gap: string, [next = '']: readonly string[]): boolean {
  return lemma === 'text' && (ARROW.test(gap) || next === 'in' || next === 'to');
}

/** `Calls with duration and price`, `Credits used by project`, `Groups a user belongs to`. */
function isPluralNoun({ lemma }: Verb, [next = '', second = '', third = '']: readonly string[]): boolean {
  if (RELATIVES.has(next)) return lemma !== 'request';
  if (next === 'with') return !JOINING.has(lemma);
  if (isPastParticiple(next)) return BEHIND_PARTICIPLE.has(second) || second === '';
  return OWNERS.has(next) && second !== '' && TELLS_OF_THING.has(third);
}

function isPastParticiple(word: string): boolean {
  return /[^e]ed$/.test(word) || IRREGULAR.has(word);
}

/** `Deposit address for an asset`. */
function namesFact({ effect }: Verb, [next = '', second = '']: readonly string[]): boolean {
  return PAID.has(effect) && FACTS.has(next) && (second === '' || ENGLISH.stops.has(second) || AND.has(second));
}
