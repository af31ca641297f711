import { expect, it } from 'vitest';
import { searchNames } from '#export/search-names.ts';
import { nearestFew } from '#model/nearest.ts';
import { entryOf } from './fixture.ts';

it('keeps the words of names once each, no numbers and no markup', () => {
  const entry = entryOf('acme/shop', [
    { name: 'createIssue' },
    { name: 'create_2024_repo' },
    { name: '<b>repo</b>' },
    { name: 'w'.repeat(300) },
  ]);
  const { words, servers } = searchNames([entry]);
  expect(words).toEqual(['create', 'example', 'issue', 'repo', 'server']);
  expect(servers).toEqual([{ title: 'Example server (example)', page: expect.stringMatching(/^\/servers\/acme-shop-[0-9a-f]{6}\/$/) }]);
});

it('stays small whatever the names are', () => {
  const names = Array.from({ length: 9000 }, (_, index) => ({ name: `word${index.toString(36)}x` }));
  expect(searchNames([entryOf('acme/shop', names)]).words.length).toBe(8000);
});

it('finds what a misspelt word may have meant, the nearest first, and nothing that is far', () => {
  expect(nearestFew('isue', ['issues', 'issue', 'list', 'is'], 3)).toEqual(['issue']);
  expect(nearestFew('repositry', ['repositories', 'repository', 'reposition'], 2)).toEqual(['repository', 'reposition']);
  expect(nearestFew('qqqq', ['issue'], 3)).toEqual([]);
});
