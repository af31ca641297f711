import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, placesIn } from '#model/json-places.ts';
import { valueAt } from '#model/pointers.ts';

it('finds every value where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { at, broken } = placesIn(text);
      expect(broken).toBeUndefined();
      for (const [pointer, offset] of at) {
        const expected = JSON.stringify(valueAt(JSON.parse(text), pointer), null, indent);
        expect(text.slice(offset).replaceAll(/\s/g, '').startsWith(expected.replaceAll(/\s/g, ''))).toBe(true);
      }
    }),
  );
});

it('takes for JSON what JSON.parse takes, and nothing else', () => {
  const pieces = fc.array(
    fc.constantFrom('{', '}', '[', ']', '"a"', '"', ':', ',', '1', '-', '.5', 'e3', 'true', 'nul', ' ', '\n', '\\u00e9', '\\x'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      expect(placesIn(text).broken === undefined, text).toBe(isJson(text));
    }),
    { numRuns: 3000, examples: [[['[', '1', ',', ']']], [['{', '"a"', ':', '1', '}']]] },
  );
});

it('stops at a depth that nothing of ours has, instead of running out of stack', () => {
  expect(placesIn('['.repeat(100_000)).broken?.expected).toBe('at most 500 levels');
});

it('counts lines from one', () => {
  expect([0, 1, 2, 3].map((offset) => lineAt('a\nb\n', offset))).toEqual([1, 1, 2, 2]);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
