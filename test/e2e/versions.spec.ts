import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { done } from './support/made-summit.ts';
import { moveCaret } from './support/notes-page.ts';

const PHONE = { width: 360, height: 740 };
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const textOf = (page: Page) => page.getByRole('textbox', { name: /^Notes of room/ });
const savedOf = (page: Page) => page.locator('[data-saved]');

async function write(page: Page, notes: string, words: string): Promise<void> {
  await page.goto(notes);
  await textOf(page).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.type(words);
  await expect(savedOf(page)).toHaveText('Saved');
}

async function keepVersion(page: Page, notes: string, name: string): Promise<void> {
  await page.goto(`${notes}/versions`);
  await page.getByLabel('Name for the notes as they are now').fill(name);
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(done(page)).toContainText(`“${name}”`);
}

test('notes are kept under a name, compared, and restored while somebody else has them open', async ({ page, signInAs, openBrowserOf, demo, ownRoom: { notes } }) => {
  test.setTimeout(180_000);
  const convener = await signInAs('convener');
  const other = await openBrowserOf('participant');
  const teacher = firstOf(demo, 'participant');
  const agreed = `agreed ${Date.now()}`;
  await write(page, notes, `What we ${agreed}. `);
  await keepVersion(page, notes, 'Before lunch');
  expect(await accessibilityFaults(page)).toEqual([]);

  await write(other, notes, 'Written by mistake.');
  await other.keyboard.press('Enter');
  await keepVersion(page, notes, 'After lunch');
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
  await expect(page.getByRole('heading', { name: /^Restore version \d+\?$/ })).toBeFocused();
  await expect(page.getByText(`This takes out 3 words by ${teacher.name}.`)).toBeVisible();
  await expect(page.locator('del').filter({ hasText: 'Written by mistake.' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Restore version/ }).click();
  await expect(page.getByRole('heading', { name: /were made to read as in version/ })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Restore this version' })).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await expect(textOf(other)).not.toContainText('Written by mistake.');
  await expect(textOf(other)).toContainText(agreed);
  const told = other.getByText(/brought version \d+ of these notes back\. What stood here before is version \d+\./);
  await expect(told).toBeVisible();
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(told).toHaveCount(0);
  await textOf(other).click();
  await moveCaret(other, 'Control+End');
  await other.keyboard.type('Life goes on.');
  await expect(savedOf(other)).toHaveText('Saved');
  await keepVersion(page, notes, `Later ${agreed}`);
  await expect(page.getByText(`Named by ${convener.name}`).first()).toBeVisible();
  await page.getByRole('link', { name: 'Version', exact: false }).filter({ hasText: '“After lunch”' }).first().click();
  await page.getByLabel('Compare with').selectOption({ label: 'The notes as they are now' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: /to the notes as they are now$/ })).toBeVisible();
  await expect(page.locator('del').filter({ hasText: 'Written by mistake.' })).toBeVisible();
});

test('a name with a slip is mended, from the list and from the page of its version', async ({ page, signInAs, ownRoom: { notes } }) => {
  await signInAs('convener');
  await write(page, notes, 'To be named. ');
  const slip = `Agred ${Date.now()}`;
  await keepVersion(page, notes, slip);
  const field = page.getByLabel('Name for the notes as they are now');
  await expect(field).toHaveValue('');
  await field.fill(slip.replace('Agred', 'Agreed'));
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing changed');
  await page.getByRole('button', { name: /^Rename version/ }).click();
  await expect(done(page)).toContainText('is now called “Agreed');
  await expect(field).toHaveValue('');
  await page.getByRole('link', { name: /“Agreed/ }).first().click();
  await page.getByRole('link', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { name: /^Rename version/ })).toBeFocused();
  await page.getByLabel('Name').fill('');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('alert')).toContainText('Give it a name');
  await page.getByLabel('Name').fill(`Settled ${slip}`);
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`“Settled ${slip}”`);
});

test('a participant looks at versions and restores none, and the pages fit a narrow phone', async ({ page, signInAs, openBrowserOf, ownRoom: { notes } }) => {
  const convener = await openBrowserOf('convener');
  await write(convener, notes, `For the phone ${Date.now()}. `);
  await convener.keyboard.press('Enter');
  await convener.keyboard.press('Enter');
  await convener.keyboard.type('``` ');
  await convener.keyboard.type('const line = "without an end'.repeat(8));
  await expect(savedOf(convener)).toHaveText('Saved');
  await keepVersion(convener, notes, `On the phone ${Date.now()} ${'withoutanend'.repeat(4)}`);
  await signInAs('participant');
  await page.setViewportSize(PHONE);
  await page.goto(notes);
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('link', { name: /“On the phone/ }).first()).toBeVisible();
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
  await page.getByRole('link', { name: /“On the phone/ }).first().click();
  await expect(page.locator('.compared')).toContainText('For the phone');
  await expect(page.locator('.compared ins').filter({ hasText: 'empty line' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Restore this version' })).toHaveCount(0);
  const top = async (what: Locator) => (await what.boundingBox())?.y ?? 0;
  expect(await top(page.getByLabel('Compare with'))).toBeLessThan(await top(page.locator('.compared')));
  expect(await widthOf(page)).toBeLessThanOrEqual(PHONE.width);
  expect(await accessibilityFaults(page)).toEqual([]);
  // What reads as the notes do now is not offered for restoring.
  await write(convener, notes, 'Written on.');
  await convener.setViewportSize(PHONE);
  await convener.goto(`${notes}/versions/1`);
  await expect(convener.getByRole('link', { name: 'Restore this version' })).toBeVisible();
  expect(await widthOf(convener)).toBeLessThanOrEqual(PHONE.width);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('versions are named, compared and restored', async ({ page, signInAs, openBrowserOf, ownRoom: { notes } }) => {
    const writer = await openBrowserOf('participant', { javaScriptEnabled: true });
    await write(writer, notes, 'First. ');
    await signInAs('convener');
    const name = `Plainly ${Date.now()}`;
    await keepVersion(page, notes, name);
    await write(writer, notes, 'Second. ');
    await keepVersion(page, notes, `${name}, second`);
    await page.goto(`${notes}/versions`);
    await page.getByRole('link', { name: new RegExp(`“${name}”`) }).click();
    await page.getByLabel('Compare with').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.locator('ins').filter({ hasText: 'Second.' })).toBeVisible();
    await page.getByRole('link', { name: 'Restore this version' }).click();
    await page.getByRole('button', { name: /^Restore version/ }).click();
    await expect(page.getByRole('heading', { name: /were made to read as in version/ })).toBeVisible();
    await page.getByRole('link', { name: /^version \d+$/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('second');
    await expect(textOf(writer)).not.toContainText('Second.');
  });
});
