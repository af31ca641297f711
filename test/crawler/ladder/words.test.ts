import { describe, expect, test } from 'vitest';
import { fromExamples } from '#crawler/ladder/from-examples.ts';
import { configuredIn } from '#crawler/ladder/from-readme.ts';
import { fromSource } from '#crawler/ladder/from-source.ts';
import { candidatesOf } from '#crawler/ladder/from-usage.ts';
import { namesIn } from '#crawler/ladder/from-words.ts';
import type { Situation } from '#crawler/ladder/situation.ts';
import { PLAIN } from '#crawler/ladder/start.ts';
import { argumentsFrom } from '#crawler/ladder/words.ts';

const POSTGRES = 'postgresql://dummy:dummy@localhost:5432/dummy';
const NAMES = ['@acme/mcp', 'acme-mcp'];

function situation(told: { readme?: string; variables?: string[] }): Situation {
  return {
    start: PLAIN,
    attempt: { outcome: 'crashed', because: '', milliseconds: 1, noise: 0, words: '' },
    words: '',
    documents: { names: NAMES, readme: () => told.readme ?? '', sourceVariables: () => told.variables ?? [] },
    recipe: undefined,
  };
}

describe('arguments', () => {
  test.each([
    [
      ['server', 'start'],
      ['server', 'start'],
    ],
    [['--stdio'], ['--stdio']],
    [
      ['--transport', 'stdio'],
      ['--transport', 'stdio'],
    ],
    [['--api-key=real-secret'], ['--api-key=dummy-0123456789abcdef0123456789abcdef']],
    [
      ['--api-key', 'real-secret'],
      ['--api-key', 'dummy-0123456789abcdef0123456789abcdef'],
    ],
    [['postgres://me:secret@host/db'], [POSTGRES]],
    [['/Users/me/projects'], ['/tmp']],
    [['C:\\projects'], ['/tmp']],
    [['<api-key>'], ['dummy-0123456789abcdef0123456789abcdef']],
    [['YOUR_API_KEY'], ['dummy-0123456789abcdef0123456789abcdef']],
  ])('%j becomes %j', (words, expected) => {
    expect(argumentsFrom(words)).toEqual(expected);
  });

  test.each([
    [['rm', '-rf', '/']],
    [['$(touch', 'x)']],
    [['start; reboot']],
    [['file:///etc/passwd']],
    [['--http']],
    [['--port', '3000']],
    [['--transport', 'sse']],
    [['--help']],
    [['anything']],
    [Array.from({ length: 9 }, () => 'start')],
    [['x'.repeat(201)]],
    [[]],
  ])('%j is not taken over', (words) => {
    expect(argumentsFrom(words)).toBeUndefined();
  });
});

describe('a usage text', () => {
  test.each([
    ['Usage: acme-mcp <database-url>', [POSTGRES]],
    ['Please provide a database URL as a command-line argument', [POSTGRES]],
    ['Usage: acme-mcp [allowed-directory] [more...]', ['/tmp']],
    ['Usage: acme <command>\n\nCommands:\n  init   Set it up\n  mcp    Start the server', ['mcp']],
    ['Usage: acme start <api-key>\n  start <api-key>', ['start', 'dummy-0123456789abcdef0123456789abcdef']],
    ['Options:\n  --verbose  more\n  --stdio  speak over stdio', ['--stdio']],
  ])('%j tells %j first', (text, expected) => {
    expect(candidatesOf(text, NAMES)[0]).toEqual(expected);
  });

  test.each(['all went wrong', 'at start (file.js:1:2)', 'Usage: acme-mcp --exec $(reboot)'])('%j tells nothing', (text) => {
    expect(candidatesOf(text, NAMES)).toEqual([]);
  });
});

describe('the words of a failure', () => {
  test('name what is needed, and what is only mentioned when nothing is', () => {
    expect(namesIn('A_KEY is required\nfound B_KEY')).toEqual(['A_KEY']);
    expect(namesIn('see A_KEY')).toEqual(['A_KEY']);
    expect(namesIn('Missing environment variable: TOKEN')).toEqual(['TOKEN']);
  });

  test('name nothing when they name very much and ask for none of it, or in a line that is no sentence', () => {
    expect(namesIn(Array.from({ length: 10_000 }, (_, index) => `A_${index}`).join('\n'))).toEqual([]);
    expect(namesIn(`A_KEY is required ${'x'.repeat(500)}`)).toEqual([]);
  });
});

describe('a README', () => {
  test('names variables in its client configurations', () => {
    expect(configuredIn('{"env": {"A_KEY": "x", "B_URL" : "y"}} and {"env": {"C": "z"')).toEqual(['A_KEY', 'B_URL']);
  });

  test('shows arguments after the name of the package or of its executable', () => {
    const readme =
      '"args": ["-y", "@acme/mcp@latest", "server", "start"]\n\n```\nacme-mcp --stdio | cat\nnpx @acme/mcp serve --port 3000\n```';
    expect(fromExamples(situation({ readme })).map((start) => start.arguments)).toEqual([['server', 'start'], ['--stdio']]);
  });

  test('shows nothing for other packages', () => {
    expect(fromExamples(situation({ readme: '"args": ["-y", "@other/mcp", "start"]\n"args": [' }))).toEqual([]);
  });
});

test('a source with many variables is answered with its credentials alone', () => {
  const variables = [...Array.from({ length: 30 }, (_, index) => `SETTING_${index}`), 'ACME_TOKEN'];
  expect(fromSource(situation({ variables })).map(({ environment }) => Object.keys(environment))).toEqual([['ACME_TOKEN'], ['ACME_TOKEN']]);
});
