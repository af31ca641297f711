const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:']);

/** An address that a stranger gave, if it is one that a page may link to. */
export function outsideLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return PROTOCOLS.has(protocol) ? href : undefined;
}
