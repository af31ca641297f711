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
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; pages <= limits.pages; pages++) {
    const page = await ask(list.method, cursor === undefined ? {} : { cursor });
    entries.push(...readEntries(list, page, limits));
    if (entries.length > limits.tools) return refuse('too-large', `listed more than ${limits.tools} ${list.noun}s`);
    cursor = readCursor(page, limits);
    if (cursor === undefined) return { entries, pages };
    if (cursors.has(cursor)) return refuse('invalid', `repeated a cursor of ${list.method}, so that its pages have no end`);
    cursors.add(cursor);
  }
  return refuse('too-large', `listed more than ${limits.pages} pages of ${list.noun}s`);
}

function readEntries({ method, member, key, noun }: PagedList, page: Result, limits: Limits): object[] {
  const entries = page[member];
  if (!Array.isArray(entries)) return refuse('invalid', `answered ${method} without a list of ${noun}s`);
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
