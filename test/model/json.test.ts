import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, parseJson, soleValue } from '#model/json.ts';

test('what JSON writes is read back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text, 'x')).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  ['{"a": 1, "a": 2}', 'x#: has the key "a" twice; leave one of them out'],
  ['{"a": [0, {"b": "}", "\\u0062": 2}]}', 'x#/a/1: has the key "b" twice; leave one of them out'],
  ['{"__proto__": 1, "__proto__": 2}', 'x#: has the key "__proto__" twice; leave one of them out'],
  [String.raw`{"a\":{}\\": 1, "a\":{}\\": ":"}`, String.raw`x#: has the key "a\":{}\\" twice; leave one of them out`],
  ['{"a/b": {"": 1, "": 2}}', 'x#/a~1b: has the key "" twice; leave one of them out'],
  ['\uFEFF{}', 'x: begins with a byte order mark; save it as UTF-8 without one'],
  ['{} {}', 'x: not JSON at column 4: nothing may follow the document; leave out what stands there'],
  ['{} and so on', 'x: not JSON at column 4: nothing may follow the document; leave out what stands there'],
  ['{"a": [1]}}', 'x: not JSON at column 11: nothing may follow the document; leave out what stands there'],
  ['{}\u00a0', 'x: not JSON at column 3: nothing may follow the document; leave out what stands there'],
  ['{\n}\n// end', 'x: not JSON at line 3, column 1: nothing may follow the document; leave out what stands there'],
  ['[{} and so on', 'x: not JSON at column 5: here a text in double quotes, a number, true, false or null should stand; write keys'],
  ['{\n  // why\n  "a": 1\n}', 'x: not JSON at line 2, column 3: here no comment should stand; write keys'],
  ['{"a": 1,}', 'x: not JSON at column 9: here a name in double quotes should stand; write keys'],
  ["{\n'a': 1}", 'x: not JSON at line 2, column 1: here a text in double quotes, a number, true, false or null should stand; write'],
  ['{"a": \u001b[31m}', 'x: not JSON at column 7: here a text in double quotes, a number, true, false or null should stand; write'],
  ['', 'x: is empty; write a JSON document into it'],
  [' \n', 'x: is empty; write a JSON document into it'],
])('%s is refused', (text, message) => {
  expect(() => parseJson(text, 'x')).toThrow(message);
});

test('one key in two objects, or as a value, is no duplicate', () => {
  expect(parseJson('{"a": {"a": ["a", "a"]}, "b": "a"}', 'x')).toEqual({ a: { a: ['a', 'a'] }, b: 'a' });
});

test.each([
  ['depth', `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`],
  ['a long string of escapes', JSON.stringify('\\"'.repeat(1_000_000))],
])('%s needs no deep stack', (_, text) => {
  expect(() => parseJson(text, 'x')).not.toThrow();
});

test.each([
  ['{"id": 1, "tool": {"a": 1, "a": 2}}', 1],
  ['{"id": 1, "tool": {}, "tool": {}}', 1],
  ['{"tool": {"id": 1, "id": 2}, "id": 3}', 3],
  ['{"id": 1, "id": 1}', undefined],
  ['{"tool": {}, "tool": {}, "id": 1, "id": 2}', undefined],
  ['{"tool": {}}', undefined],
  ['{"id": 1', undefined],
  ['null', undefined],
])('the sole id of %s is %j', (text, id) => {
  expect(soleValue(text, 'id')).toBe(id);
});

test('bytes that are not UTF-8 are refused', () => {
  expect(() => decodeText(Uint8Array.of(0x22, 0xff, 0x22), 'x')).toThrow('x: is not UTF-8; save it as UTF-8');
});
