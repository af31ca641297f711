import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { refuse } from '../failure.ts';
import { refusalOf } from './errors.ts';
import type { Link, Reply } from './link.ts';
import { kindOf, readEvents, readMessage, refuseStatus, type StreamEvent } from './messages.ts';
import { Replies } from './replies.ts';
import { POSTED } from './streamable.ts';

/** A transport over the oldest kind of remote server: one stream of events to hear, one address to post to. */
export class HttpWithSse implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onerror?: (error: Error) => void;
  onclose?: () => void;
  /** Events that were not JSON-RPC. */
  noise = 0;

  readonly #link: Link;
  readonly #replies: Replies;
  #endpoint: URL | undefined;

  constructor(link: Link) {
    this.#link = link;
    this.#replies = new Replies(link.limits.replies, (message) => this.#post(message));
  }

  /** Opens the stream and learns from its first event where to post; that must be on the same origin. */
  async start(): Promise<void> {
    const reply = await this.#link.ask(this.#link.address, { method: 'GET', headers: { accept: 'text/event-stream' } });
    if (reply.response.statusCode !== 200) return refuseStatus(reply, 'the request for its events');
    if (kindOf(reply) !== 'events') {
      reply.response.destroy();
      return refuse('not-mcp', 'offered neither Streamable HTTP nor a stream of events', 'check the address');
    }
    const events = readEvents(reply, this.#link);
    const first = await events.next();
    if (first.done || first.value.event !== 'endpoint') return refuse('not-mcp', 'did not say where to post', 'check the address');
    this.#endpoint = this.#endpointOf(first.value, reply);
    void this.#listen(events).catch((error) => this.onerror?.(refusalOf(error)));
  }

  /** Posts a message; its answer comes on the stream. */
  async send(message: JSONRPCMessage): Promise<void> {
    if (!('method' in message)) return this.#replies.send(message, (error) => this.onerror?.(error));
    (await this.#post(message)).response.destroy();
  }

  /** Nothing to say goodbye to: the stream ends with the link. */
  async close(): Promise<void> {}

  #endpointOf({ data }: StreamEvent, { url }: Reply): URL {
    const endpoint = this.#link.check(data, url);
    return endpoint.origin === url.origin ? endpoint : refuse('declined', 'named an address on another origin to post to');
  }

  async #post(message: JSONRPCMessage): Promise<Reply> {
    const url = this.#endpoint ?? refuse('invalid', 'did not say where to post');
    const reply = await this.#link.ask(url, { method: 'POST', headers: POSTED, body: JSON.stringify(message) });
    const status = reply.response.statusCode ?? 0;
    return status >= 200 && status < 300 ? reply : refuseStatus(reply, 'method' in message ? message.method : 'an answer');
  }

  async #listen(events: AsyncIterable<StreamEvent>): Promise<void> {
    for await (const { event, data } of events) {
      const message = event === 'message' ? readMessage(data) : undefined;
      if (message) this.onmessage?.(message);
      else if (++this.noise > this.#link.limits.noiseLines) refuse('not-mcp', `sent ${this.noise} events that are not JSON-RPC`);
    }
    refuse('invalid', 'ended its stream of events before it answered');
  }
}
