import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { plugInDevice } from './support/device.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const WAYS_IN = '/account/ways-in';
const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in with a passkey' });

async function add(page: Page, name: string): Promise<void> {
  await page.goto(WAYS_IN);
  await page.getByLabel('Name of the passkey').fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(done(page)).toHaveText(`The passkey “${name}” signs you in from now on.`);
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
}

test('somebody adds a passkey, signs in with it, gives it another name and removes it', async ({ page, signInAs }) => {
  const { name: person } = await signInAs('participant');
  const device = await plugInDevice(page);
  await page.goto(WAYS_IN);
  await expect(page.getByText('You have none yet.')).toBeVisible();
  await look(page, 'ways-in-none');
  await add(page, 'My telephone');
  expect(await device.keys()).toBe(1);

  await signOut(page);
  await expect(signInButton(page)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'sign-in-passkey');
  await page.goto('/sign-in?then=%2Faccount%2Fways-in');
  await signInButton(page).click();
  await expect(page).toHaveURL(WAYS_IN);
  await expect(page.getByRole('listitem').filter({ hasText: 'My telephone' })).toContainText('last used just now');
  await expect(page.getByRole('banner')).toContainText(person);

  await page.getByText('Rename or remove My telephone').click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'ways-in-one');
  await page.getByLabel('Name', { exact: true }).fill('My old telephone');
  await page.getByRole('button', { name: 'Save the name of My telephone' }).click();
  await expect(done(page)).toHaveText('The passkey is called “My old telephone” now.');

  await page.getByText('Rename or remove My old telephone').click();
  await page.getByRole('button', { name: 'Remove My old telephone' }).click();
  await expect(done(page)).toHaveText('The passkey “My old telephone” is removed.');
  await signOut(page);
  await signInButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'belongs to no account here' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'sign-in-passkey-refused');
});

test('a device that does not know its person, or keeps no key, lets nobody in, and says it in words', async ({ page, signInAs }) => {
  await signInAs('facilitator');
  const device = await plugInDevice(page);
  await add(page, 'Shared tablet');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'keeps a passkey for your account already' })).toBeVisible();

  await signOut(page);
  await device.verifies(false);
  await signInButton(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'No passkey was chosen' })).toBeVisible();
  await device.verifies(true);
  await signInButton(page).click();
  await expect(page).toHaveURL('/');

  await page.goto(WAYS_IN);
  await page.getByText('Rename or remove Shared tablet').click();
  await page.getByRole('button', { name: 'Remove Shared tablet' }).click();
  await expect(done(page)).toHaveText('The passkey “Shared tablet” is removed.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the sign-in page offers what works, and the account says why no passkey can be added', async ({ page, signInAs }) => {
    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(signInButton(page)).toHaveCount(0);
    await signInAs('convener');
    await page.goto(WAYS_IN);
    await expect(page.getByText('this page has to ask your device by a script')).toBeVisible();
  });
});
