import { expect, test } from 'vitest';
import { explainExit } from '#mcp/exit.ts';

const ended = (stderr: string) => explainExit({ code: 1, signal: null, stderr });

test.each([
  ['an error before its trace', 'starting\nTypeError: no such thing\n    at a.js:1\n', 'crashed', '“TypeError: no such thing”'],
  ['what is missing', 'hello\nA_TOKEN is required\nbye\n', 'needs-config', '“A_TOKEN is required”'],
  ['whom it could not reach', "{\n  code: 'EAI_AGAIN',\n  hostname: 'a.example'\n}\n", 'needs-network', "“code: 'EAI_AGAIN',”"],
  ['the last line with a word', 'first\nsecond thing\n}\n', 'crashed', '“second thing”'],
  ['brackets where there is nothing else', '{\n}\n', 'crashed', '“}”'],
  ['that it said nothing', '\n', 'crashed', 'and said nothing'],
])('of the last words of a program %s is told', (_, stderr, outcome, words) => {
  const failure = ended(stderr);
  expect(failure.outcome).toBe(outcome);
  expect(failure.because).toContain(words);
});
