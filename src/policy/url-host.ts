const PLAIN = /^https?:\/\/[^/?#\\@%\s\p{Cc}\p{Cf}]+([/?#][^\\\s\p{Cc}\p{Cf}]*)?$/iu;
const MAPPED = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/;

/** The host of an http(s) URL in its one canonical spelling; undefined where two readers could see two hosts, as with user names, encoded hosts or backslashes. */
export function hostOf(url: string): string | undefined {
  if (!PLAIN.test(url) || !URL.canParse(url)) return undefined;
  return canonicalHost(new URL(url).hostname);
}

/** Whether a canonical host is the listed one, or stands below it when that is written `*.example.com`. */
export function isHost(host: string, listed: string): boolean {
  if (!listed.startsWith('*.')) return host === spelledHost(listed);
  return host.endsWith(`.${spelledHost(listed.slice('*.'.length))}`);
}

function spelledHost(host: string): string | undefined {
  return hostOf(`http://${host}`);
}

function canonicalHost(hostname: string): string {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  const [, high, low] = MAPPED.exec(host) ?? [];
  if (high === undefined || low === undefined) return host;
  return [high, low].flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 0xff]).join('.');
}
