import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { assertCanonical, isObject } from './canonical-form.ts';
import { Conversation, type Result } from './conversation.ts';
import { refuse } from './failure.ts';
import type { Limits } from './limits.ts';
import { type Lists, listAll } from './lists.ts';
import { LISTS } from './pages.ts';

/** What a server says of itself, whole. */
export interface Surface extends Lists {
  readonly protocolVersion: string;
  readonly serverInfo: object;
  readonly capabilities: object;
  readonly instructions?: string;
  /** Methods that the server asked of us, each once, in the order of asking. */
  readonly requests: readonly string[];
}

const CLIENT = { name: 'placard', version: '0.1.0' };

/** Announced in full, since servers hide tools from a client that lacks them; none is ever used. */
const CAPABILITIES = { roots: {}, sampling: {}, elicitation: {} };

/** Asks a server for its lists and for nothing else; throws a Refusal when it does not say its tools. */
export async function listSurface(transport: Transport, limits: Limits): Promise<Surface> {
  const conversation = new Conversation(transport, limits);
  const deadline = performance.now() + limits.totalMilliseconds;
  await transport.start();
  const introduction = { protocolVersion: LATEST_PROTOCOL_VERSION, capabilities: CAPABILITIES, clientInfo: CLIENT };
  const welcome = readWelcome(await conversation.request('initialize', introduction, limits.initializeMilliseconds), limits);
  await conversation.notify('notifications/initialized');
  const patience = (method: string) => (method === LISTS.tools.method ? limits.totalMilliseconds : limits.extraListMilliseconds);
  const lists = await listAll(
    welcome.capabilities,
    (method, params) => conversation.request(method, params, Math.max(0, Math.min(patience(method), deadline - performance.now()))),
    limits,
  );
  return { ...welcome, ...lists, requests: [...conversation.requests] };
}

function readWelcome(welcome: Result, limits: Limits): Pick<Surface, 'protocolVersion' | 'serverInfo' | 'capabilities' | 'instructions'> {
  const { protocolVersion, serverInfo, capabilities, instructions } = welcome;
  if (typeof protocolVersion !== 'string') return refuse('invalid', 'named no protocol version in its initialize result');
  if (!isObject(serverInfo) || !isObject(capabilities)) return refuse('invalid', 'named neither itself nor its capabilities at initialize');
  for (const part of [serverInfo, capabilities, instructions]) assertCanonical('the initialize result', part ?? null, limits);
  return { protocolVersion, serverInfo, capabilities, ...(typeof instructions === 'string' && { instructions }) };
}
