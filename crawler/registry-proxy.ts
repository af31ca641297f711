import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Duplex, pipeline, type Readable } from 'node:stream';
import { NOBODY } from '#mcp/program.ts';

/** What the way to the registry is called in its folder. */
export const SOCKET = 'registry.sock';

/** The only way out of an installation. */
export interface RegistryProxy {
  /** The folder that holds the socket. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Where connections go, and how much may come through all of them together. */
export interface Way {
  readonly registry: string;
  /** The proxy of this machine through which the registry is reached. */
  readonly upstream: URL | undefined;
  readonly bytes: number;
}

/** Opens a proxy on a socket in a folder of its own; it reaches the registry and refuses everything else. */
export async function openRegistryProxy(way: Way): Promise<RegistryProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'placard-proxy-'));
  const open = new Set<Readable>();
  let left = way.bytes;
  const count = (stream: Readable) => {
    open.add(stream);
    stream.on('close', () => open.delete(stream));
    stream.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) for (const each of open) each.destroy();
    });
  };
  const server = createServer((incoming, response) => forward(incoming, response, { way, count }));
  server.on('connect', (incoming, client) => tunnel(incoming, client, { way, count }));
  await once(server.listen(join(folder, SOCKET)), 'listening');
  if (process.getuid?.() === 0) await Promise.all([folder, join(folder, SOCKET)].map((path) => chown(path, NOBODY, NOBODY)));
  return {
    folder,
    async close() {
      for (const each of open) each.destroy();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Passage {
  readonly way: Way;
  readonly count: (stream: Readable) => void;
}

/** A registry without encryption is asked on behalf of npm. */
function forward(incoming: IncomingMessage, response: ServerResponse, { way, count }: Passage): void {
  const { url = '', method = 'GET', headers } = incoming;
  if (!isRegistry(url, way.registry)) {
    response.writeHead(403).end();
    return;
  }
  const { hostname, port, pathname, search } = new URL(url);
  const direct = { host: hostname, port: port || 80, path: pathname + search };
  const target = way.upstream === undefined ? direct : { host: way.upstream.hostname, port: way.upstream.port || 80, path: url };
  const outgoing = request({ ...target, method, headers }, (answer) => {
    count(answer);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    pipeline(answer, response, () => undefined);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

function isRegistry(url: string, registry: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(registry).origin;
}

/** A registry with encryption is reached through a tunnel, which npm itself secures. */
function tunnel({ url = '' }: IncomingMessage, client: Duplex, { way, count }: Passage): void {
  const { hostname, port, protocol } = new URL(way.registry);
  const place = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
  if (url !== place) {
    client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  const [host, at] =
    way.upstream === undefined ? [hostname, place.slice(hostname.length + 1)] : [way.upstream.hostname, way.upstream.port || '80'];
  const registry: Socket = connect(Number(at), host.replace(/^\[|\]$/g, ''), () => {
    if (way.upstream === undefined) client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    else registry.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n\r\n`);
    client.pipe(registry).pipe(client);
  });
  count(registry);
  client.on('error', () => registry.destroy());
  registry.on('error', () => client.destroy());
  client.on('close', () => registry.destroy());
  registry.on('close', () => client.destroy());
}
