import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Digest, Pointer, RawTool } from './types.ts';
import { steady } from './volatile.ts';

/** RFC 8785 canonical JSON of a JSON value. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** SHA-256 over UTF-8 text, as `sha256-<hex>`. */
export function digestText(text: string): Digest {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

/** SHA-256 over the canonical JSON of a value, as `sha256-<hex>`. */
export function digest(value: unknown): Digest {
  return digestText(canonicalJson(value));
}

/** What a surface has beside its tools and instructions; a list that the server did not give is absent. */
export interface Surroundings {
  readonly prompts?: readonly unknown[] | undefined;
  readonly resourceTemplates?: readonly unknown[] | undefined;
  /** Places that tell the time, to which the digests are blind. */
  readonly volatile?: readonly Pointer[] | undefined;
}

/** The digests of each tool, of all tools whatever their order, and of the surface that they, the instructions and the other lists make. */
export function digestSurface(tools: readonly RawTool[], instructions: string | undefined, surroundings: Surroundings = {}) {
  const { prompts, resourceTemplates, volatile = [] } = surroundings;
  const said = steady({ tools, instructions, prompts, resourceTemplates }, volatile);
  const toolDigests = said.tools.map(digest);
  const toolsDigest = digestUnordered(toolDigests);
  const lists = Object.entries({ prompts: said.prompts, resourceTemplates: said.resourceTemplates }).flatMap(([name, list]) =>
    list === undefined ? [] : [[name, digestUnordered(list.map(digest))] as const],
  );
  return {
    toolDigests,
    toolsDigest,
    digest: digest({ instructions: said.instructions ?? null, tools: toolsDigest, ...Object.fromEntries(lists) }),
  };
}

function digestUnordered(digests: readonly Digest[]): Digest {
  return digest(digests.toSorted());
}
