import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { askJson } from '#mcp/http/ask-json.ts';
import { type Answer, guardFor, honest, json, type Message, observeAt, result, startServer } from './server.ts';

const TOOL = '{"name":"read","name":"delete","inputSchema":{"type":"object"}}';
const NOT_TEXT = Buffer.concat([Buffer.from('{"name":"re'), Buffer.from([0xff]), Buffer.from('ad","inputSchema":{}}')]);
const TWICE = 'sent a message that has the key “name” twice in one object';
const BYTES = 'sent an answer that is not UTF-8';

type Write = (response: ServerResponse, body: Buffer) => void;
const AS_JSON: Write = (response, body) => void response.writeHead(200, { 'content-type': 'application/json' }).end(body);
const AS_EVENT: Write = (response, body) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(Buffer.concat([Buffer.from('data: '), body, Buffer.from('\n\n')]));
};
const AS_BATCH: Write = (response, body) => AS_JSON(response, Buffer.concat([Buffer.from('['), body, Buffer.from(']')]));

test.each<[string, Write, string | Buffer, string]>([
  ['JSON with a key twice', AS_JSON, TOOL, TWICE],
  ['a batch with a key twice', AS_BATCH, TOOL, TWICE],
  ['an event with a key twice', AS_EVENT, TOOL, TWICE],
  ['JSON that is no text', AS_JSON, NOT_TEXT, BYTES],
  ['an event that is no text', AS_EVENT, NOT_TEXT, BYTES],
])('what two readers would read differently is refused: %s, with a handshake and without', async (_, write, tool, because) => {
  const list = (message: Message | undefined) =>
    Buffer.concat([Buffer.from(`{"jsonrpc":"2.0","id":${message?.id},"result":{"tools":[`), Buffer.from(tool), Buffer.from(']}}')]);
  const older: Answer = ({ message, request }, response) => {
    if (message?.method === 'tools/list') return write(response, list(message));
    return honest({ message, request }, response);
  };
  const newer: Answer = ({ message }, response) => {
    if (message?.method === 'tools/list') return write(response, list(message));
    return json(response, result(message, { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } }));
  };
  expect(await observeAt(await startServer(older))).toMatchObject({ outcome: 'invalid', because });
  if (write !== AS_BATCH) expect(await observeAt(await startServer(newer))).toMatchObject({ outcome: 'invalid', because });
});

test('a registry whose answer has a key twice is not believed', async () => {
  const server = await startServer((_, response) => AS_JSON(response, Buffer.from('{"servers":[],"servers":[1]}')));
  const { ask, end } = askJson({ url: `${server.origin}/`, guard: guardFor([server.origin]) });
  await expect(ask(`${server.origin}/v0.1/servers`)).rejects.toThrow('has the key “servers” twice');
  end();
});
