// Starts hostile servers over and over and counts what is left of them: node bench/hostile-starts.ts [STARTS]
import { randomUUID } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import { directoryProgram } from '#crawler/program.ts';
import { LIMITS } from '#mcp/limits.ts';
import { observe } from '#mcp/observe.ts';
import { findSandbox } from '#mcp/sandbox.ts';
import { findWatchman } from '#mcp/watch.ts';

const REPOSITORY = join(import.meta.dirname, '..');
const CONCURRENCY = 4;
const QUICK = { ...LIMITS, initializeMilliseconds: 1500, totalMilliseconds: 2500, serverBytes: 1 << 20, memoryBytes: 256 << 20 };

const starts = Number(process.argv[2] ?? 200);
const marker = randomUUID();
const servers = globSync('test/servers/hostile/*.ts', { cwd: REPOSITORY })
  .map((file) => basename(file))
  .toSorted();
const search = await findSandbox('auto');
if (search.sandbox === undefined) throw new Error(`${search.because}; ${search.remedy}`);
const { sandbox } = search;
// The thread that watches stays for the next server, and what it holds is nothing that a server left.
await findWatchman();

const before = left();
const startedAt = performance.now();
const turn = pLimit(CONCURRENCY);
const outcomes = await Promise.all(Array.from({ length: starts }, (_, index) => turn(() => start(servers[index % servers.length] ?? ''))));
const seconds = (performance.now() - startedAt) / 1000;
const after = left();

console.log(`${starts} starts of ${servers.length} hostile servers in ${seconds.toFixed(0)} s, ${CONCURRENCY} at a time (${sandbox.kind})`);
for (const [outcome, many] of Object.entries(Object.groupBy(outcomes, (outcome) => outcome)))
  console.log(`${String(many?.length).padStart(6)} ${outcome}`);
for (const [what, count] of Object.entries(after)) console.log(`${String(count - (before[what] ?? 0)).padStart(6)} ${what} left`);

async function start(main: string): Promise<string> {
  const target = {
    kind: 'directory' as const,
    directory: 'test/servers',
    main: `hostile/${main}`,
    arguments: [marker, tmpdir(), REPOSITORY],
  };
  return (await observe(sandbox.wrap(directoryProgram(target, REPOSITORY)), QUICK)).outcome;
}

/** What on this machine carries the marker, and the descriptors that this process holds. */
function left(): Record<string, number> {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && textOf(`/proc/${name}/cmdline`).includes(marker));
  const files = [tmpdir(), REPOSITORY, '/', '/dev/shm', '/var/tmp']
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.includes(marker));
  const sockets = textOf('/proc/net/unix').split(marker);
  return {
    processes: processes.length,
    children: textOf(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean).length,
    files: files.length,
    sockets: sockets.length - 1,
    descriptors: readdirSync('/proc/self/fd').length,
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
