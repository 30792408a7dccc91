import { closeCodes } from '#domain/document/close-codes.ts';
import { thrownToPage } from '#server/http/thrown-to-page.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { openNotes, savedOf, textOf, typeAtTheEnd } from './support/notes-page.ts';

test('a server that asks for patience is quoted, and what was written is said to be kept', async ({ page, signInAs, ownRoom }) => {
  let close: (() => Promise<void>) | undefined;
  await page.routeWebSocket(/\/collab\//, (socket) => {
    // Whoever comes back is asked for patience again, so that the answer stands for as long as the test looks.
    if (close !== undefined) return void socket.close({ code: closeCodes.restarting.code });
    socket.connectToServer();
    close = () => socket.close({ code: closeCodes.restarting.code });
  });
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await close?.();
  await expect(savedOf(page)).toHaveText(`${closeCodes.restarting.sentence()} You can keep writing; it is kept on this device and is sent when the connection is back.`);
  await expect(page.locator('[data-saved] + [role=status]')).toContainText(closeCodes.restarting.sentence());
  await typeAtTheEnd(page, 'meanwhile');
  await expect(savedOf(page)).toContainText('What you wrote is kept on this device and is sent when the connection is back.');
  await expect(savedOf(page)).not.toContainText('Offline');
  await textOf(page).press('Control+z');
});

test('who is signed out while writing copies their words, signs in beside them, and goes on', async ({ page, signInAs, ownRoom }) => {
  let isSignedOut = false;
  let close: (() => Promise<void>) | undefined;
  await page.routeWebSocket(/\/collab\//, (socket) => {
    if (isSignedOut) return void socket.close({ code: closeCodes.signIn.code });
    socket.connectToServer();
    close = () => socket.close({ code: closeCodes.accessChanged.code });
  });
  const { signInUrl } = await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  isSignedOut = true;
  const words = `written while signed out ${Date.now()}`;
  await page.context().setOffline(true);
  await typeAtTheEnd(page, words);
  await page.context().setOffline(false);
  await close?.();
  const notice = savedOf(page).getByRole('group', { name: 'Writing has ended' });
  await expect(notice).toContainText('You are signed out. Your last words are not saved yet; they are kept on this device and are sent once you are signed in again.');
  await expect(notice).toBeFocused();
  await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
  await expect(notice.getByRole('button', { name: 'Copy the whole text' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const beside = page.context().waitForEvent('page');
  await notice.getByRole('link', { name: 'Sign in, in a new tab' }).click();
  const other = await beside;
  await expect(other).toHaveURL(new RegExp(`(/sign-in\\?then=${encodeURIComponent(ownRoom.notes)}|${ownRoom.notes})$`));
  await other.goto(signInUrl);
  await other.close();
  isSignedOut = false;
  await notice.getByRole('button', { name: 'I am signed in again' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(textOf(page)).toContainText(words);
});

test('a page that the line does not reach says so, keeps who is signed in, blames nobody, and can be tried again', async ({ page, signInAs }) => {
  const { name } = await signInAs('participant');
  await page.goto('/questions');
  await page.getByRole('link', { name: 'Summits' }).first().click();
  await expect(page).toHaveURL(/\/summits$/);
  await page.getByRole('link', { name: 'Questions' }).first().click();
  await expect(page).toHaveURL(/\/questions$/);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Summits' }).first().click();
  await expect(page.getByRole('heading', { name: 'The page could not be reached' })).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText('Number of this request')).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Summits', level: 1 })).toBeVisible();
});

test('a page within the site reads that the database is away, without an error in its console', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto('/questions');
  await page.route('**/*.data*', (route) =>
    route.fulfill({ status: 503, contentType: 'text/x-script', headers: { 'X-Remix-Response': 'yes' }, body: thrownToPage({ method: route.request().method(), query: {} }) }),
  );
  await page.getByRole('link', { name: 'Summits' }).first().click();
  await expect(page.getByRole('heading', { name: 'The page could not be reached' })).toBeVisible();
  await expect(page.getByText('Plenary cannot reach its database at the moment.')).toBeVisible();
});
