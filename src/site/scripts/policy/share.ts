import { InputError } from '#model/errors.ts';
import type { Policy, ServerId } from '#model/types.ts';

/** A policy as it travels in an address: the document, and which server it is for. */
export interface SharedPolicy {
  readonly policy: Policy;
  readonly server?: ServerId;
}

/** Browsers and mail programs keep addresses of this length whole. */
export const MAX_FRAGMENT = 16_000;
const MAX_TEXT = 400_000;

/** What a fragment that holds policies begins with. */
export const START = 'policies=';

/** Policies as the fragment of an address; undefined where it would be too long to be kept whole. */
export async function toFragment(shared: readonly SharedPolicy[]): Promise<string | undefined> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'));
  const fragment = START + toBase64(packed);
  return fragment.length <= MAX_FRAGMENT ? fragment : undefined;
}

/** What comes out of a transformation; throws when that is too much, as a small fragment can unfold to gigabytes. */
export async function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
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
