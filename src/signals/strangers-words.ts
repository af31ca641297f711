import type { Act } from './acts.ts';
import { readsShownPeople } from './public-people.ts';
import { actsWith, parametersWith, type Quotation, quotePhrases, type Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** Verbs whose result is a verdict, not the text. */
const JUDGES = new Set([
  'debug',
  'diagnose',
  'analyze',
  'analyse',
  'detect',
  'identify',
  'troubleshoot',
  'track',
  'measure',
  'score',
  'rank',
  'count',
  'validate',
  'check',
  'compare',
  'stats',
]);
const FIGURES = new Set([
  'status',
  'statuses',
  'commits',
  'count',
  'coverage',
  'checks',
  'reviewers',
  'labels',
  'approval',
  'approvals',
  'reactions',
]);
const LISTS = new Set(['list', 'obtain']);
/** What was written by the one who asks. */
const OWN = /\b(?:sent|scheduled|outgoing|draft(?:ed)?) (?:e-?mails?|messages?)\b/gi;
/** What is listed beside other things. */
const BESIDE = /\b(?:includ(?:es|ing)|and|or|both|also|plus|with|as well as) (?:\w+ )?$/i;
const REACH = 40;
const FOREIGN = /\b(?:receiv|inbox|incoming)/i;
const GOALS = new Set(['destination', 'target', 'output', 'callback', 'webhook']);
const FETCHES = new Set(['fetch', 'scrape', 'crawl', 'extract']);

/** The words that say that a call returns what strangers wrote. */
export function strangersWords(subject: Subject): readonly Quotation[] {
  const reads = actsWith(subject, 'read').filter(({ lemma, objects }) =>
    LISTS.has(lemma) ? !objects.has('held') : !JUDGES.has(lemma) || objects.has('private') || objects.has('fetched'),
  );
  const goes = parametersWith(subject, 'url').some(({ tokens }) => !GOALS.has(tokens[0]?.word ?? ''));
  const fetched = reads.filter(
    ({ lemma, objects }) => objects.has('fetched') || (goes && (FETCHES.has(lemma) || objects.has('get-request'))),
  );
  const foreign = reads.filter((act) => isForeign(act, subject));
  return [
    ...fetched,
    ...(foreign.length > 0 && isOwn(subject) ? [] : foreign),
    ...(reads.length > 0 && readsShownPeople(subject) ? reads : []),
    ...(looksUp(subject) ? quotePhrases(subject, 'written-by-others', ['statement', 'returns']) : []),
  ];
}

/** Nothing but what was sent from here is read. */
function isOwn({ description: { text } }: Subject): boolean {
  const own = [...text.matchAll(OWN)].some(({ index }) => !BESIDE.test(text.slice(Math.max(0, index - REACH), index)));
  return own && !FOREIGN.test(text);
}

/** Something strangers wrote, or a message; `mark as read` reads nothing. */
function isForeign({ lemma, source, objects }: Act, { acts, tool }: Subject): boolean {
  if (lemma === 'read' && source !== 'text' && acts.some((other) => other.lemma === 'mark')) return false;
  return (
    objects.has('stranger') ||
    (objects.has('pull-request') && !JUDGES.has(lemma) && !isFigure(tool.name)) ||
    (lemma !== 'return' && !JUDGES.has(lemma) && objects.has('message') && objects.has('private'))
  );
}

/** What is asked for of a request to merge is a figure or a list of names, not its words. */
function isFigure(name: string): boolean {
  return tokensOfName(name).some(({ word }) => FIGURES.has(word));
}

/** A call does nothing but look up. */
function looksUp({ acts }: Subject): boolean {
  return acts.length > 0 && acts.every(({ effect, lemma }) => effect === 'read' && !JUDGES.has(lemma));
}
