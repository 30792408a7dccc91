import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { done } from './support/made-summit.ts';

/** An open room of the live demo summit that no other test writes in. */
const NOTES = '/summits/video-evidence/rooms/without-faces/notes';

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Notes of room/ });
const savedOf = (page: Page) => page.locator('[data-saved]');

async function write(page: Page, words: string): Promise<void> {
  await page.goto(NOTES);
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await expect(savedOf(page)).toHaveText('Saved');
}

async function keepVersion(page: Page, name: string): Promise<void> {
  await page.goto(`${NOTES}/versions`);
  await page.getByLabel('Name for the notes as they are now').fill(name);
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(done(page)).toContainText(`“${name}”`);
}

test('notes are kept under a name, compared, and restored while somebody else has them open', async ({ page, signInAs, openBrowserOf }) => {
  const convener = await signInAs('convener');
  const other = await openBrowserOf('participant');
  const agreed = `agreed ${Date.now()}`;
  await write(page, `What we ${agreed}. `);
  await keepVersion(page, 'Before lunch');
  expect(await accessibilityFaults(page)).toEqual([]);

  await write(other, 'Written by mistake.');
  await other.keyboard.press('Enter');
  await keepVersion(page, 'After lunch');
  await page.getByRole('link', { name: /“After lunch”/ }).first().click();
  await expect(page.locator('ins').filter({ hasText: 'Written by mistake.' })).toBeVisible();
  await expect(page.locator('.compared')).toContainText(agreed);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Compare with').selectOption({ label: 'Nothing, only the text' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'The text' })).toBeVisible();
  await expect(page.locator('.compared ins')).toHaveCount(0);

  await expect(textOf(other)).toContainText('Written by mistake.');
  await page.getByRole('link', { name: 'All versions' }).click();
  await page.getByRole('link', { name: /“Before lunch”/ }).first().click();
  await page.getByRole('link', { name: 'Restore this version' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Restore version/ }).click();
  await expect(done(page)).toContainText('again');
  await expect(textOf(other)).not.toContainText('Written by mistake.');
  await expect(textOf(other)).toContainText(agreed);
  await other.keyboard.type('Life goes on.');
  await expect(savedOf(other)).toHaveText('Saved');
  await keepVersion(page, `Later ${agreed}`);
  await expect(page.getByText(convener.name).first()).toBeVisible();
});

test('a participant looks at versions and restores none, and the pages fit a narrow phone', async ({ page, signInAs, openBrowserOf }) => {
  const convener = await openBrowserOf('convener');
  await write(convener, `For the phone ${Date.now()}. `);
  await keepVersion(convener, `On the phone ${Date.now()}`);
  await signInAs('participant');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(NOTES);
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('link', { name: /“On the phone/ }).first().click();
  await expect(page.locator('.compared')).toContainText('For the phone');
  await expect(page.getByRole('link', { name: 'Restore this version' })).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('versions are named, compared and restored', async ({ page, signInAs, openBrowserOf }) => {
    const writer = await openBrowserOf('participant', { javaScriptEnabled: true });
    await write(writer, 'First. ');
    await signInAs('convener');
    const name = `Plainly ${Date.now()}`;
    await keepVersion(page, name);
    await write(writer, 'Second. ');
    await keepVersion(page, `${name}, second`);
    await page.goto(`${NOTES}/versions`);
    await page.getByRole('link', { name: new RegExp(`“${name}”`) }).click();
    await page.getByLabel('Compare with').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.locator('ins').filter({ hasText: 'Second.' })).toBeVisible();
    await page.getByRole('link', { name: 'Restore this version' }).click();
    await page.getByRole('button', { name: /^Restore version/ }).click();
    await expect(done(page)).toContainText('again');
    await expect(textOf(writer)).not.toContainText('Second.');
  });
});
