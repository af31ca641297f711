import type { IncomingMessage } from 'node:http';
import { Refusal, refuse } from '../failure.ts';
import { refusalOf } from './errors.ts';
import type { HttpLimits } from './limits.ts';

/** How many bytes a server has sent in all its answers. */
export interface Tally {
  bytes: number;
}

/** What an answer is held to. */
export interface Bounds {
  readonly limits: HttpLimits;
  readonly tally: Tally;
  /** Whether it must keep a least speed, which a stream of events need not. */
  readonly steady: boolean;
}

/** The pieces of an answer, none of which comes too late, too slowly or beyond the limits. */
export async function* readBody(response: IncomingMessage, { limits, tally, steady }: Bounds): AsyncGenerator<Buffer> {
  const startedAt = performance.now();
  let bytes = 0;
  response.setTimeout(limits.idleMilliseconds, () =>
    response.destroy(new Refusal({ outcome: 'timeout', because: 'stopped in the middle of an answer' })),
  );
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      tally.bytes += chunk.length;
      if (tally.bytes > limits.serverBytes) refuse('too-large', `sent more than ${limits.serverBytes} bytes in all`);
      if (steady) assertSpeed(bytes, performance.now() - startedAt, limits);
      yield chunk;
    }
  } catch (error) {
    throw refusalOf(error);
  } finally {
    response.destroy();
  }
}

/** A whole answer as text; for one that is not a stream of events. */
export async function readText(response: IncomingMessage, limits: HttpLimits, tally: Tally): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of readBody(response, { limits, tally, steady: true })) {
    bytes += chunk.length;
    if (bytes > limits.lineBytes) refuse('too-large', `sent an answer of more than ${limits.lineBytes} bytes`);
    chunks.push(chunk);
  }
  return decode(new TextDecoder('utf-8', { fatal: true }), Buffer.concat(chunks));
}

/** Bytes as text; throws a Refusal for bytes that are none, which two readers would read differently. */
export function decode(decoder: TextDecoder, bytes: Buffer, options?: TextDecodeOptions): string {
  try {
    return decoder.decode(bytes, options);
  } catch {
    return refuse('invalid', 'sent an answer that is not UTF-8');
  }
}

function assertSpeed(bytes: number, milliseconds: number, { slowAfterMilliseconds, slowestBytesPerSecond }: HttpLimits): void {
  if (milliseconds < slowAfterMilliseconds) return;
  if ((bytes * 1000) / milliseconds < slowestBytesPerSecond) refuse('timeout', `sent less than ${slowestBytesPerSecond} bytes a second`);
}
