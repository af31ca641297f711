import type { Facet } from '#export/facet-keys.ts';
import type { Counts } from './joint-index.ts';
import { FILTERS, type Filters } from './state.ts';

/** Shows every value of every filter with its count, those of a closed filter once it is opened; tells which are chosen when that changes. */
export function drawFacets(counts: Counts, chosen: Filters, choose: (filters: Filters) => void): void {
  for (const filter of FILTERS) {
    const own = chosen[filter] ?? [];
    const shown = Object.entries(counts[filter] ?? {}).filter(([value, count]) => count > 0 || own.includes(value));
    const toggle = (value: string) => choose({ ...chosen, [filter]: toggled(own, value) });
    const list = document.querySelector<HTMLElement>(`[data-facet="${filter}"]`);
    list?.closest('details')?.toggleAttribute('hidden', shown.length === 0);
    if (list) fillOnceOpen(list, () => optionsOf(filter, shown, { chosen: own, toggle }));
  }
}

/** Where an option had the focus, the one in its place has it then. */
function fillOnceOpen(list: HTMLElement, options: () => readonly Node[]): void {
  const drawer = list.closest('details');
  if (!drawer) return;
  const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('value') : undefined;
  drawer.ontoggle = () => drawer.open && list.childElementCount === 0 && list.append(...options());
  list.replaceChildren(...(drawer.open ? options() : []));
  if (focused) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
}

interface Choice {
  readonly chosen: readonly string[];
  readonly toggle: (value: string) => void;
}

/** The values of a filter in the order of the page, and what the page does not name by letters. */
function optionsOf(
  filter: Facet,
  shown: readonly (readonly [value: string, count: number])[],
  { chosen, toggle }: Choice,
): HTMLLIElement[] {
  const { titles } = facetWords(filter);
  const order = [...titles.keys()];
  return shown
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b) || a.localeCompare(b, 'en'))
    .map(([value, count]) => option({ filter, value, title: titles.get(value) ?? value, count, checked: chosen.includes(value), toggle }));
}

/** What the page calls a filter and its values. */
export function facetWords(filter: Facet): { readonly title: string; readonly titles: ReadonlyMap<string, string> } {
  const list = document.querySelector<HTMLElement>(`[data-facet="${filter}"]`);
  const title = list?.closest('details')?.querySelector('summary')?.textContent ?? filter;
  return { title, titles: new Map<string, string>(JSON.parse(list?.dataset['titles'] ?? '[]')) };
}

interface Option {
  readonly filter: string;
  readonly value: string;
  readonly title: string;
  readonly count: number;
  readonly checked: boolean;
  readonly toggle: (value: string) => void;
}

function option({ filter, value, title, count, checked, toggle }: Option): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: filter, value, checked });
  box.addEventListener('change', () => toggle(value));
  label.append(box, ` ${title} `, Object.assign(document.createElement('span'), { className: 'count', textContent: String(count) }));
  item.append(label);
  return item;
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}
