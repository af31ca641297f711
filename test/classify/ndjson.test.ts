import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { classifyLines } from '#cli/classify-ndjson.ts';

interface Answer {
  readonly id: unknown;
  readonly error?: string;
}

async function answer(...lines: string[]): Promise<{ answers: Answer[]; broken: number; text: string }> {
  return answerBytes([lines.join('\n')]);
}

async function answerBytes(chunks: readonly (string | Buffer)[]): Promise<{ answers: Answer[]; broken: number; text: string }> {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  const broken = await classifyLines(Readable.from(chunks), output);
  return {
    answers: text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Answer),
    broken,
    text,
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
  ['with a deeply nested id', `{"id":${'['.repeat(50_000)}${']'.repeat(50_000)},"tool":{"name":"x"}}`, null],
  ['with an object as id', '{"id":{},"tool":{"name":"x"}}', null],
  ['without a tool', '{"id":1}', 1],
  ['without a name', '{"id":1,"tool":{"description":"x"}}', 1],
])('says what is wrong with a line that is %s and goes on', async (_what, line, id) => {
  const { answers, broken } = await answer(line, JSON.stringify({ id: 2, tool: NOTE }));
  expect(broken).toBe(1);
  expect(answers[0]).toEqual({ id, error: expect.any(String) });
  expect(answers[1]).toMatchObject({ id: 2, category: 'Destructive' });
});

it.each([
  ['{"tool": {"name": "x"}', 'line 3: not JSON at column 23: here “,” or “}” should stand; '],
  ["{'tool': {}}", 'line 3: not JSON at column 2: here a text in double quotes, a number, true, false or null should stand; '],
  ['{"tool":{"name":"look","name":"drop"}}', 'line 3#/tool: has the key "name" twice; leave one of them out'],
  ['[1]', 'line 3: not a JSON object; write {"tool": {"name": "…"}}'],
  ['{"id":[],"tool":{"name":"x"}}', 'line 3: the id is neither'],
  ['{"tol":{"name":"x"}}', 'line 3: no tool with a name; '],
  ['{', '; a whole definition goes on one line'],
  ['{"result":{"tools":[{"name":"x"}]}}', 'line 3: a list of tools; write each of them on a line of its own as {"tool": '],
  ['{"tools":[{"name":"x"}]}', 'line 3: a list of tools; write each of them on a line of its own as {"tool": '],
])('names the line, blank ones counted, and what should stand there: %s', async (line, sentence) => {
  const { answers } = await answer(JSON.stringify({ id: 2, tool: NOTE }), '', line);
  expect(answers[1]).toEqual({ id: null, error: expect.stringContaining(sentence) });
});

it.each([
  ['{"id":7,"tool":{"name":"look","name":"drop"}}', 7, 'line 1#/tool: has the key "name" twice; leave one of them out'],
  ['{"id":7,"tool":{"name":"look"},"tool":{"name":"drop"}}', 7, 'line 1: has the key "tool" twice; leave one of them out'],
  ['{"id":7,"id":8,"tool":{"name":"look"}}', null, 'line 1: has the key "id" twice; leave one of them out'],
])('answers a line with a doubled key under its id, unless that is doubled: %s', async (line, id, error) => {
  expect((await answer(line)).answers).toEqual([{ id, error }]);
});

it('counts the bytes of a line anew after each end of a line', async () => {
  const blank = ' '.repeat(5 * 2 ** 20);
  const { answers } = await answerBytes([blank, `\n${blank}`, `\n${JSON.stringify({ id: 1, tool: NOTE })}`]);
  expect(answers).toMatchObject([{ id: 1, category: 'Destructive' }]);
});

it('ends at a line without end, after what stands before it', async () => {
  const endless = Array.from({ length: 5 }, () => 'é'.repeat(2 ** 20));
  const chunks = [JSON.stringify({ id: 1, tool: NOTE }), '\n', ...endless];
  let answered = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      answered += chunk;
      done();
    },
  });
  await expect(classifyLines(Readable.from(chunks), output)).rejects.toThrow('line 2: has more than 8388608 bytes; give one');
  expect(answered).toContain('"id":1');
});

it('writes more lines than fit into one batch', async () => {
  const { answers } = await answer(...Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, tool: NOTE })));
  expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, id) => id));
});

it.each([
  ['a line separator', 'Delete\u2028a note.'],
  ['a paragraph separator', 'Delete a\u2029note.'],
])('does not end a line at %s', async (_what, description) => {
  const { answers, broken } = await answer(
    JSON.stringify({ id: 1, tool: { name: 'x', description } }),
    JSON.stringify({ id: 2, tool: NOTE }),
  );
  expect(broken).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual([1, 2]);
});

it('reads the ends of lines of every system, a mark of byte order, and characters that two chunks share', async () => {
  const bytes = Buffer.from(`\uFEFF${JSON.stringify({ id: 'é', tool: NOTE })}\r\n\r\n{"id":2,\r"tool":${JSON.stringify(NOTE)}}`);
  const { answers, broken } = await answerBytes([...bytes].map((byte) => Buffer.from([byte])));
  expect(broken).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(['é', 2]);
});

it('labels or refuses a tool of any depth, and goes on', async () => {
  const deep = `${'{"properties":{"a":'.repeat(20_000)}1${'}}'.repeat(20_000)}`;
  const { answers } = await answer(`{"id":1,"tool":{"name":"x","inputSchema":${deep}}}`, JSON.stringify({ id: 2, tool: NOTE }));
  expect(answers.map(({ id }) => id)).toEqual([1, 2]);
});

it('escapes what would steer a terminal', async () => {
  const steering = '\u001b]52;c;aGk=\u0007 \u009b2J \u202e';
  const { answers, text } = await answer(JSON.stringify({ id: steering, tool: NOTE }), `{${steering}`);
  expect(answers[0]?.id).toBe(steering);
  expect(text).not.toMatch(/[^\n\x20-\x7e…]/);
});

it('says of evidence without words that nothing stands there', async () => {
  const { answers } = await answer(JSON.stringify({ id: 1, tool: { name: 'xq7', description: 'Lorem ipsum.' } }));
  const { evidence } = answers[0] as unknown as { evidence: object[] };
  for (const each of evidence) expect(Object.keys(each).join()).toMatch(/^rule,at,(quote|absent)$/);
  expect(evidence).toContainEqual({ rule: expect.any(String), at: expect.any(String), absent: true });
});
