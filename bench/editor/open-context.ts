import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';

/** A browser of somebody; what runs these files keeps the names of functions by a helper of its own, which pages do not have. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}
