import { type ClientRequest, type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { USER_AGENT } from '#model/manners.ts';
import { Refusal, refuse } from '../failure.ts';
import { quote } from '../quote.ts';
import { refusalOf } from './errors.ts';
import { type Guard, guardedLookup } from './guard.ts';
import type { HttpLimits } from './limits.ts';

/** One HTTP request. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that only the origin they were meant for may see. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a connection depends on. */
export interface Terms {
  readonly guard: Guard;
  readonly limits: HttpLimits;
  /** Ends every connection of a conversation. */
  readonly signal: AbortSignal;
}

/** Asks one checked address on a connection of its own, and gives the answer once its headers are there. */
export function dial(url: URL, question: Question, { guard, limits, signal }: Terms): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const options: RequestOptions = {
    method: question.method,
    headers: headersOf(question),
    agent: false,
    lookup: guardedLookup(guard),
    maxHeaderSize: limits.headerBytes,
    signal,
  };
  const asked = url.protocol === 'https:' ? requestEncrypted(url, options) : requestPlain(url, options);
  limitWaiting(asked, url, limits);
  asked.on('error', (error) => reject(refusalOf(error)));
  asked.on('response', (response) => {
    response.on('error', () => undefined);
    try {
      resolve(withoutEncoding(response, limits));
    } catch (error) {
      response.destroy();
      reject(error);
    }
  });
  asked.end(question.body);
  return promise;
}

function headersOf({ headers, secrets, body }: Question): Record<string, string> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return { ...secrets, ...headers, ...length, 'user-agent': USER_AGENT, 'accept-encoding': 'identity' };
}

/** Gives up when the connection or the headers take too long. */
function limitWaiting(asked: ClientRequest, { protocol }: URL, limits: HttpLimits): void {
  const giveUp = (because: string) => asked.destroy(new Refusal({ outcome: 'timeout', because }));
  let timer = setTimeout(() => giveUp('did not let a connection stand in time'), limits.connectMilliseconds);
  const connected = () => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp('did not begin its answer in time'), limits.firstByteMilliseconds);
  };
  asked.on('socket', (socket) => socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', connected));
  asked.on('response', () => clearTimeout(timer));
  asked.on('close', () => clearTimeout(timer));
}

/** Refuses what would have to be unpacked, and what says that it is too large. */
function withoutEncoding(response: IncomingMessage, limits: HttpLimits): IncomingMessage {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity')
    refuse('invalid', `sent an answer packed as ${quote(encoding)}, which nobody asked for`);
  if (Number(response.headers['content-length'] ?? 0) > limits.lineBytes)
    refuse('too-large', `announced an answer of more than ${limits.lineBytes} bytes`);
  return response;
}
