import type { Facts, Listing, Server, Target } from '#model/types.ts';

/** How the name that a registry gives a server stands to what is known of who publishes it. */
export type Claim = 'confirmed' | 'unchecked' | 'contradicted';

/** How registries write names; others are shown by the server's id. */
const NAME = /^[A-Za-z0-9.-]{1,100}\/[A-Za-z0-9._-]{1,100}$/;
const OF_GITHUB = /^io\.github\.([a-z0-9-]+)\//i;
const ON_GITHUB = /^https:\/\/github\.com\/([A-Za-z0-9-]+)\//;

/**
 * Holds a name against what npm tells of the package: the name that the package itself gives, else the owner of its repository against the owner of a
 * name of GitHub. An address confirms a name of its own host alone, since one above it may be shared, and contradicts none: a server may stand anywhere.
 */
export function claimOf(name: string, target: Target, { mcpName, repository = '' }: Facts): Claim {
  if (target.kind === 'remote') return isOfHost(new URL(target.url).hostname, name) ? 'confirmed' : 'unchecked';
  const [said, known] = mcpName === undefined ? [OF_GITHUB.exec(name)?.[1], ON_GITHUB.exec(repository)?.[1]] : [name, mcpName];
  if (said === undefined || known === undefined) return 'unchecked';
  return said.toLowerCase() === known.toLowerCase() ? 'confirmed' : 'contradicted';
}

/** What a server is called that a registry lists under a name, and why it is listed; a name that its package contradicts is not its own. */
export function underClaim(name: string, { server, because, target }: Listing, facts: Facts): Pick<Server, 'title' | 'because'> {
  const claim = claimOf(name, target, facts);
  if (claim === 'contradicted') return { title: server, because: `${because} Its package says that it is ${ownWordsOf(facts)}.` };
  const title = titleOf(name, server);
  return { title, because: claim === 'confirmed' ? because : `${because} Whether its publisher gave it that name could not be checked.` };
}

/** A name as it is shown: itself where it is written as names are, else the server's id. */
export function titleOf(name: string, server: string): string {
  return NAME.test(name) ? name : server;
}

function ownWordsOf({ mcpName, repository = '' }: Facts): string {
  if (mcpName === undefined) return `of github.com/${ON_GITHUB.exec(repository)?.[1]}`;
  return NAME.test(mcpName) ? mcpName : 'another';
}

/** Whether a name is of a whole host: `com.example.mcp/x` of `mcp.example.com`. */
function isOfHost(host: string, name: string): boolean {
  const domain = name.slice(0, name.indexOf('/')).toLowerCase().split('.').toReversed().join('.');
  return domain.includes('.') && host === domain;
}
