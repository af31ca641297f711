import type { Act } from './acts.ts';
import { particulars } from './particulars.ts';
import { actsWith, type Quotation, quotePhrases, type Subject } from './subject.ts';

const RETURNS = new Set([
  'get',
  'list',
  'read',
  'fetch',
  'search',
  'retrieve',
  'query',
  'download',
  'export',
  'show',
  'view',
  'find',
  'extract',
  'dump',
  'summarize',
  'return',
  'look',
  'lookup',
  'load',
  'recall',
  'perform',
  'execute',
  'access',
  'obtain',
  'browse',
]);

const READS_THROUGH = new Set(['analyze', 'analyse', 'classify', 'summarise', 'translate', 'review', 'inspect', 'triage']);

/** Verbs that give the names of what is kept. */
const LISTS = new Set(['list', 'search', 'find', 'browse', 'lookup']);
/** Verbs that give what something holds, whatever else is named beside it. */
const OPENS = new Set(['read', 'download', 'export', 'extract', 'dump']);
/** What stands for the things themselves in a text. */
const NAMED = /\blist of\b/i;
/** What is told about a file. */
const ABOUT = /\b(?:details|information|info|metadata)\b/i;
const FILE = /\b(?:files?|sheets?)\b/i;

/** The words by which a call gives back private content. */
export function privateContent(subject: Subject): readonly Quotation[] {
  const reads = actsWith(subject, 'read').filter(
    ({ lemma, objects }) => RETURNS.has(lemma) || (READS_THROUGH.has(lemma) && objects.has('stranger')),
  );
  const told = reads.length > 0 ? quotePhrases(subject, 'private-content', ['statement', 'returns']) : [];
  const isOpen = reads.some(({ objects }) => objects.has('public'));
  const isNamed = reads.some((act) => namesOnly(act) || (act.source === 'name' && act.objects.has('public')));
  const held = reads.filter(({ objects }) => objects.has('private') && !objects.has('public'));
  return [
    ...held.filter((act) => !(namesOnly(act) || (isNamed && act.objects.has('held') && !OPENS.has(act.lemma)))),
    ...(isOpen ? [] : told),
    ...particulars(subject),
  ];
}

/** A list of files or calendars tells their names; what they hold is another call. */
function namesOnly({ lemma, quote, said = quote, objects }: Act): boolean {
  return objects.has('held') && (LISTS.has(lemma) || NAMED.test(said) || (ABOUT.test(said) && FILE.test(said)));
}
