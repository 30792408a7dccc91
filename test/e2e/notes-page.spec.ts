import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { NOTES, openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';
import { closeOwnRoom } from './support/own-room.ts';

const phone = { width: 360, height: 740 };

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the page of an open room leads to its notes', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto('/summits/video-evidence/rooms/two-assessors');
  await page.getByRole('link', { name: 'The room’s notes', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${NOTES}$`));
  await page.goBack();
  await page.getByRole('link', { name: 'Open the room’s notes' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
});

test('the saved line stays calm while somebody types, and says nothing to a screen reader', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  await page.evaluate(() => {
    const line = document.querySelector('[data-saved]');
    const states: string[] = [];
    Object.assign(window, { states });
    if (line) new MutationObserver(() => states.push(line.getAttribute('data-saved') ?? '')).observe(line, { attributeFilter: ['data-saved'] });
  });
  await page.keyboard.type('Calm while I write', { delay: 120 });
  await expect(savedOf(page)).toHaveText('Saved');
  expect(await page.evaluate(() => (window as unknown as { states: string[] }).states)).toEqual(['saving', 'saved']);
  await expect(savedOf(page).getByRole('status')).toHaveCount(0);
  await expect(page.locator('[data-saved] + [role=status]')).toBeEmpty();
});

test('a closed room says why nothing can be written, and that nothing was', async ({ page, signInAs, ownRoom }) => {
  await closeOwnRoom(ownRoom);
  await signInAs('participant');
  await page.goto(ownRoom.notes);
  await expect(savedOf(page)).toHaveText('This room is closed; its notes stay as they are.');
  await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
  await expect(textOf(page)).toHaveAttribute('data-placeholder', 'Nothing was written in this room.');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('an empty text on a phone says what it is for, and begins within the first screen', async ({ page, signInAs }) => {
  await signInAs('facilitator');
  await page.setViewportSize(phone);
  await page.goto('/summits/video-evidence/rooms/what-counts/notes');
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(textOf(page)).toHaveAttribute('data-placeholder', 'Write what this room finds. Others see it as you type.');
  await expect(textOf(page)).toHaveAccessibleDescription('Escape leaves the text, Alt+F10 leads to its bar, Ctrl+/ lists all keys.');
  expect((await textOf(page).boundingBox())?.y).toBeLessThan(phone.height * 0.55);
});

test('long code and a colleague’s name at the edge leave a phone’s page as wide as its screen, and the name goes when they rest', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  const convener = await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, '');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`\`\`\` ${'unbroken'.repeat(40)}`);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Enter');
  const other = await openBrowserOf('participant', { viewport: phone, hasTouch: true, isMobile: true });
  await openNotes(other, ownRoom.notes);
  await page.keyboard.type('mmmmmmmmmmmmmmmmm');
  const name = textOf(other).locator('.caret-name', { hasText: convener.name });
  await expect(name).toHaveCSS('opacity', '1');
  expect(await sideways(other)).toBeLessThanOrEqual(0);
  await expect(textOf(other).locator('.caret')).toHaveAttribute('data-turned', '');
  const [box, text] = [await name.boundingBox(), await textOf(other).boundingBox()];
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
  await expect(name).toHaveCSS('opacity', '0');
  await page.keyboard.type('m');
  await expect(name).toHaveCSS('opacity', '1');
  for (const link of ['Markdown', 'JSON', 'Change it']) expect((await other.getByRole('link', { name: link }).first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('on a slow line the stored text stands until the live one is there, and is not written in before', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  const writer = await openBrowserOf('convener');
  await openNotes(writer, ownRoom.notes);
  const words = `Stored ${Date.now()}`;
  await typeAtTheEnd(writer, words);
  await expect(savedOf(writer)).toHaveText('Saved');
  await signInAs('participant');
  await page.routeWebSocket(/\/collab\//, () => undefined);
  await page.goto(ownRoom.notes);
  await expect(savedOf(page)).toHaveText('Opening for writing …');
  await expect(page.locator('.notes')).toContainText(words);
  await expect(textOf(page)).toHaveCount(0);
});

test('a paste that is too large for the line is refused in words, and changes nothing', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).click();
  const before = await textOf(page).textContent();
  const paste = (length: number) =>
    textOf(page).evaluate((text, count) => {
      const brought = new DataTransfer();
      brought.setData('text/plain', 'p'.repeat(count));
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true }));
    }, length);
  await paste(4_800_000);
  await expect(page.getByText('That is too much to paste in one piece')).toBeVisible();
  expect(await textOf(page).textContent()).toBe(before);
  await paste(20);
  await expect(page.getByText('That is too much to paste in one piece')).toHaveCount(0);
  await expect(textOf(page)).toContainText('p'.repeat(20));
});

test('on paper the notes are words alone', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await textOf(page).focus();
  await page.emulateMedia({ media: 'print' });
  await expect(savedOf(page)).toBeHidden();
  await expect(page.getByText('Escape leaves the text')).toBeHidden();
  await expect(textOf(page)).toHaveCSS('border-top-width', '0px');
  await expect(textOf(page)).toHaveCSS('box-shadow', 'none');
});

test('somebody is told once, before their first word, how it is shown outside, and beside the downloads how theirs are', async ({ page, demo }) => {
  await page.goto(`/join/${demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode}`);
  await expect(page.getByText('unless you say otherwise under “My place”')).toBeVisible();
  await page.getByLabel('Your name').fill(`Reader ${Date.now()}`);
  await page.getByText('Funder', { exact: true }).click();
  await page.getByRole('button', { name: 'Join the summit' }).click();
  await page.waitForURL(/\/now$/);
  await page.goto(NOTES);
  await expect(page.getByText('You are shown there with your name.')).toBeVisible();
  await page.getByRole('link', { name: 'Change it' }).click();
  await expect(page).toHaveURL(/\/summits\/video-evidence\/place$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the notes keep their headings and lists', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
    const writer = await openBrowserOf('convener', { javaScriptEnabled: true });
    await openNotes(writer, ownRoom.notes);
    const heading = `Agreements ${Date.now()}`;
    await typeAtTheEnd(writer, '');
    await writer.keyboard.press('Enter');
    await writer.keyboard.type(`## ${heading}`);
    await writer.keyboard.press('Enter');
    await writer.keyboard.type('- one rubric for all');
    await expect(savedOf(writer)).toHaveText('Saved');
    await signInAs('participant');
    await page.goto(ownRoom.notes);
    await expect(page.getByRole('heading', { name: heading, level: 3 })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'one rubric for all' }).first()).toBeVisible();
    await expect(page.getByText('Opening for writing')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
