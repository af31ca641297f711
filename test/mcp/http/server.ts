import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Guard } from '#mcp/http/guard.ts';
import { HTTP_LIMITS, type HttpLimits } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';
import type { Attempt } from '#mcp/observe.ts';

/** A JSON-RPC message as a test server reads it. */
export interface Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** One request that a test server got. */
export interface Heard {
  readonly request: IncomingMessage;
  readonly message: Message | undefined;
}

/** Answers one request of a test server. */
export type Answer = (heard: Heard, response: ServerResponse) => void;

/** A server of this machine that ends with its test. */
export interface TestServer {
  readonly port: number;
  readonly origin: string;
  readonly heard: Heard[];
}

/** Starts a server that gives every request to a function. */
export async function startServer(answer: Answer, host = '127.0.0.1', port = 0): Promise<TestServer> {
  const heard: Heard[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const one = { request, message: text === '' ? undefined : JSON.parse(text) };
    heard.push(one);
    answer(one, response);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await once(server.listen(port, host), 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const taken = (server.address() as AddressInfo).port;
  return { port: taken, origin: `http://${host}:${taken}`, heard };
}

/** A guard that lets a test reach its own servers and nothing else; names lead to where `lookup` says. */
export function guardFor(origins: readonly string[], lookup: LookupFunction = nowhere): Guard {
  return { origins, addresses: ['127.0.0.1'], lookup };
}

/** Observes a server of a test at a path. */
export function observeAt({ origin }: TestServer, path = '/mcp', limits: Partial<HttpLimits> = {}): Promise<Attempt> {
  return observeRemote({ url: `${origin}${path}`, guard: guardFor([origin]) }, { ...HTTP_LIMITS, ...limits });
}

/** Sends JSON. */
export function json(response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** A result, as JSON-RPC. */
export function result(message: Message | undefined, value: unknown): object {
  return { jsonrpc: '2.0', id: message?.id, result: value };
}

/** An error, as JSON-RPC. */
export function error(message: Message | undefined, code: number, data?: unknown): object {
  return { jsonrpc: '2.0', id: message?.id ?? null, error: { code, message: 'no', ...(data !== undefined && { data }) } };
}

/** What a server with one tool answers to each request of the handshake era; undefined for any other. */
export function handshakeResult(message: Message | undefined): unknown {
  if (message?.method === 'initialize')
    return { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'far', version: '1', motto: 'kept' } };
  if (message?.method === 'tools/list') return { tools: [{ name: 'greet', inputSchema: { type: 'object' }, x: null }] };
  return undefined;
}

/** An honest server of the handshake era that answers in JSON. */
export const honest: Answer = ({ message }, response) => {
  const value = handshakeResult(message);
  if (message?.method?.startsWith('notifications/')) response.writeHead(202).end();
  else if (value === undefined) json(response, error(message, -32601), 400);
  else json(response, result(message, value));
};

const nowhere: LookupFunction = (_name, _options, callback) => callback(Object.assign(new Error('nowhere'), { code: 'ENOTFOUND' }), [], 0);
