import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { directoryProgram } from '#crawler/program.ts';
import { LIMITS, type Limits } from '#mcp/limits.ts';
import { type Attempt, observe } from '#mcp/observe.ts';
import { findSandbox, type Sandbox, type SandboxSearch } from '#mcp/sandbox.ts';
import type { DirectoryTarget } from '#model/types.ts';

let found: Promise<SandboxSearch> | undefined;

const REPOSITORY = new URL('../..', import.meta.url).pathname;

/** The sandbox that the tests need; throws with the remedy where there is none. */
export async function requireSandbox(): Promise<Sandbox> {
  found ??= findSandbox('bwrap');
  const search = await found;
  if (search.sandbox === undefined) throw new Error(`${search.because}; ${search.remedy}`);
  return search.sandbox;
}

/** Observes one of the tiny servers in the sandbox; `marker` is on its command line. */
export async function observeTiny(name: string, { limits = {}, words = [], marker = randomUUID() }: TinyOptions = {}): Promise<Attempt> {
  const target: DirectoryTarget = { kind: 'directory', directory: 'test/servers/tiny', main: `${name}.ts`, arguments: [marker, ...words] };
  const sandbox = await requireSandbox();
  return observe(sandbox.wrap(directoryProgram(target, REPOSITORY)), { ...LIMITS, ...limits });
}

interface TinyOptions {
  readonly limits?: Partial<Limits>;
  readonly words?: readonly string[];
  readonly marker?: string;
}

/** What a tiny server that confesses found out. */
export async function confession(name: string, options: TinyOptions = {}): Promise<unknown> {
  const attempt = await observeTiny(name, options);
  if (attempt.outcome !== 'observed') throw new Error(attempt.because);
  return JSON.parse(String(attempt.tools[0]?.['description']));
}

/** The command lines of this machine's processes that contain a marker. */
export function processesWith(marker: string): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(commandLineOf).filter((line) => line.includes(marker));
}

function commandLineOf(number: string): string {
  try {
    return readFileSync(`/proc/${number}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
