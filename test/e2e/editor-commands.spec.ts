import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { openNotes, savedOf, textOf } from './support/notes-page.ts';

// Each key is pressed on its own, which takes its time where many tests share a machine.
test.describe.configure({ timeout: 180_000 });

const CLOSED_NOTES = '/summits/educator-workforce-2015/rooms/user-trust/notes';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const barOf = (page: Page): Locator => page.getByRole('toolbar', { name: 'Formatting' });
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
/** The option that Enter would choose, by what the text tells of it. */
const pointedAt = (page: Page) => textOf(page).evaluate((text) => document.getElementById(text.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null);

test('a text is written with keys alone: headings, lists within lists, tasks, a callout, a divider and a link', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  const text = textOf(page);
  await text.focus();
  await page.keyboard.type('Agreements');
  await page.keyboard.press('Control+Alt+1');
  await expect(text.getByRole('heading', { level: 2, name: 'Agreements' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.type('one rubric');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('the same for all');
  await expect(text.locator('ul ul li')).toHaveText('the same for all');
  // The first entry within another cannot go deeper: the caret stays, and so does the focus.
  await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('[] ask twice');
  await page.keyboard.press('Control+Enter');
  await expect(text.getByRole('checkbox', { name: 'ask twice' })).toBeChecked();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type(':::decision Two assessors');
  await expect(text.getByRole('note', { name: 'Decision' })).toHaveText('Two assessors');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('---');
  await expect(text.getByRole('separator')).toBeVisible();
  await page.keyboard.type('see the rubric');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  await expect(page.getByLabel('Address')).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
  await expect(page.getByLabel('Address')).toHaveValue('javascript:alert(1)');
  await page.getByLabel('Address').fill('example.org');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('link', { name: 'rubric' })).toHaveAttribute('href', 'https://example.org/');
  await expect(text).toBeFocused();
  await page.keyboard.type(' now');
  await expect(text.getByRole('link')).toHaveText('rubric');
  await expect(savedOf(page)).toHaveText('Saved');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the bar is reached by Alt+F10, walked by arrows, and Escape leads back to the text and then out of it', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).focus();
  await page.keyboard.press('Alt+F10');
  const kinds = barOf(page).getByRole('button', { name: /^Kind of paragraph/ });
  await expect(kinds).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const bold = barOf(page).getByRole('button', { name: 'Bold' });
  await expect(bold).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(barOf(page).getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Text' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('menuitemradio', { name: 'Heading 3' })).toBeFocused();
  await page.keyboard.press('h');
  await expect(page.getByRole('menuitemradio', { name: 'Heading 1' })).toBeFocused();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type('Large');
  await expect(textOf(page).getByRole('heading', { level: 2, name: 'Large' })).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'More' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(barOf(page).getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).not.toBeFocused();
});

test('"/" lists the commands, tells how many are found, and leaves the text as it was when it is closed', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  const text = textOf(page);
  await text.focus();
  await page.keyboard.type('/head');
  await expect(page.getByRole('listbox', { name: 'Commands' }).getByRole('option')).toHaveCount(4);
  await expect(page.getByText('4 commands')).toBeAttached();
  expect(await pointedAt(page)).toContain('Heading 1');
  await page.keyboard.press('ArrowDown');
  expect(await pointedAt(page)).toContain('Heading 2');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await page.keyboard.type('Findings');
  await expect(text.getByRole('heading', { level: 3 })).toHaveText('Findings');
  await page.keyboard.press('Enter');
  await page.keyboard.type('either /or');
  await expect(page.getByText('1 command', { exact: true })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(text).toContainText('either /or');
  await page.keyboard.type(' and/or');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('chosen words have their commands beside them, never over them, and keep the focus', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).focus();
  await page.keyboard.type('Trust is earned');
  await page.keyboard.press('Shift+Home');
  const bubble = page.getByRole('group', { name: 'For the chosen words' });
  await expect(bubble).toBeVisible();
  const [box, words] = [await bubble.boundingBox(), await textOf(page).locator('p').first().boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);
  await bubble.getByRole('button', { name: 'Bold' }).click();
  await expect(textOf(page).locator('strong')).toHaveText('Trust is earned');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bubble).toHaveCount(0);
});

test('a link is changed, opened and taken off its words', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).focus();
  await page.keyboard.press('Control+Shift+k');
  await page.keyboard.type('example.org');
  await page.getByLabel('Words that lead there').fill('the rubric');
  await page.keyboard.press('Enter');
  await expect(textOf(page).getByRole('link', { name: 'the rubric' })).toHaveAttribute('href', 'https://example.org/');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+k');
  const panel = page.getByRole('dialog', { name: 'Change the link' });
  await expect(panel.getByRole('link', { name: 'Open' })).toHaveAttribute('href', 'https://example.org/');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+k');
  await panel.getByRole('button', { name: 'Remove' }).click();
  await expect(textOf(page).getByRole('link')).toHaveCount(0);
  await expect(textOf(page)).toContainText('the rubric');
});

test('all keys stand in one sheet', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).focus();
  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Leave the text')).toBeVisible();
  await expect(sheet.locator('dl > div', { hasText: 'Bulleted list' }).first()).toContainText('CtrlShift8');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
});

test('on a phone the bar stands above the on-screen keyboard while somebody writes, and the caret stays in sight', async ({ openBrowserOf, ownRoom }) => {
  const page = await openBrowserOf('participant', phone);
  // No browser of a test has an on-screen keyboard: what is seen is made smaller, as one does.
  await page.addInitScript(() => {
    const seen = Object.assign(new EventTarget(), { width: 360, height: 740, offsetTop: 0, offsetLeft: 0, pageTop: 0, pageLeft: 0, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { value: seen });
  });
  await openNotes(page, ownRoom.notes);
  const bar = barOf(page);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  for (const button of await bar.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(new Set(await bar.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top))).size).toBe(1);
  await textOf(page).tap();
  await page.evaluate(() => {
    Object.assign(window.visualViewport ?? {}, { height: 400 });
    window.visualViewport?.dispatchEvent(new Event('resize'));
  });
  await expect.poll(async () => Math.round(((await bar.boundingBox())?.y ?? 0) + ((await bar.boundingBox())?.height ?? 0))).toBe(400);
  await page.keyboard.type('- a');
  for (let line = 0; line < 12; line += 1) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('more');
  }
  const caret = () => page.evaluate(() => window.getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
  const top = (await bar.boundingBox())?.y ?? 0;
  await expect.poll(caret).toBeLessThanOrEqual(top);
  await bar.getByRole('button', { name: 'More' }).tap();
  const menu = page.getByRole('menu', { name: 'More' });
  await expect(menu).toBeVisible();
  await expect(textOf(page)).toBeFocused();
  const box = await menu.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(top);
  await menu.getByRole('menuitemcheckbox', { name: 'Underline' }).tap();
  await page.keyboard.type('under');
  await expect(textOf(page).locator('u')).toHaveText('under');
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await bar.boundingBox())?.y ?? 0).toBeLessThan(200);
});

test('who may only read has a bar with the ways through the text, and nothing that changes it', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto(CLOSED_NOTES);
  await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
  await expect(barOf(page).getByRole('button', { name: 'Bold' })).toHaveCount(0);
  await barOf(page).getByRole('button', { name: 'More' }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: /^Find/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Undo' })).toHaveCount(0);
});

test('who may only read goes through the text by keys, and comes back to it', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(CLOSED_NOTES);
  await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
  await expect(page.getByText('Ctrl+F finds words')).toBeVisible();
  await textOf(page).focus();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('search', { name: 'Find in the text' }).getByLabel('Find', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Alt+F10');
  await expect(textOf(page)).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('Find');
  await expect(sheet).not.toContainText('Bold');
  expect(await accessibilityFaults(page)).toEqual([]);
});
