import { expect, test } from 'vitest';
import type { Evidence } from '#model/types.ts';
import { mostTelling, phraseOf } from '#policy/telling.ts';

const at = (pointer: string, quote?: string, more: Partial<Evidence> = {}): Evidence => ({
  rule: 'r',
  part: 'category',
  at: pointer,
  ...(quote !== undefined && { quote }),
  ...more,
});

test.each<[string, Evidence[], string]>([
  [
    'a phrase of the description before a longer parameter name',
    [at('/inputSchema/properties/filename', 'filename', { key: true }), at('/description', 'Save it')],
    '/description',
  ],
  [
    'words of a parameter before a name',
    [at('/name', 'start'), at('/inputSchema/properties/x/description', 'run')],
    '/inputSchema/properties/x/description',
  ],
  ['a name before an absence', [at('/description', undefined, { absent: true }), at('/name', 'go')], '/name'],
  ['the longest of one place', [at('/description', 'a b'), at('/description', 'a b c')], '/description'],
])('%s', (_, evidence, place) => {
  expect(mostTelling(evidence)?.at).toBe(place);
  expect(mostTelling(evidence.toReversed())?.quote).toBe(mostTelling(evidence)?.quote);
});

test.each([
  ['Gather git history context (commits', 'Gather git history context'],
  ['create (or replace) a file', 'create (or replace) a file'],
  ['reads) a file', 'reads'],
  ['also deletes the rows', 'deletes the rows'],
  ['(optional) delete', '(optional) delete'],
  ['send\u200b it,', 'send[U+200B] it'],
  ['(', '('],
  ['also', 'also'],
])('the phrase of %j is %j', (quote, phrase) => {
  expect(phraseOf({ quote })).toBe(phrase);
});
