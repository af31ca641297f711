import { describe, expect, test } from 'vitest';
import { factsOf } from '#crawler/facts.ts';
import { firstStranger } from '#crawler/lockfile.ts';

describe('the facts of a package', () => {
  test.each([
    ['git+https://github.com/a/b.git', 'https://github.com/a/b'],
    ['git://github.com/a/b.git', 'https://github.com/a/b'],
    ['git+ssh://git@github.com/a/b.git', 'https://github.com/a/b'],
    ['git@github.com:a/b.git', 'https://github.com/a/b'],
    ['github:a/b', 'https://github.com/a/b'],
    [{ type: 'git', url: 'http://example.com/a' }, 'https://example.com/a'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    [42, undefined],
  ])('take %j as the repository %s', (repository, expected) => {
    expect(factsOf({ repository }).repository).toBe(expected);
  });

  test('leave out what the registry does not tell', () => {
    expect(factsOf({})).toEqual({ installScripts: false });
  });

  test('keep no more of a text than anybody reads, and no half of a character', () => {
    const { description, mcpName } = factsOf({ description: 'x'.repeat(10_000_000), mcpName: `${'x'.repeat(1999)}😀` });
    expect([description?.length, mcpName]).toEqual([2000, `${'x'.repeat(1999)}\ufffd`]);
  });

  test.each([
    ['npm-user <someone@example.com>', 'npm-user'],
    [{ name: 'npm-user', email: 'someone@example.com' }, 'npm-user'],
    ['npm-user', 'npm-user'],
    ['<someone@example.com>', undefined],
    [{ email: 'someone@example.com' }, undefined],
    [['npm-user'], undefined],
  ])('take of the account %j that published it the name %s and no address', (_npmUser, expected) => {
    expect(factsOf({ _npmUser }).publishedBy).toBe(expected);
  });

  test('take the time of the version, in UTC', () => {
    const packument = { version: '1.0.0', time: { '1.0.0': '2026-09-01T22:46:36.382000+00:00' } };
    expect(factsOf(packument).publishedAt).toBe('2026-09-01T22:46:36.382Z');
  });
});

describe('the first stranger among placed packages', () => {
  const registry = 'https://registry.example/npm/';
  const integrity = 'sha512-AAAA';

  test.each([
    ['an address on another host', { resolved: 'https://elsewhere.example/x.tgz', integrity }],
    ['a look-alike host', { resolved: 'https://registry.example.evil.example/x.tgz', integrity }],
    ['a git repository', { resolved: 'git+ssh://git@github.com/a/b.git#abc' }],
    ['a link', { resolved: 'packages/x' }],
    ['no integrity', { resolved: 'https://registry.example/x.tgz' }],
  ])('is one with %s', (_, placed) => {
    expect(firstStranger({ 'node_modules/x': placed }, registry)).toBe('node_modules/x');
  });

  test('is none where all came from the registry or are bundled', () => {
    expect(
      firstStranger({ a: { resolved: 'https://registry.example/a.tgz', integrity }, 'a/node_modules/b': {} }, registry),
    ).toBeUndefined();
  });
});
