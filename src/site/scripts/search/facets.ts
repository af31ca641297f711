import type { Counts } from './index-client.ts';
import { FILTERS, type Filters } from './state.ts';

const SEVERITIES = ['critical', 'high', 'medium', 'low'];

/** Shows every value of every filter with its count; tells which are chosen when that changes. */
export function drawFacets(counts: Counts, chosen: Filters, choose: (filters: Filters) => void): void {
  for (const filter of FILTERS) {
    const list = document.querySelector(`[data-facet="${filter}"]`);
    const focused =
      document.activeElement instanceof HTMLInputElement && list?.contains(document.activeElement)
        ? document.activeElement.value
        : undefined;
    const values = Object.entries(counts[filter] ?? {})
      .filter(([value, count]) => count > 0 || chosen[filter]?.includes(value))
      .toSorted(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'en'));
    const toggle = (value: string) => choose({ ...chosen, [filter]: toggled(chosen[filter] ?? [], value) });
    list?.replaceChildren(
      ...values.map(([value, count]) => option({ filter, value, count, checked: chosen[filter]?.includes(value) ?? false, toggle })),
    );
    if (focused !== undefined) list?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }
}

interface Option {
  readonly filter: string;
  readonly value: string;
  readonly count: number;
  readonly checked: boolean;
  readonly toggle: (value: string) => void;
}

function option({ filter, value, count, checked, toggle }: Option): HTMLLIElement {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: filter, value, checked });
  box.addEventListener('change', () => toggle(value));
  label.append(box, ` ${value} `, Object.assign(document.createElement('span'), { className: 'count', textContent: String(count) }));
  item.append(label);
  return item;
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

function rank(value: string): number {
  return SEVERITIES.indexOf(value);
}
