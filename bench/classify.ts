import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { classifyTool, classifyTools } from '#classify/classify.ts';
import type { RawTool } from '#model/types.ts';
import { listServers, readCurrentSnapshot } from '#store/read.ts';
import { HOSTILE } from './hostile.ts';

/** How many definitions in how many seconds. */
interface Measured {
  readonly count: number;
  readonly cpu: number;
  readonly wall: number;
}

const WARM_UP = 3_000;
const WINDOW = 250;
const WINDOWS = 12;
const PIPED = 40_000;
const TRIES = 5;

/** Makes a command tell on stderr how much time it took on the processor, its start included. */
const TELL_CPU = 'data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.cpuUsage())))';

const lines = readFileSync(new URL('../test/gold/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const tools = lines.map((line) => (JSON.parse(line) as { tool: RawTool }).tool);

inProcess('together', tools);
inProcess('one by one', tools, (some) => some.map(classifyTool));
inProcess('together, the whole catalogue', catalogue());
piped();
hostile();

/** Every tool of the catalogue, each once. */
function catalogue(): RawTool[] {
  const root = fileURLToPath(new URL('../catalog', import.meta.url));
  return listServers(root).flatMap((server) => readCurrentSnapshot(root, server)?.tools ?? []);
}

/** Labels tools over and over on one core, once the engine has compiled what it compiles; others may use the machine meanwhile. */
function inProcess(how: string, some: readonly RawTool[], label: (tools: readonly RawTool[]) => unknown = classifyTools): void {
  labelFor(WARM_UP, some, label);
  const windows = Array.from({ length: WINDOWS }, () => labelFor(WINDOW, some, label)).toSorted(
    (a, b) => a.cpu / a.count - b.cpu / b.count,
  );
  const [best] = windows;
  const middle = windows[WINDOWS / 2];
  print(`in process, ${how}, warmed up, over ${some.length} tools, the middle of ${WINDOWS} windows: ${middle && rates(middle)}`);
  print(`in process, ${how}, the best window: ${best && rates(best)}`);
}

function labelFor(milliseconds: number, some: readonly RawTool[], label: (tools: readonly RawTool[]) => unknown): Measured {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  let count = 0;
  for (; performance.now() - wall < milliseconds; count += some.length) label(some);
  return { count, cpu: seconds(process.cpuUsage(cpu)), wall: (performance.now() - wall) / 1e3 };
}

/** Pipes gold tools, many times over, into the command. */
function piped(): void {
  const input = Array.from({ length: PIPED }, (_, id) => JSON.stringify({ id, tool: tools[id % tools.length] })).join('\n');
  const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_CPU, main, 'classify', '--ndjson'], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - started) / 1e3;
  if (status !== 0) throw new Error(`classify --ndjson failed: ${stderr}`);
  const cpu = seconds(JSON.parse(stderr) as NodeJS.CpuUsage);
  print(`through classify --ndjson, ${PIPED} lines, with start, warm-up, parsing and printing: ${rates({ count: PIPED, cpu, wall })}`);
}

/** The middle one of some tries at each hostile definition. */
function hostile(): void {
  for (const [what, make] of Object.entries(HOSTILE)) {
    const tries = Array.from({ length: TRIES }, () => timeOf(make())).toSorted((a, b) => a - b);
    print(`${what}: ${tries[Math.floor(TRIES / 2)]?.toFixed(1)} ms of CPU`);
  }
}

function timeOf(tool: RawTool): number {
  const started = process.cpuUsage();
  classifyTool(tool);
  return seconds(process.cpuUsage(started)) * 1e3;
}

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

function rates({ count, cpu, wall }: Measured): string {
  return `${Math.round(count / cpu)} definitions per second of CPU (${cpu.toFixed(1)} s), ${Math.round(count / wall)} per second of wall time`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
