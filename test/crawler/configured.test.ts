import { expect, test } from 'vitest';
import { targetsOf } from '#cli/crawl-targets.ts';
import { ownServer } from '#crawler/sources/configured.ts';

test('addresses of one host are servers of their own, and no secret tells them apart', () => {
  const urls = [
    ...[
      'https://a.example/mcp',
      'https://a.example:8443/mcp',
      'http://a.example/mcp',
      'https://a.example/mcp?lists=a',
      'https://a.example/mcp?lists=b',
    ],
    ...['https://a.example/mcp?key=one', 'https://me:two@a.example/mcp#three'],
  ];
  const listings = urls.map((url) => ownServer({ name: 'x', disabled: false, way: { url, headers: {} } }, OPTIONS).sourced.listing);
  expect(new Set(listings.map(({ server }) => server)).size).toBe(5);
  expect(listings.slice(5).map(({ server }) => server)).toEqual(['example.a/mcp', 'example.a/mcp']);
  expect(JSON.stringify(listings)).not.toMatch(/[?#]|one|two|three/);
});

test('an address that a person names leaves none of its secrets in the listing', async () => {
  const [own] = await targetsOf([], { url: 'https://me:two@a.example/mcp?api_key=three', store: 'none' });
  expect(own?.sourced.listing.title).toBe('https://a.example/mcp');
  expect(JSON.stringify(own?.sourced)).not.toMatch(/two|three/);
  expect(own?.own.url).toBe('https://me:two@a.example/mcp?api_key=three');
});

const OPTIONS = { source: 'configuration', withSecrets: true, thisMachine: false };
