import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '#model/errors.ts';
import { oneLine, revealHidden, withoutHidden } from '#model/hidden.ts';
import { isServerId, publisherOf, serverIdOfAddress, serverIdOfPackage, slug } from '#model/ids.ts';
import { below, keysOf, valueAt } from '#model/pointers.ts';
import { compareRisk } from '#model/scales.ts';

describe('server ids', () => {
  it('come from the package’s name', () => {
    expect(serverIdOfPackage('@playwright/mcp')).toBe('playwright/mcp');
    expect(serverIdOfPackage('tavily-mcp')).toBe('npm/tavily-mcp');
    expect(serverIdOfPackage('acme/mcp')).toBe('npm/acme/mcp');
    expect(isServerId(serverIdOfPackage('acme/mcp'))).toBe(false);
    expect(publisherOf('playwright/mcp')).toBe('playwright');
  });

  it('of a scope that is named like a host, or like what has no scope, are of nobody else', () => {
    expect(serverIdOfPackage('@npm/x')).toMatch(/^npm-[0-9a-f]{6}\/x$/);
    expect(serverIdOfPackage('@local/x')).toMatch(/^local-[0-9a-f]{6}\/x$/);
    expect(serverIdOfPackage('@com.example/mcp')).toMatch(/^com-example-[0-9a-f]{6}\/mcp$/);
    expect(serverIdOfAddress('https://example.com/mcp')).toBe('com.example/mcp');
  });

  it('never make a folder that Windows cannot have', () => {
    for (const name of ['con', 'nul', 'aux.json', 'com1', 'lpt9.js', 'mcp.']) {
      for (const id of [serverIdOfPackage(name), serverIdOfPackage(`@acme/${name}`)]) {
        expect(id).toMatch(/\/[a-z0-9-]+-[0-9a-f]{6}$/);
        expect(isServerId(id)).toBe(true);
      }
      expect(isServerId(`npm/${name}`)).toBe(false);
    }
    expect(serverIdOfPackage('@aux/mcp')).toMatch(/^aux-[0-9a-f]{6}\/mcp$/);
    expect(['context7', 'auxiliary', 'console.js', 'con-2', 'a.b'].map(serverIdOfPackage)).toEqual([
      'npm/context7',
      'npm/auxiliary',
      'npm/console.js',
      'npm/con-2',
      'npm/a.b',
    ]);
  });

  it('come from the usual address as they always did', () => {
    const ids = ['https://mcp.a.example/', 'https://a.example:443/mcp', 'https://a.example/v1/mcp#x', 'https://1.example/a'].map(
      serverIdOfAddress,
    );
    expect(ids.slice(0, 2)).toEqual(['example.a.mcp/root', 'example.a/mcp']);
    expect(ids.slice(2)).toEqual([`example.a/${slug('v1/mcp')}`, `${slug('1.example')}/a`]);
  });

  it('tell every address of a host from all others', () => {
    const places = [
      '',
      'root',
      '%20root',
      '/root',
      'mcp',
      'MCP',
      'mcp/',
      'mcp-8443',
      'mcp-http',
      'mcp%20http%20',
      '8443',
      'http',
      'x'.repeat(300),
    ];
    const queries = ['', '?a=1', '?a=2', '?A=1', '?8443'];
    const origins = ['https://a.example', 'https://a.example:8443', 'https://a.example:80', 'http://a.example', 'http://a.example:443'];
    const addresses = origins.flatMap((origin) => places.flatMap((path) => queries.map((query) => `${origin}/${path}${query}`)));
    const ids = addresses.map(serverIdOfAddress);
    expect(ids.filter((id) => !isServerId(id) || publisherOf(id) !== 'example.a')).toEqual([]);
    expect(new Set(ids).size).toBe(addresses.length);
  });
});

describe('slugs', () => {
  it('leave a plain name as it is', () => expect(slug('read-file')).toBe('read-file'));

  it('mark a changed name, so that look-alikes stay apart', () => {
    const names = ['read_file', 'Read_File', 'read_file ', 'reаd_file', '../../x', '..%2f', 'CON', '__proto__', '', 'ﬀ', 'a'.repeat(300)];
    const slugs = names.map(slug);
    expect(new Set(slugs).size).toBe(names.length);
    for (const text of slugs) expect(text).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('never leave %s as it is, which Windows reserves', (name) => {
    expect(slug(name)).toMatch(/-[0-9a-f]{6}$/);
  });

  it('are address segments for any name, and distinct', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(slug(a)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug(a) === slug(b)).toBe(a === b);
      }),
    );
  });
});

describe('pointers', () => {
  it('escape and find any key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (outer, inner) => {
        fc.pre(outer !== '__proto__' && inner !== '__proto__');
        const pointer = below(below('', outer), inner);
        expect(keysOf(pointer)).toEqual([outer, inner]);
        expect(valueAt({ [outer]: { [inner]: 7 } }, pointer)).toBe(7);
      }),
    );
  });

  it('never reach what an object inherits', () => {
    expect(valueAt({}, '/constructor')).toBeUndefined();
    expect(valueAt({}, '/__proto__')).toBeUndefined();
  });
});

describe('hidden characters', () => {
  it('are named by their code points', () => {
    expect(withoutHidden('a\u200Bb\u{E0001}')).toBe('a[U+200B]b[U+E0001]');
    expect(withoutHidden('\uFE0Fx\u200Dy')).toBe('[U+FE0F]x[U+200D]y');
    expect(withoutHidden('\u001b[2J')).toBe('[U+001B][2J');
    expect(withoutHidden('\u034F\u17B4\u2800\u3164')).toBe('[U+034F][U+17B4][U+2800][U+3164]');
    expect(oneLine('a\n\tb\u2028\r')).toBe('a[U+000A][U+0009]b[U+2028][U+000D]');
    expect(new InputError('a\nb', 'c\u202e').message).toBe('a[U+000A]b: c[U+202E]');
  });

  it('are spelt out where they are tags that copy letters', () => {
    const smuggled = [...'<b>obey me'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
    expect(withoutHidden(`add${smuggled}.`)).toBe('add[hidden tags: <b>obey me].');
    expect(revealHidden(`${smuggled}\u200B`)).toEqual([
      { kind: 'tags', codePoints: expect.stringContaining('U+E006F U+E0062 U+E0065 U+E0079'), spells: '<b>obey me', text: smuggled },
      { kind: 'hidden', codePoint: 'U+200B', text: '\u200B' },
    ]);
  });

  it('leave ordinary text of any script alone', () => {
    for (const text of ['Grüße, мир', '⚠️ 👩‍🔬 🇩🇪 🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'שלום', 'line\nline\tend', '決済を取り消す']) expect(withoutHidden(text)).toBe(text);
  });
});

it('the riskiest label comes first: severity, then category, then name', () => {
  const labels = [
    { name: 'b', category: 'Write', severity: 'high' },
    { name: 'a', category: 'Write', severity: 'high' },
    { name: 'c', category: 'Read', severity: 'critical' },
    { name: 'd', category: 'Financial', severity: 'high' },
  ] as const;
  expect(labels.toSorted(compareRisk).map(({ name }) => name)).toEqual(['c', 'd', 'a', 'b']);
});
