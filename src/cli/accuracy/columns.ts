import type { Table } from '#accuracy/tables.ts';

const GAP = '  ';
const INDENT = '  ';
const WIDTH = 116;
const NUMERIC = /^(\d|–|≤|≥|$)/;

/** Rows as lines of aligned columns, those of numbers to the right. */
export function columns(rows: Table['rows']): string {
  const aligned = (rows[0] ?? []).map((_, column) => alignment(rows.map((row) => row[column] ?? '')));
  return rows.map((row) => `${INDENT}${aligned.map((align, column) => align(row[column] ?? '')).join(GAP)}`.trimEnd()).join('\n');
}

/** A text in indented lines that a terminal shows whole, those after the first further in. */
export function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < WIDTH) lines[lines.length - 1] = `${line}${line && ' '}${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => `${INDENT.repeat(index === 0 ? 1 : 2)}${line}`).join('\n');
}

function alignment([head = '', ...cells]: readonly string[]): (cell: string) => string {
  const width = Math.max(head.length, ...cells.map(({ length }) => length));
  return cells.every((cell) => NUMERIC.test(cell)) ? (cell) => cell.padStart(width) : (cell) => cell.padEnd(width);
}
