import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '../failure.ts';
import { readText, type Tally } from './body.ts';
import { dial, type Question, type Terms } from './dial.ts';
import { checkAddress, type Guard } from './guard.ts';
import type { HttpLimits } from './limits.ts';

/** An answer whose headers are there and whose body was not read. */
export interface Reply {
  /** Where it came from, after redirects. */
  readonly url: URL;
  readonly response: IncomingMessage;
}

/** Where a remote server is and how it is reached. */
export interface Place {
  readonly url: string;
  readonly guard: Guard;
  /** Headers for the origin of the address alone, such as a person's credentials. */
  readonly secrets?: Readonly<Record<string, string>>;
}

const KEEPS_METHOD = [301, 302, 307, 308];
const COME_BACK = [429, 503];

/** All connections to one remote server: checked at every step, counted together, ended together. */
export class Link {
  readonly limits: HttpLimits;
  readonly tally: Tally = { bytes: 0 };
  readonly address: URL;

  readonly #place: Place;
  readonly #abort = new AbortController();

  constructor(place: Place, limits: HttpLimits) {
    this.#place = place;
    this.limits = limits;
    this.address = checkAddress(place.url, place.guard);
  }

  /** Checks an address that the server named. */
  check(text: string, base: URL): URL {
    return checkAddress(text, this.#place.guard, base);
  }

  /** Asks, follows a few redirects and comes back once when told to. */
  async ask(url: URL, question: Question): Promise<Reply> {
    const reply = await this.#follow(url, question);
    const wait = waitOf(reply.response);
    if (wait === undefined) return reply;
    reply.response.destroy();
    if (wait > this.limits.retryMilliseconds) return comeBack(wait);
    await sleep(wait, undefined, { signal: this.#abort.signal });
    const again = await this.#follow(url, question);
    const longer = waitOf(again.response);
    return longer === undefined ? again : comeBack(longer);
  }

  /** Reads the whole of a reply. */
  read({ response }: Reply): Promise<string> {
    return readText(response, this.limits, this.tally);
  }

  /** Ends every connection; nothing can be asked any more. */
  end(): void {
    this.#abort.abort();
  }

  async #follow(url: URL, question: Question): Promise<Reply> {
    const terms: Terms = { guard: this.#place.guard, limits: this.limits, signal: this.#abort.signal };
    let from = url;
    for (let redirects = 0; redirects <= this.limits.redirects; redirects++) {
      const response = await dial(from, this.#secretsFor(from, question), terms);
      const { location } = response.headers;
      if (location === undefined || (response.statusCode ?? 0) < 300 || (response.statusCode ?? 0) > 399) return { url: from, response };
      response.destroy();
      if (!KEEPS_METHOD.includes(response.statusCode ?? 0))
        refuse('invalid', `redirected with ${response.statusCode}, which loses the question`);
      from = this.#next(location, from);
    }
    return refuse('invalid', `redirected more than ${this.limits.redirects} times`);
  }

  #next(location: string, from: URL): URL {
    const next = this.check(location, from);
    return from.protocol === 'https:' && next.protocol !== 'https:' ? refuse('declined', 'redirected from https to http') : next;
  }

  #secretsFor({ origin }: URL, question: Question): Question {
    if (origin !== this.address.origin) return { ...question, secrets: {} };
    return { ...question, secrets: { ...this.#place.secrets, ...question.secrets } };
  }
}

/** How long a server asks to wait, in milliseconds; undefined where it does not ask. */
function waitOf({ statusCode, headers }: IncomingMessage): number | undefined {
  const asked = headers['retry-after'];
  if (!COME_BACK.includes(statusCode ?? 0) || asked === undefined) return undefined;
  if (/^\d{1,9}$/.test(asked)) return Number(asked) * 1000;
  const moment = Date.parse(asked);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

function comeBack(milliseconds: number): never {
  return refuse('unreachable', `asked to come back in ${Math.ceil(milliseconds / 1000)} s`, 'crawl it again after that time');
}
