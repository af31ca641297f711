import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineAt, placeOf, placesIn } from '#model/json-places.ts';
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
  expect(placesIn('['.repeat(100_000)).broken?.problem).toBe('here at most 500 levels should stand');
});

it('counts lines from one', () => {
  expect([0, 1, 2, 3].map((offset) => lineAt('a\nb\n', offset))).toEqual([1, 1, 2, 2]);
});

it.each([
  ['{"version":"1",\n', 'column 16'],
  ['{"version":"1"\n', 'column 15'],
  ['{\n', 'column 2'],
  ['{', 'column 2'],
  ['\n\n{"version":"1",}\n', 'line 3, column 16'],
  ['{\n  "version": "1",\n\n', 'line 2, column 18'],
  ['{"a": 1,}', 'column 9'],
])('tells a person where %j breaks', (text, place) => {
  expect(placeOf(text, placesIn(text).broken?.at ?? Number.NaN)).toBe(place);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
