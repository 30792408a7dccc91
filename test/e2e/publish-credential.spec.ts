import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';

const CREDENTIALS = '/communities/micro-credentials/credentials';

/** Says why of every check that blocks, and publishes. */
async function publishInSpite(page: Page): Promise<void> {
  const reasons = page.getByLabel(/^Why it is published in spite of/);
  for (const reason of await reasons.all()) await reason.fill('For the pilot alone.');
  await page.getByRole('button', { name: /^Publish version/ }).click();
}

test('a credential is published in spite of checks, and once its rubric changed as another one that links to it', async ({ page, signInAs, openBrowserOf }) => {
  test.setTimeout(120_000);
  await signInAs('convener');
  await page.goto(CREDENTIALS);
  await page.getByLabel('Name').fill(`Published questions ${Date.now()}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  const address = new URL(page.url()).pathname.replace('/studio', '');
  await page.getByRole('link', { name: 'Publish …' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publish version 1.0.0');
  expect(await accessibilityFaults(page)).toEqual([]);
  await publishInSpite(page);
  await expect(page.getByRole('status')).toContainText('Version 1.0.0 is published.');

  await page.goto(`${address}/studio`);
  await expect(savedOf(page)).toHaveText('Saved');
  await page.locator('.notes [data-field="rubric"]').getByRole('button', { name: /^Add / }).click();
  await page.keyboard.type('Answers are sorted by what students did');
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(async () => {
    await page.goto(`${address}/publish`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publish version 2.0.0');
  }).toPass();
  await publishInSpite(page);
  await expect(page.getByRole('status')).toContainText('Version 2.0.0 is published.');

  const stranger = await openBrowserOf(null);
  await stranger.goto(address);
  await expect(stranger.getByRole('rowheader', { name: /Answers are sorted/ })).toBeVisible();
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await look(stranger, 'credential-page');
  await stranger.getByRole('link', { name: 'compare with version 1.0.0' }).click();
  await expect(stranger.getByRole('heading', { level: 2, name: 'Rubric' })).toBeVisible();
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await stranger.getByRole('link', { name: 'Read version 1.0.0' }).click();
  await expect(stranger.getByText('This is version 1.0.0; version 2.0.0 is newer.')).toBeVisible();
});
