import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { readMessage } from '#mcp/message.ts';
import type { RawTool } from '#model/types.ts';
import { listServers, readCurrentSnapshot } from '#store/read.ts';

/**
 * What the protocol's own clients make of every list of the catalogue, beside ours: which they refuse, which they change, and what they cost.
 * `npm install --prefix <folder> @modelcontextprotocol/client@2.4.0`, then `npx node bench/official-clients.ts <folder>`.
 */
const [folder = '', chosen] = process.argv.slice(2);

/** Asks a server over a transport for its tools. */
type List = (transport: Transport) => Promise<readonly unknown[]>;

/** What of a client is used here; both of the protocol's own have it. */
interface OfficialClient {
  connect(transport: Transport): Promise<void>;
  listTools(): Promise<{ readonly tools: readonly unknown[] }>;
  close(): Promise<void>;
}

const VERSION = '2026-07-28';
const PASSES = 3;
const ME = { name: 'bench', version: '0' };
const CAPABILITIES = { tools: {} };

/** Each is loaded in a process of its own. */
const WAYS: Readonly<Record<string, () => Promise<List>>> = {
  'ours, by handshake': ours,
  'the 1.x client, by handshake': async () => {
    const { Client } = await import('@modelcontextprotocol/sdk/client/index.js');
    return listWith(() => new Client(ME));
  },
  'ours, stateless': ours,
  'the 2.x client, stateless': async () => {
    const module = join(folder, 'node_modules/@modelcontextprotocol/client/dist/index.mjs');
    const { Client } = await import(pathToFileURL(module).href);
    return listWith(() => new Client(ME, { versionNegotiation: { mode: { pin: VERSION } } }));
  },
};

const way = chosen === undefined ? undefined : WAYS[chosen];
if (chosen !== undefined && way) await measure(chosen, way);
else
  for (const name of Object.keys(WAYS)) spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder, name], { stdio: 'inherit' });

async function ours(): Promise<List> {
  const { listSurface } = await import('#mcp/list.ts');
  const { LIMITS } = await import('#mcp/limits.ts');
  return async (transport) => (await listSurface(transport, LIMITS)).tools;
}

function listWith(make: () => OfficialClient): List {
  return async (transport) => {
    const client = make();
    await client.connect(transport);
    const { tools } = await client.listTools();
    await client.close();
    return tools;
  };
}

async function measure(name: string, load: () => Promise<List>): Promise<void> {
  const [list, loading] = await costOf(load);
  const lists = catalogue();
  const [outcomes, first] = await costOf(() => listAll(name, list, lists));
  const [, again] = await costOf(async () => {
    for (let pass = 0; pass < PASSES; pass++) await listAll(name, list, lists);
  });
  const refused = outcomes.filter(({ kept }) => kept === undefined);
  const changed = outcomes.filter(({ tools, kept }) => kept !== undefined && !isDeepStrictEqual(kept, tools));
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  console.log(`${name}: ${lists.length} lists, ${refused.length} refused (${count(refused)} tools), ${changed.length} changed`);
  console.log(
    `  processor: ${loading.toFixed(0)} ms to load, ${(first / lists.length).toFixed(2)} ms a list, ${(again / PASSES / lists.length).toFixed(2)} once warm; heap ${heap.toFixed(0)} MB`,
  );
}

interface Outcome {
  readonly tools: readonly RawTool[];
  /** What the client made of them; undefined where it refused. */
  readonly kept: readonly unknown[] | undefined;
}

async function listAll(name: string, list: List, lists: readonly (readonly RawTool[])[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const tools of lists) {
    const server = name.endsWith('stateless') ? statelessServer(tools) : handshakeServer(tools);
    outcomes.push({ tools, kept: await list(server).catch(() => undefined) });
  }
  return outcomes;
}

/** What every server of the catalogue said last, as it was kept. */
function catalogue(): (readonly RawTool[])[] {
  const root = fileURLToPath(new URL('../catalog', import.meta.url));
  return listServers(root).flatMap((server) => {
    const snapshot = readCurrentSnapshot(root, server);
    return snapshot ? [snapshot.tools] : [];
  });
}

function count(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { tools }) => sum + tools.length, 0);
}

/** What something gives, and its milliseconds of processor time. */
async function costOf<Result>(run: () => Promise<Result>): Promise<[Result, number]> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

function handshakeServer(tools: readonly RawTool[]): Transport {
  return answering({ initialize: { protocolVersion: '2025-11-25', capabilities: CAPABILITIES, serverInfo: ME }, 'tools/list': { tools } });
}

function statelessServer(tools: readonly RawTool[]): Transport {
  const whole = { resultType: 'complete', ttlMs: 0, cacheScope: 'public' };
  const welcome = { supportedVersions: [VERSION], capabilities: CAPABILITIES, serverInfo: ME };
  return answering({ 'server/discover': { ...welcome, ...whole }, 'tools/list': { tools, ...whole } });
}

/** A transport on whose other end every request has one answer, in bytes. */
function answering(results: Readonly<Record<string, object>>): Transport {
  const transport: Transport = {
    start: async () => undefined,
    close: async () => transport.onclose?.(),
    send: async (message: JSONRPCMessage) => {
      if (!('method' in message && 'id' in message)) return;
      const { id, method } = message;
      const answer = method in results ? { result: results[method] } : { error: { code: -32601, message: 'Method not found' } };
      const heard = readMessage(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, ...answer })));
      if (heard) queueMicrotask(() => transport.onmessage?.(heard));
    },
  };
  return transport;
}
