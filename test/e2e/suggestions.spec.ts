import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { moveCaret, openNotes, textOf, typeAtTheEnd, wordsIn } from './support/notes-page.ts';

const cardsOf = (page: Page) => page.getByRole('region', { name: /^Suggestions/ }).getByRole('listitem');
const suggest = (page: Page) => page.getByRole('button', { name: 'Writing: suggest changes instead' }).click();

test('what one suggests another accepts, while a third types in the same sentence', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Funders should pay for issuing, not for volume');
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  const third = await openBrowserOf('facilitator');
  await openNotes(third, ownRoom.notes);
  await suggest(other);
  await textOf(other).getByText('Funders').click();
  await moveCaret(other, 'Home');
  for (let times = 0; times < 23; times += 1) await moveCaret(other, 'ArrowRight');
  for (let times = 0; times < 7; times += 1) await moveCaret(other, 'Shift+ArrowRight');
  await other.keyboard.type('re-assessing');
  await expect(cardsOf(page)).toContainText('Replace “issuing” by “re-assessing”');
  await expect(textOf(page).locator('del')).toHaveText('issuing');
  await typeAtTheEnd(third, ', please');
  await page.getByRole('button', { name: /^Accept: Replace/ }).click();
  await third.keyboard.type('!');
  for (const one of [page, other, third]) await expect.poll(() => wordsIn(one)).toBe('Funders should pay for re-assessing, not for volume, please!');
  await expect(textOf(other).locator('ins, del')).toHaveCount(0);
});

test('all is declined at once after a question, and the text is as it was', async ({ page, signInAs, ownRoom }) => {
  await signInAs('participant');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Trust grows');
  await suggest(page);
  await page.keyboard.type(' slowly');
  await moveCaret(page, 'Home');
  await page.keyboard.type('Perhaps ');
  await expect(cardsOf(page)).toHaveCount(2);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Decline all' }).click();
  await page.getByRole('button', { name: 'Decline all 2' }).click();
  await expect(textOf(page)).toHaveText('Trust grows');
  await expect(page.getByText('2 suggestions declined.')).toBeAttached();
});

test('by the keyboard alone somebody suggests, finds the suggestion and accepts it', async ({ page, signInAs, ownRoom }) => {
  await signInAs('participant');
  await openNotes(page, ownRoom.notes);
  await textOf(page).focus();
  await page.keyboard.type('Trust grows');
  await page.keyboard.press('Control+Alt+Shift+x');
  await expect(page.getByRole('button', { name: /^Suggesting/ })).toBeVisible();
  await page.keyboard.type(' slowly');
  await expect(textOf(page).locator('ins')).toHaveText(' slowly');
  await moveCaret(page, 'Control+Home');
  await page.keyboard.press('Control+Alt+ArrowDown');
  const popover = page.getByRole('group', { name: 'Suggestion at the caret' });
  await expect(popover).toContainText('Add “slowly”');
  await page.keyboard.press('Alt+Enter');
  await expect(popover.getByRole('button', { name: 'Accept' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(textOf(page).locator('ins')).toHaveCount(0);
  await expect(textOf(page)).toHaveText('Trust grows slowly');
  await expect(textOf(page)).toBeFocused();
});

test('words that are composed by an input method are suggested like typed ones', async ({ page, signInAs, ownRoom }) => {
  await signInAs('participant');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Trust grows');
  await suggest(page);
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['ゆ', 'ゆっ', 'ゆっくり']) await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await devtools.send('Input.insertText', { text: 'ゆっくり' });
  await expect(textOf(page).locator('ins')).toHaveText('ゆっくり');
  await expect(cardsOf(page)).toContainText('Add “ゆっくり”');
  await page.keyboard.type('!');
  await expect(textOf(page).locator('ins')).toHaveText('ゆっくり!');
  await expect.poll(() => wordsIn(page)).toBe('Trust growsゆっくり!');
  await page.getByRole('button', { name: /^Decline: / }).click();
  await expect.poll(() => wordsIn(page)).toBe('Trust grows');
});

test('what cannot be suggested is refused with a sentence, and nothing changes', async ({ page, signInAs, ownRoom }) => {
  await signInAs('participant');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Trust grows');
  await suggest(page);
  await page.keyboard.press('Control+Shift+8');
  await expect(page.getByText('Lists cannot be suggested yet: switch to writing to change them.')).toBeVisible();
  await expect(textOf(page).locator('ul')).toHaveCount(0);
});

test('on a phone the suggestions open as a sheet over the text', async ({ page, signInAs, ownRoom }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs('participant');
  await openNotes(page, ownRoom.notes);
  await suggest(page);
  await page.keyboard.type('Trust grows');
  await page.getByRole('button', { name: '1 suggestion' }).click();
  const panel = page.getByRole('dialog', { name: 'Suggestions' });
  await expect(panel).toContainText('Add “Trust grows”');
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole('button', { name: /^Decline/ }).click();
  await expect(panel).toContainText('Nothing is suggested now.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
