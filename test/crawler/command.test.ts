import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '#model/parse.ts';
import type { CrawlEvent, Observation } from '#model/types.ts';
import { makeCatalogue, REPOSITORY } from './catalogue.ts';

const CONSENT = '--i-accept-that-strangers-programs-run-as-me';

/** Every line is an event of the schema. */
function eventsOf(stdout: string): CrawlEvent[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line, index) => parse('crawl-event', line, `line ${index + 1}`));
}

function outcomesOf(stdout: string): Observation[] {
  return eventsOf(stdout).flatMap((event) => (event.event === 'told' ? [event.observation] : []));
}

function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, CI: '', ...environment };
  return spawnSync(process.execPath, ['src/cli/main.ts', 'crawl', ...words], { cwd: REPOSITORY, encoding: 'utf8', env });
}

test('tells every server’s outcome as JSON, and on stderr why one failed', async () => {
  const root = await makeCatalogue(['plain', 'needs-key']);
  const { status, stdout, stderr } = run(['--catalog', root, '--json']);
  const events = eventsOf(stdout);
  expect(
    outcomesOf(stdout)
      .map(({ server }) => server)
      .toSorted(),
  ).toEqual(['tiny/needs-key', 'tiny/plain']);
  expect(events.at(-1)).toEqual({
    event: 'ended',
    outcomes: { 'needs-config': 1, observed: 1 },
    tools: 2,
    changed: 1,
    left: [],
    refused: null,
  });
  expect(stderr).toContain('1 of 2 servers observed: 2 tools, 1 new or changed surface.');
  expect(stderr).toContain('1 needs-config: dummy values were not enough: find out what it accepts for WEATHER_API_KEY');
  expect(stderr).toContain('  tiny/needs-key: ended with code 1 before it answered');
  expect(stderr).not.toContain('\u001b');
  expect(status).toBe(1);
});

test('does not end well where no list names a server', async () => {
  const root = await makeCatalogue([]);
  expect(run(['--catalog', root])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('sources: no list names a server; add a list'),
  });
});

test('crawls one server alone', async () => {
  const root = await makeCatalogue(['plain', 'paginated']);
  expect(run(['--catalog', root, '--only', 'tiny/paginated']).status).toBe(0);
  expect(globSync('servers/tiny/*', { cwd: root })).toEqual(['servers/tiny/paginated']);
});

test.each([
  [['tinny'], 'no source is named "tinny"; did you mean "tiny"?'],
  [['something-else'], 'no source is named "something-else"; the only one is "tiny"'],
  [['--only', 'tiny/plane'], 'no source lists the server "tiny/plane"; did you mean "tiny/plain"?'],
  [['--sandbox', 'none'], `add ${CONSENT}`],
  [['--resume'], 'no crawl of this catalogue was interrupted; crawl without --resume'],
  [['--resume', 'tiny'], 'goes on with the servers of the interrupted run; leave the sources out'],
  [['--resume', '--retry'], "option '--retry' cannot be used with option '--resume'"],
  [['--rety'], "unknown option '--rety'"],
])('declines %j and says what to write', async (words, message) => {
  const root = await makeCatalogue(['plain']);
  const { status, stderr } = run([...words, '--catalog', root]);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test('never runs without a sandbox in CI, even with consent', async () => {
  const root = await makeCatalogue(['plain']);
  const { status, stderr } = run(['--sandbox', 'none', CONSENT, '--catalog', root], { CI: 'true' });
  expect(stderr).toContain('refused in CI');
  expect(status).toBe(2);
});

test('runs without a sandbox where a person insists', async () => {
  const root = await makeCatalogue(['plain']);
  const { status, stdout } = run(['--sandbox', 'none', CONSENT, '--catalog', root, '--json']);
  expect(outcomesOf(stdout)).toMatchObject([{ outcome: 'observed', sandbox: 'none' }]);
  expect(status).toBe(0);
});

test('declines strangers’ programs and keeps the catalogue where there is no sandbox', async () => {
  const root = await makeCatalogue(['plain']);
  const { status, stdout, stderr } = run(['--catalog', root, '--json'], { PATH: '/nonexistent' });
  expect(outcomesOf(stdout)).toMatchObject([
    { server: 'tiny/plain', outcome: 'declined', because: expect.stringContaining('no sandbox'), sandbox: 'none' },
  ]);
  expect(stderr).toContain('Declined to run strangers');
  expect(stderr).toContain('install bubblewrap');
  expect(globSync('servers', { cwd: root })).toEqual([]);
  expect(status).toBe(1);
});
