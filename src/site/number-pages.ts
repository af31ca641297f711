import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

type Pages = Readonly<Record<string, unknown>>;

/** What Pagefind calls a page, or a part of the index: the language and at least seven digits of a hash. */
const ID = /unknown_[0-9a-f]{7,}/g;
const GROUP = /unknown_group_[0-9a-f]{7,}/g;
const GROUP_FILE = /^(unknown_group_[0-9a-f]{7,})\.pf_fragment$/;
const BASE = 36;
/** Stands before whatever is packed. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Numbers the pages of a written index, which Pagefind names by hashes: a search fetches the names of all first, and no hash can be packed. A file of several
 * pages is named anew by what it then holds, so that no name ever stands for two contents; where each page is a file of its own, nothing changes.
 */
export function numberPages(folder: string): void {
  const fragments = join(folder, 'fragment');
  const groups = (existsSync(fragments) ? readdirSync(fragments) : []).flatMap((file) => GROUP_FILE.exec(file)?.[1] ?? []);
  const [meta] = readdirSync(folder).filter((file) => file.endsWith('.pf_meta'));
  if (meta === undefined || groups.length === 0) return;
  const contents = new Map(groups.map((group) => [group, pagesIn(fragments, group)]));
  const told = unpacked(join(folder, meta), 'latin1');
  const numbers = numbered(told, new Set([...contents.values()].flatMap(Object.keys)));
  const names = new Map([...contents].map(([group, pages]) => [group, writeAnew({ fragments, group, pages, numbers })]));
  if (new Set(names.values()).size < names.size) throw new Error('two files of the search index would have one name');
  const text = told.replaceAll(ID, (id) => numbers.get(id) ?? id).replaceAll(GROUP, (group) => names.get(group) ?? group);
  writeFileSync(join(folder, meta), packed(Buffer.from(text, 'latin1')));
}

/** The ids of pages in the order in which the index tells of them, each with one of the same length. */
function numbered(told: string, pages: ReadonlySet<string>): ReadonlyMap<string, string> {
  const ids = new Set((told.match(ID) ?? []).filter((id) => pages.has(id)));
  return new Map([...ids].map((id, index) => [id, withDigits(id, (length) => String(index).padStart(length, '0'))]));
}

interface Group {
  readonly fragments: string;
  readonly group: string;
  readonly pages: Pages;
  readonly numbers: ReadonlyMap<string, string>;
}

/** Writes a file of several pages with their numbers in the place of that with their hashes, and gives its name. */
function writeAnew({ fragments, group, pages, numbers }: Group): string {
  const content = JSON.stringify(Object.fromEntries(Object.entries(pages).map(([id, page]) => [numbers.get(id) ?? id, page])));
  const digest = BigInt(`0x${createHash('sha256').update(content).digest('hex')}`).toString(BASE);
  const name = withDigits(group, (length) => digest.slice(-length));
  rmSync(fileOf(fragments, group));
  writeFileSync(fileOf(fragments, name), packed(Buffer.from(content)));
  return name;
}

/** A name with as many other digits behind its last underscore. */
function withDigits(name: string, digits: (length: number) => string): string {
  const start = name.lastIndexOf('_') + 1;
  return name.slice(0, start) + digits(name.length - start);
}

function pagesIn(fragments: string, group: string): Pages {
  return JSON.parse(unpacked(fileOf(fragments, group), 'utf8'));
}

function fileOf(fragments: string, group: string): string {
  return join(fragments, `${group}.pf_fragment`);
}

function unpacked(file: string, encoding: BufferEncoding): string {
  return gunzipSync(readFileSync(file)).subarray(SIGNATURE.length).toString(encoding);
}

function packed(content: Buffer): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]));
}
