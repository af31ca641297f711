/** An element of a page of ours, or a stretch of its text. */
export type HtmlNode = string | HtmlElement;

/** An element with its attributes and what stands in it. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
}

const TAG = /^<\/?([a-z][a-z0-9]*)/i;
const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)")?/g;
const ENTITY = /&(#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,6});/gi;
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The tree of what stands in the main part of a page that this site built: attributes stand between double quotes, `<` in text is escaped. */
export function htmlTree(html: string): HtmlElement {
  const root = element('main', '');
  const open = [root];
  for (const token of tokensOf(html)) {
    if (token.startsWith('</')) close(open, tagOf(token));
    else if (!token.startsWith('<')) open.at(-1)?.children.push(decoded(token));
    else if (!token.startsWith('<!')) begin(open, token);
  }
  return root;
}

/** All text in an element, as it stands. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The tags, comments and stretches of text, in order. */
function* tokensOf(html: string): Iterable<string> {
  let from = 0;
  while (from < html.length) {
    const end = html[from] === '<' ? endOfTag(html, from) : html.indexOf('<', from);
    const to = end === -1 ? html.length : end;
    yield html.slice(from, to);
    from = to;
  }
}

/** Where a comment ends; -1 where nothing ends it, as of a tag. */
function endOfComment(html: string, from: number): number {
  const end = html.indexOf('-->', from);
  return end === -1 ? end : end + '-->'.length;
}

/** Where a tag ends, past what stands between quotes. */
function endOfTag(html: string, from: number): number {
  if (html.startsWith('<!--', from)) return endOfComment(html, from);
  let isQuoted = false;
  for (let at = from; at < html.length; at += 1) {
    if (html[at] === '"') isQuoted = !isQuoted;
    if (html[at] === '>' && !isQuoted) return at + 1;
  }
  return -1;
}

function element(tag: string, attributes: string): HtmlElement {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decoded(value)] as const);
  return { tag, attributes: new Map(pairs), children: [] };
}

/** Puts an element into the one that is open, and opens it where it holds something. */
function begin(open: HtmlElement[], token: string): void {
  const tag = tagOf(token);
  const isClosed = token.endsWith('/>');
  const child = element(tag, token.slice(1 + tag.length, isClosed ? -2 : -1));
  open.at(-1)?.children.push(child);
  if (!(isClosed || VOID.has(tag))) open.push(child);
}

function tagOf(token: string): string {
  return TAG.exec(token)?.[1]?.toLowerCase() ?? '';
}

/** An end tag closes its element with all that is open in it; one that closes nothing is passed over. */
function close(open: HtmlElement[], tag: string): void {
  const index = open.findLastIndex((one) => one.tag === tag);
  if (index > 0) open.splice(index);
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (whole, number: string) => {
    const name = number.toLowerCase();
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });
}
