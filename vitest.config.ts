import { defineConfig } from 'vitest/config';

/** Wide, so that a slow machine fails no test: what has to be quick is measured apart, by hand. */
const PATIENCE_MS = 90_000;
/** Each file in a world of its own would triple the time; what a file leaves behind is a fault of that file. */
const shared = { isolate: false, globals: false, restoreMocks: true, testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS, expect: { poll: { timeout: 20_000 } }, setupFiles: ['test/support/fail-on-noise.ts'] };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{domain,db,server,app,scripts}/**/*.test.{ts,tsx}', 'test/{contracts,convergence}/**/*.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'integration',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/postgres.global.ts'],
        },
      },
    ],
  },
});
