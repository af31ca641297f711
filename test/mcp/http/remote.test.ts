import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, test } from 'vitest';
import { type Answer, error, type Heard, handshakeResult, honest, json, observeAt, result, startServer } from './server.ts';

describe('an honest server of the handshake era', () => {
  test('answers in JSON, and keeps every field that nobody expected', async () => {
    const server = await startServer(honest);
    expect(await observeAt(server)).toMatchObject({
      outcome: 'observed',
      transport: 'streamable-http',
      protocolVersion: '2025-06-18',
      protocol: { era: 'handshake', toldBy: 'initialize' },
      serverInfo: { motto: 'kept' },
      tools: [{ name: 'greet', x: null }],
    });
    expect(server.heard.map(methodOf)).toEqual(['server/discover', 'initialize', 'notifications/initialized', 'tools/list']);
    expect(server.heard.at(-1)?.request.headers['mcp-protocol-version']).toBe('2025-06-18');
  });

  test('is asked by name and address, without encodings and without anything else of ours', async () => {
    const server = await startServer(honest);
    await observeAt(server);
    const headers: IncomingHttpHeaders = server.heard.at(-1)?.request.headers ?? {};
    expect(headers['user-agent']).toMatch(/^Placard\/[\d.]+ \(\+https:\/\//);
    expect(headers['accept-encoding']).toBe('identity');
    expect(Object.keys(headers).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
      'mcp-method',
      'mcp-protocol-version',
      'user-agent',
    ]);
  });

  test('answers in events, asks questions meanwhile, and gets its session back and closed', async () => {
    const server = await startServer(inEvents);
    expect(await observeAt(server)).toMatchObject({ outcome: 'observed', requests: ['roots/list'], noise: 1, tools: [{ name: 'greet' }] });
    const later = server.heard.slice(2);
    expect(later.map(({ request }) => request.headers['mcp-session-id'])).toEqual(later.map(() => 'session-1'));
    expect(later.at(-1)?.request.method).toBe('DELETE');
    expect(server.heard.find(({ message }) => message?.id === 'q')?.message).toMatchObject({ error: { code: -32601 } });
  });

  test('is heard over the older HTTP+SSE where it speaks that alone', async () => {
    const server = await startServer(olderServer('/messages?session=1'));
    expect(await observeAt(server, '/sse')).toMatchObject({ outcome: 'observed', transport: 'http-sse', tools: [{ name: 'greet' }] });
  });
});

describe('a server without a handshake', () => {
  test('is discovered and listed by requests that are whole in themselves', async () => {
    const server = await startServer(stateless());
    expect(await observeAt(server)).toMatchObject({
      outcome: 'observed',
      transport: 'streamable-http',
      protocolVersion: '2026-07-28',
      protocol: { era: 'stateless', toldBy: 'server/discover', versions: ['2026-07-28'] },
      instructions: 'Wave.',
      tools: [{ name: 'greet', x: null }, { name: 'wave' }],
      prompts: [{ name: 'hello' }],
      pages: 2,
    });
    expect(server.heard.map(methodOf)).toEqual(['server/discover', 'tools/list', 'tools/list', 'prompts/list']);
    for (const { request, message } of server.heard) {
      expect(request.headers).toMatchObject({ 'mcp-method': message?.method, 'mcp-protocol-version': '2026-07-28' });
      expect(request.headers).not.toHaveProperty('mcp-session-id');
      expect(message?.params?.['_meta']).toMatchObject({
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientCapabilities': {},
      });
    }
  });

  test('is asked again where it refuses the version once and names it', async () => {
    const refusing = stateless();
    let asked = 0;
    const server = await startServer((heard, response) => {
      if (++asked === 1) json(response, error(heard.message, -32022, { supported: ['2026-07-28'], requested: 'x' }), 400);
      else refusing(heard, response);
    });
    expect(await observeAt(server)).toMatchObject({ outcome: 'observed', protocol: { era: 'stateless' } });
  });

  test('that speaks only later versions is not greeted with a handshake', async () => {
    const server = await startServer(({ message }, response) => json(response, error(message, -32022, { supported: ['2027-01-01'] }), 400));
    expect(await observeAt(server)).toMatchObject({ outcome: 'invalid', because: 'speaks only the versions “2027-01-01”' });
    expect(server.heard).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['one tool without an input schema', { resultType: 'complete', tools: [{ name: 'wave' }, { name: 'b', inputSchema: {} }] }],
    [
      'fields and types that the protocol does not know',
      { resultType: 'complete', tools: [{ name: 'wave', id: 7, description: null, annotations: { readOnlyHint: 'yes', x: 1 } }] },
    ],
    [
      'a header that clients must not send',
      { resultType: 'complete', tools: [{ name: 'a', inputSchema: { properties: { x: { 'x-mcp-header': 'a b' } } } }] },
    ],
    ['no word of how long they hold, nor that they are whole', { tools: [{ name: 'a' }] }],
    ['a cursor that is null', { resultType: 'complete', tools: [{ name: 'a' }], nextCursor: null }],
  ])('keeps the tools of a list with %s, to the letter', async (_, list) => {
    const server = await startServer(stateless({ 'tools/list': list }));
    const { tools } = list as { tools: object[] };
    const attempt = await observeAt(server);
    expect(attempt).toMatchObject({ outcome: 'observed', pages: 1 });
    expect(attempt).toHaveProperty('tools', tools);
  });

  test('that wants input first is told so and not guessed to have no tools', async () => {
    const server = await startServer(stateless({ 'tools/list': { resultType: 'input_required', inputRequests: {} } }));
    expect(await observeAt(server)).toMatchObject({ outcome: 'needs-config' });
  });
});

describe('a server that lets nobody in', () => {
  test.each([
    [
      401,
      'Bearer realm="x", resource_metadata="https://169.254.169.254/latest", scope="tools:read tools:write"',
      ['tools:read', 'tools:write'],
    ],
    [403, 'Bearer error="insufficient_scope", scope="admin $(reboot) `id`"', ['admin', '$(reboot)', '`id`']],
    [401, 'Basic realm="$(reboot)"', []],
  ])('by %i and %s is told with what it wants, and nothing of it is followed', async (status, challenge, scopes) => {
    const server = await startServer((_, response) => response.writeHead(status, { 'www-authenticate': challenge }).end());
    const attempt = await observeAt(server);
    expect(attempt).toMatchObject({ outcome: 'needs-auth', auth: { scheme: challenge.split(' ')[0], scopes } });
    expect(server.heard).toHaveLength(1);
  });

  test('without a word of why is told as well', async () => {
    const server = await startServer((_, response) => response.writeHead(401).end());
    const attempt = await observeAt(server);
    expect(attempt).toMatchObject({ outcome: 'needs-auth', because: 'answered server/discover with the status 401' });
    expect(attempt).not.toHaveProperty('auth');
  });
});

function methodOf({ message }: Heard): string | undefined {
  return message?.method;
}

/** Answers in events, with a comment, something that is no message, and a question before the list. */
const inEvents: Answer = ({ message, request }, response) => {
  if (request.method === 'DELETE') return void response.writeHead(204).end();
  if (message?.method === 'server/discover') return json(response, error(message, -32601), 404);
  if (message?.id === undefined || message.method === undefined) return void response.writeHead(202).end();
  response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 'session-1' });
  if (message.method === 'tools/list') {
    response.write(': keep alive\n\ndata: not json\n\n');
    response.write(`data: ${JSON.stringify({ jsonrpc: '2.0', id: 'q', method: 'roots/list' })}\n\n`);
  }
  const [first, second] = halves(JSON.stringify(result(message, handshakeResult(message)), undefined, 1));
  response.write(`event: message\r\ndata: ${first}`);
  response.write(`${second}\r\n\r\n`);
};

/** The lines of a text as the data of an event, in two pieces. */
function halves(text: string): [string, string] {
  const data = text.replaceAll('\n', '\ndata: ');
  return [data.slice(0, 20), data.slice(20)];
}

/** A server of 2024: events on GET, an address to post to. */
function olderServer(endpoint: string): Answer {
  let stream: Parameters<Answer>[1] | undefined;
  return ({ message, request }, response) => {
    if (request.method === 'GET') {
      stream = response;
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`event: endpoint\ndata: ${endpoint}\n\n`);
    } else if (request.url === '/sse') response.writeHead(405).end();
    else {
      response.writeHead(202).end('Accepted');
      const value = handshakeResult(message);
      if (value !== undefined) stream?.write(`event: message\ndata: ${JSON.stringify(result(message, value))}\n\n`);
    }
  };
}

/** A server of 2026-07-28 that refuses what it must refuse. */
function stateless(results: Record<string, unknown> = {}): Answer {
  const known: Record<string, unknown> = {
    'server/discover': {
      resultType: 'complete',
      supportedVersions: ['2026-07-28'],
      capabilities: { tools: {}, prompts: {} },
      serverInfo: { name: 'far', version: '2' },
      instructions: 'Wave.',
    },
    'prompts/list': { resultType: 'complete', prompts: [{ name: 'hello' }] },
    ...results,
  };
  return ({ message, request }, response) => {
    const method = message?.method ?? '';
    if (request.headers['mcp-method'] !== method) return json(response, error(message, -32020), 400);
    if (known[method] === undefined && method === 'tools/list')
      return json(response, result(message, toolsOf(message?.params?.['cursor'])));
    if (known[method] === undefined) return json(response, error(message, -32601), 404);
    return json(response, result(message, known[method]));
  };
}

function toolsOf(cursor: unknown): object {
  if (cursor === 'more') return { resultType: 'complete', tools: [{ name: 'wave' }] };
  return { resultType: 'complete', tools: [{ name: 'greet', x: null }], nextCursor: 'more' };
}
