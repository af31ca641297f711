import type { Readable } from 'node:stream';
import { LIMITS } from '#mcp/limits.ts';
import { InputError } from '#model/errors.ts';

/** Whole lines as they came, without knowing yet what they say. */
export interface Batch {
  readonly bytes: Uint8Array;
  /** How many lines came before these. */
  readonly before: number;
}

const LINE_FEED = 0x0a;

/** The lines that each chunk of an input completes, as soon as it is there; a line ends at a line feed and nowhere else, and none is longer than a message of a crawl. */
export async function* batchesOf(input: Readable): AsyncIterable<Batch> {
  let rest = Buffer.alloc(0);
  let before = 0;
  for await (const chunk of readable(input)) {
    const bytes = Buffer.from(chunk);
    const first = bytes.indexOf(LINE_FEED);
    refuseEndless(rest.length + (first < 0 ? bytes.length : first), before + 1);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const lines = Buffer.concat([rest, bytes.subarray(0, end)]);
    rest = end > 0 ? bytes.subarray(end) : Buffer.concat([rest, bytes]);
    if (end === 0) continue;
    yield { bytes: lines, before };
    before += lineFeedsIn(lines);
  }
  yield { bytes: rest, before };
}

async function* readable(input: Readable): AsyncIterable<string | Buffer> {
  try {
    yield* input;
  } catch (error) {
    throw new InputError('stdin', `cannot be read (${(error as Error).message})`, 'give one definition a line');
  }
}

function refuseEndless(bytes: number, number: number): void {
  if (bytes > LIMITS.lineBytes)
    throw new InputError(`line ${number}`, `has more than ${LIMITS.lineBytes} bytes`, 'give one definition a line');
}

function lineFeedsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
