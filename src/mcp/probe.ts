import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resources } from './limits.ts';
import { type CommandLine, environmentOf, NOBODY, NODE, type Program } from './program.ts';
import { run } from './run.ts';

const BOUNDS = { milliseconds: 20_000, bytes: 100_000 };
const MOST_PROCESSES = 4;

interface Report {
  readonly account: number;
  readonly environment: readonly string[];
  readonly interfaces: readonly string[];
  readonly reachesHost: boolean;
  readonly seesHost: boolean;
  readonly processes: number;
  readonly writable: readonly string[];
  /** Whether a filter of system calls is on, and whether it lets a call pass that is refused here. */
  readonly filtered: boolean;
  readonly lenient: boolean;
  /** Kinds of resources without a bound, and the size of the throw-away disk. */
  readonly unlimited: readonly string[];
  readonly diskBytes: number;
}

/** Runs a program of our own in a sandbox that tries to get out; says how it could, or nothing when the sandbox holds. */
export async function probe(wrap: (program: Program) => CommandLine, resources: Resources): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'placard-probe-'));
  const listener = createServer((socket) => socket.destroy());
  try {
    await writeFile(join(folder, 'secret'), '');
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const program = probeProgram((listener.address() as AddressInfo).port, folder);
    return judge(program, await report(wrap(program)), resources);
  } catch (error) {
    return error instanceof Error ? firstLine(error.message) : 'did not start';
  } finally {
    listener.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function probeProgram(port: number, folder: string): Program {
  const mounts = [{ from: join(import.meta.dirname, 'inside'), to: '/package' }];
  return { command: [NODE, '/package/report.ts', String(port), folder], environment: {}, mounts };
}

function judge(program: Program, report: Report, { diskBytes }: Resources): string | undefined {
  const expected = Object.keys(environmentOf(program));
  const leaked = report.environment.filter((name) => !expected.includes(name) && name !== 'PWD' && name !== 'HOSTNAME');
  const claims: readonly (readonly [boolean, string])[] = [
    [report.account !== NOBODY, `runs programs as account ${report.account}`],
    [report.interfaces.length > 0 || report.reachesHost, 'leaves the network on'],
    [report.seesHost, 'shows the files of this machine'],
    [report.processes > MOST_PROCESSES, 'shows the processes of this machine'],
    [report.writable.length > 0, `lets programs write to ${report.writable.join(', ')}`],
    [!report.filtered || report.lenient, 'does not filter system calls'],
    [report.unlimited.length > 0, `sets no limit on ${report.unlimited.join(', ')}`],
    [report.diskBytes > diskBytes, `gives ${report.diskBytes} bytes of disk`],
    [leaked.length > 0, `hands over the environment (${leaked.length} variables)`],
  ];
  return claims.find(([fails]) => fails)?.[1];
}

async function report(command: CommandLine): Promise<Report> {
  const { code, stdout, stderr, stopped } = await run(command, BOUNDS);
  if (stopped !== undefined) throw new Error(stopped);
  if (code !== 0) throw new Error(firstLine(stderr) || 'the probe did not run');
  return JSON.parse(stdout);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
