import { describe, expect, test } from 'vitest';
import type { Condition } from '#model/types.ts';
import { compileCondition } from '#policy/conditions.ts';

/** What a condition says of an argument `a`: does it hold, does it not, or can it not be told (then `require` fails and `deny_if` holds). */
function verdict(op: Condition['op'], value: Condition['value'], args: unknown): 'holds' | 'fails' | 'unclear' {
  const { surelyHolds, mayHold } = compileCondition({ path: '/a', op, ...(value !== undefined && { value }) });
  if (surelyHolds(args)) return 'holds';
  return mayHold(args) ? 'unclear' : 'fails';
}

type Row = [op: Condition['op'], value: Condition['value'], actual: unknown, expected: ReturnType<typeof verdict>];

describe('a value that is there', () => {
  test.each<Row>([
    ['eq', 1, 1, 'holds'],
    ['eq', 1, 2, 'fails'],
    ['eq', 1, '1', 'unclear'],
    ['eq', 'x', ['x'], 'unclear'],
    ['eq', true, 'true', 'unclear'],
    ['eq', null, null, 'holds'],
    ['eq', null, 0, 'unclear'],
    ['eq', { x: [1, 2], y: 0 }, { y: 0, x: [1, 2] }, 'holds'],
    ['eq', { x: 1 }, { x: 2 }, 'fails'],
    ['neq', 'production', 'staging', 'holds'],
    ['neq', 'production', 'production', 'fails'],
    ['neq', 'production', ['production'], 'unclear'],
    ['in', ['a', 'b'], 'b', 'holds'],
    ['in', ['a', 'b'], 'B', 'fails'],
    ['in', ['a', 1], 1, 'holds'],
    ['in', ['a'], 1, 'unclear'],
    ['not_in', ['a', 'b'], 'c', 'holds'],
    ['not_in', ['a', 'b'], 'a', 'fails'],
    ['not_in', ['a', 'b'], ['a'], 'unclear'],
    ['lt', 5, 4, 'holds'],
    ['lt', 5, 5, 'fails'],
    ['lte', 5, 5, 'holds'],
    ['lte', 5, 5.000001, 'fails'],
    ['gt', 5, 6, 'holds'],
    ['gt', 5, 5, 'fails'],
    ['gte', 5, 5, 'holds'],
    ['gte', 5, 4, 'fails'],
    ['lte', 5, '4', 'unclear'],
    ['lte', 5, '٤', 'unclear'],
    ['lte', 5, Number.NaN, 'unclear'],
    ['lte', 5, null, 'unclear'],
    ['lte', 5, [4], 'unclear'],
    ['regex', '^[a-z]+$', 'abc', 'holds'],
    ['regex', '^[a-z]+$', 'abc\n', 'fails'],
    ['regex', 'b', 'abc', 'holds'],
    ['regex', '^\\d$', '٤', 'fails'],
    ['regex', 'a', 5, 'unclear'],
    ['regex', 'a', ['a'], 'unclear'],
    ['contains', 'b', 'abc', 'holds'],
    ['contains', 'x', 'abc', 'fails'],
    ['contains', 'b', ['a', 'b'], 'holds'],
    ['contains', { id: 1 }, [{ id: 1 }], 'holds'],
    ['contains', 'b', ['abc'], 'fails'],
    ['contains', 1, '1', 'unclear'],
    ['contains', 'a', 7, 'unclear'],
    ['exists', undefined, null, 'holds'],
    ['exists', true, 0, 'holds'],
    ['exists', false, 0, 'fails'],
  ])('%s %j, given %j: %s', (op, value, actual, expected) => {
    expect(verdict(op, value, { a: actual })).toBe(expected);
  });
});

describe('a value that is missing', () => {
  test.each<[Condition['op'], Condition['value'], ReturnType<typeof verdict>]>([
    ['eq', 1, 'unclear'],
    ['neq', 1, 'unclear'],
    ['in', [1], 'unclear'],
    ['not_in', [1], 'unclear'],
    ['lt', 1, 'unclear'],
    ['gte', 1, 'unclear'],
    ['regex', '', 'unclear'],
    ['contains', '', 'unclear'],
    ['under', ['/'], 'unclear'],
    ['host_in', ['a.org'], 'unclear'],
    ['exists', true, 'fails'],
    ['exists', false, 'holds'],
  ])('%s %j: %s', (op, value, expected) => {
    expect(verdict(op, value, {})).toBe(expected);
    expect(verdict(op, value, Object.create({ a: 1 })), 'inherited').toBe(expected);
  });
});

describe('under', () => {
  const roots = ['/srv/data/', 'C:\\data'];
  test.each<[string, unknown, ReturnType<typeof verdict>]>([
    ['the root itself', '/srv/data', 'holds'],
    ['below the root', '/srv/data/x/y.txt', 'holds'],
    ['with needless parts', '/srv//data/./x', 'holds'],
    ['a name that begins alike', '/srv/database', 'fails'],
    ['elsewhere', '/etc/passwd', 'fails'],
    ['a Windows path', 'c:/data/x', 'holds'],
    ['another drive', 'D:\\data\\x', 'fails'],
    ['climbing out', '/srv/data/../x', 'unclear'],
    ['climbing and coming back', '/srv/x/../data/y', 'unclear'],
    ['climbing with backslashes', '/srv/data/..\\x', 'unclear'],
    ['dots and blanks', '/srv/data/.. /x', 'unclear'],
    ['three dots', '/srv/data/.../x', 'unclear'],
    ['wide dots', '/srv/data/．．/x', 'unclear'],
    ['encoded dots', '/srv/data/%2e%2E/x', 'unclear'],
    ['an encoded slash', '/srv/data/..%2fx', 'unclear'],
    ['another case', '/SRV/data/x', 'unclear'],
    ['relative', 'srv/data/x', 'unclear'],
    ['home', '~/x', 'unclear'],
    ['a network path', '//srv/data/x', 'unclear'],
    ['a file address', 'file:///srv/data/x', 'unclear'],
    ['a line break', '/srv/data/x\n', 'unclear'],
    ['a null character', '/srv/data/x\u0000.txt', 'unclear'],
    ['a zero-width space', '/srv/data/\u200bx', 'unclear'],
    ['no text', ['/srv/data'], 'unclear'],
    ['empty', '', 'unclear'],
  ])('%s', (_, actual, expected) => {
    expect(verdict('under', roots, { a: actual })).toBe(expected);
  });

  test('the root of everything', () => {
    expect(verdict('under', ['/'], { a: '/x' })).toBe('holds');
  });
});

describe('host_in', () => {
  const hosts = ['example.com', '*.example.org', 'bücher.example', '127.0.0.1', '[::1]'];
  test.each<[string, unknown, ReturnType<typeof verdict>]>([
    ['the host', 'https://example.com/path?x#y', 'holds'],
    ['with a port', 'http://example.com:8080', 'holds'],
    ['in capitals', 'HTTPS://EXAMPLE.COM', 'holds'],
    ['with a trailing dot', 'https://example.com./', 'holds'],
    ['a wide letter', 'https://ｅxample.com/', 'holds'],
    ['below a domain', 'https://a.b.example.org/', 'holds'],
    ['the domain itself when only what is below is listed', 'https://example.org/', 'fails'],
    ['international', 'https://xn--bcher-kva.example/', 'holds'],
    ['an address as one number', 'http://2130706433/', 'holds'],
    ['an address in octal', 'http://0177.0.0.1/', 'holds'],
    ['a short address', 'http://127.1/', 'holds'],
    ['an address mapped into IPv6', 'http://[::ffff:127.0.0.1]/', 'holds'],
    ['IPv6 written long', 'http://[0:0:0:0:0:0:0:1]/', 'holds'],
    ['another host', 'https://example.net/', 'fails'],
    ['the host as a suffix', 'https://notexample.com/', 'fails'],
    ['the host as a prefix', 'https://example.com.evil.net/', 'fails'],
    ['the host in the path', 'https://evil.net/example.com', 'fails'],
    ['a user name', 'https://example.com@evil.net/', 'unclear'],
    ['an empty user name', 'https://@example.com/', 'unclear'],
    ['a backslash', 'https://example.com\\@evil.net/', 'unclear'],
    ['a tab inside', 'https://exam\tple.com/', 'unclear'],
    ['a blank before', ' https://example.com/', 'unclear'],
    ['three slashes', 'https:///example.com/', 'unclear'],
    ['no slashes', 'https:example.com', 'unclear'],
    ['an encoded letter', 'https://ex%61mple.com/', 'unclear'],
    ['another scheme', 'ftp://example.com/', 'unclear'],
    ['a bare host', 'example.com', 'unclear'],
    ['no text', 5, 'unclear'],
  ])('%s', (_, actual, expected) => {
    expect(verdict('host_in', hosts, { a: actual })).toBe(expected);
  });
});

describe('a path that reaches several values', () => {
  const { surelyHolds, mayHold } = compileCondition({ path: '/items/*/id', op: 'eq', value: 1 });
  test.each<[string, unknown, [surely: boolean, may: boolean]]>([
    ['all hold', [{ id: 1 }, { id: 1 }], [true, true]],
    ['one holds', [{ id: 1 }, { id: 2 }], [false, true]],
    ['none holds', [{ id: 2 }], [false, false]],
    ['one lacks it', [{ id: 2 }, {}], [false, true]],
    ['an empty array', [], [false, true]],
    ['no array', { 0: { id: 1 } }, [false, true]],
    ['text', 'items', [false, true]],
  ])('%s', (_, items, expected) => {
    expect([surelyHolds({ items }), mayHold({ items })]).toEqual(expected);
  });
});

test.each([
  ['/items/1', { items: ['a', 'b'] }, true],
  ['/items/length', { items: [] }, false],
  ['/items/01', { items: ['a', 'b'] }, false],
  ['/a~1b/~0', { 'a/b': { '~': 1 } }, true],
  ['args.a.b', { a: { b: null } }, true],
  ['args', {}, true],
  ['/__proto__', {}, false],
  ['/constructor/name', {}, false],
  ['/__proto__', JSON.parse('{"__proto__": 1}'), true],
])('%s in %j exists: %s', (path, args, exists) => {
  expect(compileCondition({ path, op: 'exists' }).surelyHolds(args)).toBe(exists);
});
