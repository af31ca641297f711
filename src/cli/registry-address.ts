import { InputError, MisuseError } from '#model/errors.ts';
import { slug } from '#model/ids.ts';
import type { Registry } from '#model/types.ts';
import { readKnownRegistry } from '#store/read.ts';

/** A registry by its address, and by the id that the store knows it by. */
export interface Named {
  readonly id: string;
  readonly url: string;
}

/** Names a registry by its whole address, since a host may keep several; how the address is written does not matter. */
export function nameRegistry(text: string): Named {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.host === '')
    throw new MisuseError('--registry', `${JSON.stringify(text)} is no address`, 'write https://registry.example/');
  const [path = ''] = url.pathname.split(/\/$/);
  url.pathname = `${path}/`;
  url.search = '';
  url.hash = '';
  return { id: slug(`${url.host}${path}`), url: url.href };
}

/** What a store knows of a registry; throws an InputError where it was told so by another address. */
export function knownOf(root: string, { id, url }: Named): Registry | undefined {
  const known = readKnownRegistry(root, id);
  if (known === undefined || nameRegistry(known.url).url === url) return known;
  throw new InputError(known.url, `is what the store knows as ${id}, and not ${url}`, 'crawl this one into another store');
}
