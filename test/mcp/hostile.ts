import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { directoryProgram } from '#crawler/program.ts';
import { LIMITS, type Limits, RESOURCES, type Resources } from '#mcp/limits.ts';
import { type Attempt, observe } from '#mcp/observe.ts';
import { findSandbox, type Sandbox, type SandboxSearch } from '#mcp/sandbox.ts';
import type { DirectoryTarget } from '#model/types.ts';
import { processesWith } from './tiny.ts';

const REPOSITORY = new URL('../..', import.meta.url).pathname;
const MEBIBYTE = 1024 * 1024;

/** Limits so low that a hostile server reaches them at once; the times are those of a crawl. */
const SMALL_LIMITS: Limits = {
  ...LIMITS,
  lineBytes: 256 * 1024,
  serverBytes: MEBIBYTE,
  messages: 200,
  noiseLines: 100,
  pages: 5,
  tools: 50,
  depth: 16,
  memoryBytes: 256 * MEBIBYTE,
  processes: 20,
};

/** For servers of which it is known that they do not answer; whether they come to speak at all does not matter. */
export const IMPATIENT: Partial<Limits> = { initializeMilliseconds: 1500, totalMilliseconds: 2500 };

/** Grants of the kernel that are reached at once. */
export const SMALL_RESOURCES: Resources = { ...RESOURCES, processes: 48, files: 256, diskBytes: 8 * MEBIBYTE, processorSeconds: 3 };

/** One hostile behaviour: the server, what must come of it, and what it is given. */
export type Behaviour = readonly [server: string, expected: Expectation, options?: HostileOptions];

interface Expectation {
  readonly outcome: Attempt['outcome'];
  /** What the reason must contain. */
  readonly because?: string;
  /** What must be kept of a server that was observed. */
  readonly [kept: string]: unknown;
}

interface HostileOptions {
  readonly limits?: Partial<Limits>;
  readonly resources?: Resources;
  readonly words?: readonly string[];
  readonly marker?: string;
}

/** Observes a hostile server in the sandbox; `marker` is the first word on its command line. */
export async function observeHostile(
  name: string,
  { limits = {}, resources = RESOURCES, words = [], marker = randomUUID() }: HostileOptions = {},
): Promise<Attempt> {
  const sandbox = await sandboxWith(resources);
  const target: DirectoryTarget = {
    kind: 'directory',
    directory: 'test/servers',
    main: `hostile/${name}.ts`,
    arguments: [marker, ...words],
  };
  return observe(sandbox.wrap(directoryProgram(target, REPOSITORY)), { ...SMALL_LIMITS, ...limits });
}

const searches = new Map<Resources, Promise<SandboxSearch>>();

async function sandboxWith(resources: Resources): Promise<Sandbox> {
  const search = searches.get(resources) ?? findSandbox('bwrap', { resources });
  searches.set(resources, search);
  const found = await search;
  if (found.sandbox === undefined) throw new Error(`${found.because}; ${found.remedy}`);
  return found.sandbox;
}

/** What a hostile server found out and tells as the description of its only tool. */
export async function confess(name: string, options: HostileOptions = {}): Promise<unknown> {
  const attempt = await observeHostile(name, options);
  if (attempt.outcome !== 'observed') throw new Error(attempt.because);
  return JSON.parse(String(attempt.tools[0]?.['description']));
}

/** A test for each behaviour; after all of them nothing that they started may be left. */
export function testBehaviours(behaviours: readonly Behaviour[]): void {
  const marker = randomUUID();
  for (const [name, { because, ...kept }, options = {}] of behaviours) {
    test.concurrent(`${name} → ${kept.outcome}${because === undefined ? '' : `, ${because}`}`, async () => {
      const attempt = await observeHostile(name, { marker, ...options });
      expect(attempt).toMatchObject(because === undefined ? kept : { ...kept, because: expect.stringContaining(because) });
    });
  }
  expectNothingLeft(marker);
}

/** After all tests of a file: no process and no socket that carries the marker. */
export function expectNothingLeft(marker: string): void {
  afterAll(() => {
    expect(processesWith(marker)).toEqual([]);
    expect(readFileSync('/proc/net/unix', 'utf8')).not.toContain(marker);
  });
}
