import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { savedOf } from './support/notes-page.ts';

const CREDENTIALS = '/communities/micro-credentials/credentials';

/** Says why of every check that blocks, and publishes. */
async function publishInSpite(page: Page): Promise<void> {
  const reasons = page.getByLabel(/^Why it is published in spite of/);
  for (const reason of await reasons.all()) await reason.fill('For the pilot alone.');
  await page.getByRole('button', { name: /^Publish version/ }).click();
}

test('a credential is published in spite of checks, with a reason that stays with those who make it', async ({ page, signInAs, openBrowserOf }) => {
  test.setTimeout(90_000);
  await signInAs('convener');
  await page.goto(CREDENTIALS);
  await page.getByLabel('Name').fill(`Published questions ${Date.now()}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  const address = new URL(page.url()).pathname.replace('/studio', '');
  await page.getByRole('link', { name: 'Publish …' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publish version 1.0.0');
  await publishInSpite(page);
  await expect(page.getByRole('alert')).toContainText('Describe the credential in the studio first');
  await page.getByRole('link', { name: 'Back to the studio' }).click();
  await page.locator('.notes [data-field="description"] .studio-words').first().click();
  await page.keyboard.type('Whoever earns this asks a class what it wants to know.');
  await expect(savedOf(page)).toHaveText('Saved');
  await page.getByRole('link', { name: 'Publish …' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await publishInSpite(page);
  await expect(page.getByRole('status')).toContainText('Version 1.0.0 is published.');

  const stranger = await openBrowserOf(null);
  await stranger.goto(address);
  await expect(stranger.getByText('Version 1.0.0', { exact: true })).toBeVisible();
  await expect(stranger.getByText('For the pilot alone.')).toHaveCount(0);
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await page.goto(`${address}/publish`);
  await expect(page.getByText('For the pilot alone.').first()).toBeVisible();
  await expect(page.getByText('there is nothing to publish', { exact: false })).toBeVisible();
});
