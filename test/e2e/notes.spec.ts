import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { moveCaret, NOTES, openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

test('what one person types in a room is seen by another, with their name beside it, and is called saved', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  const convener = await signInAs('convener');
  await page.goto(ownRoom.notes);
  const other = await openBrowserOf('participant');
  await other.goto(ownRoom.notes);
  const words = `Ask two assessors ${Date.now()}`;
  await textOf(page).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.type(`${words}.`);
  await expect(textOf(other)).toContainText(`${words}.`);
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(textOf(other).locator('.caret-name')).toHaveText(convener.name);
  await textOf(other).click();
  await moveCaret(other, 'Control+End');
  await other.keyboard.type(' And a third when they differ.');
  await expect(textOf(page)).toContainText(`${words}. And a third when they differ.`);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('the caret and what is chosen stay where the keys put them, however fast others write', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'abcdefghijklmnopqrstuvwxyz0123456789');
  await page.keyboard.press('Enter');
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await typeAtTheEnd(other, '.');
  await textOf(page).getByText('abcdef').click();
  await page.keyboard.press('Home');
  const done = new AbortController();
  const writing = (async () => {
    while (!done.signal.aborted) await other.keyboard.type('x');
  })();
  for (let times = 0; times < 20; times += 1) await page.keyboard.press('ArrowRight');
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await page.evaluate(() => String(getSelection()))).toBe('uvwxy');
  done.abort();
  await writing;
});

test('Escape leaves the text, and the notes fit a narrow phone', async ({ page, signInAs, ownRoom }) => {
  await signInAs('participant');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(ownRoom.notes);
  await textOf(page).focus();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).not.toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('what is typed offline is kept, said so, and arrives with the connection', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await page.goto(ownRoom.notes);
  await expect(savedOf(page)).toHaveText('Saved');
  const other = await openBrowserOf('participant');
  await other.goto(ownRoom.notes);
  await expect(savedOf(other)).toHaveText('Saved');
  const words = `typed on the train ${Date.now()}`;
  await page.context().setOffline(true);
  await expect(savedOf(page)).toContainText('Offline');
  await textOf(page).click();
  await page.keyboard.type(words);
  await expect(savedOf(page)).toHaveText('Offline. What you wrote is kept on this device and is sent when the connection is back.');
  await page.context().setOffline(false);
  await expect(textOf(other)).toContainText(words);
  await expect(savedOf(page)).toHaveText('Saved');
});

test('who loses their place while writing is told at once, and their words stay to be copied', async ({ page, signInAs, demo, browser }) => {
  await signInAs('convener');
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(`/join/${demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode}`);
  const name = `Writer ${Date.now()}`;
  await guest.getByLabel('Your name').fill(name);
  await guest.getByText('Researcher', { exact: true }).click();
  await guest.getByRole('button', { name: 'Join the summit' }).click();
  await guest.waitForURL(/\/now$/);
  await guest.goto(NOTES);
  await textOf(guest).click();
  await guest.keyboard.type('A last thought');
  await expect(savedOf(guest)).toHaveText('Saved');
  await page.goto(`/summits/video-evidence/prepare/people?name=${encodeURIComponent(name)}`);
  await page.getByText(`Change ${name}`).click();
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  const notice = savedOf(guest).getByRole('group', { name: 'Writing has ended' });
  await expect(notice).toContainText('You may not open this document. Everything you wrote is saved.');
  await expect(notice).toBeFocused();
  await expect(textOf(guest)).toHaveAttribute('aria-readonly', 'true');
  expect(await accessibilityFaults(guest)).toEqual([]);
  await expect(textOf(guest)).toContainText('A last thought');
  await expect(textOf(guest)).toHaveAttribute('contenteditable', 'false');
  await notice.getByRole('link', { name: 'Load the page again' }).click();
  await expect(guest.getByText('A convener took your name off the list of this summit.')).toBeVisible();
  await expect(guest.getByText('has not let you in yet')).toHaveCount(0);
  await context.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the notes can be read', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
    const writer = await openBrowserOf('convener', { javaScriptEnabled: true });
    await writer.goto(ownRoom.notes);
    const words = `For all to read ${Date.now()}`;
    await textOf(writer).click();
    await writer.keyboard.type(words);
    await expect(savedOf(writer)).toHaveText('Saved');
    await signInAs('participant');
    await page.goto(ownRoom.notes);
    await expect(page.getByText(words)).toBeVisible();
    // Playwright reads no text within noscript; that it is laid out shows that the browser does.
    await expect(page.locator('noscript p')).toBeVisible();
  });
});
