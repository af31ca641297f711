import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { HTTP_LIMITS } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';
import { type Answer, guardFor } from './server.ts';

/** So little patience that a slow server is left at once. */
export const QUICK = { connectMilliseconds: 400, firstByteMilliseconds: 400, idleMilliseconds: 400, totalMilliseconds: 4000 };

/** Observes a server that speaks bytes and not HTTP. */
export async function observeRaw(answer: (socket: Socket) => void, limits = {}): ReturnType<typeof observeRemote> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return observeRemote({ url: origin, guard: guardFor([origin]) }, { ...HTTP_LIMITS, ...QUICK, ...limits });
}

/** Sends a text letter by letter. */
export function drip(socket: Socket, text: string): void {
  const bytes = [...text];
  const timer = setInterval(() => {
    const next = bytes.shift();
    if (next === undefined || socket.destroyed) clearInterval(timer);
    else socket.write(next);
  }, 20);
}

/** Sends the same piece again and again. */
export function endless(type: string, piece: string, pause = 0): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-type': type });
    const timer = setInterval(() => {
      if (response.destroyed) clearInterval(timer);
      else response.write(piece);
    }, pause);
  };
}
