import { defineConfig } from 'vitest/config';

const shared = { globals: false, restoreMocks: true, setupFiles: ['test/support/fail-on-noise.ts'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{domain,db,server,app,scripts}/**/*.test.{ts,tsx}', 'test/contracts/**/*.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'integration',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/postgres.global.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
