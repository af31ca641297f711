import { deserializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { createParser } from 'eventsource-parser';
import { valueIn } from '#model/json.ts';
import { Refusal, refuse } from '../failure.ts';
import { refuseRepeatedKey } from '../message.ts';
import { quote } from '../quote.ts';
import { decode, readBody } from './body.ts';
import { readChallenge } from './challenge.ts';
import type { Link, Reply } from './link.ts';

/** One event of a stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/** The events of a stream as they come; one that has no end is refused when it is too large. */
export async function* readEvents({ response }: Reply, { limits, tally }: Link): AsyncGenerator<StreamEvent> {
  const waiting: StreamEvent[] = [];
  let tooLarge = false;
  const parser = createParser({
    onEvent: ({ event = 'message', data }) => waiting.push({ event, data }),
    onError: ({ type }) => {
      tooLarge ||= type === 'max-buffer-size-exceeded';
    },
    maxBufferSize: limits.lineBytes,
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of readBody(response, { limits, tally, steady: false })) {
    parser.feed(decode(decoder, chunk, { stream: true }));
    if (tooLarge) refuse('too-large', `sent an event of more than ${limits.lineBytes} bytes`);
    yield* waiting.splice(0);
  }
}

/** A JSON-RPC message with every field that was sent, or undefined for what is none; throws a Refusal for one that has a key twice. */
export function readMessage(text: string): JSONRPCMessage | undefined {
  const message = deserialized(text);
  if (message) refuseRepeatedKey(text);
  return message;
}

function deserialized(text: string): JSONRPCMessage | undefined {
  try {
    return deserializeMessage(text);
  } catch {
    return undefined;
  }
}

/** The messages of a whole answer in JSON: one, or the batch that an older version allows. */
export function readAnswer(text: string): JSONRPCMessage[] {
  const message = readMessage(text);
  if (message) return [message];
  const value = readJson(text);
  return Array.isArray(value) ? value.flatMap((each) => deserialized(JSON.stringify(each)) ?? []) : [];
}

/** The value of an answer in JSON; throws a Refusal where it is none, or has a key of an object twice. */
export function readJson(text: string): unknown {
  const value = valueIn(text);
  if (value === undefined) refuse('invalid', 'sent an answer that is not JSON');
  refuseRepeatedKey(text);
  return value;
}

/** The kind of an answer's body. */
export function kindOf({ response }: Reply): 'json' | 'events' | 'other' {
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return 'json';
  return type === 'text/event-stream' ? 'events' : 'other';
}

/** Refuses an answer that says by its status that there will be none; `what` names the question. */
export function refuseStatus({ response }: Reply, what: string): never {
  const status = response.statusCode ?? 0;
  response.destroy();
  const because = `answered ${what} with the status ${status}`;
  if (status === 401 || status === 403) return refuseEntry(because, response.headers['www-authenticate']);
  if (status >= 500 || status === 429) return refuse('unreachable', because, 'try again later');
  return refuse(status === 404 || status === 405 ? 'not-mcp' : 'invalid', because, 'check the address');
}

function refuseEntry(because: string, header: string | undefined): never {
  const auth = readChallenge(header);
  const named = auth ? `; it wants ${auth.scheme}${auth.scopes.length > 0 ? ` with ${quote(auth.scopes.join(' '))}` : ''}` : '';
  const failure = { outcome: 'needs-auth' as const, because: because + named, remedy: 'it cannot be crawled without an account' };
  throw new Refusal(auth ? { ...failure, auth } : failure);
}
