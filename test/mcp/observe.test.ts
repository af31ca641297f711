import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { confession, observeTiny, processesWith } from './tiny.ts';

const QUICK = { initializeMilliseconds: 1500, totalMilliseconds: 3000 };

describe('an honest server', () => {
  test('is observed with its tools in the order sent', async () => {
    const attempt = await observeTiny('plain');
    expect(attempt).toMatchObject({ outcome: 'observed', pages: 1, noise: 0, requests: [], protocolVersion: '2025-11-25' });
    expect(attempt).toMatchObject({ tools: [{ name: 'greet', description: 'Greets.' }, { name: 'wave' }] });
  });

  test('may have threads, for each of which Node sets far more aside than it uses', async () => {
    expect(await observeTiny('threads')).toMatchObject({ outcome: 'observed', tools: [{ name: 'greet' }] });
  });

  test('is asked for every page', async () => {
    const attempt = await observeTiny('paginated');
    expect(attempt).toMatchObject({ outcome: 'observed', pages: 5 });
    expect('tools' in attempt && attempt.tools.map(({ name }) => name)).toEqual(['tool-0', 'tool-1', 'tool-2', 'tool-3', 'tool-4']);
  });

  test('keeps every field that nobody expected, nested ones too', async () => {
    expect(await observeTiny('unknown-fields')).toMatchObject({
      protocolVersion: '2025-06-18',
      serverInfo: { name: 'tiny', version: '1.0.0', motto: 'kept' },
      capabilities: { tools: { listChanged: true, future: [1] } },
      instructions: 'Wave before you greet.',
      tools: [
        {
          name: 'greet',
          inputSchema: { type: 'object' },
          annotations: { readOnlyHint: true, moodHint: 'cheerful' },
          execution: { cost: { unit: 'smile' } },
          x: null,
        },
      ],
    });
  });

  test('gets an answer to ping and a refusal to everything else', async () => {
    const refusal = { code: -32601, message: 'Method not found' };
    expect(await confession('curious')).toEqual(['answered', refusal, refusal, refusal, refusal]);
    expect(await observeTiny('curious')).toMatchObject({
      requests: ['ping', 'roots/list', 'sampling/createMessage', 'elicitation/create', `${'x'.repeat(100)}…`],
    });
  });

  test('may print text before it speaks; the lines are counted', async () => {
    expect(await observeTiny('noisy')).toMatchObject({ outcome: 'observed', noise: 3, tools: [{ name: 'greet' }] });
  });

  test('may use the same name twice, names like paths and keys of the prototype', async () => {
    const attempt = await observeTiny('odd-names');
    const tools = attempt.outcome === 'observed' ? attempt.tools : [];
    expect(tools.map(({ name }) => name)).toContain('../../escape');
    expect(tools.map(({ name }) => name).slice(0, 2)).toEqual(['twice', 'twice']);
    expect(tools.map((tool) => JSON.stringify(tool)).every((text) => text.includes('"__proto__":{"admin":true}'))).toBe(true);
    expect('admin' in {}).toBe(false);
  });
});

describe('the era of a server', () => {
  test('is that of the handshake where it shakes hands', async () => {
    expect(await observeTiny('plain')).toMatchObject({ transport: 'stdio', protocol: { era: 'handshake', toldBy: 'initialize' } });
  });

  test('is the stateless one where it refuses a handshake and can be discovered', async () => {
    expect(await observeTiny('stateless')).toMatchObject({
      outcome: 'observed',
      protocolVersion: '2026-07-28',
      protocol: { era: 'stateless', toldBy: 'server/discover', versions: ['2026-07-28'] },
      tools: [{ name: 'greet' }],
    });
  });
});

describe('prompts and resource templates', () => {
  test('are listed whole where they are announced, and never read', async () => {
    expect(await observeTiny('more-lists')).toMatchObject({
      outcome: 'observed',
      tools: [{ name: 'greet' }],
      prompts: [{ name: 'welcome', x: 1 }, { name: 'farewell' }],
      resourceTemplates: [{ name: 'a file', uriTemplate: 'file:///{path}' }],
      unlisted: [],
    });
  });

  test('are absent and not empty where nobody announced them', async () => {
    const attempt = await observeTiny('plain');
    expect(attempt).toMatchObject({ outcome: 'observed', unlisted: [] });
    expect(Object.keys(attempt)).not.toContain('prompts');
    expect(Object.keys(attempt)).not.toContain('resourceTemplates');
  });

  test.each([
    ['refuse', 'answered prompts/list with the error -32601 “not here”'],
    ['hang', 'did not answer prompts/list within 1 s'],
    ['exit', 'ended with code 3 before it answered and said nothing'],
    ['nameless', 'gave no name for prompt 1 of a page'],
    ['loop', 'repeated a cursor of prompts/list, so that its pages have no end'],
  ])('never cost the tools when they %s', async (how, because) => {
    const attempt = await observeTiny('failing-prompts', { words: [how], limits: { extraListMilliseconds: 1000 } });
    expect(attempt).toMatchObject({ outcome: 'observed', tools: [{ name: 'greet' }] });
    expect('unlisted' in attempt && attempt.unlisted[0]).toEqual({ method: 'prompts/list', because });
    expect(Object.keys(attempt)).not.toContain('prompts');
  });
});

describe('a server that does not say its tools', () => {
  test.each([
    ['looping-cursor', 'invalid', 'repeated a cursor'],
    ['endless-cursors', 'too-large', 'more than 100 pages'],
    ['long-cursor', 'too-large', 'cursor of more than 4096 bytes'],
    ['many-tools', 'too-large', 'more than 5000 tools'],
    ['deep-schema', 'too-large', 'deeper than 64 levels'],
    ['infinite-number', 'invalid', 'no canonical form'],
    ['nameless', 'invalid', 'gave no name for tool 1'],
    ['flood', 'too-large', 'more than 10000 messages'],
    ['shout', 'too-large', 'more than 33554432 bytes in all'],
    ['giant-line', 'too-large', 'a line of more than 8388608 bytes'],
    ['babble', 'not-mcp', 'lines that are not JSON-RPC'],
    ['exit-at-once', 'not-mcp', 'ended with code 0'],
    ['needs-key', 'needs-config', 'WEATHER_API_KEY'],
    ['error-at-list', 'needs-auth', '“Unauthorized: log in first”'],
    ['missing', 'crashed', 'Cannot find module'],
  ])('%s → %s', async (name, outcome, because) => {
    expect(await observeTiny(name)).toMatchObject({ outcome, because: expect.stringContaining(because) });
  });

  test.each(['hang', 'hang-at-list'])('%s → timeout', async (name) => {
    expect(await observeTiny(name, { limits: QUICK })).toMatchObject({ outcome: 'timeout' });
  });

  test('is quoted in printable words when it crashes', async () => {
    expect(await observeTiny('crash')).toMatchObject({
      outcome: 'crashed',
      because: 'ended with code 1 before it answered; it wrote “Error: the cat sat on the keyboard”',
    });
  });
});

describe('whatever happened, nothing is left running', () => {
  test.each(['plain', 'daemon', 'flood', 'hang', 'fork-storm'])('%s', async (name) => {
    const marker = randomUUID();
    await observeTiny(name, { marker, limits: QUICK });
    expect(processesWith(marker)).toEqual([]);
  });
});
