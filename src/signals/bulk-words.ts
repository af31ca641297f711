import { isOuter, type ParameterSignal } from './parameters.ts';
import { englishOf } from './sentences.ts';
import { type Quotation, quotePhrases, type Subject } from './subject.ts';

/** How many things one call takes, wherever a text says it. */
const MEASURED =
  /\b(?:up to|max(?:imum|imal|imo|\.)?:?(?: of| de)?|at most|até|hasta|jusqu'à|bis zu|fino a|no more than) \d|(?:до|не более|максимум) \d|(?:最大|最多|至多|上限|≤|최대) ?\d|\d ?(?:件|个|名|条|건|명|개)(?:まで|以内)/i;
/** Adverbs that spread an act over many things. */
const TOGETHER = /^(?:in bulk|in batch(?:es)?|en masse|batch|batches|bulk)$/;
/** What narrows the things that a call acts on. */
const FILTERS = new Set(['filter', 'filters', 'where', 'criteria', 'segment', 'segments', 'audience']);
const SWEEPING = new Set(['delete', 'overwrite', 'update', 'send', 'control']);

/** In other languages such a word is an adverb beside the verb, where English has it before a noun as often. */
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
export function measuredLists({ parameters, description, acts }: Subject): readonly ParameterSignal[] {
  if (!MEASURED.test(description.text) || acts.some(({ lemma }) => lemma === 'create')) return [];
  return parameters.filter(isListOfThings);
}

function isListOfThings(parameter: ParameterSignal): boolean {
  const { required, type, roles } = parameter;
  if (!(required && isOuter(parameter) && type.startsWith('array'))) return false;
  return type === 'array of object' || ((roles.includes('bulk') || roles.includes('id')) && !roles.includes('recipient'));
}

/** What a call that names no single thing narrows its objects by. */
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
