import { make, nameElement, part } from '../elements.ts';
import { facetWords } from './facets.ts';
import { FILTERS, type Filters } from './state.ts';

/**
 * Shows above the results what is chosen, each with a button that takes it back, and how much it is beside the word for all filters. Where one of
 * these buttons had the focus, the next has it then, and the query where none is left.
 */
export function drawChosen(filters: Filters, choose: (filters: Filters) => void): void {
  const chosen = FILTERS.flatMap((filter) => (filters[filter] ?? []).map((value) => ({ filter, value })));
  const list = part('[data-chosen]');
  const focused = Array.from<Element | null>(list.querySelectorAll('button')).indexOf(document.activeElement);
  list.hidden = chosen.length === 0;
  part('[data-chosen-count]').textContent = chosen.length === 0 ? '' : `, ${chosen.length} chosen`;
  const buttons = chosen.map(({ filter, value }) => {
    const { title, titles } = facetWords(filter);
    const left = { ...filters, [filter]: filters[filter]?.filter((one) => one !== value) };
    return button([`${title}: `, nameElement(titles.get(value) ?? value)], () => choose(left));
  });
  const all = chosen.length > 1 ? [button(['all filters'], () => choose({}))] : [];
  list.replaceChildren(...[...buttons, ...all].map((one) => make('li', {}, [one])));
  if (focused < 0) return;
  const next = buttons[Math.min(focused, buttons.length - 1)] ?? part('[data-query]');
  next.focus({ preventScroll: true });
}

function button(words: readonly (string | Node)[], press: () => void): HTMLButtonElement {
  const made = make('button', { attributes: { type: 'button' } }, [
    make('span', { class: 'visually-hidden', text: 'Take back ' }),
    ...words,
    make('span', { text: ' ×', attributes: { 'aria-hidden': 'true' } }),
  ]);
  made.addEventListener('click', press, { once: true });
  return made;
}
