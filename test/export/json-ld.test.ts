import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadcrumbList, dataset, scriptJson, webSite } from '#export/json-ld.ts';

const SITE = 'https://placard.example';
const PAYLOADS = ['</script><script>alert(1)</script>', '<!--<script', ']]>', 'a\u2028b\u2029c', '&lt;/script&gt;', '"};alert(1);//'];

describe('JSON for a script element', () => {
  it.each(PAYLOADS)('cannot end the element or the line: %j', (payload) => {
    const text = scriptJson({ [payload]: [payload] });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({ [payload]: [payload] });
  });

  it('parses back to any value it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(scriptJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the way to a page', () => {
  const list = breadcrumbList(SITE, [
    { title: 'Servers', address: '/servers/' },
    { title: 'pay\u202e\n</script>', address: '/servers/acme/pay/' },
  ]);

  it('numbers its steps and gives each an absolute address', () => {
    expect(list).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Servers', item: 'https://placard.example/servers/' },
        { position: 2, item: 'https://placard.example/servers/acme/pay/' },
      ],
    });
  });

  it('shows hidden characters of a name instead of carrying them', () => {
    expect(list).toMatchObject({ itemListElement: [{}, { name: 'pay[U+202E] </script>' }] });
  });
});

describe('the data set', () => {
  it('is dated by the data, and undated when there are none', () => {
    const frame = { schemaVersion: 1, dataVersion: 'sha256-0', generatedAt: '2026-11-02T00:00:00.000Z' } as const;
    expect(dataset(SITE, frame)).toMatchObject({ version: 'sha256-0', dateModified: '2026-11-02T00:00:00.000Z' });
    expect(dataset(SITE, { ...frame, generatedAt: null })).not.toHaveProperty('dateModified');
  });
});

describe('the site', () => {
  it('points search engines at its own search page', () => {
    expect(webSite(SITE)).toMatchObject({ potentialAction: { target: 'https://placard.example/search/?q={search_term_string}' } });
  });
});
