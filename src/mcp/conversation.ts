import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  ErrorCode,
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  JSONRPC_VERSION,
  type JSONRPCMessage,
  type JSONRPCRequest,
} from '@modelcontextprotocol/sdk/types.js';
import { Refusal, refuse } from './failure.ts';
import type { Limits } from './limits.ts';
import { quote } from './quote.ts';

const REMEMBERED_METHODS = 20;
const LONGEST_METHOD = 100;

/** The result of a request with every field that the server sent. */
export type Result = Readonly<Record<string, unknown>>;

/** One side of a JSON-RPC conversation that asks, answers `ping` and refuses everything else. */
export class Conversation {
  /** Methods that the server asked of us, each once, long names cut short. */
  readonly requests = new Set<string>();

  readonly #transport: Transport;
  readonly #limits: Limits;
  #messages = 0;
  #lastId = 0;
  #answer: PromiseWithResolvers<JSONRPCMessage> = Promise.withResolvers();
  #awaited: number | undefined;

  constructor(transport: Transport, limits: Limits) {
    this.#transport = transport;
    this.#limits = limits;
    this.#answer.promise.catch(() => undefined);
    transport.onmessage = (message) => this.#receive(message);
    transport.onerror = (error) => this.#answer.reject(error);
  }

  /** Sends a request and waits for its answer, which may be an error; throws a Refusal when there is none in time. */
  async exchange(method: string, params: Result, milliseconds: number): Promise<JSONRPCMessage> {
    const id = ++this.#lastId;
    this.#awaited = id;
    const timer = setTimeout(
      () => this.#end('timeout', `did not answer ${method} within ${Math.round(milliseconds / 1000)} s`),
      milliseconds,
    );
    try {
      await this.#transport.send({ jsonrpc: JSONRPC_VERSION, id, method, params: { ...params } });
      return await this.#answer.promise;
    } finally {
      clearTimeout(timer);
      this.#awaited = undefined;
      this.#expectAnother();
    }
  }

  /** Sends a message that has no answer. */
  async notify(method: string): Promise<void> {
    await this.#transport.send({ jsonrpc: JSONRPC_VERSION, method });
  }

  #receive(message: JSONRPCMessage): void {
    const isAnswer = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message);
    if (++this.#messages > this.#limits.messages) this.#end('too-large', `sent more than ${this.#limits.messages} messages`);
    else if (isJSONRPCRequest(message)) this.#reply(message);
    else if (isAnswer && message.id === this.#awaited) this.#answer.resolve(message);
  }

  #reply({ id, method }: JSONRPCRequest): void {
    if (this.requests.size < REMEMBERED_METHODS) this.requests.add(shortened(method));
    const error = { code: ErrorCode.MethodNotFound, message: 'Method not found' };
    const answer = method === 'ping' ? { result: {} } : { error };
    void this.#transport.send({ jsonrpc: JSONRPC_VERSION, id, ...answer });
  }

  #end(outcome: 'timeout' | 'too-large', because: string): void {
    this.#answer.reject(new Refusal({ outcome, because }));
  }

  /** Prepares for the next answer, unless the conversation has already failed. */
  #expectAnother(): void {
    const previous = this.#answer;
    this.#answer = Promise.withResolvers();
    this.#answer.promise.catch(() => undefined);
    previous.promise.catch((error) => this.#answer.reject(error));
  }
}

function shortened(method: string): string {
  return method.length > LONGEST_METHOD ? `${method.slice(0, LONGEST_METHOD).toWellFormed()}…` : method;
}

/** The result that an answer holds; throws a Refusal for an error. */
export function resultOf(method: string, message: JSONRPCMessage): Result {
  if (isJSONRPCResultResponse(message)) return message.result;
  if (!isJSONRPCErrorResponse(message)) throw new TypeError('not an answer');
  const said = `answered ${method} with the error ${message.error.code} ${quote(message.error.message)}`;
  return refuse(needsAuthorisation(message.error.message) ? 'needs-auth' : 'invalid', said);
}

function needsAuthorisation(message: string): boolean {
  return /\b(401|403|unauthori[sz]ed|forbidden|not authenticated)\b/i.test(message);
}
