import { withoutHidden } from '#model/hidden.ts';
import { codeSpan, fencedText, untrusted } from './fence.ts';
import { type HtmlElement, type HtmlNode, htmlTree, textOf } from './html-tree.ts';
import { markdownText } from './markdown-text.ts';

/** What only a browser can use, or what says again what stands beside it. */
const LEFT_OUT = new Set('svg template button input select textarea form fieldset nav dialog datalist img script style label'.split(' '));
const CLASSES_LEFT_OUT = new Set(['anchor', 'row-note', 'bar-cell']);
const BLOCKS = new Set('p ul ol dl table pre blockquote section article div header details summary figure search noscript'.split(' '));
const HEADING = /^h([1-6])$/;
const PAGE = /^(\/(?:[a-z0-9-]+\/)*)(#.*)?$/;

/** What the main part of a page of ours says, as Markdown: links lead to twins, what a server said stands in code marks or fences, and no text becomes markup. */
export function pageMarkdown(html: string): string {
  const from = html.indexOf('>', html.indexOf('<main')) + 1;
  return blocksIn(htmlTree(html.slice(from, html.lastIndexOf('</main>'))).children).join('\n\n');
}

function blocksIn(nodes: readonly HtmlNode[]): string[] {
  const blocks: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const text = lineOf(line);
    if (text) blocks.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !isBlock(node)) line.push(node);
    else {
      endLine();
      if (!isLeftOut(node)) blocks.push(...blockOf(node));
    }
  }
  endLine();
  return blocks;
}

function blockOf(node: HtmlElement): string[] {
  const [, level] = HEADING.exec(node.tag) ?? [];
  if (level) return [`${'#'.repeat(Number(level))} ${lineOf(node.children)}`];
  if (isQuotation(node)) return [untrusted('Words of a server.', textOf(node).trim())];
  if (node.tag === 'pre') return [fencedText(textOf(node))];
  if (node.tag === 'ul' || node.tag === 'ol') return [listOf(node)].filter(Boolean);
  if (node.tag === 'dl') return [termsOf(node)].filter(Boolean);
  if (node.tag === 'table') return tableOf(node);
  if (node.tag === 'summary') return [`**${inline(node.children)}**`];
  return blocksIn(node.children);
}

function listOf(list: HtmlElement): string {
  const items = elementsIn(list, 'li').map(({ children }) => blocksIn(children).map(withoutHeading));
  const mark = (index: number) => (list.tag === 'ol' ? `${index + 1}.` : '-');
  return items
    .filter((blocks) => blocks.length > 0)
    .map((blocks, index) => `${mark(index)} ${indented(blocks, mark(index).length + 1)}`)
    .join('\n');
}

/** Pairs of a term and what is said of it; each pair may stand in an element of its own. */
function termsOf(list: HtmlElement): string {
  const parts = list.children.flatMap((node) => (typeof node !== 'string' && node.tag === 'div' ? node.children : [node]));
  const lines: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (part.tag === 'dt') lines.push(`- ${inline(part.children)}:`);
    else if (part.tag === 'dd') lines.push(`${lines.pop() ?? '-'}${said(blocksIn(part.children))}`);
  }
  return lines.join('\n');
}

/** What is said of a term, behind it; a list begins below. */
function said(blocks: readonly string[]): string {
  const text = indented(blocks, '- '.length);
  return /^(?:-|1\.) /.test(text) ? `\n  ${text}` : ` ${text}`;
}

function withoutHeading(block: string): string {
  return block.replace(/^#{1,6} /, '');
}

function tableOf(table: HtmlElement): string[] {
  const [caption = ''] = elementsIn(table, 'caption').map(({ children }) => lineOf(children));
  const [heads = [], ...rows] = ['thead', 'tbody']
    .flatMap((part) => elementsIn(table, part))
    .flatMap((part) => elementsIn(part, 'tr'))
    .map(({ children }) => children.filter((cell) => typeof cell !== 'string' && !isLeftOut(cell)))
    .map((cells) => cells.map((cell) => inline([cell]).replaceAll('|', '\\|')));
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [caption, rows.length > 0 ? lines.join('\n') : ''].filter(Boolean);
}

/** The blocks of an item, apart from each other and below what stands behind its mark. */
function indented(blocks: readonly string[], width: number): string {
  return blocks.join('\n\n').replaceAll(/\n(?!\n)/g, `\n${' '.repeat(width)}`);
}

/** A line that begins a block, and that no list or rule begins. */
function lineOf(nodes: readonly HtmlNode[]): string {
  return inline(nodes)
    .replace(/^[-+](?=[-\s]|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function inline(nodes: readonly HtmlNode[]): string {
  return joined(nodes).replaceAll(/\s+/g, ' ').trim();
}

/**
 * What stands side by side on the page, and only its margins keep apart, is kept apart by a space; so are code marks that would run together.
 * An exclamation mark before a link would make a picture of it.
 */
function joined(nodes: readonly HtmlNode[]): string {
  let text = '';
  for (const [index, node] of nodes.entries()) {
    const next = inlineOf(node);
    const isApart = isLinkOrCode(nodes[index - 1]) && isLinkOrCode(node);
    if (text.endsWith('!') && next.startsWith('[')) text = `${text.slice(0, -1)}\\!`;
    text += isApart || (text.endsWith('`') && next.startsWith('`')) ? ` ${next}` : next;
  }
  return text;
}

function isLinkOrCode(node: HtmlNode | undefined): boolean {
  return typeof node === 'object' && ['a', 'code', 'bdi'].includes(node.tag);
}

function inlineOf(node: HtmlNode): string {
  if (typeof node === 'string') return markdownText(node);
  if (isLeftOut(node)) return '';
  if (node.tag === 'bdi' || node.tag === 'code') return spanOf(node);
  if (node.tag === 'a') return linkOf(node);
  const text = joined(node.children);
  return isBlock(node) || node.tag === 'li' ? ` ${text} ` : text;
}

function spanOf(node: HtmlElement): string {
  const line = withoutHidden(textOf(node)).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? '' : codeSpan(line);
}

function linkOf(node: HtmlElement): string {
  const text = inline(node.children);
  const address = node.attributes.get('href') ?? '';
  return text === '' || address === '' ? text : `[${text}](${twinOf(address)})`;
}

/** A page of ours by its twin; anything else by its own address, without what would end the link. */
function twinOf(address: string): string {
  const [, path, anchor = ''] = PAGE.exec(address) ?? [];
  const led = path === undefined ? address : `${path}index.md${anchor}`;
  return led.replaceAll(/[()<>\s\\]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function isBlock(node: HtmlElement): boolean {
  return BLOCKS.has(node.tag) || HEADING.test(node.tag);
}

function isQuotation(node: HtmlElement): boolean {
  return node.tag === 'blockquote' || classesOf(node).includes('words');
}

function isLeftOut(node: HtmlElement): boolean {
  if (LEFT_OUT.has(node.tag) || node.attributes.has('hidden') || node.attributes.get('aria-hidden') === 'true') return true;
  return classesOf(node).some((name) => CLASSES_LEFT_OUT.has(name));
}

function classesOf(node: HtmlElement): string[] {
  return (node.attributes.get('class') ?? '').split(' ');
}

function elementsIn(node: HtmlElement, tag: string): HtmlElement[] {
  return node.children.filter((child) => typeof child !== 'string').filter((child) => child.tag === tag);
}
