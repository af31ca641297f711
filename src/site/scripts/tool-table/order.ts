/** By which column each order goes, and how ARIA calls its direction. */
const ORDERS: ReadonlyMap<string, readonly [column: string, direction: keyof typeof ARROWS]> = new Map([
  ['name', ['tool', 'ascending']],
  ['category', ['category', 'ascending']],
  ['risk', ['severity', 'descending']],
  ['mild', ['severity', 'ascending']],
]);

const ARROWS = { ascending: '↑', descending: '↓' } as const;

/** The rows, which come riskiest first, in an order; those that are alike stay riskiest first, save where all is turned. */
export function inOrder(rows: readonly HTMLTableRowElement[], order: string): readonly HTMLTableRowElement[] {
  if (order === 'risk') return rows;
  if (order === 'mild') return rows.toReversed();
  const keyOf = (row: HTMLTableRowElement) => row.querySelector(order === 'name' ? 'a' : '[data-head="Category"]')?.textContent ?? '';
  return rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

/** Gives the heads of the columns buttons that put the table in their order, and marks the one that it is in; another press on the severity's turns it. */
export function headsThatSort(table: HTMLTableElement, order: HTMLSelectElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const [column, direction] = ORDERS.get(order.value) ?? [];
  for (const head of heads) {
    const button = head.querySelector('button') ?? addButton(head, order);
    mark(head, button, head.dataset['by'] === column ? direction : undefined);
  }
}

function mark(head: HTMLTableCellElement, button: HTMLButtonElement, direction: keyof typeof ARROWS | undefined): void {
  button.textContent = direction ? ARROWS[direction] : '↕';
  if (direction) head.ariaSort = direction;
  else head.removeAttribute('aria-sort');
}

function addButton(head: HTMLTableCellElement, order: HTMLSelectElement): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'sort',
    ariaLabel: `Sort by ${head.textContent}`,
  });
  button.addEventListener('click', () => {
    const own = [...ORDERS].filter(([, [column]]) => column === head.dataset['by']).map(([name]) => name);
    order.value = own[(own.indexOf(order.value) + 1) % own.length] ?? order.value;
    order.dispatchEvent(new Event('input', { bubbles: true }));
  });
  head.append(' ', button);
  return button;
}
