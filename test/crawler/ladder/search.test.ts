import { expect, test } from 'vitest';
import { type Climbable, search } from '#crawler/ladder/search.ts';
import type { Attempt } from '#mcp/observe.ts';
import { NODE, type Program } from '#mcp/program.ts';

const FAILED = { milliseconds: 1, noise: 0, words: '' };
const NEEDS_KEY: Attempt = { ...FAILED, outcome: 'needs-config', because: 'QUARRY_KEY is required' };
const SILENT: Attempt = { ...FAILED, outcome: 'timeout', because: 'did not answer initialize within 20 s' };
const LISTED = { outcome: 'observed', tools: [] } as unknown as Attempt;
const README = '```json\n{"mcpServers": {"quarry": {"command": "quarry", "env": {"QUARRY_KEY": "", "QUARRY_SITE": ""}}}}\n```';

const program: Program = { command: [NODE, 'server.js'], mounts: [], environment: {} };

function climbable(recipe: Climbable['hints']['recipe']): Climbable {
  const documents = { names: ['quarry'], readme: () => README, sourceVariables: () => ['QUARRY_TOKEN', 'QUARRY_URL'] };
  return { program, hints: { target: { kind: 'npm', package: 'quarry', version: '1.0.0' }, recipe, documents } };
}

/** Wants a key, and with it waits for the network for as long as anybody lets it. */
async function waitsForTheNetwork({ environment, command }: Program): Promise<Attempt> {
  if (environment['QUARRY_KEY'] === undefined) return NEEDS_KEY;
  return command.join(' ').includes('sinkhole') ? LISTED : SILENT;
}

test.each([
  ['its listing knows its key', { arguments: [], environment: { QUARRY_KEY: 'dummy' } }, 'recipe'],
  ['its words name its key', undefined, 'variables-from-words'],
])('a server that hangs gets the sinkhole before any more variables, where %s', async (_, recipe, step) => {
  const tries = await search(climbable(recipe), waitsForTheNetwork);
  expect(tries.slice(0, 3).map((tried) => [tried.step, tried.attempt.outcome])).toEqual([
    ['plain', 'needs-config'],
    [step, 'timeout'],
    ['network-sinkhole', 'observed'],
  ]);
});

test('a server that hangs whatever it gets is given up after three time-outs, the recipe among them', async () => {
  const tries = await search(climbable({ arguments: ['serve'], environment: {} }), async () => SILENT);
  expect(tries.map(({ step }) => step)).toEqual(['plain', 'recipe', 'network-sinkhole']);
});
