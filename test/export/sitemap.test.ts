import { describe, expect, it } from 'vitest';
import { escapeXml, sitemapPages, writeSitemaps } from '#export/sitemap.ts';
import { entryOf } from './fixture.ts';

const SITE = 'https://placard.example';

describe('text in XML', () => {
  it('is escaped, and loses what XML forbids', () => {
    expect(escapeXml('a<b>&"\'\0\u0008\u001b[31m\ufffe\ud800')).toBe('a&lt;b&gt;&amp;&quot;&apos;[31m\ufffd');
  });

  it('keeps line feeds, tabs and letters of every script', () => {
    expect(escapeXml('日本\n\tØ 🙂')).toBe('日本\n\tØ 🙂');
  });
});

describe('the pages worth finding', () => {
  const entry = entryOf('acme/shop', [
    { name: 'refund', description: 'Gives the money back.' },
    { name: 'thin' },
    { name: 'blank', description: '  ' },
  ]);

  it('are servers and described tools, dated by their snapshot', () => {
    const pages = sitemapPages([entry]);
    expect(pages.map(({ modified }) => modified)).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z']);
    expect(pages[1]?.address).toMatch(/\/refund\/$/);
  });

  it('include a server that never answered, undated', () => {
    const silent = { ...entry, snapshot: undefined, assessment: undefined };
    expect(sitemapPages([silent])).toEqual([{ address: expect.stringMatching(/^\/servers\/acme-shop-/) }]);
  });
});

describe('the sitemaps', () => {
  it('name every page once, below the site', () => {
    const [index, first] = writeSitemaps(SITE, [{ address: '/' }, { address: '/rules/', modified: '2026-11-01T00:00:00.000Z' }]);
    expect(index).toMatchObject({ path: '/sitemap-index.xml' });
    expect(index?.text).toContain('<loc>https://placard.example/sitemap-0.xml</loc><lastmod>2026-11-01T00:00:00.000Z</lastmod>');
    expect(first?.text).toContain('<url><loc>https://placard.example/</loc></url>');
    expect(first?.text).toContain('<url><loc>https://placard.example/rules/</loc><lastmod>2026-11-01T00:00:00.000Z</lastmod></url>');
  });

  it('hold at most 50,000 pages each', () => {
    const files = writeSitemaps(
      SITE,
      Array.from({ length: 50_001 }, (_, index) => ({ address: `/${index}/` })),
    );
    expect(files.map(({ path, text }) => [path, text.split('<loc>').length - 1])).toEqual([
      ['/sitemap-index.xml', 2],
      ['/sitemap-0.xml', 50_000],
      ['/sitemap-1.xml', 1],
    ]);
  });
});
