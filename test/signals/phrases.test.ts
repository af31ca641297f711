import { expect, it } from 'vitest';
import { compilePhrases, matchPhrases, spelledOut } from '#signals/phrases.ts';
import { tokensOfProse } from '#signals/tokens.ts';

it('spells out every sequence that a phrase stands for', () => {
  expect(spelledOut('drop the|all rows|files')).toEqual(['drop the rows', 'drop the files', 'drop all rows', 'drop all files']);
  expect(spelledOut('is lost')).toEqual(['is lost']);
});

it('finds what a phrase stands for, and nothing else', () => {
  const phrases = compilePhrases({ gone: ['drops|replaces the file'], kept: ['the file'] });
  const groupsIn = (text: string) => {
    const tokens = tokensOfProse(text);
    return matchPhrases(phrases, tokens, { start: 0, end: tokens.length }).map(({ group }) => group);
  };
  expect(groupsIn('It replaces the file.')).toEqual(['gone', 'kept']);
  expect(groupsIn('It drops|replaces a file.')).toEqual([]);
});
