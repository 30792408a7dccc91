import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { moveCaret, openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

const hereIn = (page: Page) => page.getByRole('region', { name: /^Here, \d+$/ });
const rowOf = (page: Page, name: string) => hereIn(page).getByRole('listitem').filter({ hasText: name });

/** Two headings, far enough apart that one screen does not show both. */
async function writeTwoParts(page: Page): Promise<void> {
  await textOf(page).click();
  await page.keyboard.type('## Findings');
  await page.keyboard.press('Enter');
  await page.keyboard.type('What we found.');
  for (let line = 0; line < 25; line += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('## Agreements');
  await page.keyboard.press('Enter');
  await page.keyboard.type('What we agree on.');
  await expect(savedOf(page)).toHaveText('Saved');
}

test.describe('two people in a room', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('see who is here, once each, what they do and under which heading', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
    const convener = await signInAs('convener');
    await openNotes(page, ownRoom.notes);
    await writeTwoParts(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const other = await openBrowserOf('participant', { viewport: { width: 1440, height: 900 } });
    await openNotes(other, ownRoom.notes);
    await expect(rowOf(other, convener.name)).toContainText('reading');
    await typeAtTheEnd(page, ' Once more.');
    await expect(rowOf(other, convener.name)).toContainText('writing in Agreements');
    await expect(other.getByText(`${convener.name} is writing in Agreements`, { exact: true }).filter({ visible: true })).toBeVisible();
    await textOf(page).getByText('What we found.').click();
    await page.keyboard.type('Indeed. ');
    await expect(rowOf(other, convener.name)).toContainText('writing in Findings');
    // A second tab of the same person is the same person, and to themselves they are "you".
    const tab = await page.context().newPage();
    await openNotes(tab, ownRoom.notes);
    await expect(hereIn(tab).getByRole('listitem')).toHaveCount(2);
    await expect(rowOf(tab, convener.name)).toContainText('you');
    await expect(hereIn(other)).toHaveAccessibleName('Here, 2');
    expect(await accessibilityFaults(other)).toEqual([]);
    await tab.close();
  });

  test('see carets with name, icon and colour, and what another has selected', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
    const convener = await signInAs('convener');
    await openNotes(page, ownRoom.notes);
    const other = await openBrowserOf('participant');
    await openNotes(other, ownRoom.notes);
    await typeAtTheEnd(page, 'Two assessors differ');
    const caret = textOf(other).locator('.caret');
    await expect(caret.locator('.caret-name')).toHaveText(convener.name);
    await expect(caret.locator('.caret-name .caret-icon')).toBeVisible();
    await expect(caret).not.toHaveAttribute('data-rested');
    // A caret takes no room of its own.
    const lineHeight = async (of: Page) => (await textOf(of).locator('p').last().boundingBox())?.height;
    expect(await lineHeight(other)).toBe(await lineHeight(page));
    await expect(caret).toHaveAttribute('data-rested');
    // At the end of a line no caret moves, and the name is shown all the same.
    await page.keyboard.type('.');
    await expect(caret).not.toHaveAttribute('data-rested');
    await moveCaret(page, 'Shift+Home');
    await expect(textOf(other).locator('.caret-selection')).toHaveText('Two assessors differ.');
    await expect(textOf(other).locator('.caret-selection')).toHaveAttribute('data-perspective', /.+/);
  });

  test('follow one another until a key is pressed, the page is scrolled, or who is followed leaves', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
    const convener = await signInAs('convener');
    await openNotes(page, ownRoom.notes);
    await writeTwoParts(page);
    const other = await openBrowserOf('participant', { viewport: { width: 1440, height: 700 }, reducedMotion: 'reduce' });
    await openNotes(other, ownRoom.notes);
    const caret = textOf(other).locator('.caret');
    const strip = other.getByText(`Following ${convener.name}.`);
    await expect(caret).toBeAttached();
    await expect(caret).not.toBeInViewport();
    await hereIn(other).getByRole('button', { name: `Follow ${convener.name}` }).press('Enter');
    await expect(strip).toContainText('Escape or any key stops.');
    await expect(caret).toBeInViewport();
    await textOf(page).getByText('What we found.').click();
    await expect.poll(() => other.evaluate(() => window.scrollY)).toBeLessThan(400);
    await expect(caret).toBeInViewport();
    expect(await accessibilityFaults(other)).toEqual([]);
    await other.keyboard.press('Escape');
    await expect(strip).toBeHidden();
    await moveCaret(page, 'Control+End');
    await page.keyboard.type(' More.');
    await expect(rowOf(other, convener.name)).toContainText('writing in Agreements');
    await expect(caret).not.toBeInViewport();

    await hereIn(other).getByRole('button', { name: `Follow ${convener.name}` }).click();
    await expect(caret).toBeInViewport();
    await other.mouse.move(700, 350);
    await other.mouse.wheel(0, -50);
    await expect(strip).toBeHidden();

    await other.evaluate(() => window.scrollTo(0, 0));
    await rowOf(other, convener.name).hover();
    await hereIn(other).getByRole('button', { name: `Go to where ${convener.name} is` }).click();
    await expect(caret).toBeInViewport();
    await expect(strip).toBeHidden();

    await hereIn(other).getByRole('button', { name: `Follow ${convener.name}` }).click();
    await expect(strip).toBeVisible();
    await page.goto('/');
    await expect(other.getByText(`${convener.name} has left, so the page no longer follows them.`)).toBeVisible();
  });

  test('are told in words who came in and who left, but not who was there before', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
    const convener = await signInAs('convener');
    await openNotes(page, ownRoom.notes);
    const other = await openBrowserOf('participant');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => document.querySelectorAll('[role=status]').forEach(({ textContent }) => textContent && heard.push(textContent))).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const heard = () => page.evaluate(() => [...new Set((window as unknown as { heard: string[] }).heard)].filter((words) => /came in|left/.test(words)));
    await other.goto(ownRoom.notes);
    const name = await other.locator('.people-list .text-s').first().textContent();
    await expect.poll(heard).toEqual([`${name} came in.`]);
    await expect(other.locator('[role=status]').filter({ hasText: convener.name })).toHaveCount(0);
    await other.goto('/');
    await expect.poll(heard).toEqual([`${name} came in.`, `${name} left.`]);
  });
});

test('on a phone the list opens from the bar, as a sheet, and leads back into the text', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  test.setTimeout(180_000);
  const convener = await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await writeTwoParts(page);
  const phone = await openBrowserOf('participant', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await openNotes(phone, ownRoom.notes);
  await phone.getByRole('button', { name: '2 here, show who' }).tap();
  const sheet = phone.getByRole('dialog', { name: 'Here, 2' });
  await expect(sheet.getByRole('listitem').filter({ hasText: convener.name })).toBeVisible();
  expect(await accessibilityFaults(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await sheet.getByRole('button', { name: `Follow ${convener.name}` }).tap();
  await expect(sheet).toBeHidden();
  await expect(phone.getByText(`Following ${convener.name}.`)).toContainText('Scrolling stops it.');
  await expect(textOf(phone).locator('.caret')).toBeInViewport();
  await phone.getByRole('button', { name: 'Stop', exact: true }).tap();
  await expect(phone.getByText(`Following ${convener.name}.`)).toBeHidden();
});
