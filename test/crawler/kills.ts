import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileNames } from '#cli/linters/file-names.ts';
import { identities } from '#cli/linters/identities.ts';
import { observations } from '#cli/linters/observations.ts';
import { snapshots } from '#cli/linters/snapshots.ts';
import { strictJson } from '#cli/linters/strict-json.ts';
import { digest } from '#model/canonical.ts';
import { listServers, readEntry, readObservation } from '#store/read.ts';
import { makeCatalogue, REPOSITORY } from './catalogue.ts';
import { askedIn, crawlRound, LEAVING, prepareRound } from './rounds.ts';

/** What a series of kills left behind. */
export interface Toll {
  /** Kills at a moment of the clock, and at a step to the disk. */
  readonly kills: { readonly atMoments: number; readonly atSteps: number };
  /** Kills that left a write half done for the next run to clean up. */
  readonly halfDone: number;
  /** Crawls that went on until they were whole, and were compared with ones that nobody interrupted. */
  readonly rounds: number;
  /** What the linters of all that the crawler writes said after a kill. */
  readonly problems: readonly string[];
  /** Snapshots that were there before a kill, and observations that were told, and were not there after it with the same bytes. */
  readonly lost: readonly string[];
  /** Files that differ from those of the crawls that nobody interrupted. */
  readonly differing: readonly string[];
}

/** A crawl that is killed and goes on, and one beside it that is not. */
interface Pair {
  readonly killed: string;
  readonly whole: string;
}

/** One run in a process of its own: what it told, and how it ended. */
interface Life {
  readonly told: ReadonlyMap<string, string>;
  readonly wasKilled: boolean;
  readonly end: End;
  readonly milliseconds: number;
  /** How many steps to the disk it took, once it came to its end. */
  readonly steps: number;
}

/** After how many milliseconds, or at which step to the disk, a run is killed. */
type End = { readonly kind: keyof Toll['kills']; readonly after: number } | undefined;

const ROUNDS_OF_A_CATALOGUE = 12;
/** Some runs shall come to their end, so that the next round is reached. */
const BEYOND_THE_END = 1.3;

/**
 * Kills crawls with SIGKILL, by turns at random moments and at random steps to the disk, looks at the catalogue after each, and lets the next run go
 * on; a crawl that is whole at last must have left the same bytes as one that nobody interrupted.
 */
export async function killCrawls(kills: number, seed: number): Promise<Toll> {
  const random = randomFrom(seed);
  const toll = { kills: { atMoments: 0, atSteps: 0 }, halfDone: 0, rounds: 0, problems: [], lost: [], differing: [] };
  const count = new Count(kills, toll);
  while (!count.isEnough()) {
    const pair = { killed: await makeCatalogue([]), whole: await makeCatalogue([]) };
    for (let round = 0; round < ROUNDS_OF_A_CATALOGUE && !count.isEnough(); round++) await killRound(pair, round, random, count);
    await Promise.all(Object.values(pair).map((root) => rm(root, { recursive: true })));
  }
  return toll;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Entry)[] ? Entry[] : Writable<Value[Key]> };

/** The toll while it grows, and how long a run takes, as the last one that ended tells. */
class Count {
  readonly toll: Writable<Toll>;
  readonly #kills: number;
  readonly #length = { atMoments: 500, atSteps: 100 };

  constructor(kills: number, toll: Writable<Toll>) {
    this.#kills = kills;
    this.toll = toll;
  }

  isEnough(): boolean {
    return this.toll.kills.atMoments + this.toll.kills.atSteps >= this.#kills;
  }

  /** The end of the next run, at a share of its length; undefined once there were enough kills. */
  nextEnd(share: number): End {
    const kind = this.toll.kills.atMoments > this.toll.kills.atSteps ? 'atSteps' : 'atMoments';
    return this.isEnough() ? undefined : { kind, after: share * BEYOND_THE_END * this.#length[kind] };
  }

  add({ wasKilled, end, milliseconds, steps }: Life): void {
    if (!wasKilled) Object.assign(this.#length, { atMoments: milliseconds, atSteps: steps });
    else if (end) this.toll.kills[end.kind] += 1;
  }
}

/** Kills the runs of one round until one comes to its end, or lets it once there were enough kills. */
async function killRound({ killed, whole }: Pair, round: number, random: () => number, count: Count): Promise<void> {
  for (const root of [killed, whole]) await prepareRound(root, round);
  await crawlRound(whole, round, false, () => undefined);
  const servers = new Set<string>();
  for (let isWhole = false; !isWhole; ) {
    const before = snapshotsIn(killed);
    const life = await liveFor(killed, round, count.nextEnd(random()));
    count.add(life);
    for (const server of life.told.keys()) servers.add(server);
    count.toll.problems.push(...problemsOf(killed).map((problem) => `round ${round}: ${problem}`));
    count.toll.lost.push(...lostSince(before, killed), ...untold(life.told, killed));
    if (globSync('servers/**/{,.}*.tmp', { cwd: killed }).length > 0) count.toll.halfDone += 1;
    isWhole = !life.wasKilled || (servers.size === askedIn(round) && !existsSync(join(killed, 'cache', 'run.ndjson')));
  }
  // A run that was killed after its last word leaves the lock of a dead owner, which the next run takes over.
  await rm(join(killed, '.lock'), { force: true });
  count.toll.rounds += 1;
  count.toll.differing.push(...differing(contentsOf(whole), contentsOf(killed)).map((file) => `round ${round}: ${file}`));
}

/** Lets a run live until a moment or a step, or to its end. */
async function liveFor(root: string, round: number, end: End): Promise<Life> {
  const last = end?.kind === 'atSteps' ? Math.ceil(end.after) : 0;
  const words = [join(REPOSITORY, 'test', 'crawler', 'killed-run.ts'), root, String(round), String(last)];
  const env = { ...process.env, NODE_COMPILE_CACHE: join(REPOSITORY, 'node_modules', '.cache', 'placard-kills') };
  const run = spawn(process.execPath, words, { cwd: REPOSITORY, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(run, 'close');
  const told = new Map<string, string>();
  let [begun, steps] = [0, 0];
  const listeners: Readonly<Record<string, (subject: string, observed: string) => void>> = {
    begun() {
      begun = performance.now();
      if (end?.kind === 'atMoments') setTimeout(() => run.kill('SIGKILL'), end.after);
    },
    told: (server, observed) => told.set(server, observed),
    ended(number) {
      steps = Number(number);
    },
  };
  for await (const line of createInterface({ input: run.stdout })) {
    const [what = '', subject = '', observed = ''] = line.split(' ');
    listeners[what]?.(subject, observed);
  }
  const [code, signal] = await closed;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`a crawl ended with ${code ?? signal}`);
  return { told, wasKilled: signal === 'SIGKILL', end, milliseconds: performance.now() - begun, steps };
}

/** What does not hold in the documents that the crawler writes; labels are another writer's. */
function problemsOf(root: string): string[] {
  const found = [strictJson, fileNames, identities, snapshots, observations].flatMap((linter) => [...linter(root)]);
  const nameless = listServers(root).filter((server) => readEntry(root, server) === undefined);
  return [...found.map(({ where, problem }) => `${where}: ${problem}`), ...nameless.map((server) => `${server}: has no server.json`)];
}

/** Snapshots that are gone or changed; whoever asked to be left out has none. */
function lostSince(before: ReadonlyMap<string, string>, root: string): string[] {
  const now = snapshotsIn(root);
  const isLeftOut = (file: string) => file.startsWith(`servers/${LEAVING}/`);
  return [...before].filter(([file, text]) => now.get(file) !== text && !isLeftOut(file)).map(([file]) => file);
}

/** Observations that a run told and that the catalogue does not hold. */
function untold(told: ReadonlyMap<string, string>, root: string): string[] {
  const isThere = (server: string, observed: string) => observed === 'held' || observed === digest(readObservation(root, server));
  return [...told].filter(([server, observed]) => !isThere(server, observed)).map(([server]) => `${server}: what was told of it`);
}

function snapshotsIn(root: string): Map<string, string> {
  return new Map([...contentsOf(root)].filter(([file]) => /^servers\/[^/.]+\/[^/.]+\/snapshots\/[^.].*\.json$/.test(file)));
}

/** Every file of a catalogue, but for the crawler's cache. */
function contentsOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => relative(root, join(parentPath, name))).filter((file) => !file.startsWith('cache/'));
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function differing(whole: ReadonlyMap<string, string>, killed: ReadonlyMap<string, string>): string[] {
  return [...new Set([...whole.keys(), ...killed.keys()])].filter((file) => whole.get(file) !== killed.get(file));
}

/** The same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
