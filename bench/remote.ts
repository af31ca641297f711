import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { crawl } from '#crawler/crawl.ts';
import type { Own } from '#crawler/own.ts';
import type { Sourced } from '#crawler/sources/curated.ts';
import type { ServerId } from '#model/types.ts';

/**
 * The rate and the memory of a crawl of remote servers, each on a port of its own and slow to answer, beside the SDK's client that asks
 * a part of them one after the other, in one run: `npx node bench/remote.ts [servers] [latency in ms] [servers for the SDK's client]`.
 */
const [many = 5000, latency = 200, few = 50] = process.argv.slice(2).map(Number);

const answering = fork(new URL('remote-servers.ts', import.meta.url), [String(many), String(latency)]);
const [ports] = (await once(answering, 'message')) as [number[]];
try {
  await measureCrawl();
  await measureClient();
} finally {
  answering.kill();
}

async function measureCrawl(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'placard-bench-'));
  const memory: number[] = [];
  const begun = performance.now();
  const { told } = await crawl(ports.map(listed), {
    root,
    repository: root,
    cache: join(root, 'cache'),
    journal: join(root, 'run.ndjson'),
    sandbox: { kind: 'none', wrap: () => [''] },
    concurrency: 1,
    now: () => new Date(),
    report: ({ step }) => step === 'told' && memory.push(process.memoryUsage().rss / 2 ** 20),
    own: new Map(ports.map((port): [ServerId, Own] => [listed(port).listing.server, { thisMachine: true }])),
  });
  tell('the crawl', many, begun);
  const observed = told.filter(({ observation }) => observation.outcome === 'observed').length;
  const tenths = Array.from({ length: 10 }, (_, tenth) => memory[Math.floor(((tenth + 1) * memory.length) / 10) - 1] ?? 0);
  console.log(`  ${observed} observed; memory after each tenth, in MB: ${tenths.map((size) => size.toFixed(0)).join(' ')}`);
  await rm(root, { recursive: true });
}

async function measureClient(): Promise<void> {
  const begun = performance.now();
  for (const port of ports.slice(0, few)) {
    const client = new Client({ name: 'bench', version: '0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(addressOf(port))));
    await client.listTools();
    await client.close();
  }
  tell("the SDK's client, one after the other", few, begun);
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}/mcp`;
}

function listed(port: number): Sourced {
  const server = `bench/server-${port}`;
  const target = { kind: 'remote' as const, url: addressOf(port) };
  return { source: 'bench', listing: { server, title: server, because: 'It is measured.', target } };
}

function tell(way: string, servers: number, begun: number): void {
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${way}: ${servers} servers with ${latency} ms in ${seconds.toFixed(1)} s, ${((servers / seconds) * 3600).toFixed(0)} an hour`,
  );
}
