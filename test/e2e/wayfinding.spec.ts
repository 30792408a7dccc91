import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { moveCaret, openNotes, pasteHtml, savedOf, textOf } from './support/notes-page.ts';

const outlineOf = (page: Page) => page.getByRole('navigation', { name: 'Outline' });

/** Types lines, each with Enter after it. */
async function typeLines(page: Page, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
}

const TABLE = '<table><tr><th>Who</th><th>What</th></tr><tr><td>Ada</td><td>Rubric</td></tr></table>';

test.beforeEach(async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await page.setViewportSize({ width: 1440, height: 900 });
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
});

test('the outline says what is written under each heading and goes there, and the length of the text stands below it', async ({ page }) => {
  await expect(outlineOf(page)).toContainText('Type # and a space to make one.');
  await typeLines(page, '# What we heard', 'A rubric that both assessors read alike.', ...Array.from({ length: 30 }, () => 'more'), '# Agreements');
  const heard = outlineOf(page).getByRole('button', { name: 'What we heard' });
  await expect(heard).toContainText('37 words');
  await expect(outlineOf(page).getByRole('button', { name: 'Agreements' })).toContainText('blank');
  await expect(outlineOf(page).locator('[aria-current]')).toContainText('Agreements');
  await heard.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'What we heard' })).toBeInViewport();
  await expect(outlineOf(page).locator('[aria-current]')).toContainText('What we heard');
  await page.keyboard.type(' today');
  await expect(textOf(page).getByRole('heading').first()).toHaveText('What we heard today');
  await expect(page.getByText('42 words', { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('words are found and all replaced, which one undo takes back', async ({ page }) => {
  await typeLines(page, 'Trust is earned. We trust a rubric.', 'Entrust it');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in the text' });
  await expect(bar.getByLabel('Find', { exact: true })).toBeFocused();
  await page.keyboard.type('trust');
  await expect(bar).toContainText('of 3');
  await page.keyboard.press('Shift+Enter');
  await bar.getByLabel('Whole words').check();
  await expect(bar).toContainText('of 2');
  await bar.getByRole('button', { name: 'Replace …' }).click();
  await bar.getByLabel('Replace with').fill('rely on');
  expect(await accessibilityFaults(page)).toEqual([]);
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(bar).toContainText('2 replaced.');
  await expect(textOf(page)).toContainText('rely on is earned. We rely on a rubric.');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(textOf(page)).toContainText('Trust is earned. We trust a rubric.');
});

test.describe('without the script of a tool', () => {
  test.use({ expectedNoise: /shortcut-sheet|Failed to (load|fetch)|ERR_FAILED|dynamically imported|Error/ });

  test('the text stays, and it is said that the tool could not be loaded', async ({ page }) => {
    await typeLines(page, 'Words that stay.');
    await page.route('**/shortcut-sheet-*.js', (route) => route.abort());
    await page.keyboard.press('Control+/');
    const said = page.getByRole('alert').filter({ hasText: 'This part could not be loaded' });
    await expect(said).toBeVisible();
    await expect(textOf(page)).toContainText('Words that stay.');
    await said.getByRole('button', { name: 'Understood' }).click();
    await expect(said).toHaveCount(0);
  });
});

test('a table is written in by keyboard alone', async ({ page }) => {
  await pasteHtml(page, TABLE);
  await textOf(page).getByText('Rubric').click();
  const tools = page.getByRole('toolbar', { name: 'Table' });
  await expect(tools).toBeVisible();
  await expect(textOf(page).locator('.table-box')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ben');
  await expect(textOf(page).getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Alt+Shift+F10');
  await expect(tools.getByRole('button').first()).toBeFocused();
  await moveCaret(page, 'ArrowRight');
  await page.keyboard.press('Enter');
  await expect(textOf(page).getByRole('row').first().getByRole('columnheader')).toHaveCount(3);
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Alt+Shift+F10');
  await moveCaret(page, 'End');
  await tools.getByRole('button', { name: 'More' }).press('Enter');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Delete table' }).press('Enter');
  await expect(textOf(page).getByRole('row')).toHaveCount(0);
  await expect(tools).toHaveCount(0);
  await expect(savedOf(page)).toHaveText('Saved');
});

test('code is coloured in the language that is chosen for it', async ({ page }) => {
  await page.keyboard.type('``` ');
  await page.keyboard.type('const a = 1;');
  await page.keyboard.press('Alt+Shift+F10');
  const language = page.getByRole('combobox', { name: 'Language of this code' });
  await expect(language).toBeFocused();
  await language.selectOption('JavaScript');
  await expect(textOf(page).locator('.hljs-keyword')).toHaveText('const');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('on a phone the outline opens over the text, and a wide table scrolls in its own box', async ({ page }) => {
  await typeLines(page, '# What we heard', 'words', '# Agreements');
  await page.setViewportSize({ width: 360, height: 740 });
  await pasteHtml(page, TABLE.replace('<th>What</th>', '<th>What</th><th>When</th><th>Where</th><th>Why</th>'));
  const box = textOf(page).getByRole('region', { name: /Wide table/ });
  await expect(box).toBeVisible();
  await box.focus();
  await moveCaret(page, 'ArrowRight');
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Outline' }).click();
  const sheet = page.getByRole('dialog', { name: 'Outline' });
  await expect(sheet.getByRole('button', { name: 'What we heard' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'What we heard' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'What we heard' })).toBeInViewport();
});
