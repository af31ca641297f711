import { InputError } from '#model/errors.ts';
import type { Policy, ServerId } from '#model/types.ts';
import { validate } from '#policy/validate.ts';

/** A policy as it travels in an address: the document, and which server it is for. */
export interface SharedPolicy {
  readonly policy: Policy;
  readonly server?: ServerId;
}

/** Browsers and mail programs keep addresses of this length whole. */
export const MAX_FRAGMENT = 16_000;
const MAX_TEXT = 400_000;
const MAX_POLICIES = 20;
const START = 'policies=';
const SERVER_ID = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;

/** Policies as the fragment of an address; undefined where it would be too long to be kept whole. */
export async function toFragment(shared: readonly SharedPolicy[]): Promise<string | undefined> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'));
  const fragment = START + toBase64(packed);
  return fragment.length <= MAX_FRAGMENT ? fragment : undefined;
}

/** Whether a fragment claims to hold policies. */
export function holdsPolicies(fragment: string): boolean {
  return fragment.startsWith(START);
}

/** The policies of a fragment, each checked; throws an InputError for everything that is not exactly that. */
export async function fromFragment(fragment: string): Promise<readonly SharedPolicy[]> {
  if (fragment.length > MAX_FRAGMENT) throw new InputError('address', `is longer than ${MAX_FRAGMENT} characters`);
  const value = await unpacked(fragment.slice(START.length));
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_POLICIES)
    throw new InputError('address', 'holds no list of policies', 'ask for the file instead');
  return value.map(sharedPolicy);
}

async function unpacked(packed: string): Promise<unknown> {
  try {
    const bytes = await through(fromBase64(packed), new DecompressionStream('deflate-raw'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('address', 'was cut off or changed on its way', 'ask for the file instead');
  }
}

function sharedPolicy(value: unknown, index: number): SharedPolicy {
  const { policy, server } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const checked = { policy: validate(policy, `policy ${index + 1}`) };
  if (server === undefined) return checked;
  if (typeof server !== 'string' || !SERVER_ID.test(server)) throw new InputError('address', 'names a server by something that is no id');
  return { ...checked, server };
}

/** What comes out of a transformation; throws when that is too much, as a small fragment can unfold to gigabytes. */
async function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of new Blob([bytes]).stream().pipeThrough(transform)) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_TEXT) throw new InputError('address', 'unfolds to more than any policy needs');
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
