import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

/** An open room of the live demo summit. */
const NOTES = '/summits/video-evidence/rooms/two-assessors/notes';

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Notes of room/ });
const savedOf = (page: Page) => page.locator('[data-saved]');

test('what one person types in a room is seen by another, with their name beside it, and is called saved', async ({ page, signInAs, openBrowserOf }) => {
  const convener = await signInAs('convener');
  await page.goto(NOTES);
  const other = await openBrowserOf('participant');
  await other.goto(NOTES);
  const words = `Ask two assessors ${Date.now()}`;
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`${words}.`);
  await expect(textOf(other)).toContainText(`${words}.`);
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(textOf(other).locator('.caret-name')).toHaveText(convener.name);
  await textOf(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' And a third when they differ.');
  await expect(textOf(page)).toContainText(`${words}. And a third when they differ.`);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('Escape leaves the text, and the notes fit a narrow phone', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(NOTES);
  await textOf(page).focus();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).not.toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('what is typed offline is kept, said so, and arrives with the connection', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('convener');
  await page.goto(NOTES);
  await expect(savedOf(page)).toHaveText('Saved');
  const other = await openBrowserOf('participant');
  await other.goto(NOTES);
  await expect(savedOf(other)).toHaveText('Saved');
  const words = `typed on the train ${Date.now()}`;
  await page.context().setOffline(true);
  await expect(savedOf(page)).toContainText('Offline');
  await textOf(page).click();
  await page.keyboard.type(words);
  await expect(savedOf(page)).toContainText('kept on this page');
  await page.context().setOffline(false);
  await expect(textOf(other)).toContainText(words);
  await expect(savedOf(page)).toHaveText('Saved');
});

test('who loses their place while writing is told at once, and their words stay to be copied', async ({ page, signInAs, demo, browser }) => {
  await signInAs('convener');
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(`/join/${demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode}`);
  const name = `Writer ${Date.now()}`;
  await guest.getByLabel('Your name').fill(name);
  await guest.getByText('Researcher', { exact: true }).click();
  await guest.getByRole('button', { name: 'Join the summit' }).click();
  await guest.waitForURL(/lobby/);
  await guest.goto(NOTES);
  await textOf(guest).click();
  await guest.keyboard.type('A last thought');
  await expect(savedOf(guest)).toHaveText('Saved');
  await page.goto(`/summits/video-evidence/prepare/people?name=${encodeURIComponent(name)}`);
  await page.getByText(`Change ${name}`).click();
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(savedOf(guest)).toContainText('You may not open this document.');
  await expect(textOf(guest)).toContainText('A last thought');
  await expect(textOf(guest)).toHaveAttribute('contenteditable', 'false');
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the notes can be read', async ({ page, signInAs, openBrowserOf }) => {
    const writer = await openBrowserOf('convener', { javaScriptEnabled: true });
    await writer.goto(NOTES);
    const words = `For all to read ${Date.now()}`;
    await textOf(writer).click();
    await writer.keyboard.type(words);
    await expect(savedOf(writer)).toHaveText('Saved');
    await signInAs('participant');
    await page.goto(NOTES);
    await expect(page.getByText(words)).toBeVisible();
    // Playwright reads no text within noscript; that it is laid out shows that the browser does.
    await expect(page.locator('noscript p')).toBeVisible();
  });
});
