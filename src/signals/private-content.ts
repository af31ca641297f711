import type { Act } from './acts.ts';
import { leavesContentOut } from './content-left-out.ts';
import { ENGLISH } from './lexicon.ts';
import type { ParameterSignal } from './parameters.ts';
import { particulars } from './particulars.ts';
import { matchPhrases } from './phrases.ts';
import { readsShownPeople } from './public-people.ts';
import { isSaidMoreExactly } from './said-exactly.ts';
import { actsWith, type Quotation, quotePhrases, type Subject, says } from './subject.ts';
import { tokensOfName, tokensOfProse } from './tokens.ts';
import { chanceOfSeverity } from './weights.ts';

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
  'inquire',
  'overview',
  'summary',
  'parse',
  'transcribe',
  'ocr',
  'package',
  'pack',
  'grep',
]);

const READS_THROUGH = new Set(['analyze', 'analyse', 'classify', 'summarise', 'translate', 'review', 'inspect', 'triage']);

/** Verbs that give the names of what is kept. */
const LISTS = new Set(['list', 'search', 'find', 'browse', 'lookup']);
/** Verbs that give what something holds, whatever else is named beside it. */
const OPENS = new Set(['read', 'download', 'export', 'extract', 'dump']);
/** What stands for the things themselves in a text. */
const NAMED = /\blist(?: of|$)/i;
/** The same in languages whose word for it is not translated. */
const LISTED = /一覧|リスト|목록|리스트|列表|清单|清單/;
/** What is told about a file, and about whatever else holds something. */
const ABOUT = /\b(?:details|information|info|metadata)\b/i;
const FILE = /\b(?:files?|sheets?)\b/i;
const ABOUT_IT = /\b(?:details|information|info|metadata) about\b/i;
const CALENDAR = /\bcalendars?\b/i;

/** Where a value on a public ledger is kept. */
const ON_CHAIN = new Set(['chain id', 'chainid', 'contract address', 'token address']);
/** The same, where something else speaks of a ledger too: contracts are signed and shops form chains. */
const LIKE_ON_CHAIN = new Set(['chain', 'contract']);
/** The first words of all these, and of the address that may be one. */
const OPENS_CHAIN = new Set([...ON_CHAIN, ...LIKE_ON_CHAIN, 'address'].map((name) => name.split(' ')[0] as string));
const OF_LEDGER = new Set(['address', 'wallet', 'token', 'network', 'abi']);
const LEDGER = /\b(?:block ?chains?|on-?chain|wallets?|tokens?|nfts?|evm|ethereum|solana|smart contracts?|defi)\b/i;
/** With a hyphen it is how a search goes about it, and not what comes back. */
const WAY_TO_SEARCH = /^full-text$/i;
const IS_WALLET = /\bwallet\b/i;
const WHOLE = /^(?:all|complete|entire|full|whole) (?:the )?(?:chats?|conversations?|correspondence|messages|threads?)/i;
const TELLS = ['statement', 'returns'] as const;
const NOTHING: Content = { acts: [], told: [] };
/** Below this chance, by all words of the definition, what is read by its name or by a turn of phrase makes no answer private; what two words name, a whole conversation and what is told of people still do. */
const UNLIKELY = 0.2;

/** What is read by its own name, and what a turn of phrase tells of it. */
interface Content {
  readonly acts: readonly Act[];
  readonly told: readonly Quotation[];
}

/** The words by which a call gives back private content. */
export function privateContent(subject: Subject): readonly Quotation[] {
  const { acts, told } = contentIn(subject);
  const isDoubtful = acts.length + told.length > 0 && isHardlyPrivate(subject);
  return [
    ...(isDoubtful ? [...acts.filter((act) => isNamedInFull(act, subject)), ...told.filter(isWhole)] : [...acts, ...told]),
    ...peopleIn(subject),
    ...particulars(subject),
    ...quotePhrases(subject, 'overheard', TELLS),
  ];
}

/** All of something that people said or wrote, as in `the entire conversation`. */
function isWhole({ quote }: Quotation): boolean {
  return WHOLE.test(quote);
}

function isHardlyPrivate(subject: Subject): boolean {
  const [medium, high] = (['medium', 'high'] as const).map((severity) => chanceOfSeverity({ category: 'Read', severity }, subject));
  return (medium as number) + (high as number) < UNLIKELY;
}

/** Private things by two words or more, as in `shipping labels`, or by words that reach past what is quoted; one alone may mean much else. */
function isNamedInFull({ source, quote, said = quote }: Act, { tool }: Subject): boolean {
  const tokens = source === 'name' ? tokensOfName(tool.name) : tokensOfProse(said);
  const found = matchPhrases(ENGLISH.nouns, tokens, { start: 0, end: tokens.length });
  const named = found.filter(({ group }) => group === 'private');
  return (named.length === 0 && source === 'text') || named.some(({ start, end }) => end - start > 1);
}

/** What is read by its own name or by a turn of phrase, unless it is open to all or left out. */
function contentIn(subject: Subject): Content {
  const reads = readsOf(subject);
  if (reads.length === 0) return NOTHING;
  const content = { acts: heldIn(reads, subject), told: toldIn(reads, subject) };
  const isFound = content.acts.length + content.told.length > 0;
  return isFound && !(leavesContentOut(subject) || isOnChain(subject) || readsShownPeople(subject)) ? content : NOTHING;
}

function heldIn(reads: readonly Act[], subject: Subject): readonly Act[] {
  const held = reads.filter((act) => isPrivate(act, subject) && !isSaidMoreExactly(act, subject));
  if (held.length === 0) return held;
  const isNamed = reads.some((act) => namesOnly(act) || (act.source === 'name' && act.objects.has('public')));
  return held.filter((act) => !(namesOnly(act) || (isNamed && act.objects.has('held') && !OPENS.has(act.lemma))));
}

function toldIn(reads: readonly Act[], subject: Subject): readonly Quotation[] {
  const told = quotePhrases(subject, 'private-content', TELLS).filter(({ quote }) => !WAY_TO_SEARCH.test(quote));
  const isOpen = told.length > 0 && (reads.some(({ objects }) => objects.has('public')) || says(subject, 'public-source'));
  return isOpen ? [] : told;
}

/** Something private, or what stands in a calendar. */
function isPrivate({ objects, quote, said = quote }: Act, { parameters }: Subject): boolean {
  if (objects.has('public')) return false;
  const isPlanned = objects.has('appointment') && (CALENDAR.test(said) || parameters.some(({ tokens }) => tokens[0]?.word === 'calendar'));
  return objects.has('private') || isPlanned;
}

/** What is told of people in so many words, beside whatever else is read. */
function peopleIn(subject: Subject): readonly Quotation[] {
  return readsOf(subject).length > 0 ? quotePhrases(subject, 'personal-details', TELLS) : [];
}

function readsOf(subject: Subject): readonly Act[] {
  return actsWith(subject, 'read').filter(
    ({ lemma, objects }) => RETURNS.has(lemma) || (READS_THROUGH.has(lemma) && objects.has('stranger')),
  );
}

/** Accounts of a public ledger are read by their addresses. */
function isOnChain({ parameters, description: { text } }: Subject): boolean {
  if (!parameters.some(mayBeOnChain)) return false;
  const names = parameters.map(nameOf);
  const hasNetwork = names.includes('network');
  const isLedger = names.some((name) => OF_LEDGER.has(name)) || LEDGER.test(text);
  return names.some(
    (name, index) =>
      ON_CHAIN.has(name) ||
      (isLedger && LIKE_ON_CHAIN.has(name)) ||
      (name === 'address' && (hasNetwork || IS_WALLET.test(parameters[index]?.description ?? ''))),
  );
}

function mayBeOnChain({ tokens }: ParameterSignal): boolean {
  return OPENS_CHAIN.has(tokens[0]?.word ?? '');
}

function nameOf({ tokens }: ParameterSignal): string {
  return tokens.map(({ word }) => word).join(' ');
}

/** A list of files or calendars tells their names; what they hold is another call. */
function namesOnly({ lemma, quote, said = quote, objects }: Act): boolean {
  return (
    objects.has('held') &&
    (LISTS.has(lemma) || NAMED.test(said) || LISTED.test(quote) || ABOUT_IT.test(said) || (ABOUT.test(said) && FILE.test(said)))
  );
}
