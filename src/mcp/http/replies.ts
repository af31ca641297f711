import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { Refusal } from '../failure.ts';
import { refusalOf } from './errors.ts';
import type { Reply } from './link.ts';

/** Sends what a server asked for, one after the other and only so many. */
export class Replies {
  readonly #most: number;
  readonly #post: (message: JSONRPCMessage) => Promise<Reply>;
  #sent = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(most: number, post: (message: JSONRPCMessage) => Promise<Reply>) {
    this.#most = most;
    this.#post = post;
  }

  /** Queues a reply; `failed` hears why it could not be sent. */
  async send(message: JSONRPCMessage, failed: (error: Error) => void): Promise<void> {
    this.#sent += 1;
    if (this.#sent > this.#most) return failed(new Refusal({ outcome: 'too-large', because: `asked more than ${this.#most} questions` }));
    this.#last = this.#last
      .then(() => this.#post(message))
      .then(
        ({ response }) => void response.destroy(),
        (error) => failed(refusalOf(error)),
      );
    return this.#last;
  }
}
