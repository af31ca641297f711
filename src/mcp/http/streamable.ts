import { setTimeout as sleep } from 'node:timers/promises';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { isJSONRPCRequest, isJSONRPCResultResponse, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { refuse } from '../failure.ts';
import { refusalOf } from './errors.ts';
import type { Link, Reply } from './link.ts';
import { kindOf, readAnswer, readEvents, readMessage, refuseStatus } from './messages.ts';
import { Replies } from './replies.ts';

const PRINTABLE = /^[\x21-\x7e]{1,512}$/;
const GOODBYE = 2000;
const VERSION = /^\d{4}-\d{2}-\d{2}$/;

/** Headers of every message that is posted. */
export const POSTED = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' } as const;

/** A transport over Streamable HTTP as the handshake era speaks it: one POST a message, one answer or a stream of events each. */
export class StreamableHttp implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onerror?: (error: Error) => void;
  onclose?: () => void;
  /** Events and parts of answers that were not JSON-RPC. */
  noise = 0;
  /** The status of the last answer before the server introduced itself. */
  status = 0;

  readonly #link: Link;
  readonly #replies: Replies;
  #session: string | undefined;
  #version: string | undefined;

  constructor(link: Link) {
    this.#link = link;
    this.#replies = new Replies(link.limits.replies, (message) => this.#post(message));
  }

  /** Nothing to start: every message is a request of its own. */
  async start(): Promise<void> {}

  /** Posts a message; the answer of a request is delivered while it comes. */
  async send(message: JSONRPCMessage): Promise<void> {
    if (!('method' in message)) return this.#replies.send(message, (error) => this.onerror?.(error));
    const reply = await this.#post(message);
    if (isJSONRPCRequest(message)) void this.#deliver(reply, message.id).catch((error) => this.onerror?.(refusalOf(error)));
    else reply.response.destroy();
  }

  /** Ends the session, if there is one, without waiting for long; the link is ended by its owner. */
  async close(): Promise<void> {
    if (this.#session === undefined) return;
    const ended = this.#link.ask(this.#link.address, { method: 'DELETE', headers: this.#headers('') });
    const reply = await Promise.race([ended.catch(() => undefined), sleep(GOODBYE, undefined, { ref: false })]);
    reply?.response.destroy();
  }

  async #post(message: JSONRPCMessage): Promise<Reply> {
    const method = 'method' in message ? message.method : '';
    const body = JSON.stringify(message);
    const reply = await this.#link.ask(this.#link.address, { method: 'POST', headers: { ...POSTED, ...this.#headers(method) }, body });
    const status = reply.response.statusCode ?? 0;
    if (this.#version === undefined) this.status = status;
    this.#remember(reply);
    if (status >= 200 && status < 300) return reply;
    return refuseStatus(reply, method || 'an answer');
  }

  #headers(method: string): Record<string, string> {
    return {
      ...(method !== '' && { 'mcp-method': method }),
      ...(this.#session !== undefined && { 'mcp-session-id': this.#session }),
      ...(this.#version !== undefined && { 'mcp-protocol-version': this.#version }),
    };
  }

  #remember({ response, url }: Reply): void {
    const session = response.headers['mcp-session-id'];
    if (session === undefined || url.origin !== this.#link.address.origin) return;
    if (typeof session !== 'string' || !PRINTABLE.test(session)) refuse('invalid', 'gave a session a name that no header can carry');
    this.#session = session as string;
  }

  async #deliver(reply: Reply, id: unknown): Promise<void> {
    for await (const message of this.#messages(reply)) {
      this.#learn(message);
      this.onmessage?.(message);
      if ('id' in message && message.id === id && !('method' in message)) return;
    }
    refuse('invalid', 'ended its answer without saying anything');
  }

  async *#messages(reply: Reply): AsyncGenerator<JSONRPCMessage> {
    const kind = kindOf(reply);
    if (kind === 'other') return refuse('not-mcp', 'answered with neither JSON nor events', 'check the address');
    if (kind === 'json') return yield* readAnswer(await this.#link.read(reply));
    for await (const { event, data } of readEvents(reply, this.#link)) {
      const message = event === 'message' ? readMessage(data) : undefined;
      if (message) yield message;
      else this.#miscount();
    }
  }

  #learn(message: JSONRPCMessage): void {
    if (this.#version !== undefined || !isJSONRPCResultResponse(message)) return;
    const { protocolVersion } = message.result as { protocolVersion?: unknown };
    if (typeof protocolVersion === 'string' && VERSION.test(protocolVersion)) this.#version = protocolVersion;
  }

  #miscount(): void {
    this.noise += 1;
    if (this.noise > this.#link.limits.noiseLines) refuse('not-mcp', `sent ${this.noise} events that are not JSON-RPC`);
  }
}
