import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import type { Answered, Extras } from './ndjson/answers.ts';
import { type Batch, batchesOf } from './ndjson/batches.ts';
import { Crew } from './ndjson/crew.ts';

/** So many batches are under way at once, and as many answers wait for those before them. */
const UNDER_WAY = 16;

/** Writes one label for each line of definitions, in input order and as soon as the line is there; tells how many lines were broken. */
export async function classifyLines(input: Readable, output: Writable, extras: Extras = {}): Promise<number> {
  const crew = new Crew(extras);
  let broken = 0;
  try {
    const batches = Readable.from(batchesOf(input));
    const answers: AsyncIterable<Answered> = batches.map((batch: Batch) => crew.answer(batch), { concurrency: UNDER_WAY });
    for await (const answered of answers) {
      broken += answered.broken;
      await write(output, answered.text);
    }
  } finally {
    await crew.dismiss();
  }
  return broken;
}

async function write(output: Writable, text: Uint8Array): Promise<void> {
  if (text.length > 0 && !output.write(text)) await once(output, 'drain');
}
