import { expect, test, vi } from 'vitest';

vi.mock('#data/weights/categories.json', () => ({ default: { bias: '', categories: [], severities: [], traits: [], features: {} } }));

test('learning needs no weights, which may speak for other categories than are to be learned', async () => {
  await expect(import('#signals/weight-rows.ts')).rejects.toThrow('npm run learn');
  await expect(import('#accuracy/learn.ts')).resolves.toHaveProperty('learn');
});
