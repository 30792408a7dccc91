import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

test('a person is mentioned by "@" and the beginning of any of their names, by keyboard alone', async ({ page, signInAs, demo, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  const { name } = firstOf(demo, 'participant');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Ask ');
  await page.keyboard.type(`@${name.slice(0, 4)}`);
  const list = page.getByRole('listbox', { name: 'People' });
  await expect(list).toBeVisible();
  await expect(textOf(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await expect(page.getByRole('status').filter({ hasText: /^\d+ (person|people)$/ })).toHaveCount(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.keyboard.type(name.slice(4));
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type(`, or @${name}`);
  await expect(list.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await page.keyboard.type('first.');
  await expect(textOf(page)).toContainText(`Ask @${name}, or @${name} first.`);
  await expect(textOf(page).locator('[data-mention="person"]')).toHaveText(`@${name}`);
  await expect(savedOf(page)).toHaveText('Saved');
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await expect(textOf(other).locator('[data-mention="person"]')).toHaveText(`@${name}`);
});

test('a sign that names nobody is only a sign, and "# " still makes a heading', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await page.keyboard.type('# Agreements');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(textOf(page).getByRole('heading', { name: 'Agreements' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Meet @nobody-of-that-name');
  await page.keyboard.press('Enter');
  await page.keyboard.type('below');
  expect(await textOf(page).locator('p').allTextContents()).toEqual(['Meet @nobody-of-that-name', 'below', '']);
});

test('a strategic question is mentioned by "#" and a letter, also on a phone', async ({ openBrowserOf }) => {
  const page = await openBrowserOf('convener', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  // The room of the demo, since its summit has questions.
  await openNotes(page);
  await typeAtTheEnd(page, '');
  await page.keyboard.press('Enter');
  await page.keyboard.type('#w');
  const first = page.getByRole('listbox', { name: 'Strategic questions' }).getByRole('option').first();
  await expect(first).toBeVisible();
  const words = (await first.locator('span').first().textContent()) ?? '';
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await first.click();
  const mention = textOf(page).locator('[data-mention="question"]').last();
  await expect(mention).toHaveText(`#${words}`);
  const id = (await mention.getAttribute('data-id')) ?? '';
  await page.goto(`/questions/${id}`);
  await expect(page).toHaveURL(new RegExp(`/communities/[^/]+/questions/${id}$`));
});
