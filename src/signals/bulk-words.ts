import { isOuter, type ParameterSignal } from './parameters.ts';
import { englishOf, quoteOf, type Sentence } from './sentences.ts';
import { type Quotation, quotePhrases, type Subject } from './subject.ts';

/** How many things one call takes, wherever a text says it. */
const MEASURED =
  /\b(?:up to|max(?:imum|imal|imo|\.)?:?(?: of| de)?|at most|até|hasta|jusqu'à|bis zu|fino a|no more than) \d|(?:до|не более|максимум) \d|(?:最大|最多|至多|上限|≤|최대) ?\d|\d ?(?:件|个|名|条|건|명|개)(?:まで|以内)/gi;
/** What measures a length, a time or a size and no number of things. */
const NO_THINGS =
  /^[\d., ]{1,12}(?:[x×%]|(?:percent|char(?:acter)?s?|letters|words|tokens|bytes?|[kmg]i?b|m?s|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|k?m|px|pixels|times|levels?|decimals?|digits|decimal places|retries|attempts)\b)/i;
const MOST_MEASURES = 16;
/** A call is what is measured. */
const PER_CALL =
  /\bper (?:call|request|batch|run|operation)\b|\b(?:at once|at a time|in (?:one|a single|each) (?:call|request|batch|run))\b/i;
/** Adverbs that spread an act over many things. */
const TOGETHER = /^(?:in bulk|in batch(?:es)?|en masse|batch|batches|bulk)$/;
/** What narrows the things that a call acts on. */
const FILTERS = new Set(['filter', 'filters', 'where', 'criteria', 'segment', 'segments', 'audience']);
const SWEEPING = new Set(['delete', 'overwrite', 'update', 'send', 'control']);

/** The words by which a text in another language spreads an act over many things: an adverb beside the verb, where English has such a word before a noun as often. */
export function saidTogether(subject: Subject): readonly Quotation[] {
  const { phrases, description } = subject;
  if (!description.translated) return [];
  const told = (phrases.get('bulk') ?? []).filter(({ mood }) => mood === 'statement');
  const telling = told.some((span) => TOGETHER.test(englishOf(description, span) ?? ''));
  return telling ? quotePhrases(subject, 'bulk', ['statement']) : [];
}

/** Phrases for everything there is, more than the bare word, which speaks of other things as often. */
export function saidOfAll(subject: Subject): readonly Quotation[] {
  const told = (subject.phrases.get('everything') ?? []).filter(({ mood }) => mood === 'statement');
  return quotePhrases(subject, 'everything', ['statement']).filter(({ quote }, index) => {
    const span = told[index];
    return span !== undefined && (quote.includes(' ') || subject.description.tokens[span.start]?.word !== 'everything');
  });
}

/** The lists that a call must be given and that the text measures. */
export function measuredLists(subject: Subject): readonly ParameterSignal[] {
  if (subject.acts.some(({ lemma }) => lemma === 'create')) return [];
  const lists = subject.parameters.filter(isListOfThings);
  const measuring = lists.length > 0 ? measuringIn(subject) : [];
  return measuring.length > 0 ? lists.filter((list) => isSaidOf(list, measuring, subject)) : [];
}

/** The sentences that tell how many things a call takes. */
function measuringIn({ description: { text, tokens }, sentences }: Subject): readonly Sentence[] {
  const measures = [...text.matchAll(MEASURED)].filter(({ 0: { length }, index }) => !NO_THINGS.test(text.slice(index + length - 1)));
  const found = measures.slice(0, MOST_MEASURES).map(({ index }) => sentences.find(({ end }) => (tokens[end - 1]?.to ?? 0) > index));
  return found.filter((sentence) => sentence !== undefined);
}

/** In the main clause, of a call, or by the list's name; in another language wherever it stands. */
function isSaidOf({ tokens }: ParameterSignal, measuring: readonly Sentence[], { description }: Subject): boolean {
  const name = singular(tokens.at(-1)?.word ?? '');
  return measuring.some(
    ({ start, end }) =>
      start === 0 ||
      description.translated ||
      PER_CALL.test(quoteOf(description, { start, end })) ||
      description.tokens.slice(start, end).some(({ word }) => singular(word) === name),
  );
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}

function isListOfThings(parameter: ParameterSignal): boolean {
  const { required, type, roles } = parameter;
  if (!(required && isOuter(parameter) && type.startsWith('array'))) return false;
  return type === 'array of object' || ((roles.includes('bulk') || roles.includes('id')) && !roles.includes('recipient'));
}

/** The arguments by which a call that deletes, changes, sends or controls is told which things, in the caller's own words; none where actions are chosen. */
export function openFilters({ parameters, effects, choice, choices }: Subject): readonly ParameterSignal[] {
  if (choice || choices.length > 0 || ![...effects].some((effect) => SWEEPING.has(effect))) return [];
  return parameters.filter(isFilter);
}

function isFilter(parameter: ParameterSignal): boolean {
  const { type, tokens, choices } = parameter;
  return (
    isOuter(parameter) &&
    !choices &&
    /string|object|unknown/.test(type) &&
    !type.startsWith('array') &&
    FILTERS.has(tokens.at(-1)?.word ?? '')
  );
}
