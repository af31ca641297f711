import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Refusal, refuse } from '../failure.ts';
import { quote } from '../quote.ts';

/** What may be reached beside public addresses over https, and who resolves names. */
export interface Guard {
  /** Origins that are reached as they are, also over plain HTTP. */
  readonly origins: readonly string[];
  /** Addresses that names may lead to although they are not public. */
  readonly addresses: readonly string[];
  readonly lookup: LookupFunction;
}

/** Public addresses over https and nothing else. */
export const PUBLIC_ONLY: Guard = { origins: [], addresses: [], lookup: systemLookup as LookupFunction };

/** The only part of the IPv6 space that is handed out for public use. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
const REMEDY = 'give its public https address; a server of your own machine is reached with --this-machine';
const HTTPS = 443;
const FIRST_UNPRIVILEGED = 1024;
/** Names that only this machine or its neighbourhood gives a meaning to. */
const LOCAL_NAME = /^[^.]*$|\.(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|onion|test|invalid)$/;

/** A guard that also reaches the servers of this machine on the port that an address names; any other address gets none of that. */
export function alsoThisMachine(address: string, guard: Guard = PUBLIC_ONLY): Guard {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return guard;
  return { ...guard, origins: [...guard.origins, url.origin], addresses: [...guard.addresses, '127.0.0.1', '::1'] };
}

/** Reads an address and refuses one that must not be reached; a relative one stands on a base. */
export function checkAddress(text: string, guard: Guard, base?: URL): URL {
  if (!URL.canParse(text, base)) return refuse('declined', `${quote(text)} is no address`);
  const url = new URL(text, base);
  const problem = problemOf(url, guard);
  return problem === undefined ? url : refuse('declined', `${quote(withoutSecrets(url))} ${problem}`, REMEDY);
}

/** An address as it may be shown: without name, password, query and fragment. */
function withoutSecrets(url: URL): string {
  return url.host === '' ? url.protocol : `${url.protocol}//${url.host}${url.pathname}`;
}

/** Whether an IP address is public: global unicast, and no form that carries another address inside. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(PUBLIC_IPV6));
}

/** Resolves names so that no connection is made where one of the answers must not be reached; asked anew for every connection. */
export function guardedLookup(guard: Guard): LookupFunction {
  return (name, options, callback) =>
    guard.lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [], 0);
      const addresses = found as LookupAddress[];
      const [first] = addresses;
      if (first === undefined || addresses.some(({ address }) => !isReachable(address, guard)))
        return callback(new Refusal({ outcome: 'declined', because: `${quote(name)} leads to an address that is not public` }), [], 0);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
}

function isReachable(address: string, { addresses }: Guard): boolean {
  return isPublic(address) || addresses.includes(address);
}

function problemOf(url: URL, guard: Guard): string | undefined {
  const isExempt = guard.origins.includes(url.origin);
  if (url.protocol !== 'https:' && !isExempt) return 'is not https';
  if (url.username !== '' || url.password !== '') return 'holds a name or a password';
  if (isExempt) return undefined;
  return isPort(url.port) ? problemOfHost(url.hostname.replace(/\.$/, '')) : 'names a port that is not for web servers';
}

function problemOfHost(host: string): string | undefined {
  const literal = host.startsWith('[') ? host.slice(1, -1) : host;
  if (isIP(literal) !== 0) return isPublic(literal) ? undefined : 'is not a public address';
  return LOCAL_NAME.test(host) ? 'is a name that only this machine or its network knows' : undefined;
}

/** The web's own port, or one that any account may open. */
function isPort(port: string): boolean {
  const number = port === '' ? HTTPS : Number(port);
  return number === HTTPS || number >= FIRST_UNPRIVILEGED;
}
