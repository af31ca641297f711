import { make, nameElement, part } from '../elements.ts';
import { contentsOf } from './ask.ts';
import { type Lead, nearNames, withoutChoices } from './leads.ts';
import { fill } from './leads-frame.ts';
import { type SearchState, writeState } from './state.ts';
import type { Listed } from './thread.ts';

const SHOWN_NAMES = 3;

/** Where a search leads that missed a word: nothing is shown that finds nothing either, and what could not be looked up is said. */
export async function drawLeads(state: SearchState, { total, words, understood }: Listed, isCurrent: () => boolean): Promise<void> {
  const [drops, near] = await Promise.allSettled([
    total === 0 ? dropItems(state) : [],
    nearItems(state, { sought: understood?.words, found: words }),
  ]);
  if (!isCurrent()) return;
  fill('[data-drops]', drops.status === 'fulfilled' ? drops.value : []);
  fill('[data-near]', near.status === 'fulfilled' ? near.value : []);
  part('[data-leads-failed]').hidden = drops.status === 'fulfilled' && near.status === 'fulfilled';
}

async function dropItems(state: SearchState): Promise<Node[]> {
  return (await withoutChoices(state)).map(item);
}

/** Names near to words that were sought; what was found by is no news. */
async function nearItems(state: SearchState, { sought, found }: { sought: string | undefined; found: string }): Promise<Node[]> {
  const near = await nearNames(state, sought);
  const [leads, servers] = [near.leads.filter(({ title }) => title !== found), near.servers];
  const links = servers.map(({ title, page }) => make('li', {}, [make('a', { text: title, attributes: { href: page } }), ' (server)']));
  return [...(await Promise.all(leads.map(namedItem))), ...links];
}

function item({ title, state, total }: Lead): HTMLLIElement {
  const link = make('a', { attributes: { href: writeState(state) } }, [nameElement(title)]);
  return make('li', {}, [link, ` finds ${total.toLocaleString('en')} ${total === 1 ? 'tool' : 'tools'}`]);
}

/** With the names of the first tools, which may be what was meant. */
async function namedItem(lead: Lead): Promise<HTMLLIElement> {
  const tools = await contentsOf(lead.ids.slice(0, SHOWN_NAMES));
  const shown = item(lead);
  tools.forEach(({ url, meta }, index) => {
    shown.append(index === 0 ? ': ' : ', ', make('a', { attributes: { href: url } }, [make('code', {}, [nameElement(meta.title)])]));
  });
  return shown;
}
