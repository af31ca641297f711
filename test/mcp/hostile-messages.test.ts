import { expect, test } from 'vitest';
import { type Behaviour, confess, IMPATIENT, observeHostile, testBehaviours } from './hostile.ts';

const GREET = { outcome: 'observed', tools: [{ name: 'greet' }] } as const;

const BEHAVIOURS: readonly Behaviour[] = [
  ['batch', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['wrong-ids', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['null-id', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['twice', { outcome: 'observed', tools: [{ name: 'first' }] }],
  ['before-asked', GREET],
  ['early-and-late', GREET],
  ['list-changed-storm', GREET],
  ['unknown-version', { ...GREET, protocolVersion: '../../9999-99-99' }],
  ['duplicate-names', { outcome: 'observed', tools: [{ description: 'Reads.' }, { description: 'Deletes.' }, { name: 'read' }] }],
  ['circular-reference', { outcome: 'observed', tools: [{ inputSchema: { $ref: '#' } }] }],
  ['error-instead', { outcome: 'invalid', because: 'the error -32000 “No tools <img src=x> for [U+202E]you”' }],
  ['result-and-error', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['wrong-shape', { outcome: 'invalid', because: 'without a list of tools' }],
  ['text-as-result', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['null-tool', { outcome: 'invalid', because: 'gave no name for tool 1' }],
  ['number-as-name', { outcome: 'invalid', because: 'gave no name for tool 1' }],
  ['nameless-version', { outcome: 'invalid', because: 'named no protocol version' }],
  ['huge-numbers', { outcome: 'invalid', because: 'no canonical form' }],
  ['half-a-character', { outcome: 'invalid', because: 'no canonical form' }],
  ['duplicate-keys', { outcome: 'invalid', because: 'has the key “name” twice in one object' }],
  ['needs-login', { outcome: 'needs-auth', because: 'Unauthorized: open javascript:alert(1) to log in' }],
];

testBehaviours(BEHAVIOURS);

test.concurrent('keys of the prototype are kept as data and change nothing here', async () => {
  const attempt = await observeHostile('prototype-keys');
  const tools = attempt.outcome === 'observed' ? attempt.tools : [];
  expect(tools.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
  expect(tools.map((tool) => JSON.stringify(tool)).every((text) => text.includes('"__proto__":{"polluted":true}'))).toBe(true);
  expect('polluted' in {}).toBe(false);
});

test.concurrent('names like paths, commands, look-alikes and markup are kept to the letter', async () => {
  const attempt = await observeHostile('odd-names');
  const names = attempt.outcome === 'observed' ? attempt.tools.map(({ name }) => name) : [];
  expect(names).toHaveLength(32);
  for (const name of ['../../x', 'read_file ', 'rеad_file', 'cafe\u0301', 'caf\u00e9', '', 'a'.repeat(300), 'a\0b'])
    expect(names).toContain(name);
});

test.concurrent('every question is refused', async () => {
  const answers = (await confess('curious')) as { code: number }[];
  expect(answers.map(({ code }) => code)).toEqual(Array(7).fill(-32601));
});
