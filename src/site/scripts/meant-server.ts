import { fetchServers, type ServerLine } from './catalogue-client.ts';

/** So many names are told where a word fits several. */
const MOST_TOLD = 4;

/** The server that somebody means who typed its id, its title or a part of its names that no other has; else a sentence on what stands in the way. */
export async function serverMeant(typed: string): Promise<ServerLine | string> {
  const servers = await fetchServers();
  const exact = servers.find(({ id, title }) => id === typed || title === typed);
  if (exact) return exact;
  const near = typed === '' ? [] : servers.filter((server) => namesOf(server).includes(typed.toLowerCase()));
  const [first, second] = near;
  if (!first) return `No server of the catalogue has “${typed}” in its name.`;
  return second ? severalInWords(near, typed) : first;
}

function namesOf({ id, title, target }: ServerLine): string {
  return [id, title, target?.kind === 'npm' ? target.package : ''].join('\n').toLowerCase();
}

function severalInWords(near: readonly ServerLine[], typed: string): string {
  const told = near.slice(0, MOST_TOLD).map(({ title, id }) => `${title} (${id})`);
  const rest = near.length > MOST_TOLD ? ` and ${near.length - MOST_TOLD} more` : '';
  return `${near.length} servers have “${typed}” in their names: ${told.join(', ')}${rest}. Type more of the one that you mean.`;
}
