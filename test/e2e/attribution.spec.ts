import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { done, joinByCode } from './support/made-summit.ts';
import { moveCaret } from './support/notes-page.ts';

const NOTES = '/summits/video-evidence/rooms/two-assessors/notes';

const downloaded = async (page: Page, link: 'Markdown' | 'JSON'): Promise<string> => {
  const href = await page.getByRole('link', { name: link }).first().getAttribute('href');
  const answer = await page.request.get(href ?? '');
  expect(answer.status()).toBe(200);
  return answer.text();
};

async function choose(page: Page, choice: string): Promise<void> {
  await page.goto('/account/profile');
  await page.getByLabel(choice).check();
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(done(page)).toHaveText('Your profile is saved.');
  await expect(page.getByLabel(choice)).toBeChecked();
}

test('what somebody wrote leaves the house as they choose, also when they choose later', async ({ page, demo }) => {
  const name = `Writer ${Date.now()}`;
  const words = `Ask whoever was not asked ${Date.now()}`;
  await joinByCode(page, { code: demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode ?? '', name, perspective: 'Funder' });
  await page.goto(NOTES);
  const text = page.getByRole('textbox', { name: /^Notes of room/ });
  await text.click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.type(words);
  await expect(page.locator('[data-saved]')).toHaveText('Saved');
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const link of ['Markdown', 'JSON'] as const) {
    const file = await downloaded(page, link);
    expect(file).toContain(words);
    expect(file).toContain(name);
  }
  await choose(page, 'With my perspective only');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(NOTES);
  const markdown = await downloaded(page, 'Markdown');
  expect(markdown).toContain(words);
  expect(markdown).not.toContain(name);
  // Nobody else is shown by that perspective, so that it would name them.
  expect(markdown).not.toMatch(/^- Funders: .*not named$/m);
  await choose(page, 'Without name or perspective');
  await page.goto(NOTES);
  const json = await downloaded(page, 'JSON');
  expect(json).toContain(words);
  expect(json).not.toContain(name);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the choice can be made, and a refused form comes back with it', async ({ page, demo }) => {
    await joinByCode(page, { code: demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode ?? '', name: 'Quiet writer', perspective: 'Researcher' });
    await choose(page, 'Without name or perspective');
    await page.getByLabel('With my perspective only').check();
    await page.getByLabel('Your name').fill('<>');
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await expect(page.getByText('A name cannot hold control characters or angle brackets.').first()).toBeVisible();
    await expect(page.getByLabel('With my perspective only')).toBeChecked();
    await page.goto('/account/profile');
    await expect(page.getByLabel('Without name or perspective')).toBeChecked();
  });
});
