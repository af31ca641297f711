import { fetchServers } from '../catalogue-client.ts';
import { make, part } from '../elements.ts';

/** Offers the servers whose tools are known. */
export async function offerServers(): Promise<void> {
  try {
    const servers = (await fetchServers()).filter(({ tools }) => tools > 0);
    const options = servers.map(({ id, title, tools }) => make('option', { text: `${title}, ${tools} tools`, attributes: { value: id } }));
    part('[data-servers]').replaceChildren(...options);
  } catch {
    part('[data-choose-status]').textContent = 'The list of servers could not be loaded; a policy can still be opened from a file.';
  }
}
