import { expect, test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import { type Demo, type DemoPerson, readDemo } from './demo.ts';
import { makeOwnRoom, type OwnRoom } from './own-room.ts';

type Fixtures = {
  demo: Demo;
  /** Signs this page's browser in as the first person of the demo with that role. */
  signInAs: (role: string) => Promise<DemoPerson>;
  /** Opens another browser beside `page`, signed in as the first person of the demo with that role, or as nobody. */
  openBrowserOf: (role: string | null, options?: BrowserContextOptions) => Promise<Page>;
  /** An open room in which nobody else writes. */
  ownRoom: OwnRoom;
  /** Errors that a browser tells the console for what the test does, and that are none for its user. */
  expectedNoise: RegExp | null;
  noise: undefined;
};

/** Playwright's `test`, with the demo at hand; an error in the browser's console fails the test in which it came. */
export const test = base.extend<Fixtures>({
  demo: async ({}, use) => use(readDemo()),

  ownRoom: async ({ demo }, use) => use(await makeOwnRoom(demo)),

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

  expectedNoise: [null, { option: true }],

  noise: [
    async ({ page, expectedNoise }, use) => {
      const heard = listen(page);
      await use(undefined);
      expect(heard.filter((error) => !expectedNoise?.test(error)), 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The first person of the demo with that role. */
export function firstOf(demo: Demo, role: string): DemoPerson {
  const person = demo.people.find((somebody) => somebody.role === role);
  if (person === undefined) throw new Error(`Nobody in the demo is a ${role}.`);
  return person;
}

/**
 * No errors of ours: that a page answered 404 or 422, which the browser itself tells the console, and that the framework could
 * not look ahead at links while the line was away, which it does when they are followed; and that React gave up one drawing of the
 * page, which it calls a fault of its own and makes good with the next (once in some hundred pages on a machine with much to do).
 */
const notOurs = /^(Failed to load resource|Failed to fetch manifest patches|Error: Minified React error #345;)/;

function listen(page: Page): string[] {
  const heard: string[] = [];
  const hear = (error: string) => {
    if (!notOurs.test(error)) heard.push(error);
  };
  page.on('pageerror', (error) => hear(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  return heard;
}
