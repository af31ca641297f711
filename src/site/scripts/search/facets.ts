import type { Facet } from '#export/facet-keys.ts';
import type { Counts } from './joint-index.ts';
import { FILTERS, type Filters } from './state.ts';

/** Shows every value of every filter with its count; tells which are chosen when that changes. */
export function drawFacets(counts: Counts, chosen: Filters, choose: (filters: Filters) => void): void {
  for (const filter of FILTERS) {
    const list = document.querySelector<HTMLElement>(`[data-facet="${filter}"]`);
    if (!list) continue;
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('value') : undefined;
    const { titles } = facetWords(filter);
    const order = [...titles.keys()];
    const values = Object.entries(counts[filter] ?? {})
      .filter(([value, count]) => count > 0 || chosen[filter]?.includes(value))
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b) || a.localeCompare(b, 'en'));
    const toggle = (value: string) => choose({ ...chosen, [filter]: toggled(chosen[filter] ?? [], value) });
    const isChosen = (value: string) => chosen[filter]?.includes(value) ?? false;
    list.replaceChildren(
      ...values.map(([value, count]) =>
        option({ filter, value, title: titles.get(value) ?? value, count, checked: isChosen(value), toggle }),
      ),
    );
    list.closest('details')?.toggleAttribute('hidden', values.length === 0);
    if (focused) list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }
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
