import { make, nameElement, part } from '../elements.ts';
import { type Lead, nearNames, withoutChoices } from './leads.ts';
import { type SearchState, writeState } from './state.ts';

const SHOWN_NAMES = 3;

/** Where a search leads that missed a word: nothing is shown that finds nothing either. */
export async function drawLeads(state: SearchState, isEmpty: boolean, isCurrent: () => boolean): Promise<void> {
  const [dropped, near] = await Promise.all([isEmpty ? withoutChoices(state) : [], nearNames(state)]);
  const [drops, spellings] = await Promise.all([Promise.all(dropped.map(item)), Promise.all(near.leads.map(namedItem))]);
  if (!isCurrent()) return;
  const servers = near.servers.map(({ title, page }) =>
    make('li', {}, [make('a', { text: title, attributes: { href: page } }), ' (server)']),
  );
  fill('[data-drops]', drops);
  fill('[data-near]', [...spellings, ...servers]);
}

/** Takes away what an earlier search led to. */
export function clearLeads(): void {
  for (const place of ['[data-drops]', '[data-near]']) fill(place, []);
}

function fill(place: string, items: readonly Node[]): void {
  const frame = part(place);
  frame.hidden = items.length === 0;
  frame.querySelector('ul')?.replaceChildren(...items);
}

function item({ title, state, hits }: Lead): HTMLLIElement {
  const link = make('a', { attributes: { href: writeState(state) } }, [nameElement(title)]);
  return make('li', {}, [link, ` finds ${hits.length.toLocaleString('en')} ${hits.length === 1 ? 'tool' : 'tools'}`]);
}

/** With the names of the first tools, which may be what was meant. */
async function namedItem(lead: Lead): Promise<HTMLLIElement> {
  const tools = await Promise.all(lead.hits.slice(0, SHOWN_NAMES).map((hit) => hit.data()));
  const shown = item(lead);
  tools.forEach(({ url, meta }, index) => {
    shown.append(index === 0 ? ': ' : ', ', make('a', { attributes: { href: url } }, [make('code', {}, [nameElement(meta.title)])]));
  });
  return shown;
}
