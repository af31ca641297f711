import { PLACES } from '#export/addresses.ts';
import { wordsOf } from '#export/name-words.ts';
import type { SearchNames } from '#export/search-names.ts';
import { nearestFew } from '#model/nearest.ts';
import { knownValues, search } from './ask.ts';
import { facetWords } from './facets.ts';
import { readQuery } from './operators.ts';
import { FILTERS, type SearchState } from './state.ts';

/** A word, or an operator with a quoted value. */
const TYPED = /[a-z]{1,16}:"[^"]*"|\S+/gi;

/** Another search that finds something. */
export interface Lead {
  readonly title: string;
  readonly state: SearchState;
  readonly total: number;
  /** The first of what it finds. */
  readonly ids: readonly string[];
}

/** Somewhere else that a search may have meant. */
export interface NearServer {
  readonly title: string;
  readonly page: string;
}

const MOST = 3;
let names: Promise<SearchNames> | undefined;

/** The same search without one of its choices, wherever that finds something; without all of them where only that does. */
export async function withoutChoices(state: SearchState): Promise<Lead[]> {
  const { operators } = readQuery(state.query, await knownValues());
  const ticked = FILTERS.filter((facet) => state.filters[facet]);
  const single = [
    ...ticked.map((facet) => {
      const { [facet]: values = [], ...rest } = state.filters;
      const { title, titles } = facetWords(facet);
      return { title: `${title}: ${values.map((value) => titles.get(value) ?? value).join(' or ')}`, state: { ...state, filters: rest } };
    }),
    ...operators.map((operator) => ({ title: operator, state: { ...state, query: without(state.query, [operator]) } })),
  ];
  const leads = await thatFind(single);
  if (leads.length > 0 || single.length < 2) return leads;
  return thatFind([{ title: 'all that is chosen', state: { ...state, query: without(state.query, operators), filters: {} } }]);
}

/**
 * The same search with words that names really have in place of those that none has, and the servers that are called nearly so. Of a question only the
 * words that are looked for may be misspelt.
 */
export async function nearNames(state: SearchState, sought?: string): Promise<{ readonly leads: Lead[]; readonly servers: NearServer[] }> {
  const [known, values] = await Promise.all([loadNames(), knownValues()]);
  const { words, operators } = readQuery(state.query, values);
  const asked = wordsOf(words).toLowerCase().split(' ').filter(Boolean);
  const doubtful = sought === undefined ? asked : sought.split(' ');
  const isSure = (word: string) => !doubtful.includes(word) || known.words.includes(word);
  const choices = asked.map((word) => (isSure(word) ? [word] : [...nearestFew(word, known.words, MOST), word]));
  const respelt = Array.from({ length: MOST }, (_, turn) => choices.map((list) => list[turn] ?? list[0] ?? '').join(' '));
  const others = [...new Set(respelt)].filter((query) => query !== asked.join(' '));
  const leads = await thatFind(others.map((query) => ({ title: query, state: { ...state, query: [query, ...operators].join(' ') } })));
  return { leads, servers: nearServers(doubtful, known) };
}

function nearServers(asked: readonly string[], { servers }: SearchNames): NearServer[] {
  const near = servers.filter(({ title }) => {
    const own = wordsOf(title).toLowerCase().split(' ');
    return asked.some((word) => word.length > 3 && nearestFew(word, own, 1).length > 0);
  });
  return near.slice(0, MOST);
}

/** Those of several searches that find something with all their words. */
async function thatFind(searches: readonly Omit<Lead, 'total' | 'ids'>[]): Promise<Lead[]> {
  const found = await Promise.all(searches.map(async (lead) => ({ ...lead, ...(await search(lead.state)) })));
  return found.filter(({ isWhole, total }) => isWhole && total > 0).map(({ title, state, total, ids }) => ({ title, state, total, ids }));
}

function without(query: string, operators: readonly string[]): string {
  const left = (typed: string) => !operators.includes(typed);
  return (query.match(TYPED) ?? []).filter(left).join(' ');
}

/** A failed attempt is forgotten, so that the next one tries again. */
function loadNames(): Promise<SearchNames> {
  names ??= fetchNames();
  names.catch(() => {
    names = undefined;
  });
  return names;
}

async function fetchNames(): Promise<SearchNames> {
  const answer = await fetch(PLACES.searchNames);
  if (!answer.ok) throw new Error(`${PLACES.searchNames} answered ${answer.status}`);
  return answer.json();
}
