import type { Settings } from './npm-settings.ts';

const NAMES = {
  'https:': ['https-proxy', 'HTTPS_PROXY', 'https_proxy', 'proxy', 'HTTP_PROXY', 'http_proxy'],
  'http:': ['proxy', 'HTTP_PROXY', 'http_proxy'],
} as const;

/** The proxy of this machine through which npm would reach its registry. */
export function upstreamOf({ registry, proxies, environment }: Settings): URL | undefined {
  const options = proxies.map((option) => option.slice('--'.length).split(/=(.*)/s).slice(0, 2) as [string, string]);
  const named = new Map([...Object.entries(environment), ...options]);
  const { protocol, hostname } = new URL(registry);
  const except = ['noproxy', 'NO_PROXY', 'no_proxy'].flatMap((name) => (named.get(name) ?? '').split(','));
  if (except.some((place) => covers(place.trim(), hostname))) return undefined;
  const address = NAMES[protocol === 'https:' ? 'https:' : 'http:'].map((name) => named.get(name)).find(Boolean);
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether an entry of a list of exceptions means a host: itself, a domain above it, or everything. */
function covers(place: string, host: string): boolean {
  if (place === '') return false;
  const domain = place.replace(/^\*?\.?/, '');
  return place === '*' || host === domain || host.endsWith(`.${domain}`);
}
