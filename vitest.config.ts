import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/tally.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
