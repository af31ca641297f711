import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';
import { crawlRegistry, type RegistryCrawlOptions } from '#cli/crawl-registry.ts';
import { serverIdOfAddress } from '#model/ids.ts';
import { parse } from '#model/parse.ts';
import type { CrawlEvent, RegistryEvent, ServerId } from '#model/types.ts';
import { registryOf } from '../../crawler/registry-api.ts';
import { type Answer, honest, startServer, type TestServer } from '../../mcp/http/server.ts';

const REPOSITORY = new URL('../../..', import.meta.url).pathname;
vi.stubEnv('PLACARD_CACHE', mkdtempSync(join(tmpdir(), 'placard-cache-')));

/** A server that is a registry too, at its root and at `/mirror`, as a mirror on this machine lists what stands beside it. */
export interface Place extends TestServer {
  list: (servers: readonly object[]) => void;
}

export async function startPlace(answer: Answer): Promise<Place> {
  let registry = registryOf([]);
  const server = await startServer((heard, response) => {
    if (!isReading(heard)) return answer(heard, response);
    heard.request.url = heard.request.url?.replace(/^\/mirror/, '') ?? '';
    return registry(heard, response);
  });
  const list = (servers: readonly object[]): void => {
    registry = registryOf(servers);
  };
  return { ...server, list };
}

function isReading({ request }: Pick<TestServer['heard'][number], 'request'>): boolean {
  return request.url?.includes('/v0.1/') ?? false;
}

interface ShelfOptions {
  readonly npm?: NodeJS.ProcessEnv;
  readonly path?: string;
}

/** A registry whose list can be replaced, with a store for what is crawled of it. */
export async function openShelf(place: Place, servers: readonly object[], { npm = {}, path = '' }: ShelfOptions = {}) {
  place.list(servers);
  const root = mkdtempSync(join(tmpdir(), 'placard-registry-'));
  const [store, address] = [join(root, 'store'), `${place.origin}/${path}`];
  const words = ['--registry', address, '--this-machine', '--store', store];
  const environment = { ...npm, PLACARD_CACHE: join(root, 'cache') };
  return {
    store,
    address,
    list: place.list,
    /** How often the registry was asked for a page. */
    readings: () => place.heard.filter(isReading).length,
    start: (more: readonly string[] = []) => start([...words, ...more], environment),
    run: (all: readonly string[]) => start(all, environment).ended,
    crawl: (more: readonly string[] = []) => start([...words, ...more], environment).ended,
    /** Crawls in this process; gives what is said of the registry. */
    async crawlHere(more: Partial<RegistryCrawlOptions> = {}): Promise<RegistryEvent> {
      const heard: RegistryEvent[] = [];
      await crawlRegistry(address, { store, thisMachine: true, reportRegistry: (event) => heard.push(event), ...more });
      return heard[0] as RegistryEvent;
    },
  };
}

/** A server that answers nobody before it is released, and tells when the first one arrived. */
export async function slowServer(): Promise<{ far: Place; arrived: Promise<void>; release: () => void }> {
  const [released, here] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const far = await startPlace(async (heard, response) => {
    here.resolve();
    await released.promise;
    honest(heard, response);
  });
  return { far, arrived: here.promise, release: released.resolve };
}

export function leaveOut(store: string, who: ServerId): void {
  mkdirSync(join(store, 'opt-outs'), { recursive: true });
  const optOuts = [{ who, date: '2026-11-01', because: 'Its publisher asked.' }];
  writeFileSync(join(store, 'opt-outs', 'opt-outs.json'), JSON.stringify({ schemaVersion: 1, optOuts }));
}

export function remotesAt({ origin }: TestServer, path: string): object[] {
  return [
    { type: 'sse', url: `${origin}/${path}-sse` },
    { type: 'streamable-http', url: `${origin}/${path}` },
  ];
}

export function remoteId({ origin }: TestServer, path: string): ServerId {
  return serverIdOfAddress(`${origin}/${path}`);
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly events: CrawlEvent[];
}

function start(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'crawl', ...words], {
    cwd: REPOSITORY,
    env: { ...process.env, CI: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const output = Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { child, said: (words: string) => saidBy(child, words), ended: output.then(endedWith) };
}

function endedWith([stdout, stderr, status]: [string, string, number]): Ended {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return { status, stdout, stderr, events: lines.map((line) => parse('crawl-event', line, 'an event')) };
}

function saidBy({ stderr }: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve) => {
    stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
  });
}
