/** Lets a reader choose tools of the table, and leads to the builder with a policy for these alone. */
export function offerChoice(frame: HTMLElement, rows: readonly HTMLTableRowElement[]): void {
  const start = frame.querySelector<HTMLButtonElement>('[data-pick-start]');
  const bar = frame.querySelector<HTMLElement>('[data-pick-bar]');
  const box = frame.querySelector<HTMLTemplateElement>('template')?.content.firstElementChild;
  if (!start || !bar || !box) return;
  start.addEventListener('click', () => {
    start.hidden = true;
    bar.hidden = false;
    for (const row of rows) row.cells[0]?.prepend(boxFor(row, box));
    const boxes = rows.flatMap((row) => [...row.querySelectorAll<HTMLInputElement>('.pick input')]);
    for (const one of boxes) one.addEventListener('change', () => tell(bar, boxes));
    for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-pick]'))
      button.addEventListener('click', () => {
        for (const one of boxes) one.checked = button.dataset['pick'] === 'shown' && (one.checked || one.checkVisibility());
        tell(bar, boxes);
      });
    tell(bar, boxes);
    boxes.find((one) => one.checkVisibility())?.focus();
  });
}

function boxFor(row: HTMLTableRowElement, template: Element): Node {
  const box = template.cloneNode(true) as Element;
  const shown = row.querySelector('.tool-name')?.textContent ?? '';
  const name = row.dataset['name'];
  const input = box.querySelector('input');
  input?.setAttribute('value', name === undefined ? shown : JSON.parse(name));
  input?.setAttribute('aria-label', `Choose ${shown}`);
  return box;
}

function tell(bar: HTMLElement, boxes: readonly HTMLInputElement[]): void {
  const names = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const link = bar.querySelector('a');
  const status = bar.querySelector('[data-picked]');
  if (status) status.textContent = `${names.length} of ${boxes.length} chosen`;
  if (!link) return;
  link.hidden = names.length === 0;
  const [address = '', server] = link.href.split('#');
  const asked = new URLSearchParams(server);
  asked.delete('tool');
  for (const name of names) asked.append('tool', name);
  link.href = `${address}#${asked}`;
}
