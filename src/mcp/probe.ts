import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandLine, environmentOf, NOBODY, NODE, type Program } from './program.ts';

const PATIENCE = 10_000;
const MOST_PROCESSES = 4;

interface Report {
  readonly account: number;
  readonly environment: readonly string[];
  readonly interfaces: readonly string[];
  readonly reachesHost: boolean;
  readonly seesHost: boolean;
  readonly processes: number;
  readonly writable: readonly string[];
}

/** Runs a program of our own in a sandbox that tries to get out; says how it could, or nothing when the sandbox holds. */
export async function probe(wrap: (program: Program) => CommandLine): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'placard-probe-'));
  const listener = createServer((socket) => socket.destroy());
  try {
    await writeFile(join(folder, 'secret'), '');
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const program = probeProgram((listener.address() as AddressInfo).port, folder);
    return judge(program, JSON.parse(await run(wrap(program))));
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

function judge(program: Program, report: Report): string | undefined {
  const expected = Object.keys(environmentOf(program));
  const leaked = report.environment.filter((name) => !expected.includes(name) && name !== 'PWD' && name !== 'HOSTNAME');
  const claims: readonly (readonly [boolean, string])[] = [
    [report.account !== NOBODY, `runs programs as account ${report.account}`],
    [report.interfaces.length > 0 || report.reachesHost, 'leaves the network on'],
    [report.seesHost, 'shows the files of this machine'],
    [report.processes > MOST_PROCESSES, 'shows the processes of this machine'],
    [report.writable.length > 0, `lets programs write to ${report.writable.join(', ')}`],
    [leaked.length > 0, `hands over the environment (${leaked.length} variables)`],
  ];
  return claims.find(([fails]) => fails)?.[1];
}

function run([file, ...rest]: CommandLine): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { timeout: PATIENCE, killSignal: 'SIGKILL' as const, cwd: tmpdir() };
    execFile(file, rest, options, (error, stdout, stderr) => {
      if (error) reject(isMissing(error) ? new Error('is not installed') : new Error(firstLine(stderr) || 'the probe did not run'));
      else resolve(stdout);
    });
  });
}

function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
