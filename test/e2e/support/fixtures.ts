import { expect, test as base, type Page } from '@playwright/test';
import { type Demo, type DemoPerson, readDemo } from './demo.ts';

type Fixtures = {
  demo: Demo;
  /** Signs this page's browser in as the first person of the demo with that role. */
  signInAs: (role: string) => Promise<DemoPerson>;
  noise: undefined;
};

/** Playwright's `test`, with the demo at hand; an error in the browser's console fails the test in which it came. */
export const test = base.extend<Fixtures>({
  demo: async ({}, use) => use(readDemo()),

  signInAs: async ({ demo, page }, use) =>
    use(async (role) => {
      const person = demo.people.find((somebody) => somebody.role === role);
      if (person === undefined) throw new Error(`Nobody in the demo is a ${role}.`);
      await page.goto(person.signInUrl);
      return person;
    }),

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

/** A page that answers 404 or 422 is told to the console by the browser itself; that is no error of ours. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) heard.push(message.text());
  });
  return heard;
}
