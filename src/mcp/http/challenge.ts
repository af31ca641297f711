/** What a server says one needs in order to be let in; a stranger's words, of which only tokens are kept. */
export interface Challenge {
  readonly scheme: string;
  readonly scopes: readonly string[];
}

const MOST_SCOPES = 50;
const LONGEST_HEADER = 4096;

/** Reads a WWW-Authenticate header as data; no address in it is ever followed. */
export function readChallenge(header: string | undefined): Challenge | undefined {
  const text = (header ?? '').slice(0, LONGEST_HEADER);
  const scheme = /^[A-Za-z][A-Za-z0-9-]{0,30}(?![A-Za-z0-9-])/.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  const scope = /[ ,]scope="([^"]*)"/i.exec(text)?.[1] ?? '';
  const scopes = scope.split(' ').filter((word) => /^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/.test(word));
  return { scheme, scopes: [...new Set(scopes)].slice(0, MOST_SCOPES) };
}
