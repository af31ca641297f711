/** Adds to a server's table of tools what needs a script: words to look for, another order, and how many are shown. */
function toolTable(): void {
  const frame = document.querySelector<HTMLElement>('[data-tool-words]');
  const table = document.querySelector('.tool-filter ~ .tools');
  const words = frame?.querySelector<HTMLInputElement>('[data-words]');
  const order = frame?.querySelector<HTMLSelectElement>('[data-sort]');
  const body = table?.querySelector('tbody');
  if (!frame || !words || !order || !body) return;
  const rows = [...body.rows];
  frame.hidden = false;
  words.addEventListener('input', () => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !wanted.every((word) => row.textContent.toLowerCase().includes(word));
    tell(frame, rows);
  });
  order.addEventListener('change', () => body.replaceChildren(...ordered(rows, order.value)));
  for (const radio of document.querySelectorAll('.tool-filter [type="radio"]')) radio.addEventListener('change', () => tell(frame, rows));
}

function tell(frame: HTMLElement, rows: readonly HTMLElement[]): void {
  const status = frame.querySelector('[data-shown]');
  const shown = rows.filter((row) => row.checkVisibility()).length;
  if (status) status.textContent = `${shown} of ${rows.length} shown`;
}

/** The rows in another order; those that are alike stay riskiest first. */
function ordered(rows: readonly HTMLTableRowElement[], by: string): readonly HTMLTableRowElement[] {
  if (by === 'risk') return rows;
  const keyOf = (row: HTMLTableRowElement) => (by === 'name' ? row.querySelector('a') : row.cells[1])?.textContent ?? '';
  return rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

toolTable();
