import { expect, it } from 'vitest';
import { columns, wrapped } from '#cli/accuracy/columns.ts';

it('columns of numbers stand to the right, others to the left, an empty cell as wide as the rest', () => {
  const rows = [
    ['who', 'share', 'says'],
    ['a', '5 %', 'yes'],
    ['longer', '', 'no'],
  ];
  expect(columns(rows)).toBe('  who     share  says\n  a         5 %  yes\n  longer         no');
});

it('a long text breaks between words, and none is lost', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const lines = wrapped(words.join(' ')).split('\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
  expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(words);
});
