import { expect, test } from 'vitest';
import { toolsOf } from '#export/listed-tool.ts';
import { entryOf } from './fixture.ts';

const shop = entryOf('acme/shop', [{ name: 'list_orders' }, { name: 'get_order' }]);

test('a listing is made once for the same documents, and anew for any other', () => {
  const tools = toolsOf(shop);
  expect(toolsOf({ ...shop })).toBe(tools);
  const renamed = { ...shop, server: { ...shop.server, title: 'Another shop' } };
  expect(toolsOf(renamed).map(({ server }) => server.title)).toEqual(['Another shop', 'Another shop']);
  const unasked = { ...shop, observation: undefined };
  expect(toolsOf(unasked).map(({ observedAt }) => observedAt)).toEqual(tools.map(({ snapshot }) => snapshot.takenAt));
  expect(toolsOf({ ...shop, snapshot: undefined })).toEqual([]);
  expect(toolsOf(shop)).toEqual(tools);
});
