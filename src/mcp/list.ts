import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { isJSONRPCErrorResponse, LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import type { Protocol } from '#model/types.ts';
import { assertCanonical, isObject } from './canonical-form.ts';
import { CLIENT, CLIENT_CAPABILITIES } from './client.ts';
import { Conversation, type Result, resultOf } from './conversation.ts';
import { refuse } from './failure.ts';
import type { Limits } from './limits.ts';
import { type Lists, listAll } from './lists.ts';
import { LISTS } from './pages.ts';
import { type AskStateless, discover, listStateless, withMetadata } from './stateless.ts';

/** What a server says of itself, whole. */
export interface Surface extends Lists {
  readonly transport: 'stdio' | 'streamable-http' | 'http-sse';
  readonly protocolVersion: string;
  readonly protocol: Protocol;
  readonly serverInfo: object;
  readonly capabilities: object;
  readonly instructions?: string;
  /** Methods that the server asked of us, each once, in the order of asking. */
  readonly requests: readonly string[];
}

/** A surface before it is known how the server was reached. */
export type Said = Omit<Surface, 'transport'>;

type Ask = (method: string, params: Result) => ReturnType<Conversation['exchange']>;

/** Asks a server for its lists and for nothing else; throws a Refusal when it does not say its tools. */
export async function listSurface(transport: Transport, limits: Limits): Promise<Said> {
  const conversation = new Conversation(transport, limits);
  const deadline = performance.now() + limits.totalMilliseconds;
  const ask: Ask = (method, params) => {
    const patience = method === LISTS.tools.method ? limits.totalMilliseconds : limits.extraListMilliseconds;
    return conversation.exchange(method, params, Math.max(0, Math.min(patience, deadline - performance.now())));
  };
  await transport.start();
  const introduction = { protocolVersion: LATEST_PROTOCOL_VERSION, capabilities: CLIENT_CAPABILITIES, clientInfo: CLIENT };
  const answer = await conversation.exchange('initialize', introduction, limits.initializeMilliseconds);
  const stateless = isJSONRPCErrorResponse(answer) ? await tryStateless(ask, limits) : undefined;
  if (stateless) return stateless;
  const welcome = readWelcome(resultOf('initialize', answer), limits);
  await conversation.notify('notifications/initialized');
  const lists = await listAll(welcome.capabilities, async (method, params) => resultOf(method, await ask(method, params)), limits);
  return { ...welcome, ...lists, requests: [...conversation.requests] };
}

/** A server that knows no handshake may be of the era without one. */
async function tryStateless(ask: Ask, limits: Limits): Promise<Said | undefined> {
  const askStateless: AskStateless = async (method, params) => {
    const answer = await ask(method, withMetadata(params));
    return isJSONRPCErrorResponse(answer) ? { error: answer.error } : { result: resultOf(method, answer) };
  };
  const discovered = await discover(askStateless);
  return discovered && listStateless(discovered, askStateless, limits);
}

type Welcome = Pick<Said, 'protocolVersion' | 'protocol' | 'serverInfo' | 'capabilities' | 'instructions'>;

function readWelcome(welcome: Result, limits: Limits): Welcome {
  const { protocolVersion, serverInfo, capabilities, instructions } = welcome;
  if (typeof protocolVersion !== 'string') return refuse('invalid', 'named no protocol version in its initialize result');
  if (!isObject(serverInfo) || !isObject(capabilities)) return refuse('invalid', 'named neither itself nor its capabilities at initialize');
  for (const part of [serverInfo, capabilities, instructions]) assertCanonical('the initialize result', part ?? null, limits);
  const protocol: Protocol = { era: 'handshake', toldBy: 'initialize' };
  return { protocolVersion, protocol, serverInfo, capabilities, ...(typeof instructions === 'string' && { instructions }) };
}
