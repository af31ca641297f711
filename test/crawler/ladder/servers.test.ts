import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dummyFor } from '#crawler/ladder/dummies.ts';
import { type Climbed, climb, type Earlier } from '#crawler/ladder/ladder.ts';
import { prepare } from '#crawler/prepare.ts';
import { LIMITS } from '#mcp/limits.ts';
import { observe } from '#mcp/observe.ts';
import { environmentOf } from '#mcp/program.ts';
import type { Sandbox } from '#mcp/sandbox.ts';
import type { DirectoryTarget } from '#model/types.ts';
import { requireSandbox } from '../../mcp/tiny.ts';
import { REPOSITORY } from '../catalogue.ts';

const NOTHING: Earlier = { target: undefined, origin: undefined, ladder: undefined, snapshot: () => undefined };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await requireSandbox();
});

async function climbTo(name: string): Promise<Climbed> {
  const target: DirectoryTarget = { kind: 'directory', directory: `test/servers/${name}`, main: 'server.ts' };
  const prepared = await prepare(target, {}, { cache: '/nonexistent', sandbox, repository: REPOSITORY });
  if ('outcome' in prepared) throw new Error(prepared.because);
  if (!('program' in prepared)) throw new Error('is no program');
  const shared = { from: join(REPOSITORY, 'test/servers/tiny'), to: '/package/tiny' };
  const program = { ...prepared.program, mounts: [...prepared.program.mounts, shared] };
  return climb(
    { ...prepared, program },
    {
      earlier: NOTHING,
      now: () => new Date(),
      ask: (started) => observe(sandbox.wrap('program' in started ? started.program : program), LIMITS),
    },
  );
}

function toolsOf({ attempt }: Climbed): string[] {
  if (attempt.outcome !== 'observed') throw new Error(`${attempt.because}; ${attempt.remedy}`);
  return attempt.tools.map(({ name }) => name);
}

function keptTry({ ladder }: Climbed) {
  return ladder?.tries[ladder.kept ?? -1];
}

describe('in the sandbox, a server lists by', () => {
  test.each([
    ['needs-variable', 'variables-from-words', { variables: ['WEATHER_REGION', 'WEATHER_API_KEY'] }, ['forecast', 'observe']],
    ['needs-variables-of-readme', 'variables-from-readme', { variables: ['TIDES_URL'] }, ['tides']],
    ['needs-argument', 'arguments-from-usage', { arguments: ['serve'] }, ['count']],
    [
      'needs-argument-of-readme',
      'arguments-from-readme',
      { arguments: ['--database', 'postgresql://dummy:dummy@localhost:5432/dummy'] },
      ['query'],
    ],
    ['needs-variable-of-source', 'variables-from-source', { variables: ['QUARRY_TOKEN'] }, ['dig']],
    ['needs-addon', 'native-stub', { preloads: ['stub'] }, ['read']],
    ['needs-network', 'network-sinkhole', { preloads: ['sinkhole'] }, ['report']],
  ])('%s → %s', async (name, step, start, tools) => {
    const climbed = await climbTo(name);
    expect(toolsOf(climbed)).toEqual(tools);
    expect(keptTry(climbed)).toMatchObject({ step, outcome: 'observed', tools: tools.length, ...start });
    expect(climbed.ladder?.tries[0]).toMatchObject({ step: 'plain', because: expect.stringContaining('before it answered') });
  });
});

test('the sinkhole answers each way to call: a name, fetch over TLS, plain HTTP, a socket over TLS', async () => {
  const { attempt } = await climbTo('needs-network');
  const [report] = attempt.outcome === 'observed' ? attempt.tools : [];
  expect(JSON.parse(String(report?.['description']))).toEqual(['192.0.2.1', expect.objectContaining({ ok: true, data: {} }), 200, true]);
});

test('a server that lists plainly and names a variable is tried with it, and the longer list is kept with both counts', async () => {
  const climbed = await climbTo('lists-more-when-configured');
  expect(toolsOf(climbed)).toEqual(['documentation', 'run', 'stop']);
  expect(climbed.ladder).toEqual({
    kept: 1,
    tries: [
      { step: 'plain', outcome: 'observed', tools: 1 },
      { step: 'variables-from-words', variables: ['FLOWS_API_KEY'], outcome: 'observed', tools: 3 },
    ],
  });
});

test('a hostile server gets no more than dummies for names that steer nothing, and none of its words on its command line', async () => {
  const climbed = await climbTo('lies-about-variables');
  const [confession] = climbed.attempt.outcome === 'observed' ? climbed.attempt.tools : [];
  const { environment, words } = JSON.parse(String(confession?.['description']));
  const plain = environmentOf({ command: [''], environment: {}, mounts: [] });
  const dummies = { OPEN_SESAME_KEY: dummyFor('OPEN_SESAME_KEY'), B_KEY: dummyFor('B_KEY'), PASS_WD: dummyFor('PASS_WD') };
  expect(environment).toEqual({ ...plain, ...dummies, PWD: '/tmp/home' });
  expect(words).toEqual([]);
  expect(climbed.ladder?.tries).toHaveLength(2);
});

test('what tells the time is volatile, and nothing else that differs from start to start', async () => {
  const { volatile } = await climbTo('volatile-default');
  expect(volatile.toSorted()).toEqual(['/tools/0/description', '/tools/0/inputSchema/properties/since/default']);
});
