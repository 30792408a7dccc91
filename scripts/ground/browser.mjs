import { existsSync } from 'node:fs';
import { run, runNode } from './run.mjs';

/** The first is Chromium without a window, which leaves a slow machine a third more time for the pages. */
const systemBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that drives the end-to-end tests: the one named by the environment, Playwright's own, or the system's. */
export async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), ...systemBrowsers].find((path) => path && existsSync(path)) ?? null;
}

/** Finds a browser or fetches one; null when neither worked, after saying what to do. */
export async function findOrInstallBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  if (!process.env.PLAYWRIGHT_CHROMIUM_PATH) {
    console.log('No browser is installed; asking Playwright for one ...');
    await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { quiet: true });
    const fetched = await findBrowser();
    if (fetched !== null) return fetched;
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      console.log('Playwright could not fetch one; asking the system for Chromium ...');
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update'], { quiet: true, env });
      for (const name of ['chromium-headless-shell', 'chromium']) {
        await run('apt-get', ['install', '-y', name], { quiet: true, env });
        const installed = await findBrowser();
        if (installed !== null) return installed;
      }
    }
  }
  console.error('No Chromium was found. Install one, or name it with PLAYWRIGHT_CHROMIUM_PATH, and run the tests again.');
  return null;
}
