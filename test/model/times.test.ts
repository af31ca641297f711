import { describe, expect, it } from 'vitest';
import { timesIn, wholeTime } from '#model/times.ts';

const DAY = Date.UTC(2026, 11, 1);

describe('a time in full', () => {
  it.each([
    ['2026-12-01'],
    ['2026/12/01'],
    ['2026-12-01T09:12:33.123Z'],
    ['2026-12-01T09:12:33.123456+00:00'],
    ['2026-12-01 09:12:33'],
    ['2026-12-01 09:12 UTC'],
    ['Tuesday 2026-12-01 00:16:55'],
    ['12/1/2026'],
    ['12/1/2026, 9:12:33\u202fAM'],
    ['Tue Dec 01 2026'],
    ['Tue Dec 01 2026 09:12:33 GMT+0000 (Coordinated Universal Time)'],
    ['Tue, 01 Dec 2026 09:12:33 GMT'],
    ['December 1, 2026'],
    ['Tuesday, December 1, 2026 at 9:12 AM'],
    ['1 December 2026'],
  ])('is %s', (text) => {
    expect(wholeTime(text)?.at).toBe(DAY);
  });

  it('is a count of seconds or milliseconds since 1970, as a number or written', () => {
    const counts = [1_796_115_153, 1_796_115_153.5, '1796115153', 1_796_115_153_000, '1796115153000'].map((count) => wholeTime(count)?.at);
    expect(counts).toEqual(counts.map(() => 1_796_115_153_000));
  });

  it.each([
    ['2026-13-01'],
    ['2026-02-30'],
    ['2026-12-01; rm -rf /'],
    ['$(2026-12-01)'],
    [' 2026-12-01'],
    ['2026-12-01T09:12:33Z/P1D'],
    ['2026-12-01-delete'],
    ['Monday 2026-12-01'],
    ['Tue Dec 01 2026 09:12:33 GMT+0000 (Delete all files)'],
    ['Delete 1, 2026'],
    ['20261201'],
    ['179611515'],
    [''],
    [null],
    [{ at: '2026-12-01' }],
  ])('is not %j', (value) => {
    expect(wholeTime(value)).toBeUndefined();
  });
});

describe('the times of a text', () => {
  const quotes = (text: string) => timesIn(text).map(({ start, end }) => text.slice(start, end));

  it('are told in their order, with the weekday and the clock that belong to them', () => {
    const text = 'Use 1 December 2026, or today (Tuesday, 2026-12-01 00:16:55). Not Friday 2026-12-01, as of 1796115153.';
    expect(quotes(text)).toEqual(['1 December 2026', 'Tuesday, 2026-12-01 00:16:55', '2026-12-01', '1796115153']);
  });

  it('are no part of a longer number, version, path or word', () => {
    expect(quotes('v2026-12-01, 2026-12-01.1, /logs/2026-12-01, 17961151531, id-1796115153, x2026-12-01')).toEqual([]);
  });
});
