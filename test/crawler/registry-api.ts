import { type Answer, json } from '../mcp/http/server.ts';

/** A registry that answers as the public one documents it: pages by an opaque cursor, tombstones only with `updated_since`. */
export function registryOf(servers: readonly object[], size = 2): Answer {
  return ({ request }, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    if (pathname !== '/v0.1/servers') return void response.writeHead(404).end();
    const since = searchParams.get('updated_since') ?? '';
    const chosen = servers.filter((server) => (since === '' ? statusOf(server) !== 'deleted' : updatedAt(server) >= since));
    const from = Number(atob(searchParams.get('cursor') ?? btoa('0')));
    const page = chosen.slice(from, from + size);
    const more = from + size < chosen.length;
    return json(response, { servers: page, metadata: { count: page.length, ...(more && { nextCursor: btoa(String(from + size)) }) } });
  };
}

/** An entry as the registry answers it. */
export function listed(name: string, more: object = {}, meta: object = {}): object {
  return {
    server: { name, description: 'x', version: '1.0.0', ...more },
    _meta: {
      'io.modelcontextprotocol.registry/official': { status: 'active', updatedAt: '2026-11-01T00:00:00Z', isLatest: true, ...meta },
    },
  };
}

function metaOf(server: object): Record<string, string> {
  return Object.values((server as { _meta: Record<string, Record<string, string>> })._meta)[0] ?? {};
}
const statusOf = (server: object) => metaOf(server)['status'];
const updatedAt = (server: object) => new Date(metaOf(server)['updatedAt'] ?? '').toISOString();
