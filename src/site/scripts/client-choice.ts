import type { ExportOptions } from '#clients/export.ts';
import type { Policy } from '#model/types.ts';
import { copyText } from './give.ts';

/** Below every policy of a page: the same policy in the words of another client, written here from the document that is shown. */
export function clientChoice(): void {
  const frame = document.querySelector<HTMLElement>('[data-clients]');
  if (!frame) return;
  const choice = within<HTMLSelectElement>(frame, '[data-client-choice]');
  const name = within<HTMLInputElement>(frame, '[data-client-server]');
  const copy = within<HTMLButtonElement>(frame, '[data-client-copy]');
  let text = '';
  let turn = 0;
  const show = async () => {
    turn += 1;
    const mine = turn;
    const isStatic = showStatic(choice.selectedIndex === 0 && name.value === frame.dataset['clients']);
    const written = isStatic
      ? { text: '', view: [] }
      : await write(choice.value, { tools: JSON.parse(frame.dataset['twins'] ?? '[]'), ...namedBy(name) });
    if (mine !== turn) return;
    text = written.text;
    copy.disabled = text === '';
    within(frame, '[data-client-view]').replaceChildren(...written.view);
  };
  frame.hidden = false;
  document.addEventListener('policy-shown', () => void show());
  for (const field of [choice, name]) field.addEventListener('change', () => void show());
  frame
    .closest('.policy')
    ?.querySelector('.policy-choices')
    ?.addEventListener('change', () => void show());
  copy.addEventListener('click', async () => {
    within(frame, '[data-client-said]').textContent = await copyText(text);
  });
}

/** Shows what stands on the page for the first client, where it stands there for the chosen policy; says whether it does. */
function showStatic(isFirst: boolean): boolean {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-static-client]')];
  for (const part of parts) part.hidden = !isFirst;
  const isThere = isFirst && parts.some((part) => [...part.querySelectorAll('pre')].some((pre) => pre.checkVisibility()));
  if (!isThere) for (const part of parts) part.hidden = true;
  return isThere;
}

function namedBy({ value }: HTMLInputElement): Pick<ExportOptions, 'serverName'> {
  const serverName = value.trim();
  return serverName === '' ? {} : { serverName };
}

async function write(client: string, options: ExportOptions) {
  const shown = [...document.querySelectorAll('.policy .code-frame pre')].find((pre) => pre.checkVisibility());
  if (!shown) return { text: '', view: [] };
  const { exportView } = await import('./export-view.ts');
  const policy: Policy = JSON.parse(shown.textContent);
  return exportView(client, policy, options);
}

function within<Kind extends HTMLElement>(frame: HTMLElement, selector: string): Kind {
  const element = frame.querySelector<Kind>(selector);
  if (!element) throw new Error(`the policy has no ${selector}`);
  return element;
}
