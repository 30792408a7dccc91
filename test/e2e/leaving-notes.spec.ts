import type { Page } from '@playwright/test';
import { closeCodes } from '#domain/document/close-codes.ts';
import { messageTypes } from '#domain/document/message-types.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

const question = (page: Page) => page.getByRole('dialog', { name: 'Leave before your last words are sent?' });

test('a link within the site asks before words are left that are not saved, and staying keeps them', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  const address = page.url();
  await page.context().setOffline(true);
  const words = `kept on the way out ${Date.now()}`;
  await typeAtTheEnd(page, words);
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(question(page)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await question(page).getByRole('button', { name: 'Stay here' }).click();
  expect(page.url()).toBe(address);
  await expect(textOf(page)).toContainText(words);
  await page.getByRole('link', { name: 'Versions' }).press('Enter');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  await page.context().setOffline(false);
  await expect(savedOf(page)).toHaveText('Saved');
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page).toHaveURL(/\/notes\/versions$/);
});

test('going back asks too; the words can be copied, and left on the device by who wants to', async ({ page, signInAs }) => {
  await signInAs('convener');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/summits/video-evidence/rooms/two-assessors');
  await page.getByRole('link', { name: 'The room’s notes', exact: true }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.context().setOffline(true);
  const words = `copied on the way out ${Date.now()}`;
  await typeAtTheEnd(page, words);
  await page.goBack();
  await expect(question(page)).toBeVisible();
  await expect(page).toHaveURL(/\/notes$/);
  await question(page).getByRole('button', { name: 'Copy the whole text' }).click();
  await expect(question(page).getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(words);
  await question(page).getByRole('button', { name: 'Leave, and send them later' }).click();
  await expect(page).toHaveURL(/\/rooms\/two-assessors$/);
});

test('a question that is open says when the words are saved after all', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await page.context().setOffline(true);
  await typeAtTheEnd(page, 'saved in the end');
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(question(page)).toBeVisible();
  await page.context().setOffline(false);
  const saved = page.getByRole('dialog', { name: 'Everything is saved now' });
  await expect(saved).toBeVisible();
  await saved.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/notes\/versions$/);
});

test('words that are just on their way to the server hold nobody up', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await typeAtTheEnd(page, 'quickly and away');
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page).toHaveURL(/\/notes\/versions$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('who is signed out, and whoever writes while the database is away, is asked too', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  let isDatabaseAway = false;
  await page.routeWebSocket(/\/collab\//, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((frame) => {
      // What is saved is not told any more, but that it cannot be.
      if (!isDatabaseAway || frame[0] !== messageTypes.saved) socket.send(frame);
      else socket.send(Buffer.from([messageTypes.unstorable, 1]));
    });
  });
  await openNotes(page, ownRoom.notes);
  isDatabaseAway = true;
  await typeAtTheEnd(page, 'not saved yet');
  await expect(savedOf(page)).toContainText('Not saved yet.');
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(question(page)).toBeVisible();

  const other = await openBrowserOf('participant');
  let isSignedOut = false;
  await other.routeWebSocket(/\/collab\//, (socket) => {
    const server = socket.connectToServer();
    // The words go nowhere, as when they come after the sign-in has ended.
    socket.onMessage((frame) => (isSignedOut && frame[0] === messageTypes.sync ? void socket.close({ code: closeCodes.signIn.code }) : server.send(frame)));
  });
  await openNotes(other, ownRoom.notes);
  isSignedOut = true;
  await typeAtTheEnd(other, 'after signing out');
  await expect(savedOf(other)).toContainText('You are signed out. Your last words are not saved');
  await other.getByRole('link', { name: 'Versions' }).click();
  await expect(question(other)).toBeVisible();
});
