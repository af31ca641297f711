import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absolute, toolAddress, toolAddresses } from '#export/addresses.ts';

const SEGMENT = /^\/servers\/[a-z0-9-]+\/[a-z0-9-]+\/$/;
const NAUGHTY = [
  '../../x',
  '..%2f..%2fx',
  '__proto__',
  'constructor',
  '',
  ' ',
  '.',
  'con',
  'aux.json',
  'a:b',
  'x'.repeat(300),
  'nul\0',
  'read_file',
  'Read_File',
  'read_file ',
  'r\u0435ad_file',
  'read\u200b_file',
  'ﬀ',
  '日本語',
  '🙂',
  'index.md',
];

describe('the address of a tool', () => {
  it('keeps a plain name as it is', () => {
    expect(toolAddress('acme/shop', 'refund')).toMatch(/\/refund\/$/);
  });

  it.each(NAUGHTY)('never carries what a name holds: %j', (name) => {
    expect(toolAddress('acme/shop', name)).toMatch(SEGMENT);
  });

  it('differs for names that differ, however alike they look', () => {
    expect(new Set(NAUGHTY.map((name) => toolAddress('acme/shop', name))).size).toBe(NAUGHTY.length);
  });

  it('differs for distinct names and is made of plain segments, whatever the names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 300 })), (names) => {
        const addresses = toolAddresses('acme/shop', names);
        expect(addresses.every((address) => SEGMENT.test(address))).toBe(true);
        expect(new Set(addresses).size).toBe(names.length);
      }),
    );
  });

  it('differs for a name listed twice, and the first keeps the ordinary address', () => {
    const [first, second, third] = toolAddresses('acme/shop', ['refund', 'refund', 'refund']);
    expect(first).toBe(toolAddress('acme/shop', 'refund'));
    expect(second).toMatch(/\/refund-2\/$/);
    expect(third).toMatch(/\/refund-3\/$/);
  });

  it('leaves a name that looks like a numbered twin its own address', () => {
    const addresses = toolAddresses('acme/shop', ['refund', 'refund', 'refund-2']);
    expect(addresses[2]).toBe(toolAddress('acme/shop', 'refund-2'));
    expect(new Set(addresses).size).toBe(3);
  });

  it('cannot be taken by a name that spells another name’s address', () => {
    const disguised = toolAddress('acme/shop', 'refund_all').split('/').at(-2) ?? '';
    expect(toolAddress('acme/shop', disguised)).not.toBe(toolAddress('acme/shop', 'refund_all'));
  });
});

describe('servers whose ids fold alike', () => {
  it('have addresses of their own', () => {
    expect(toolAddress('a-b/c', 'x')).not.toBe(toolAddress('a/b-c', 'x'));
  });
});

describe('an absolute address', () => {
  it('stands below the site', () => {
    expect(absolute('https://placard.example', '/servers/')).toBe('https://placard.example/servers/');
  });
});
