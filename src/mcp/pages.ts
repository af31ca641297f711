import { assertCanonical, isObject } from './canonical-form.ts';
import type { Result } from './conversation.ts';
import { refuse } from './failure.ts';
import type { Limits } from './limits.ts';

/** One of the lists that a server gives in pages. */
export interface PagedList {
  readonly method: string;
  /** Where a page holds its entries. */
  readonly member: string;
  /** The field that every entry must have as text. */
  readonly key: string;
  /** What an entry is called. */
  readonly noun: string;
}

/** Asks for one page by its cursor. */
export type AskPage = (method: string, params: Result) => Promise<Result>;

/** The lists that are asked for. */
export const LISTS = {
  tools: { method: 'tools/list', member: 'tools', key: 'name', noun: 'tool' },
  prompts: { method: 'prompts/list', member: 'prompts', key: 'name', noun: 'prompt' },
  resourceTemplates: { method: 'resources/templates/list', member: 'resourceTemplates', key: 'uriTemplate', noun: 'resource template' },
} as const;

/** Every entry of a list, whole and in the order sent; throws a Refusal where its pages cannot be read to their end. */
export async function listPages(list: PagedList, ask: AskPage, limits: Limits): Promise<{ entries: object[]; pages: number }> {
  const entries: object[] = [];
  const [cursors, earlier] = [new Set<string>(), new Set<string>()];
  let cursor: string | undefined;
  for (let pages = 1; pages <= limits.pages; pages++) {
    const page = await ask(list.method, cursor === undefined ? {} : { cursor });
    const more = entriesOf(list, page);
    if (entries.length + more.length > limits.tools) return refuse('too-large', `listed more than ${limits.tools} ${list.noun}s`);
    entries.push(...readEntries(list, more, limits));
    cursor = readCursor(page, limits);
    if (cursor === undefined) return { entries, pages };
    remember(cursors, cursor, `a cursor of ${list.method}`);
    if (more.length > 0) remember(earlier, JSON.stringify(more), `a page of ${list.method}`);
  }
  return refuse('too-large', `listed more than ${limits.pages} pages of ${list.noun}s`);
}

function remember(earlier: Set<string>, text: string, what: string): void {
  if (earlier.has(text)) refuse('invalid', `repeated ${what}, so that its pages have no end`);
  earlier.add(text);
}

function entriesOf({ method, member, noun }: PagedList, page: Result): unknown[] {
  const entries = page[member];
  return Array.isArray(entries) ? entries : refuse('invalid', `answered ${method} without a list of ${noun}s`);
}

function readEntries({ key, noun }: PagedList, entries: readonly unknown[], limits: Limits): object[] {
  return entries.map((entry, index) => {
    if (!isObject(entry) || typeof (entry as Result)[key] !== 'string')
      return refuse('invalid', `gave no ${key} for ${noun} ${index + 1} of a page`);
    assertCanonical(`${noun} ${index + 1} of a page`, entry, limits);
    return entry;
  });
}

function readCursor({ nextCursor }: Result, limits: Limits): string | undefined {
  if (nextCursor === undefined || nextCursor === null || nextCursor === '') return undefined;
  if (typeof nextCursor !== 'string') return refuse('invalid', 'gave a cursor that is not text');
  if (Buffer.byteLength(nextCursor) > limits.cursorBytes)
    return refuse('too-large', `gave a cursor of more than ${limits.cursorBytes} bytes`);
  return nextCursor;
}
