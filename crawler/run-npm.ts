import { type Failure, Refusal } from '#mcp/failure.ts';
import { quote } from '#mcp/quote.ts';
import { run } from '#mcp/run.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import { type Npm, npmProgram } from './npm.ts';
import { openRegistryProxy } from './registry-proxy.ts';
import { type Caps, watchFolder } from './staging.ts';

const PATIENCE = 300_000;
const REMEDY = 'check that npm reaches its registry, then crawl again';
const NOT_THERE = {
  outcome: 'invalid',
  remedy: 'correct the package and version in its listing; where what is missing is a dependency, only its publisher can help',
} as const;
/** What npm's own codes mean for a listing; any other is the way to the registry. */
const CAUSES: ReadonlyMap<string, Omit<Failure, 'because'>> = new Map<string, Omit<Failure, 'because'>>([
  ['E404', NOT_THERE],
  ['ETARGET', NOT_THERE],
  ['ERESOLVE', { outcome: 'declined', remedy: 'its dependencies contradict each other: list a version whose dependencies agree' }],
  [
    'EALLOWGIT',
    { outcome: 'declined', remedy: 'it depends on a git repository, which no integrity vouches for: list a version that does not' },
  ],
  ['EALLOWREMOTE', { outcome: 'declined', remedy: 'it depends on an address outside the registry: list a version that does not' }],
]);
const MOST_OUTPUT = 32 * 1024 * 1024;

/** Where npm runs. */
export interface Workshop {
  readonly staging: string;
  readonly sandbox: Sandbox;
  readonly caps: Caps;
}

/** Runs npm in its sandbox and gives what it printed; throws a Refusal that tells why it failed. */
export async function runNpm(npm: Npm, { staging, sandbox, caps }: Workshop, words: readonly string[]): Promise<string> {
  const proxy = await openRegistryProxy({ registry: npm.registry, upstream: npm.upstream, bytes: caps.bytes });
  try {
    const command = sandbox.wrap(npmProgram(npm, { staging, way: proxy.folder }, words));
    const inspect = (over: AbortSignal) => watchFolder(staging, caps, over);
    const { code, stdout, stderr, stopped } = await run(command, { milliseconds: PATIENCE, bytes: MOST_OUTPUT, inspect });
    if (stopped !== undefined) throw new Refusal({ outcome: 'too-large', because: `its installation ${stopped}` });
    if (code !== 0) throw new Refusal(explain(stderr, npm));
    return stdout;
  } finally {
    await proxy.close();
  }
}

function explain(stderr: string, { withheld }: Npm): Failure {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(stderr)?.[1];
  const because = `npm could not fetch it${code ? ` (${code})` : ''}: ${quote(stderr.replaceAll(/npm (?:error|ERR!)/g, ''))}`;
  const known = CAUSES.get(code ?? '');
  if (known !== undefined) return { ...known, because };
  return {
    outcome: 'unreachable',
    because,
    remedy: withheld ? 'reach the registry without credentials: a sandbox never gets them' : REMEDY,
  };
}
