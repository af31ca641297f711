import { fromAddress, toAddress } from './tool-table/address.ts';
import { headsThatSort, inOrder } from './tool-table/order.ts';
import { offerChoice } from './tool-table/pick.ts';

/** Browsers refuse an address that changes with every letter. */
const DELAY = 250;

/** Adds to a server's table of tools what needs a script: words to look for, another order, a choice for a policy, and all of it in the address. */
function toolTable(): void {
  const frame = document.querySelector<HTMLElement>('.tool-filter');
  const table = document.querySelector<HTMLTableElement>('.tool-filter ~ .tools');
  const words = frame?.querySelector<HTMLInputElement>('[data-words]');
  const order = frame?.querySelector<HTMLSelectElement>('[data-sort]');
  const body = table?.tBodies[0];
  if (!frame || !table || !words || !order || !body) return;
  const rows = [...body.rows];
  const show = () => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !wanted.every((word) => row.textContent.toLowerCase().includes(word));
    body.replaceChildren(...inOrder(rows, order.value));
    headsThatSort(table, order);
    tell(frame, rows);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  fromAddress(frame);
  frame.addEventListener('input', () => {
    show();
    clearTimeout(timer);
    timer = setTimeout(() => toAddress(frame), DELAY);
  });
  offerChoice(frame, rows);
  for (const hidden of frame.querySelectorAll<HTMLElement>('[data-needs-script]')) hidden.hidden = false;
  show();
}

function tell(frame: HTMLElement, rows: readonly HTMLElement[]): void {
  const status = frame.querySelector('[data-shown]');
  const shown = rows.filter((row) => row.checkVisibility()).length;
  if (status) status.textContent = `${shown} of ${rows.length} shown`;
}

toolTable();
