import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { canonicalJson } from '#model/canonical.ts';
import type { RawTool } from '#model/types.ts';
import { Conversation, type Result } from './conversation.ts';
import { isDeeperThan } from './depth.ts';
import { refuse } from './failure.ts';
import type { Limits } from './limits.ts';

/** What a server says of itself, whole. */
export interface Surface {
  readonly protocolVersion: string;
  readonly serverInfo: object;
  readonly capabilities: object;
  readonly instructions?: string;
  readonly tools: readonly RawTool[];
  /** How many pages `tools/list` had. */
  readonly pages: number;
  /** Methods that the server asked of us, each once, in the order of asking. */
  readonly requests: readonly string[];
}

const CLIENT = { name: 'placard', version: '0.1.0' };

/** Announced in full, since servers hide tools from a client that lacks them; none is ever used. */
const CAPABILITIES = { roots: {}, sampling: {}, elicitation: {} };

/** Asks a server for its tools and for nothing else; throws a Refusal when it does not say them. */
export async function listSurface(transport: Transport, limits: Limits): Promise<Surface> {
  const conversation = new Conversation(transport, limits);
  const deadline = performance.now() + limits.totalMilliseconds;
  await transport.start();
  const introduction = { protocolVersion: LATEST_PROTOCOL_VERSION, capabilities: CAPABILITIES, clientInfo: CLIENT };
  const welcome = await conversation.request('initialize', introduction, limits.initializeMilliseconds);
  await conversation.notify('notifications/initialized');
  const ask = (params: Result) => conversation.request('tools/list', params, Math.max(0, deadline - performance.now()));
  const { tools, pages } = hasTools(welcome) ? await listPages(ask, limits) : { tools: [], pages: 0 };
  return { ...readWelcome(welcome, limits), tools, pages, requests: [...conversation.requests] };
}

function hasTools({ capabilities }: Result): boolean {
  return isObject(capabilities) && 'tools' in capabilities;
}

function readWelcome(welcome: Result, limits: Limits): Pick<Surface, 'protocolVersion' | 'serverInfo' | 'capabilities' | 'instructions'> {
  const { protocolVersion, serverInfo, capabilities, instructions } = welcome;
  if (typeof protocolVersion !== 'string') return refuse('invalid', 'named no protocol version in its initialize result');
  if (!isObject(serverInfo) || !isObject(capabilities)) return refuse('invalid', 'named neither itself nor its capabilities at initialize');
  for (const part of [serverInfo, capabilities, instructions]) assertCanonical('the initialize result', part ?? null, limits);
  return { protocolVersion, serverInfo, capabilities, ...(typeof instructions === 'string' && { instructions }) };
}

async function listPages(ask: (params: Result) => Promise<Result>, limits: Limits): Promise<Pick<Surface, 'tools' | 'pages'>> {
  const tools: RawTool[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 1; pages <= limits.pages; pages++) {
    const page = await ask(cursor === undefined ? {} : { cursor });
    tools.push(...readTools(page, limits));
    if (tools.length > limits.tools) return refuse('too-large', `listed more than ${limits.tools} tools`);
    cursor = readCursor(page, limits);
    if (cursor === undefined) return { tools, pages };
    if (cursors.has(cursor)) return refuse('invalid', 'repeated a cursor of tools/list, so that its pages have no end');
    cursors.add(cursor);
  }
  return refuse('too-large', `listed more than ${limits.pages} pages of tools`);
}

function readTools({ tools }: Result, limits: Limits): RawTool[] {
  if (!Array.isArray(tools)) return refuse('invalid', 'answered tools/list without a list of tools');
  return tools.map((tool, index) => {
    if (!isObject(tool) || !('name' in tool) || typeof tool.name !== 'string')
      return refuse('invalid', `gave no name for tool ${index + 1} of a page`);
    assertCanonical(`tool ${index + 1} of a page`, tool, limits);
    return tool as RawTool;
  });
}

function readCursor({ nextCursor }: Result, limits: Limits): string | undefined {
  if (nextCursor === undefined || nextCursor === null || nextCursor === '') return undefined;
  if (typeof nextCursor !== 'string') return refuse('invalid', 'gave a cursor that is not text');
  if (Buffer.byteLength(nextCursor) > limits.cursorBytes)
    return refuse('too-large', `gave a cursor of more than ${limits.cursorBytes} bytes`);
  return nextCursor;
}

/** Refuses what has no canonical form and so no digest: nesting without end, infinite numbers, halves of characters. */
function assertCanonical(what: string, value: unknown, { depth }: Limits): void {
  if (isDeeperThan(value, depth)) refuse('too-large', `nested ${what} deeper than ${depth} levels`);
  try {
    canonicalJson(value);
  } catch (error) {
    refuse('invalid', `gave ${what} no canonical form (${error instanceof Error ? error.message : 'unknown reason'})`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
