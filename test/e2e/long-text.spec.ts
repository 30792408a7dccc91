import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { moveCaret, openNotes, pasteHtml, savedOf, textOf } from './support/notes-page.ts';

const paragraph = (place: number) => `<p>${`Paragraph ${place} speaks of evidence that two assessors read alike. `.repeat(5)}</p>`;
/** Thirty parts of ten paragraphs each: some forty pages. */
const LONG = Array.from({ length: 300 }, (_, place) => `${place % 10 === 0 ? `<h2>Part ${place / 10 + 1}</h2>` : ''}${paragraph(place)}`).join('');

test('a long text is written in at both ends, found in, gone through by its outline, and shows who writes where', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  const convener = await signInAs('convener');
  await page.setViewportSize({ width: 1440, height: 900 });
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await pasteHtml(page, LONG);
  await expect(savedOf(page)).toHaveText('Saved');
  const other = await openBrowserOf('participant', { viewport: { width: 1440, height: 900 } });
  await openNotes(other, ownRoom.notes);
  await expect(textOf(other)).toHaveAttribute('data-long', '');

  const outline = page.getByRole('navigation', { name: 'Outline' });
  const bar = (await page.locator('.notes-bar').boundingBox())?.height ?? 0;
  for (const part of ['Part 30', 'Part 2', 'Part 17']) {
    await outline.getByRole('button', { name: new RegExp(`^${part}\\b`) }).click();
    const heading = textOf(page).getByRole('heading', { name: part, exact: true });
    await expect.poll(async () => Math.abs(((await heading.boundingBox())?.y ?? Infinity) - bar)).toBeLessThan(60);
    await expect(outline.locator('[aria-current]')).toContainText(part);
  }
  await page.keyboard.type(' of thirty');
  await expect(textOf(other).getByRole('heading', { name: 'Part 17 of thirty' })).toBeAttached();

  await moveCaret(page, 'Control+End');
  await page.keyboard.type(' The end.');
  await expect(textOf(page).getByText('The end.')).toBeInViewport();
  await expect(textOf(other)).toContainText('The end.');
  await moveCaret(page, 'Control+Home');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Paragraph 288');
  await page.keyboard.press('Enter');
  // No letter went into the text while the bar opened.
  await expect(page.getByPlaceholder('Find in the text')).toHaveValue('Paragraph 288');
  await expect(textOf(page).getByText('Paragraph 288 speaks').first()).toBeInViewport();
  await page.keyboard.press('Escape');

  // Where somebody's name stands above the first line of a block, nothing cuts it off.
  await textOf(page).getByText('Paragraph 288 speaks').first().click({ position: { x: 3, y: 3 } });
  await moveCaret(page, 'Home');
  await other.getByRole('button', { name: `Go to where ${convener.name} is` }).click();
  const caret = textOf(other).locator('.caret').filter({ hasText: convener.name });
  await expect(caret).toBeInViewport();
  await expect(textOf(other).locator('> :has(.caret)')).toHaveCSS('content-visibility', 'visible');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('of a long text all is printed', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await pasteHtml(page, LONG);
  await expect(textOf(page)).toHaveAttribute('data-long', '');
  await page.emulateMedia({ media: 'print' });
  const visibilities = await textOf(page).evaluate((text) => [...new Set([...text.children].map((block) => getComputedStyle(block).contentVisibility))]);
  expect(visibilities).toEqual(['visible']);
});
