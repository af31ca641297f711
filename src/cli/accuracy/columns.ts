import type { Table } from '#accuracy/tables.ts';

const GAP = '  ';
const INDENT = '  ';
const NUMERIC = /^(\d|–|≤|≥|$)/;

/** Rows as lines of aligned columns, those of numbers to the right. */
export function columns(rows: Table['rows']): string {
  const aligned = (rows[0] ?? []).map((_, column) => alignment(rows.map((row) => row[column] ?? '')));
  return rows.map((row) => `${INDENT}${aligned.map((align, column) => align(row[column] ?? '')).join(GAP)}`.trimEnd()).join('\n');
}

function alignment([head = '', ...cells]: readonly string[]): (cell: string) => string {
  const width = Math.max(head.length, ...cells.map(({ length }) => length));
  return cells.every((cell) => NUMERIC.test(cell)) ? (cell) => cell.padStart(width) : (cell) => cell.padEnd(width);
}
