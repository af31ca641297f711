import { part } from './elements.ts';
import { copyText } from './give.ts';
import { contentsOf, search } from './search/ask.ts';
import { drawChosen } from './search/chosen.ts';
import { foldFilters } from './search/drawer.ts';
import { drawFacets } from './search/facets.ts';
import { EITHER } from './search/joint-index.ts';
import { walkResults } from './search/keyboard.ts';
import { clearLeads } from './search/leads-frame.ts';
import { orderFor } from './search/order.ts';
import { openedResult, rememberOpened, showAgain } from './search/place.ts';
import { drawResult } from './search/result.ts';
import { MOST_PAGES, PAGE, readState, type SearchState, writeState } from './search/state.ts';
import type { Listed } from './search/thread.ts';
import type { Understood } from './search/understand.ts';
import { drawUnderstood } from './search/understood-view.ts';

const DELAY = 120;
/** Most answers are there sooner; a word that stands for an instant is noise. */
const PATIENCE = 300;

const page = {
  query: part<HTMLInputElement>('[data-query]'),
  order: part<HTMLSelectElement>('[data-order]'),
  silent: document.querySelector<HTMLElement>('[data-silent]'),
  results: part<HTMLOListElement>('[data-results]'),
  status: part('[data-status]'),
  empty: part('[data-empty]'),
  rest: part('[data-rest]'),
  more: part<HTMLButtonElement>('[data-more]'),
  copied: part('[data-link-copied]'),
};
let state: SearchState = readState(location.search);
let turn = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

begin();

function begin(): void {
  const opened = openedResult();
  part('[data-body]').hidden = false;
  foldFilters();
  page.status.textContent = 'Loading the index of all tools…';
  page.query.value = state.query;
  if (state.query === '' && !opened) page.query.focus({ preventScroll: true });
  page.query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask(page.query.value), DELAY);
  });
  page.query.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(page.query.value);
  });
  page.order.addEventListener('change', () => go({ order: page.order.value as SearchState['order'] }));
  part('[data-literal]').addEventListener('click', () => go({ isLiteral: !state.isLiteral }));
  part('[data-copy-search]').addEventListener('click', async () => {
    page.copied.textContent = await copyText(location.href);
  });
  addEventListener('popstate', () => {
    state = readState(location.search);
    page.query.value = state.query;
    void draw();
  });
  walkResults(page.query, page.results, () => ask(''));
  rememberOpened(page.results);
  void draw().then(() => opened && showAgain(page.results, opened));
}

/** Another query; it takes the place of the one before, so that Back leaves the search. */
function ask(query: string): void {
  clearTimeout(timer);
  state = { ...state, query, pages: 1, isLiteral: state.isLiteral && query !== '' };
  page.query.value = query;
  history.replaceState(null, '', writeState(state));
  void draw();
}

/** Another choice of filters or another order; Back undoes it. */
function go(changed: Partial<Pick<SearchState, 'filters' | 'order' | 'isLiteral'>>): void {
  state = { ...state, ...changed, pages: 1 };
  history.pushState(null, '', writeState(state));
  void draw();
}

async function draw(): Promise<void> {
  turn += 1;
  const mine = turn;
  page.more.disabled = true;
  const waiting = setTimeout(() => sayWaiting(mine), PATIENCE);
  try {
    const found = await search(state);
    const shown = await contentsOf(found.ids.slice(0, PAGE * state.pages));
    if (mine !== turn) return;
    page.silent?.removeAttribute('hidden');
    drawFacets(found.counts, state.filters, (filters) => go({ filters }));
    drawChosen(state.filters, (filters) => go({ filters }));
    drawUnderstood(found, state.isLiteral);
    drawOrder(found.understood?.fuller ?? found.words);
    page.empty.hidden = found.total > 0;
    page.results.replaceChildren(...shown.map(drawResult));
    page.status.textContent = summary(found);
    offerMore(found);
    clearLeads();
    if (!found.isWhole || found.total === 0) void lead(found, () => mine === turn);
  } catch {
    if (mine === turn) sayBroken();
  } finally {
    clearTimeout(waiting);
  }
}

/** What is shown still answers the search before; the first has none before it, and is told of already. */
function sayWaiting(mine: number): void {
  if (mine === turn && mine > 1) page.status.textContent = 'Searching…';
}

/** Where a search leads that missed something; few do, so what finds it out is loaded then. */
async function lead(found: Listed, isCurrent: () => boolean): Promise<void> {
  try {
    const { drawLeads } = await import('./search/leads-view.ts');
    await drawLeads({ ...state, pages: 1 }, found, isCurrent);
  } catch {
    if (isCurrent()) part('[data-leads-failed]').hidden = false;
  }
}

function drawOrder(words: string): void {
  const [match] = page.order.options;
  if (match) match.hidden = words === '';
  page.order.value = orderFor(words, state.order);
}

function summary(found: Listed): string {
  const { total, words, isWhole, unknown, isUnheard, understood } = found;
  if (unknown.length > 0) return `Nothing found: no tool has ${unknown.join(' or ')}.`;
  const counted = countOf(total);
  if (isUnheard) return `Nothing found: no tool has “${words}”.`;
  if (total === 0) return 'Nothing found.';
  if (understood && words !== understood.words) return widened(found, understood);
  return isWhole ? counted : `No tool has all these words; ${counted} with “${words}”.`;
}

/** What is told where fewer words, or others, were a condition. */
function widened({ total, words, isWhole }: Listed, { filters, words: asked }: Understood): string {
  const kind = Object.keys(filters).length > 0 ? ' of this kind' : '';
  const match = isWhole ? `Few tools${kind} match` : `No tool${kind} matches`;
  const wider = words === '' ? '' : ` ${total === 1 ? 'has' : 'have'} “${words.replace(EITHER, '” or “')}”`;
  return `${match} “${asked}”; ${countOf(total)}${wider}, those with most of the words first.`;
}

function countOf(total: number): string {
  return `${total.toLocaleString('en')} ${total === 1 ? 'tool' : 'tools'}`;
}

function offerMore(found: Listed): void {
  const { total } = found;
  const shown = Math.min(total, PAGE * state.pages);
  const isEnough = state.pages >= MOST_PAGES;
  page.more.hidden = shown === total || isEnough;
  page.rest.textContent =
    shown === total ? '' : `${shown} of ${total.toLocaleString('en')} shown${isEnough ? '; narrow the search to see others' : ''}`;
  page.more.disabled = false;
  page.more.onclick = () => void showMore(found);
}

/** The next page below what is shown; the address then leads to both, and the focus to the first that is new. */
async function showMore(found: Listed): Promise<void> {
  const mine = turn;
  page.more.disabled = true;
  try {
    const added = await contentsOf(found.ids.slice(PAGE * state.pages, PAGE * (state.pages + 1)));
    if (mine !== turn) return;
    const items = added.map(drawResult);
    page.results.append(...items);
    items[0]?.querySelector('a')?.focus();
    state = { ...state, pages: state.pages + 1 };
    history.replaceState(null, '', writeState(state));
    offerMore(found);
  } catch {
    if (mine !== turn) return;
    page.more.disabled = false;
    page.more.focus();
    sayBroken();
  }
}

function sayBroken(): void {
  page.status.textContent =
    'The search could not be loaded. Reload the page to try again; the lists of servers, risks and categories work without it.';
}
