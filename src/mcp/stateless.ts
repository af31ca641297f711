import { assertCanonical, isObject } from './canonical-form.ts';
import { CLIENT, CLIENT_CAPABILITIES } from './client.ts';
import type { Result } from './conversation.ts';
import { refuse } from './failure.ts';
import type { Limits } from './limits.ts';
import type { Surface } from './list.ts';
import { listAll } from './lists.ts';
import { quote } from './quote.ts';

/** The first version without a handshake, and the only one of them that is spoken here. */
export const STATELESS_VERSION = '2026-07-28';

/** What a stateless request gave: a result, an error of the protocol, or a status that says neither. */
export interface StatelessAnswer {
  readonly result?: Result;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
  /** The HTTP status; absent where there is none. */
  readonly status?: number;
}

/** Asks one request that carries its own version and capabilities. */
export type AskStateless = (method: string, params: Result) => Promise<StatelessAnswer>;

/** A server of the stateless era: what it said of itself, and all versions that it speaks. */
export interface Discovered {
  readonly welcome: Result;
  readonly versions: readonly string[];
}

const PREFIX = 'io.modelcontextprotocol/';
const UNSUPPORTED_VERSION = -32022;
/** Errors that only a server of this era gives, beside the one for its version. */
const STATELESS_ERRORS = [-32020, -32021];
const MOST_VERSIONS = 50;

/** The parameters of a request together with what every stateless request tells. */
export function withMetadata(params: Result): Result {
  const _meta = {
    [`${PREFIX}protocolVersion`]: STATELESS_VERSION,
    [`${PREFIX}clientInfo`]: CLIENT,
    [`${PREFIX}clientCapabilities`]: CLIENT_CAPABILITIES,
  };
  return { ...params, _meta };
}

/** Asks a server to introduce itself; undefined where it is of the era of the handshake, which knows no such request. */
export async function discover(ask: AskStateless): Promise<Discovered | undefined> {
  const first = await ask('server/discover', {});
  const answer = speaksOurs(versionsOf(first)) && first.error ? await ask('server/discover', {}) : first;
  const versions = versionsOf(answer);
  if (answer.result && speaksOurs(versions)) return { welcome: answer.result, versions };
  const { code = 0, message = '' } = answer.error ?? {};
  if (STATELESS_ERRORS.includes(code)) return refuse('invalid', `answered server/discover with the error ${code} ${quote(message)}`);
  if (versions.some(isStateless)) return refuse('invalid', `speaks only the versions ${quote(versions.join(', '))}`);
  return undefined;
}

/** What a discovered server says of itself, whole. */
export async function listStateless(
  { welcome, versions }: Discovered,
  ask: AskStateless,
  limits: Limits,
): Promise<Omit<Surface, 'transport'>> {
  const { capabilities, instructions } = welcome;
  const serverInfo = serverInfoOf(welcome);
  if (!isObject(capabilities)) return refuse('invalid', 'named no capabilities at server/discover');
  for (const part of [serverInfo, capabilities, instructions]) assertCanonical('the discover result', part ?? null, limits);
  const lists = await listAll(capabilities, async (method, params) => complete(method, await ask(method, params)), limits);
  return {
    protocolVersion: STATELESS_VERSION,
    protocol: { era: 'stateless', toldBy: 'server/discover', versions: versions.slice(0, MOST_VERSIONS) },
    serverInfo,
    capabilities,
    ...(typeof instructions === 'string' && { instructions }),
    ...lists,
    requests: [],
  };
}

function serverInfoOf({ serverInfo, _meta }: Result): object {
  const meta = isObject(_meta) ? (_meta as Result)[`${PREFIX}serverInfo`] : undefined;
  if (isObject(serverInfo)) return serverInfo;
  return isObject(meta) ? meta : {};
}

/** The result of a request, which must be whole: nobody here answers a server's questions. */
function complete(method: string, { result, error, status }: StatelessAnswer): Result {
  if (error) return refuse('invalid', `answered ${method} with the error ${error.code} ${quote(error.message)}`);
  if (result === undefined) return refuse('invalid', `answered ${method} with the status ${status ?? 'unknown'} and no result`);
  const { resultType = 'complete' } = result;
  return resultType === 'complete' ? result : refuse('needs-config', `wants more input before it answers ${method}`);
}

/** The versions that an answer names: those of its result, or of the error that refuses ours. */
function versionsOf({ result, error }: StatelessAnswer): string[] {
  const named =
    error?.code === UNSUPPORTED_VERSION && isObject(error.data) ? (error.data as Result)['supported'] : result?.['supportedVersions'];
  return Array.isArray(named) ? named.filter((version): version is string => typeof version === 'string') : [];
}

function speaksOurs(versions: readonly string[]): boolean {
  return versions.includes(STATELESS_VERSION);
}

function isStateless(version: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) && version >= STATELESS_VERSION;
}
