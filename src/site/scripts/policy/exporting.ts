import { serverNameFor } from '#export/server-name.ts';
import { fetchServer } from '../catalogue-client.ts';
import { part } from '../elements.ts';
import { exportView } from '../export-view.ts';
import { copyText, saveText } from '../give.ts';
import { currentDraft, type Draft, follow } from './workspace.ts';

let text = '';

/** The policy in the words of a client; nothing is written before somebody asks. */
export function exporting(): void {
  const frame = part<HTMLDetailsElement>('[data-export]');
  const client = part<HTMLSelectElement>('[data-client]');
  const name = part<HTMLInputElement>('[data-server-name]');
  const said = part('[data-export-said]');
  const redraw = () => void draw(frame, client.value, name.value.trim());
  for (const field of [client, name]) field.addEventListener('change', redraw);
  frame.addEventListener('toggle', redraw);
  part('[data-copy-export]').addEventListener('click', async () => (said.textContent = await copyText(text)));
  part('[data-save-export]').addEventListener('click', () => (said.textContent = saveText(text, `placard-${client.value}.txt`)));
  let named: Draft['server'] | 'none' = 'none';
  follow(() => {
    const draft = currentDraft();
    if (draft && draft.server !== named) {
      named = draft.server;
      void nameFor(draft).then((proposal) => {
        name.value = proposal;
        redraw();
      });
    }
    redraw();
  });
}

async function nameFor({ server }: Draft): Promise<string> {
  if (server === undefined) return 'server';
  try {
    return serverNameFor((await fetchServer(server)).server);
  } catch {
    return serverNameFor({ id: server, title: '' });
  }
}

async function draw(frame: HTMLDetailsElement, client: string, serverName: string): Promise<void> {
  const draft = currentDraft();
  if (!frame.open || !draft) return;
  const tools = await toolNames(draft);
  const written = await exportView(client, draft.policy, { tools, ...(serverName !== '' && { serverName }) });
  if (draft !== currentDraft()) return;
  text = written.text;
  part('[data-export-view]').replaceChildren(...written.view);
}

/** The names that the server lists; without them refusals by default are not written one by one. */
async function toolNames({ server }: Draft): Promise<string[]> {
  if (server === undefined) return [];
  try {
    return (await fetchServer(server)).tools.map(({ name }) => name);
  } catch {
    return [];
  }
}
