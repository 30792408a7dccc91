import type { Page } from '@playwright/test';
import { closeCodes } from '#domain/document/close-codes.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { done } from './support/made-summit.ts';
import { moveCaret, openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

const OFFLINE = 'Offline. What you wrote is kept on this device and is sent when the connection is back.';
const databasesOf = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('plenary-')));

/** What was written, without the names of carets. */
const wordsOf = (page: Page) =>
  textOf(page).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent.replaceAll('\u2060', '');
  });

/** Types at the end while the line is away, until that is kept on the device. */
async function typeOffline(page: Page, words: string): Promise<void> {
  await page.context().setOffline(true);
  await expect(savedOf(page)).toContainText('Offline.');
  await typeAtTheEnd(page, words);
  await expect(savedOf(page)).toHaveText(OFFLINE);
}

async function signOut(page: Page): Promise<void> {
  await page.locator('header summary').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}

test('what one writes offline and what another writes meanwhile stand together afterwards, for both', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Both know this.');
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await typeOffline(page, ' Written on the train.');
  await textOf(other).click();
  await moveCaret(other, 'Control+Home');
  await other.keyboard.type('Written in the room. ');
  await expect(savedOf(other)).toHaveText('Saved');
  await expect(textOf(other)).not.toContainText('train');
  await page.context().setOffline(false);
  for (const one of [page, other]) await expect.poll(() => wordsOf(one)).toBe('Written in the room. Both know this. Written on the train.');
  await expect(savedOf(page)).toHaveText('Saved');
});

test('[CLI-3] words typed offline outlive the closed tab, are seen by nobody else, and arrive with the next opening', async ({ page, signInAs, openBrowserOf, ownRoom, demo }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeOffline(page, 'kept overnight');
  expect(await accessibilityFaults(page)).toEqual([]);
  // The browser asks before a tab with such words closes; whoever closes it all the same loses nothing.
  const later = await page.context().newPage();
  const [asked, closed] = [page.waitForEvent('dialog'), page.waitForEvent('close')];
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closed;
  await later.context().setOffline(false);

  // Somebody else signs in on the same device.
  await later.goto(firstOf(demo, 'participant').signInUrl);
  await openNotes(later, ownRoom.notes);
  await expect(textOf(later)).not.toContainText('kept overnight');
  const elsewhere = await openBrowserOf('facilitator');
  await openNotes(elsewhere, ownRoom.notes);
  await expect(textOf(elsewhere)).not.toContainText('kept overnight');

  await later.goto(firstOf(demo, 'convener').signInUrl);
  await later.goto(ownRoom.notes);
  await expect(savedOf(later)).toHaveText('Saved');
  await expect.poll(() => wordsOf(later)).toBe('kept overnight');
  await expect.poll(() => wordsOf(elsewhere)).toBe('kept overnight');
});

test('[CLI-3] a page that opens from its device without a line says what is not sent, and calls nothing saved', async ({ page, signInAs, ownRoom }) => {
  let isServerAway = false;
  await page.routeWebSocket(/\/collab\//, (socket) => (isServerAway ? void socket.close({ code: closeCodes.restarting.code }) : void socket.connectToServer()));
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Sent. ');
  await expect(savedOf(page)).toHaveText('Saved');
  await typeOffline(page, 'Not sent.');
  isServerAway = true;
  page.on('dialog', (dialog) => void dialog.accept());
  await page.context().setOffline(false);
  await page.reload();
  await expect(textOf(page)).toHaveText('Sent. Not sent.');
  await expect(savedOf(page)).toHaveText(`${closeCodes.restarting.sentence()} What you wrote is kept on this device and is sent when the connection is back.`);
  isServerAway = false;
  await expect(savedOf(page)).toHaveText('Saved');
});

test('signing out takes the texts off the device, and asks by name while words among them are not sent', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await page.goto(ownRoom.notes.replace(/\/notes$/, ''));
  await page.getByRole('link', { name: 'The room’s notes', exact: true }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await expect.poll(() => databasesOf(page)).toHaveLength(1);
  await typeOffline(page, 'not sent before signing out');
  await page.goBack();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave, and send them later' }).click();
  await expect(savedOf(page)).toHaveCount(0);
  await page.context().setOffline(false);
  await page.goto('/summits');
  await signOut(page);
  const question = page.getByRole('dialog', { name: 'Sign out without your last words?' });
  await expect(question).toContainText('You have words in 1 document that are not on the server yet.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await question.getByRole('link', { name: 'Notes of room 1, A room for one test' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(textOf(page)).toContainText('not sent before signing out');
  await signOut(page);
  await expect(done(page)).toHaveText('You are signed out.');
  expect(await databasesOf(page)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('who signs out on the page itself is asked once, and may lose the words', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  // The words go nowhere, though the page can be left.
  let isAway = false;
  await page.routeWebSocket(/\/collab\//, (socket) => {
    if (isAway) return void socket.close({ code: closeCodes.restarting.code });
    const server = socket.connectToServer();
    socket.onMessage((frame) => (isAway ? void socket.close({ code: closeCodes.restarting.code }) : server.send(frame)));
  });
  await openNotes(page, ownRoom.notes);
  isAway = true;
  await typeAtTheEnd(page, 'given up');
  await expect(savedOf(page)).toContainText('What you wrote is kept on this device');
  await signOut(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out and lose them' }).click();
  await expect(done(page)).toHaveText('You are signed out.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await databasesOf(page)).toEqual([]);
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await expect(textOf(other)).not.toContainText('given up');
});

test('[CLI-3] words that the server refuses for good are not sent again; they wait beside the text to be copied', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  let isRefused = false;
  await page.routeWebSocket(/\/collab\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => (isRefused && frame[0] === 0 && frame[1] !== 0 ? void socket.close({ code: closeCodes.wrongAuthor.code }) : server.send(frame)));
  });
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'Taken.');
  await expect(savedOf(page)).toHaveText('Saved');
  isRefused = true;
  await typeOffline(page, ' And more, in vain.');
  await page.context().setOffline(false);
  await expect(savedOf(page)).toContainText('somebody else’s name. Load the page again. Your last words are not saved yet; they are kept on this device.');
  isRefused = false;
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(textOf(page)).toHaveText('Taken.');
  const beside = page.getByRole('region', { name: 'Words on this device alone' });
  await expect(beside.getByRole('group', { name: 'Your words' })).toContainText('Taken. And more, in vain.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await beside.getByRole('button', { name: 'Copy these words' }).click();
  await expect(beside.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('And more, in vain.');
  await beside.getByRole('button', { name: 'Discard them' }).click();
  await expect(beside).toHaveCount(0);
  await page.reload();
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(beside).toHaveCount(0);
});

test('two tabs of one person on one device write each as itself, and say each what is theirs', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  const beside = await page.context().newPage();
  await openNotes(beside, ownRoom.notes);
  await typeAtTheEnd(page, 'first ');
  await expect(textOf(beside)).toContainText('first');
  await typeAtTheEnd(beside, 'second');
  for (const one of [page, beside]) await expect.poll(() => wordsOf(one)).toBe('first second');
  for (const one of [page, beside]) await expect(savedOf(one)).toHaveText('Saved');
  await page.reload();
  await expect(savedOf(page)).toHaveText('Saved');
  await expect.poll(() => wordsOf(page)).toBe('first second');
});
