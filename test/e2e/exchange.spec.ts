import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { openNotes, savedOf, textOf, typeAtTheEnd, wordsIn } from './support/notes-page.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Bring in a text' });
const putIn = (page: Page) => panel(page).getByRole('button', { name: 'Put it in' });
const choose = (page: Page, name: string, content: Buffer | string) => panel(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function openPanel(page: Page): Promise<void> {
  await page.keyboard.type('/import');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
}

const paste = (page: Page, html: string) =>
  textOf(page).evaluate((text, given) => {
    const brought = new DataTransfer();
    brought.setData('text/html', given);
    brought.setData('text/plain', 'plain');
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true }));
  }, html);

test.describe('what is pasted', () => {
  // The policy of the page forbids styles within words, also those that are only read and then dropped.
  test.use({ expectedNoise: /^Applying inline style violates/ });

  test('from Word and from Google Docs comes out clean', async ({ page, signInAs, ownRoom }) => {
    await signInAs('convener');
    await openNotes(page, ownRoom.notes);
    await textOf(page).click();
    await paste(page, readFileSync('test/fixtures/paste/google-docs.html', 'utf8'));
    await expect(textOf(page).getByRole('heading', { name: 'Agreements' })).toBeVisible();
    await expect(textOf(page).getByRole('link', { name: 'assessors agree' })).toBeVisible();
    await expect(textOf(page).getByRole('checkbox')).toHaveCount(1);
    await textOf(page).press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await paste(page, readFileSync('test/fixtures/paste/word-desktop.html', 'utf8'));
    await expect(textOf(page).getByRole('heading', { name: 'What we heard' })).toBeVisible();
    await expect(textOf(page).getByRole('listitem').filter({ hasText: 'Second point' })).toBeVisible();
    await expect(textOf(page).getByRole('table')).toHaveCount(1);
    await expect(page.getByText('1 image left out: pictures from elsewhere do not come along.')).toBeVisible();
    expect(await textOf(page).innerHTML()).not.toMatch(/mso|docs-internal|font-family|font-size/);
    await expect(savedOf(page)).toHaveText('Saved');
  });
});

test('a text leaves as Word and comes back from the file, seen before it is put in', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  const { name } = await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await page.keyboard.type('## Agreed\n- two assessors\nwho differ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A **bold** word.');
  await expect(savedOf(page)).toHaveText('Saved');
  const download = async (link: string, query = '') => {
    const href = (await page.getByRole('link', { name: new RegExp(`^${link} ?, with who wrote it$`) }).getAttribute('href')) ?? '';
    const answer = await page.request.get(href + query);
    expect(answer.status()).toBe(200);
    return answer.body();
  };
  for (const link of ['HTML', 'Markdown', 'Plain text']) {
    expect((await download(link)).toString()).toMatch(/two assessors[\s\S]*bold[\s\S]* word\./);
    expect((await download(link)).toString()).toContain(name);
    expect((await download(link, '?authors=no')).toString()).not.toContain(name);
  }
  const word = await download('Word', '?authors=no');
  await textOf(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(textOf(page).getByRole('heading')).toHaveCount(0);
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await openPanel(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await choose(page, 'agreed.docx', word);
  await expect(panel(page).getByText(/\d+ headings?, .*2 points.*words/)).toBeVisible();
  await expect(panel(page).getByRole('region', { name: 'How it will look' })).toContainText('A bold word.');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await wordsIn(other)).toBe('');
  await putIn(page).click();
  await expect(panel(page)).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  await expect(textOf(other).getByRole('heading', { name: 'Agreed' })).toBeVisible();
  await expect(textOf(other).getByRole('listitem')).toHaveText(['two assessors', 'who differ']);
  await expect(textOf(other).locator('strong')).toHaveText('bold');
  await expect(page.getByText('agreed.docx is in the text. Undo takes it out again.')).toBeAttached();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(textOf(other).getByRole('heading')).toHaveCount(0);
});

test('a file that cannot be read is refused in words and changes nothing; by keyboard alone the next one is put at the end', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'First line');
  await page.keyboard.press('Enter');
  await openPanel(page);
  await putIn(page).press('Enter');
  await expect(panel(page).getByText('Choose a file first.')).toBeVisible();
  for (const [name, content, words] of [
    ['torn.docx', 'PK torn', 'This file could not be read: it is damaged'],
    ['pages.pdf', '%PDF-1.7', 'A PDF holds pages'],
    ['picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'holds no text'],
  ] as const) {
    await choose(page, name, content);
    await expect(panel(page).getByRole('status')).toContainText(words);
    await putIn(page).press('Enter');
    await expect(panel(page)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  expect(await wordsIn(page)).toBe('First line');
  await textOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await openPanel(page);
  await choose(page, 'more.md', '# More\n\n1. of\n2. this\n');
  await panel(page).getByLabel('At the end of the text').press('Space');
  await putIn(page).press('Enter');
  await expect(textOf(page).getByRole('heading', { name: 'More' })).toBeVisible();
  await expect(textOf(page).locator('ol > li')).toHaveText(['of', 'this']);
  expect(await wordsIn(page)).toBe('First lineMoreofthis');
});

test('a file that is dropped on the text waits in the panel, also on a phone', async ({ signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('participant');
  const page = await openBrowserOf('convener', { viewport: { width: 360, height: 740 } });
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Before');
  await textOf(page).evaluate((text) => {
    const brought = new DataTransfer();
    brought.items.add(new File(['| a | b |\n| - | - |\n| wide words here | and there |\n\nDropped words'], 'dropped.md'));
    const { left, top } = text.getBoundingClientRect();
    text.dispatchEvent(new DragEvent('drop', { dataTransfer: brought, bubbles: true, cancelable: true, clientX: left + 20, clientY: top + 20 }));
  });
  await expect(panel(page).getByText('dropped.md')).toBeVisible();
  await expect(panel(page).getByText('1 paragraph, 1 table; 9 words')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
  await putIn(page).click();
  await expect(textOf(page).getByText('Dropped words')).toBeVisible();
  expect((await wordsIn(page)).startsWith('Before')).toBe(true);
});
