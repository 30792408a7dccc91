import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/ground/browser.mjs';

// Playwright reads this file again in every worker: what the first reading chose is handed on by the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= join(tmpdir(), `plenary-e2e-${randomUUID()}`);
/** Of the outside Postgres, when DATABASE_URL names one. */
process.env.E2E_DATABASE ??= `plenary_e2e_${randomUUID().replaceAll('-', '')}`;

const origin = `http://localhost:${process.env.E2E_PORT}`;
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
/** Nothing on these pages needs a graphics card; imitating one would take the time of the pages. */
const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  // A second try passes, and is named in the last lines of `npm test`: a fault to look for all the same.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: origin,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Recording takes time from the pages: E2E_TRACE=on asks for it.
    trace: process.env.E2E_TRACE === 'on' ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: (await findBrowser()) ?? undefined, args: [...asRoot, ...quiet] },
  },
  webServer: {
    command: 'node test/e2e/support/serve.mjs',
    url: `${origin}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
