import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './test/tally.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    hookTimeout: 300_000,
    env: { INIT_CWD: '' },
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/site/**'] } },
      { extends: true, test: { name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: 'test/site/set-up.ts' } },
    ],
  },
});
