import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digest, digestSurface, digestText } from '#model/canonical.ts';

describe('digests', () => {
  it('are SHA-256 of UTF-8 text in hexadecimal', () => {
    expect(digestText('')).toBe('sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestText('å')).not.toBe(digestText('a'));
  });

  it('do not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(digest(reversed)).toBe(digest(value));
      }),
    );
  });

  it('refuse what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow('not a JSON value');
  });
});

describe('the surface of a server', () => {
  const pay = { name: 'pay', description: 'Pays.' };
  const list = { name: 'list', description: 'Lists.' };

  it('is blind to the order of its tools', () => {
    expect(digestSurface([pay, list], undefined).digest).toBe(digestSurface([list, pay], undefined).digest);
  });

  it('notices any change of a tool, unknown fields included', () => {
    expect(digestSurface([{ ...pay, 'x-new': 1 }], undefined).toolsDigest).not.toBe(digestSurface([pay], undefined).toolsDigest);
  });

  it('notices a change of the instructions, which leaves the tools’ digest as it was', () => {
    const before = digestSurface([pay], undefined);
    const after = digestSurface([pay], 'Pay first.');
    expect(after.toolsDigest).toBe(before.toolsDigest);
    expect(after.digest).not.toBe(before.digest);
  });
});

describe('the other lists of a surface', () => {
  const bare = digestSurface([], 'Wave.');

  it('leave the digest as it is where a server has none', () => {
    expect(digestSurface([], 'Wave.', { prompts: undefined, resourceTemplates: undefined })).toEqual(bare);
  });

  it('move the digest of the surface, an empty list too, and never that of the tools', () => {
    const lists = [{ prompts: [] }, { prompts: [{ name: 'a' }] }, { resourceTemplates: [] }];
    const found = lists.map((list) => digestSurface([], 'Wave.', list));
    expect(new Set([bare, ...found].map(({ digest: of }) => of)).size).toBe(4);
    expect(new Set([bare, ...found].map(({ toolsDigest }) => toolsDigest)).size).toBe(1);
  });
});
