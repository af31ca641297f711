import { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { classifyLines } from '#cli/classify-ndjson.ts';
import { answerBatch } from '#cli/ndjson/answers.ts';
import type { Batch } from '#cli/ndjson/batches.ts';
import { Helper } from '#cli/ndjson/helper.ts';

vi.mock('node:os', async (original) => ({ ...(await original<typeof import('node:os')>()), availableParallelism: () => 3 }));
afterEach(() => vi.restoreAllMocks());

const NOTE = { name: 'delete_note', description: 'Delete a note.' };
/** So many blanks make much input of few lines. */
const PADDING = ' '.repeat(2 ** 15);

function lineOf(id: number): string {
  return id % 10 === 7 ? `{"id":${id}}${PADDING}\n` : `${JSON.stringify({ id, tool: NOTE })}${PADDING}\n`;
}

/** Lines without end, until something is true. */
async function* linesUntil(isEnough: () => boolean): AsyncIterable<string> {
  for (let id = 1; !isEnough(); id += 1) {
    yield lineOf(id);
    await setTimeout();
  }
}

it('answers in order, whoever answers, and numbers broken lines through', async () => {
  const helped = vi.spyOn(Helper.prototype, 'answer');
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const broken = await classifyLines(Readable.from(linesUntil(() => helped.mock.calls.length > 50)), output);
  const answers = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number; error?: string });
  expect(answers.map(({ id }) => id)).toEqual(answers.map((_, index) => index + 1));
  const errors = answers.filter(({ error }) => error !== undefined);
  expect(errors).toHaveLength(broken);
  expect(errors.map(({ error }) => error?.split(':')[0])).toEqual(answers.filter(({ id }) => id % 10 === 7).map(({ id }) => `line ${id}`));
});

it('reads no further while nobody takes the answers', async () => {
  let read = 0;
  const input = Readable.from(
    linesUntil(() => {
      read += 1;
      return false;
    }),
  );
  const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
  const labelling = classifyLines(input, stuck);
  let before = 0;
  while (read > before) {
    before = read;
    await setTimeout(500);
  }
  expect(read).toBeLessThan(100);
  input.destroy();
  stuck.destroy(new Error('nobody reads'));
  await expect(labelling).rejects.toThrow('nobody reads');
});

it('gives the answers that this thread would give', async () => {
  const bytes = new TextEncoder().encode(`\n${lineOf(1)}${lineOf(7)}[]\n`);
  const helper = new Helper({ why: true, view: ['scanner'] });
  const { text, broken } = await helper.answer({ bytes, before: 4 });
  expect({ text: Buffer.from(text).toString(), broken }).toEqual({
    text: Buffer.from(answerBatch({ bytes, before: 4 }, { why: true, view: ['scanner'] }).text).toString(),
    broken: 2,
  });
  await helper.dismiss();
});

it('passes on what broke a helper, to whoever waits and to whoever asks next', async () => {
  const helper = new Helper({});
  const broken = { bytes: 1, before: 0 } as unknown as Batch;
  await expect(helper.answer(broken)).rejects.toThrow('"list" argument');
  expect(helper.isFree).toBe(true);
  await expect(helper.answer(broken)).rejects.toThrow('"list" argument');
});
