import { expect, it } from 'vitest';
import { keyOf, LABEL_FACETS, SERVER_FACETS } from '#export/facet-keys.ts';
import { EITHER, type Hit, type Index, JointIndex } from '#site/scripts/search/joint-index.ts';

const key = (category: string) =>
  keyOf(LABEL_FACETS, { category: [category], severity: ['low'], confidence: ['likely'], hints: ['absent'], trait: [], finding: [] });
const SERVER = keyOf(SERVER_FACETS, {
  status: ['current'],
  authentication: ['none'],
  transport: ['stdio'],
  changed: ['never'],
  publisher: ['p'],
  server: ['Jira'],
});
const TOOLS = [
  { id: 'a', words: ['jira', 'ticket'], label: key('Read') },
  { id: 'b', words: ['jira', 'issu'], label: key('Write') },
  { id: 'c', words: ['jira', 'issu', 'ticket'], label: key('Write') },
  { id: 'd', words: ['issu'], label: key('Write') },
];
const asked: (string | null)[] = [];
const program = {
  options: async () => undefined,
  filters: async () => ({ label: { [key('Read')]: 1, [key('Write')]: 3 }, server: { [SERVER]: 4 } }),
  search: async (query: string | null) => {
    asked.push(query);
    const found = TOOLS.filter(({ words }) => (query ?? '').split(' ').every((word) => words.includes(word)));
    const count = (label: string) => found.filter((tool) => tool.label === label).length;
    return {
      results: found.map(({ id }) => ({ id }) as Hit),
      filters: { label: { [key('Read')]: count(key('Read')), [key('Write')]: count(key('Write')) } },
    };
  },
} as Index;

it('of either of two wordings it gives every tool once, and counts it once', async () => {
  const { hits, counts } = await (await JointIndex.open(program)).ask(`jira ticket${EITHER}jira issue`, {}, 'match');
  expect(hits.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(counts().category).toEqual({ Read: 1, Write: 2 });
});

it('asks for the stems of the same words but once', async () => {
  const opened = await JointIndex.open(program);
  asked.length = 0;
  for (const words of ['jira', 'issue', 'jira']) await opened.ask(words, {}, 'match');
  expect(asked).toEqual(['jira', 'issu']);
});
