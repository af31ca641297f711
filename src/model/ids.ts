import { digestText } from './canonical.ts';
import type { ServerId } from './types.ts';

const MAX_SLUG = 60;
const MAX_ID = 200;
/** What the root of a host is called, which is a path of its own too. */
const ROOT = 'root';
const SERVER_ID = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** Names that must not stand unchanged: empty, reserved by Windows, or ending like the hash that changed names carry. */
const NOT_AS_IS = /^$|^(con|prn|aux|nul|com\d|lpt\d)$|-[0-9a-f]{6}$/;

/** Names that no folder of Windows can have, whatever follows their first dot. */
const NO_FOLDER = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|\.$/;

/** The server id of an npm package: `@scope/name` → `scope/name`, `name` → `npm/name`. */
export function serverIdOfPackage(name: string): ServerId {
  const [scope = '', ...rest] = name.split('/');
  if (!name.startsWith('@') || rest.length === 0) return `npm/${asFolder(name)}`;
  const publisher = scope.slice(1);
  return [isTaken(publisher) ? marked(publisher, scope) : asFolder(publisher), ...rest.map(asFolder)].join('/');
}

function asFolder(name: string): string {
  return NO_FOLDER.test(name) ? marked(name, name) : name;
}

/** Whether a publisher's name means something else than a scope: what has none, what is a person's own, or a host. */
function isTaken(publisher: string): boolean {
  return publisher === 'npm' || publisher === 'local' || publisher.includes('.');
}

/**
 * The server id of a remote server: its host reversed and its path. What else tells addresses of one host apart, which is plain HTTP, a port and a
 * query, is marked by a hash, so that no two addresses share one.
 */
export function serverIdOfAddress(address: string): ServerId {
  const { protocol, hostname, port, pathname, search } = new URL(address);
  const publisher = /^[a-z][a-z0-9.-]*$/.test(hostname) ? hostname.split('.').toReversed().join('.') : slug(hostname);
  const path = pathname.slice(1);
  const isUsual = protocol === 'https:' && port === '' && search === '';
  if (isUsual && path !== ROOT) return `${publisher}/${path === '' ? ROOT : slug(path)}`;
  // No address holds a blank, so that what is written with one is no path.
  const place = [path, protocol === 'http:' ? 'http' : '', port].join(' ');
  return `${publisher}/${marked(place, `${place}${search}`)}`;
}

/** Whether a text is a server id, as not every name of a package or a host makes one. */
export function isServerId(text: string): boolean {
  return text.length <= MAX_ID && SERVER_ID.test(text) && !text.split('/').some((part) => NO_FOLDER.test(part));
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
  return folded(name) === name && !NOT_AS_IS.test(name) ? name : marked(name, name);
}

/** A name as an address segment, with a short hash of what it stands for. */
function marked(name: string, whole: string): string {
  return [folded(name), digestText(whole).slice('sha256-'.length, 'sha256-'.length + 6)].filter(Boolean).join('-');
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, MAX_SLUG)
    .replace(/-$/, '');
}
