const PLAIN = /^https?:\/\/[^/?#\\@%\s\p{Cc}\p{Cf}]+([/?#][^\\\s\p{Cc}\p{Cf}]*)?$/iu;
const BARE = /^([^/?#:]+|\[[0-9a-fA-F:.]+\])$/;
const MAPPED = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/;

/** The host of an http(s) URL in its one canonical spelling; undefined where two readers could see two hosts, as with user names, encoded hosts or backslashes. */
export function hostOf(url: string): string | undefined {
  if (!PLAIN.test(url) || !URL.canParse(url)) return undefined;
  return canonicalHost(new URL(url).hostname);
}

/** A host as a policy lists it in its canonical spelling, `*.` before a domain kept; undefined for anything with a scheme, port or path. */
export function listedHost(listed: string): string | undefined {
  const below = listed.startsWith('*.') ? '*.' : '';
  const name = listed.slice(below.length);
  const host = BARE.test(name) ? hostOf(`http://${name}`) : undefined;
  return host === undefined ? undefined : below + host;
}

/** Whether a canonical host is the listed one, or stands below it when that begins with `*.`. */
export function isHost(host: string, listed: string): boolean {
  return listed.startsWith('*.') ? host.endsWith(listed.slice('*'.length)) : host === listed;
}

function canonicalHost(hostname: string): string {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  const [, high, low] = MAPPED.exec(host) ?? [];
  if (high === undefined || low === undefined) return host;
  return [high, low].flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 0xff]).join('.');
}
