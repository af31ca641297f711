import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { classifyLines } from '#cli/classify-ndjson.ts';

interface Answer {
  readonly id: unknown;
  readonly error?: string;
}

async function answer(...lines: string[]): Promise<{ answers: Answer[]; broken: number }> {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const broken = await classifyLines(Readable.from([lines.join('\n')]), output);
  return {
    answers: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Answer),
    broken,
  };
}

const NOTE = { name: 'delete_note', description: 'Delete a note.' };

it('answers each line in order, with the id that it came with', async () => {
  const { answers, broken } = await answer(
    JSON.stringify({ id: 7, tool: NOTE }),
    JSON.stringify({ id: 'b', server: 's', tool: { name: 'xq7' } }),
  );
  expect(broken).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual([7, 'b']);
  expect(answers[0]).toMatchObject({
    category: 'Destructive',
    severity: 'critical',
    confidence: 'certain',
    traits: ['irreversible'],
    evidence: expect.arrayContaining([{ rule: 'deletes-records', at: '/description', quote: 'Delete a note' }]),
  });
});

it.each([
  ['not JSON', '{"tool":', null],
  ['not an object', '[]', null],
  ['without a tool', '{"id":1}', 1],
  ['without a name', '{"id":1,"tool":{"description":"x"}}', 1],
])('says what is wrong with a line that is %s and goes on', async (_what, line, id) => {
  const { answers, broken } = await answer(line, JSON.stringify({ id: 2, tool: NOTE }));
  expect(broken).toBe(1);
  expect(answers[0]).toEqual({ id, error: expect.any(String) });
  expect(answers[1]).toMatchObject({ id: 2, category: 'Destructive' });
});

it('writes more lines than fit into one batch', async () => {
  const { answers } = await answer(...Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, tool: NOTE })));
  expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, id) => id));
});
