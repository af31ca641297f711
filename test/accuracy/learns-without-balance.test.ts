import { expect, test, vi } from 'vitest';

vi.mock('#data/weights/balance.json', () => ({ default: { bias: '', categories: [], chances: {}, signs: {} } }));

test('learning a balance needs none, which may speak for other categories than are to be learned', async () => {
  await expect(import('#classify/balance.ts')).rejects.toThrow('npm run learn');
  await expect(import('#accuracy/learn-balance.ts')).resolves.toHaveProperty('learnBalance');
});
