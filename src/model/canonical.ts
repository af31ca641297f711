import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Digest, RawTool } from './types.ts';

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

/** The digests of each tool, of all tools whatever their order, and of the surface that they and the instructions make. */
export function digestSurface(tools: readonly RawTool[], instructions: string | undefined) {
  const toolDigests = tools.map(digest);
  const toolsDigest = digest(toolDigests.toSorted());
  return { toolDigests, toolsDigest, digest: digest({ instructions: instructions ?? null, tools: toolsDigest }) };
}
