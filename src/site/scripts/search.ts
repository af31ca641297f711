import { copyText } from './give.ts';
import { drawFacets } from './search/facets.ts';
import { type Found, search } from './search/index-client.ts';
import type { HitContent } from './search/joint-index.ts';
import { walkResults } from './search/keyboard.ts';
import { isMissed } from './search/leads.ts';
import { clearLeads, drawLeads } from './search/leads-view.ts';
import { drawResult } from './search/result.ts';
import { readState, type SearchState, writeState } from './search/state.ts';

const PAGE = 20;
const DELAY = 120;

const page = {
  body: part('[data-body]'),
  query: part<HTMLInputElement>('[data-query]'),
  results: part<HTMLOListElement>('[data-results]'),
  status: part('[data-status]'),
  empty: part('[data-empty]'),
  more: part<HTMLButtonElement>('[data-more]'),
  copy: part<HTMLButtonElement>('[data-copy-search]'),
  copied: part('[data-link-copied]'),
};
let state: SearchState = readState(location.search);
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

page.body.hidden = false;
if (matchMedia('(max-width: 44rem)').matches) for (const facet of document.querySelectorAll('.facet')) facet.removeAttribute('open');
page.query.value = state.query;
if (state.query === '') page.query.focus({ preventScroll: true });
page.query.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => ask({ query: page.query.value }), DELAY);
});
page.query.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  ask({ query: page.query.value });
});
addEventListener('popstate', () => {
  state = readState(location.search);
  page.query.value = state.query;
  void draw();
});
page.copy.addEventListener('click', async () => {
  page.copied.textContent = await copyText(location.href);
});
walkResults(page.query, page.results, () => ask({ query: '' }));
void draw();

/** Another query; it takes the place of the one before, so that Back leaves the search. */
function ask({ query }: Pick<SearchState, 'query'>): void {
  clearTimeout(timer);
  state = { ...state, query };
  page.query.value = query;
  history.replaceState(null, '', writeState(state));
  void draw();
}

/** Another choice of filters; Back undoes it. */
function choose(filters: SearchState['filters']): void {
  state = { ...state, filters };
  history.pushState(null, '', writeState(state));
  void draw();
}

async function draw(): Promise<void> {
  turn += 1;
  const mine = turn;
  try {
    const found = await search(state);
    const shown = await load(found.hits.slice(0, PAGE));
    if (mine !== turn) return;
    drawFacets(found.counts, state.filters, choose);
    page.empty.hidden = found.hits.length > 0;
    page.results.replaceChildren(...shown.map(drawResult));
    page.status.textContent = summary(found);
    offerMore(found.hits.slice(PAGE));
    clearLeads();
    if (!found.isWhole || isMissed(found.words, shown))
      void drawLeads(state, found.hits.length === 0, () => mine === turn).catch(clearLeads);
  } catch {
    if (mine === turn) sayBroken();
  }
}

function summary({ hits, words, isWhole, unknown }: Found): string {
  if (unknown.length > 0) return `Nothing found: no tool has ${unknown.join(' or ')}.`;
  const counted = `${hits.length.toLocaleString('en')} ${hits.length === 1 ? 'tool' : 'tools'}`;
  if (hits.length === 0) return 'Nothing found.';
  return isWhole ? counted : `No tool has all these words; ${counted} with “${words}”.`;
}

function offerMore(rest: Found['hits']): void {
  page.more.hidden = rest.length === 0;
  page.more.onclick = async () => {
    try {
      page.results.append(...(await load(rest.slice(0, PAGE))).map(drawResult));
      offerMore(rest.slice(PAGE));
    } catch {
      sayBroken();
    }
  };
}

function load(hits: Found['hits']): Promise<HitContent[]> {
  return Promise.all(hits.map((hit) => hit.data()));
}

function sayBroken(): void {
  page.status.textContent =
    'The search could not be loaded. Reload the page to try again; the lists of servers, risks and categories work without it.';
}

function part<Kind extends HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector);
  if (!element) throw new Error(`the search page has no ${selector}`);
  return element;
}
