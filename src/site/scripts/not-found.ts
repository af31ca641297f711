import { serverAsked, wordsAsked } from '../asked-words.ts';
import { part } from './elements.ts';

part<HTMLInputElement>('[data-query]').value = wordsAsked(location.pathname);
void offerServer(serverAsked(location.pathname));

/** Leads to the server of a tool that is gone, where that server still has a page. */
async function offerServer(address: string | undefined): Promise<void> {
  if (address === undefined) return;
  const answer = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
  if (!answer?.ok) return;
  const line = part('[data-server-asked]');
  for (const link of line.querySelectorAll('a')) link.href = address;
  line.hidden = false;
}
