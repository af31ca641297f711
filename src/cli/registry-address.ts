import { bareAddress } from '#clients/config/redact.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { slug } from '#model/ids.ts';
import type { Registry } from '#model/types.ts';
import { readKnownRegistry } from '#store/read.ts';
import { webAddress } from './web-address.ts';

/** A registry by its address, and by the id that the store knows it by. */
export interface Named {
  readonly id: string;
  readonly url: string;
}

/** What an address ends with that was copied from where the servers are listed. */
const LISTING = /\/v0(?:\.1)?(?:\/servers)?$/;

/** Names a registry by its whole address, since a host may keep several; how the address is written does not matter. */
export function nameRegistry(text: string): Named {
  const url = webAddress(text);
  if (url === undefined)
    throw new MisuseError('--registry', `${JSON.stringify(bareAddress(text))} is no address of the web`, 'write https://registry.example/');
  if (url.username !== '' || url.password !== '')
    throw new MisuseError('--registry', `${bareAddress(text)} was written with a user or a password`, 'write the address without them');
  const path = url.pathname.replace(/\/$/, '').replace(LISTING, '');
  url.pathname = `${path}/`;
  url.search = '';
  url.hash = '';
  return { id: slug(`${url.host}${path}`), url: url.href };
}

/** A registry by the id that the store knows it by: stores that read it when the host alone named it keep that id. */
export function asKnown(root: string, named: Named): Named {
  const byHost = slug(new URL(named.url).host);
  const before = readKnownRegistry(root, named.id) === undefined ? readKnownRegistry(root, byHost) : undefined;
  return before !== undefined && nameRegistry(before.url).url === named.url ? { ...named, id: byHost } : named;
}

/** What a store knows of a registry; throws an InputError where it was told so by another address. */
export function knownOf(root: string, { id, url }: Named): Registry | undefined {
  const known = readKnownRegistry(root, id);
  if (known === undefined || nameRegistry(known.url).url === url) return known;
  throw new InputError(known.url, `is what the store knows as ${id}, and not ${url}`, 'crawl this one into another store');
}
