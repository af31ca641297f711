import { expect, it, vi } from 'vitest';
import { search } from '#site/scripts/search/find.ts';
import type { Hit } from '#site/scripts/search/joint-index.ts';
import type { Order } from '#site/scripts/search/order.ts';

const hit = (content: string): Hit => ({
  id: content,
  data: async () => ({
    url: '/',
    content,
    meta: { title: '', server: '', category: '', severity: '', consequence: '', warning: '', seen: '' },
  }),
});
const crowd = Array.from({ length: 30 }, () => hit('something else'));
const fitting = hit('by id');
const ORDERED: Partial<Record<Order, readonly Hit[]>> = { match: [fitting, ...crowd], risk: [...crowd, fitting] };

vi.mock('#site/scripts/search/joint-index.ts', () => ({
  JointIndex: {
    open: async () => ({
      values: {},
      ask: async (_words: string, _chosen: object, order: Order) => ({ hits: ORDERED[order], counts: () => ({}) }),
    }),
  },
}));

it.each(['match', 'risk'] as const)(
  'a search finds what only the best fitting hit has, in the order that was chosen: %s',
  async (order) => {
    const found = await search({ query: 'id', filters: {}, order });
    expect(found.isUnheard).toBe(false);
    expect(found.hits).toBe(ORDERED[order]);
  },
);

it.each(['match', 'risk'] as const)('a search says that no tool has a word where the best fitting hits lack it: %s', async (order) => {
  expect(await search({ query: 'idx', filters: {}, order })).toMatchObject({ isUnheard: true, hits: [] });
});
