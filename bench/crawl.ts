import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import pLimit from 'p-limit';
import { crawl } from '#crawler/crawl.ts';
import { directoryProgram } from '#crawler/program.ts';
import type { Sourced } from '#crawler/sources/curated.ts';
import type { CommandLine } from '#mcp/program.ts';
import { findSandbox, type Sandbox } from '#mcp/sandbox.ts';
import { startCommand } from '#mcp/start.ts';
import type { DirectoryTarget } from '#model/types.ts';

/**
 * The rate of a crawl over stdio beside the floor: bare starts of the same servers at the same concurrency, each ended once it has answered
 * `initialize`. A crawl of servers that are known starts each once; a first crawl starts each twice, since what is new is listed twice before it
 * is kept. All are measured in turns in one run: `npx node bench/crawl.ts [servers of each kind] [turns]`.
 */
const [each = '12', turns = '3'] = process.argv.slice(2);
const REPOSITORY = new URL('..', import.meta.url).pathname;
const CONCURRENCY = availableParallelism();
const HELLO = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'bench', version: '0' } },
};

const KINDS: Readonly<Record<string, DirectoryTarget>> = {
  'small servers': { kind: 'directory', directory: 'test/servers/tiny', main: 'plain.ts' },
  'servers on the SDK': { kind: 'directory', directory: 'test/servers/example-payments', main: 'server.ts' },
};

const [confined, bare] = await Promise.all([sandboxOf('bwrap'), sandboxOf('none')]);

for (const [name, target] of Object.entries(KINDS)) {
  const known = await mkdtemp(join(tmpdir(), 'placard-bench-'));
  await crawlAll(target, known);
  const ways: Readonly<Record<string, () => Promise<void>>> = {
    'bare starts (the floor)': () => startAll(target, bare),
    'starts in the sandbox': () => startAll(target, confined),
    'the crawl of known servers': () => crawlAll(target, known),
    'the first crawl, two starts each': () => crawlOnce(target),
    'one after the other, SDK client': () => listAll(target, bare),
  };
  const rates = Object.fromEntries(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (let turn = 0; turn < Number(turns); turn++)
    for (const [way, run] of Object.entries(ways)) rates[way]?.push(Number(each) / (await secondsOf(run)));
  await rm(known, { recursive: true });
  const floor = median(rates['bare starts (the floor)'] ?? []);
  console.log(`${name}: ${each} at a time ${CONCURRENCY}, median of ${turns} turns`);
  for (const [way, measured] of Object.entries(rates))
    console.log(
      `  ${way.padEnd(32)} ${(median(measured) * 60).toFixed(0).padStart(6)} a minute, ${(median(measured) / floor).toFixed(2)} of the floor`,
    );
}

async function sandboxOf(kind: 'bwrap' | 'none'): Promise<Sandbox> {
  const { sandbox } = await findSandbox(kind);
  if (!sandbox) throw new Error(`needs the sandbox ${kind}`);
  return sandbox;
}

async function secondsOf(run: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1000;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function startAll(target: DirectoryTarget, sandbox: Sandbox): Promise<void> {
  const limit = pLimit(CONCURRENCY);
  const command = sandbox.wrap(directoryProgram(target, REPOSITORY));
  await Promise.all(Array.from({ length: Number(each) }, () => limit(() => startOnce(command))));
}

/** Starts a program, waits for its first line and kills it. */
async function startOnce(command: CommandLine): Promise<void> {
  const started = startCommand(command);
  const gone = once(started, 'exit');
  started.stdin.write(`${JSON.stringify(HELLO)}\n`);
  const line = await Promise.race([once(createInterface({ input: started.stdout }), 'line'), gone.then(() => undefined)]);
  if (line === undefined) throw new Error('a server ended before it answered');
  if (started.pid !== undefined) process.kill(-started.pid, 'SIGKILL');
  await gone;
}

async function crawlOnce(target: DirectoryTarget): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'placard-bench-'));
  await crawlAll(target, root);
  await rm(root, { recursive: true });
}

async function crawlAll(target: DirectoryTarget, root: string): Promise<void> {
  const listings = Array.from({ length: Number(each) }, (_, index): Sourced => {
    const listing = { server: `bench/server-${index}`, title: `Server ${index}`, because: 'It is measured.', target };
    return { source: 'bench', listing };
  });
  const { told } = await crawl(listings, {
    root,
    repository: REPOSITORY,
    cache: join(root, 'cache'),
    journal: join(root, 'cache', 'run.ndjson'),
    sandbox: confined,
    concurrency: CONCURRENCY,
    now: () => new Date(),
    report: () => undefined,
  });
  const failed = told.find(({ observation }) => observation.outcome !== 'observed');
  if (failed) throw new Error(failed.observation.because);
}

async function listAll(target: DirectoryTarget, sandbox: Sandbox): Promise<void> {
  const [command, ...args] = sandbox.wrap(directoryProgram(target, REPOSITORY));
  for (let index = 0; index < Number(each); index++) {
    const client = new Client({ name: 'bench', version: '0' });
    await client.connect(new StdioClientTransport({ command, args, stderr: 'ignore' }));
    await client.listTools();
    await client.close();
  }
}
