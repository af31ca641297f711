import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileNames } from '#cli/linters/file-names.ts';
import { identities } from '#cli/linters/identities.ts';
import { observations } from '#cli/linters/observations.ts';
import { snapshots } from '#cli/linters/snapshots.ts';
import { strictJson } from '#cli/linters/strict-json.ts';
import { listServers, readEntry } from '#store/read.ts';
import { makeCatalogue, REPOSITORY } from './catalogue.ts';

/** What a series of kills left behind. */
export interface Toll {
  readonly kills: number;
  /** What the linters of all that the crawler writes said after a kill. */
  readonly problems: readonly string[];
  /** Snapshots that were there after one kill and not after a later one, or not with the same bytes. */
  readonly lost: readonly string[];
  /** Kills that left a write or a lock half done for the next run to clean up. */
  readonly interruptedWrites: number;
  readonly snapshots: number;
  readonly rounds: number;
}

const SERVERS = ['plain', 'noisy', 'slow', 'crash'];
const MOST_ROUNDS = 3;
const LONGEST_WAIT = 200;

/** Kills a crawl with SIGKILL at random moments, looks at the catalogue after each, and lets the next crawl go on with what is there. */
export async function killCrawls(kills: number, seed: number): Promise<Toll> {
  const root = await makeCatalogue(SERVERS);
  const random = randomFrom(seed);
  const problems: string[] = [];
  const lost: string[] = [];
  let interruptedWrites = 0;
  let rounds = 0;
  let seen = new Map<string, string>();
  for (let kill = 0; kill < kills; kill++) {
    const from = rounds + 1;
    rounds = await crawlFor(root, from, { until: from + Math.floor(random() * MOST_ROUNDS), milliseconds: random() * LONGEST_WAIT });
    problems.push(...problemsOf(root));
    const now = snapshotsIn(root);
    lost.push(...[...seen].filter(([file, text]) => now.get(file) !== text).map(([file]) => file));
    seen = now;
    if (globSync('servers/**/*.tmp', { cwd: root }).length > 0) interruptedWrites += 1;
  }
  return { kills, problems, lost, interruptedWrites, snapshots: seen.size, rounds };
}

/** Lets a crawl run to a round and a while into it, kills it and tells the round that it had reached. */
async function crawlFor(root: string, from: number, { until, milliseconds }: { until: number; milliseconds: number }): Promise<number> {
  const words = [join(REPOSITORY, 'test', 'crawler', 'kill-loop.ts'), root, String(from)];
  const run = spawn(process.execPath, words, {
    cwd: REPOSITORY,
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let round = -1;
  run.stdout.on('data', (chunk: Buffer) => {
    round = Number(chunk.toString().trim().split('\n').at(-1));
  });
  while (round < until) await once(run.stdout, 'data');
  await sleep(milliseconds);
  run.kill('SIGKILL');
  const [, signal] = await once(run, 'exit');
  if (signal !== 'SIGKILL') throw new Error('the crawl ended before it was killed');
  return round;
}

/** What does not hold in the documents that the crawler writes; labels are another writer's. */
function problemsOf(root: string): string[] {
  const found = [strictJson, fileNames, identities, snapshots, observations].flatMap((linter) => [...linter(root)]);
  const nameless = listServers(root).filter((server) => readEntry(root, server) === undefined);
  return [...found.map(({ where, problem }) => `${where}: ${problem}`), ...nameless.map((server) => `${server}: has no server.json`)];
}

function snapshotsIn(root: string): Map<string, string> {
  return new Map(globSync('servers/*/*/snapshots/*.json', { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** The same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
