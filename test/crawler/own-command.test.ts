import { expect, test } from 'vitest';
import { commandProgram } from '#crawler/command.ts';

test.each([
  ['node', [], 'names no file to run'],
  ['node', ['--inspect'], 'names no file to run'],
  ['node', ['gone.js'], 'names no file to run (gone.js is not there)'],
  ['/nowhere/gone', [], 'names no file to run (gone is not there)'],
])('%s %j %s', (command, words, because) => {
  const failure = { outcome: 'needs-config', because, remedy: 'name the file with its whole path' };
  expect(() => commandProgram({ kind: 'command', command, arguments: words, environment: {} })).toThrow(
    expect.objectContaining({ failure }),
  );
});
