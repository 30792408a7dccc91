import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { type Demo, type DemoPerson, readDemo } from './demo.ts';

type Fixtures = {
  demo: Demo;
  /** Signs this page's browser in as the first person of the demo with that role. */
  signInAs: (role: string) => Promise<DemoPerson>;
  /** Opens another browser beside `page`, signed in as the first person of the demo with that role, or as nobody. */
  openBrowserOf: (role: string | null, options?: BrowserContextOptions) => Promise<Page>;
  noise: undefined;
};

/** Playwright's `test`, with the demo at hand; an error in the browser's console fails the test in which it came. */
export const test = base.extend<Fixtures>({
  demo: async ({}, use) => use(readDemo()),

  signInAs: async ({ demo, page }, use) =>
    use(async (role) => {
      const person = firstOf(demo, role);
      await page.goto(person.signInUrl);
      return person;
    }),

  openBrowserOf: async ({ browser, demo }, use) => {
    const opened: { page: Page; heard: string[] }[] = [];
    await use(async (role, options) => {
      const page = await (await browser.newContext(options)).newPage();
      opened.push({ page, heard: listen(page) });
      if (role !== null) await page.goto(firstOf(demo, role).signInUrl);
      return page;
    });
    await Promise.all(opened.map(({ page }) => page.context().close()));
    expect(opened.flatMap(({ heard }) => heard), 'errors in the other browsers').toEqual([]);
  },

  noise: [
    async ({ page }, use) => {
      const heard = listen(page);
      await use(undefined);
      expect(heard, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function firstOf(demo: Demo, role: string): DemoPerson {
  const person = demo.people.find((somebody) => somebody.role === role);
  if (person === undefined) throw new Error(`Nobody in the demo is a ${role}.`);
  return person;
}

/** A page that answers 404 or 422 is told to the console by the browser itself; that is no error of ours. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) heard.push(message.text());
  });
  return heard;
}
