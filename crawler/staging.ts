import { lstat, readdir, readlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quote } from '#mcp/quote.ts';

/** How much a package and its dependencies may unpack to. */
export interface Caps {
  readonly bytes: number;
  readonly entries: number;
}

/** The caps of a crawl. */
export const CAPS: Caps = { bytes: 2 * 1024 ** 3, entries: 250_000 };

const INTERVAL = 1000;
/** Looking takes at most this share of the time. */
const SHARE = 4;

/** Looks at a folder while it is filled, until it is over or too much; gives what is wrong. */
export async function watchFolder(folder: string, caps: Caps, over: AbortSignal): Promise<string | undefined> {
  while (!over.aborted) {
    const startedAt = performance.now();
    const because = await faultOf(folder, caps);
    if (because !== undefined) return because;
    const pause = Math.max(INTERVAL, SHARE * (performance.now() - startedAt));
    await sleep(pause, undefined, { signal: over }).catch(() => undefined);
  }
  return undefined;
}

/** What is wrong with a folder's contents: too much, a link out of it, or something that is neither file nor folder. */
export async function faultOf(folder: string, { bytes, entries }: Caps): Promise<string | undefined> {
  let [size, count] = [0, 0];
  for await (const { path, kind, length } of entriesOf(folder)) {
    size += length;
    count += 1;
    if (count > entries) return `unpacked more than ${entries} files`;
    if (size > bytes) return `unpacked more than ${bytes} bytes`;
    if (kind === 'stray') return `unpacked ${quote(relative(folder, path))}, which is neither a file nor a folder nor a link to one`;
  }
  return undefined;
}

interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'stray';
  readonly length: number;
}

async function* entriesOf(root: string): AsyncGenerator<Entry> {
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of await namesIn(next)) {
      const entry = await look(join(next, name), root);
      if (entry.kind === 'folder') open.push(entry.path);
      yield entry;
    }
  }
}

/** What a path is; one that is gone again counts as an empty file. */
async function look(path: string, root: string): Promise<Entry> {
  const status = await lstat(path).catch(() => undefined);
  if (status === undefined || status.isFile()) return { path, kind: 'file', length: status?.size ?? 0 };
  if (status.isDirectory()) return { path, kind: 'folder', length: 0 };
  const staysInside = status.isSymbolicLink() && (await linksInside(path, root));
  return { path, kind: staysInside ? 'link' : 'stray', length: 0 };
}

async function linksInside(path: string, root: string): Promise<boolean> {
  const target = await readlink(path).catch(() => '');
  const way = relative(root, resolve(dirname(path), target));
  return !isAbsolute(target) && way !== '..' && !way.startsWith('../');
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
