import { describe, expect, it } from 'vitest';
import { nearest } from '#model/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['limts', ['limits', 'tools'], 'limits'],
    ['Deny', ['allow', 'deny'], 'deny'],
    ['minutes', ['second', 'minute'], 'minute'],
    ['fortnight', ['second', 'minute', 'hour', 'day'], undefined],
    ['x', [], undefined],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});
