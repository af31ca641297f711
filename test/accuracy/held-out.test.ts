import { expect, it } from 'vitest';
import { lexiconsWithout } from '#accuracy/held-out.ts';
import type { Lexicon } from '#model/types.ts';
import { goldTool } from './gold-tool.ts';

const LEXICON: Lexicon = {
  schemaVersion: 1,
  language: 'en',
  title: 'English',
  verbs: { read: ['fetch', 'peruse'], delete: ['burn'] },
  nouns: { mail: ['letter box', 'postcard'] },
  parameters: { path: ['file path'] },
  nominals: { perusal: 'peruse' },
  stops: ['of'],
};

it('a server’s own words leave its lexicon, those that another server uses stay', () => {
  const gold = [
    goldTool({
      server: 'a',
      tool: { name: 'burnPostcards', description: 'Fetches a letter box.', inputSchema: { properties: { filePath: {} } } },
    }),
    goldTool({ server: 'b', tool: { name: 'get', description: 'A perusal: fetching letters from a letter box.' } }),
    goldTool({ server: 'c', tool: { name: 'fetch' } }),
  ];
  const lexicons = lexiconsWithout(LEXICON, gold);
  expect([...lexicons.keys()]).toEqual(['a', 'b', 'c']);
  expect(lexicons.get('a')).toEqual({
    ...LEXICON,
    verbs: { read: ['fetch'], delete: [] },
    nouns: { mail: ['letter box'] },
    parameters: { path: [] },
    phrases: {},
    flags: {},
  });
  expect(lexicons.get('b')).toMatchObject({
    verbs: { read: ['fetch'], delete: ['burn'] },
    nominals: {},
    parameters: { path: ['file path'] },
  });
});
