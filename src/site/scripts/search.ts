import { drawFacets } from './search/facets.ts';
import { search } from './search/index-client.ts';
import { walkResults } from './search/keyboard.ts';
import { drawResult } from './search/result.ts';
import { readState, type SearchState, writeState } from './search/state.ts';

const PAGE = 20;
const DELAY = 120;

const page = {
  query: part<HTMLInputElement>('[data-query]'),
  results: part<HTMLOListElement>('[data-results]'),
  status: part('[data-status]'),
  empty: part('[data-empty]'),
  more: part<HTMLButtonElement>('[data-more]'),
};
if (matchMedia('(max-width: 44rem)').matches) for (const facet of document.querySelectorAll('.facet')) facet.removeAttribute('open');
let state: SearchState = readState(location.search);
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

page.query.value = state.query;
page.query.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => change({ query: page.query.value }), DELAY);
});
page.query.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  change({ query: page.query.value });
});
addEventListener('popstate', () => {
  state = readState(location.search);
  page.query.value = state.query;
  void draw();
});
walkResults(page.query, page.results, () => change({ query: '' }));
void draw();

function change(part: Partial<SearchState>): void {
  state = { ...state, ...part };
  page.query.value = state.query;
  history.replaceState(null, '', writeState(state));
  void draw();
}

async function draw(): Promise<void> {
  turn += 1;
  const mine = turn;
  const found = await search(state);
  if (mine !== turn) return;
  drawFacets(found.counts, state.filters, (filters) => change({ filters }));
  page.empty.hidden = found.hits.length > 0;
  const shown = await Promise.all(found.hits.slice(0, PAGE).map((hit) => hit.data()));
  if (mine !== turn) return;
  page.results.replaceChildren(...shown.map(drawResult));
  page.status.textContent = `${found.hits.length.toLocaleString('en')} ${found.hits.length === 1 ? 'tool' : 'tools'}`;
  offerMore(found.hits.slice(PAGE));
}

function offerMore(rest: Awaited<ReturnType<typeof search>>['hits']): void {
  page.more.hidden = rest.length === 0;
  page.more.onclick = async () => {
    const shown = await Promise.all(rest.slice(0, PAGE).map((hit) => hit.data()));
    page.results.append(...shown.map(drawResult));
    offerMore(rest.slice(PAGE));
  };
}

function part<Kind extends HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector);
  if (!element) throw new Error(`the search page has no ${selector}`);
  return element;
}
