/** A piece of a document of ours; code stands between backticks. */
type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What stands below one heading of the second level. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The chapters of a document of ours, which is plain Markdown: headings, paragraphs, lists and tables. */
export function chaptersOf(markdown: string): Chapter[] {
  const [, ...chapters] = markdown.split(/^## /m);
  return chapters.map((chapter) => {
    const [title = '', ...lines] = chapter.split('\n');
    return { id: anchorOf(title), title, blocks: blocksOf(lines.join('\n')) };
  });
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
}

function blocksOf(text: string): Block[] {
  const blocks = text.split('\n\n').map((block) => block.trim());
  return blocks.filter((block) => block !== '').map(blockOf);
}

function blockOf(block: string): Block {
  if (block.startsWith('| ')) return tableOf(block.split('\n'));
  if (block.startsWith('- ')) return { kind: 'list', items: block.slice('- '.length).split('\n- ').map(joined) };
  return { kind: 'text', text: joined(block) };
}

function tableOf([head = '', , ...rows]: readonly string[]): Block {
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function joined(lines: string): string {
  return lines.replaceAll('\n', ' ');
}
