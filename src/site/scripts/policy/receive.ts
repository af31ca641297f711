import { InputError } from '#model/errors.ts';
import { isServerId } from '#model/ids.ts';
import { validate } from '#policy/validate.ts';
import { MAX_FRAGMENT, type SharedPolicy, START, through } from './share.ts';

const MAX_POLICIES = 20;

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
  if (typeof server !== 'string' || !isServerId(server)) throw new InputError('address', 'names a server by something that is no id');
  return { ...checked, server };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
