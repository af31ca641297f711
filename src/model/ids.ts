import { digestText } from './canonical.ts';
import type { ServerId } from './types.ts';

const MAX_SLUG = 60;
const MAX_ID = 200;
const SERVER_ID = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** Names that must not stand unchanged: empty, reserved by Windows, or ending like the hash that changed names carry. */
const NOT_AS_IS = /^$|^(con|prn|aux|nul|com\d|lpt\d)$|-[0-9a-f]{6}$/;

/** The server id of an npm package: `@scope/name` → `scope/name`, `name` → `npm/name`. */
export function serverIdOfPackage(name: string): ServerId {
  return name.startsWith('@') ? name.slice(1) : `npm/${name}`;
}

/** The server id of a remote server: its host reversed and its path. */
export function serverIdOfAddress(address: string): ServerId {
  const { hostname, pathname } = new URL(address);
  const publisher = /^[a-z][a-z0-9.-]*$/.test(hostname) ? hostname.split('.').toReversed().join('.') : slug(hostname);
  return `${publisher}/${pathname === '/' ? 'root' : slug(pathname.slice(1))}`;
}

/** Whether a text is a server id, as not every name of a package or a host makes one. */
export function isServerId(text: string): boolean {
  return text.length <= MAX_ID && SERVER_ID.test(text);
}

/** The publisher's part of a server id. */
export function publisherOf(server: ServerId): string {
  return server.slice(0, server.indexOf('/'));
}

/** Whether a request to be left out, `<publisher>/<name>` or `<publisher>/*`, is about a server. */
export function isAbout(who: string, server: ServerId): boolean {
  return who === server || who === `${publisherOf(server)}/*`;
}

/** An address segment of `[a-z0-9-]`; a short hash is appended when the name does not survive unchanged, so that no two names share one. */
export function slug(name: string): string {
  const folded = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MAX_SLUG)
    .replace(/-$/, '');
  if (folded === name && !NOT_AS_IS.test(name)) return folded;
  return [folded, digestText(name).slice('sha256-'.length, 'sha256-'.length + 6)].filter(Boolean).join('-');
}
