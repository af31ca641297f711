import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** As many remote servers for a benchmark as the first argument says, each on a port of its own; each answer takes as many milliseconds as the second says. */
const [many = 0, latency = 0] = process.argv.slice(2).map(Number);
const TOOLS = Array.from({ length: 12 }, (_, index) => ({
  name: `list_things_${index}`,
  description: `Lists the things of shelf ${index}, the newest first.`,
  inputSchema: { type: 'object', properties: { limit: { type: 'integer', description: 'How many' } } },
}));
const RESULTS: Readonly<Record<string, unknown>> = {
  initialize: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'bench', version: '1.0.0' } },
  'tools/list': { tools: TOOLS },
};

process.send?.(await Promise.all(Array.from({ length: many }, listen)));

async function listen(): Promise<number> {
  const server = createServer(async (request, response) => {
    const text = await readText(request);
    await setTimeout(latency);
    if (request.method === 'POST') answer(JSON.parse(text), response);
    else response.writeHead(405).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

function answer({ id, method }: { id?: unknown; method: string }, response: ServerResponse): void {
  if (id === undefined) return void response.writeHead(202).end();
  const result = RESULTS[method];
  const message = result === undefined ? { error: { code: -32601, message: 'Method not found' } } : { result };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', id, ...message }));
}
