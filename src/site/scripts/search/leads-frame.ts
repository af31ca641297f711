import { part } from '../elements.ts';

/** Takes away what an earlier search led to. */
export function clearLeads(): void {
  for (const place of ['[data-drops]', '[data-near]']) fill(place, []);
  part('[data-leads-failed]').hidden = true;
}

/** Shows items in their place, or hides it where there are none. */
export function fill(place: string, items: readonly Node[]): void {
  const frame = part(place);
  frame.hidden = items.length === 0;
  frame.querySelector('ul')?.replaceChildren(...items);
}
