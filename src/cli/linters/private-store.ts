import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '#store/paths.ts';

/** What a catalogue has beside its servers, and a private store never. */
const OF_CATALOGUES = ['lexicons', 'policies', 'schemas', 'sources', 'taxonomy'];

/** Whether a folder holds servers alone, as one does in which a person keeps servers of their own. */
export function isPrivateStore(root: string): boolean {
  return existsSync(join(root, 'servers')) && !OF_CATALOGUES.some((part) => existsSync(join(root, part)));
}

/** How to ask a server of a catalogue or of a private store again. */
export function crawlAgain(root: string): string {
  return isPrivateStore(root) ? 'crawl it again' : 'run `npm run crawl`';
}

/** How to label the servers of a catalogue or of a private store again. */
export function classifyAgain(root: string): string {
  return isPrivateStore(root) ? `run \`placard classify --catalog ${shownPath(root) || '.'}\`` : 'run `npm run classify`';
}
