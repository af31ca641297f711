/** A table's cells, row by row, the heads first. */
export type Rows = readonly (readonly string[])[];

const GAP = '  ';
const INDENT = '  ';
const NUMERIC = /^(\d|–|$)/;

/** Lines of aligned columns, those of numbers to the right. */
export function table(rows: Rows): string {
  const columns = (rows[0] ?? []).map((_, column) => alignment(rows.map((row) => row[column] ?? '')));
  return rows.map((row) => `${INDENT}${columns.map((align, column) => align(row[column] ?? '')).join(GAP)}`.trimEnd()).join('\n');
}

function alignment([head = '', ...cells]: readonly string[]): (cell: string) => string {
  const width = Math.max(head.length, ...cells.map(({ length }) => length));
  return cells.every((cell) => NUMERIC.test(cell)) ? (cell) => cell.padStart(width) : (cell) => cell.padEnd(width);
}
