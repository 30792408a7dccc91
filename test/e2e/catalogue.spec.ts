import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { makePublishedCredential } from './support/published-credential.ts';

/** The first bytes of what a link of a page leads to, as they would be kept, and how many there are. */
async function fileBehind(page: Page, label: string): Promise<{ type: string; head: string; size: number }> {
  const href = await page.getByRole('list', { name: 'Files' }).getByRole('link', { name: label, exact: true }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status(), label).toBe(200);
  const bytes = await answer.body();
  return { type: answer.headers()['content-type'] ?? '', head: bytes.subarray(0, 4).toString('latin1'), size: bytes.length };
}

test('a stranger finds a credential by what it is, reads all that it is judged by, compares its versions, and takes its files along', async ({ openBrowserOf }) => {
  test.setTimeout(120_000);
  const { slug, name, issuer } = await makePublishedCredential();
  const page = await openBrowserOf(null);
  await page.goto('/');
  await page.locator('#credentials').getByRole('link', { name: 'All credentials' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Credentials');
  await expect(page.locator('head link[type="application/atom+xml"]')).toHaveAttribute('href', /\/credentials\/feed\.atom$/);
  await look(page, 'catalogue');

  await page.getByText('Narrow it down').click();
  await page.getByLabel('Made for').selectOption('coach');
  await page.getByLabel('Issuer').selectOption(issuer);
  await page.getByLabel('Hours').selectOption('5-to-10');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('heading', { name: 'One credential' })).toBeVisible();
  await expect(page).toHaveURL(/perspective=coach.*|issuer=/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'catalogue-narrowed');

  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('head meta[property="og:image"]')).toHaveAttribute('content', new RegExp(`/credentials/${slug}/image\\.png$`));
  await expect(page.getByRole('rowheader', { name: /sorted by what students did next/ })).toBeVisible();
  await expect(page.getByText('Required level in every row')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'credential');

  expect(await fileBehind(page, 'PDF')).toMatchObject({ type: 'application/pdf', head: '%PDF' });
  expect((await fileBehind(page, 'Word')).head).toBe('PK\u0003\u0004');
  expect((await fileBehind(page, 'Markdown')).head).toBe(`# ${name.slice(0, 2)}`);
  for (const label of ['Open Badges 3.0', 'CTDL', 'CASE 1.1']) expect(await fileBehind(page, label), label).toMatchObject({ head: '{\n  ' });

  await page.getByRole('link', { name: 'compare with version 1.0.0' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Rubric' })).toBeVisible();
  await expect(page.locator('ins').first()).toContainText('next');
  await look(page, 'credential-compare');
  await page.goto(`/credentials/${slug}/versions/1.0.0`);
  await expect(page.getByText('This is version 1.0.0; version 2.0.0 is newer.')).toBeVisible();
});

test('the catalogue is narrowed without JavaScript, and says what to do where nothing fits', async ({ openBrowserOf }) => {
  const { name, issuer } = await makePublishedCredential();
  const page = await openBrowserOf(null, { javaScriptEnabled: false });
  await page.goto('/credentials');
  await page.getByText('Narrow it down').click();
  await page.getByLabel('Made for').selectOption('coach');
  await page.getByLabel('Issuer').selectOption(issuer);
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'One credential' })).toBeVisible();
  await page.getByLabel('Look for').fill('nothing like this');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No credential fits all of that')).toBeVisible();
  await page.getByRole('link', { name: 'look at all credentials' }).click();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('an author sees a draft as whoever earns it would, and prints it', async ({ page, signInAs }) => {
  test.setTimeout(90_000);
  await signInAs('convener');
  await page.goto('/credentials/feedback-that-a-student-uses/preview');
  await expect(page.getByText('This is a preview.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Rubric' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'credential-preview');
  expect(await fileBehind(page, 'PDF')).toMatchObject({ type: 'application/pdf', head: '%PDF' });
});
