import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { createDraft } from './support/made-summit.ts';

test.describe.configure({ timeout: 60_000 });

const TABS_AT_MOST = 60;

/** Goes from control to control, as somebody without a pointer does, until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < TABS_AT_MOST; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${TABS_AT_MOST} presses of Tab do not lead there: ${String(target)}`);
}

/** Waits until the page answers to keys beyond those of plain links and forms. */
const alive = (page: Page) => expect(page.getByRole('button', { name: 'Search and go to (Ctrl-K)' })).toBeVisible();

test('a guest joins without a pointer', async ({ page, demo }) => {
  await page.goto('/join');
  await tabTo(page, page.getByLabel('Summit code'));
  await page.keyboard.type(demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are joining')).toBeVisible();
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Demo guest with keys');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Educator' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Coach' })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Join the summit' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^You are in the (lobby|plenary)$/)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'I am stepping out' }));
});

test('a convener creates a summit without a pointer', async ({ page, signInAs }) => {
  await signInAs('convener');
  await page.goto('/summits');
  await tabTo(page, page.getByRole('link', { name: 'Create a summit' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Create a summit' })).toBeVisible();
  await tabTo(page, page.getByLabel('Title'));
  await page.keyboard.type('Made with keys');
  await tabTo(page, page.getByRole('radio', { name: /^One-day working summit/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Two-day summit/ })).toBeChecked();
  const firstDay = page.getByRole('textbox', { name: 'First day' });
  await tabTo(page, firstDay);
  const year = new Date().getFullYear() + 1;
  await page.keyboard.type(`0303${year}`);
  await expect(firstDay).toHaveValue(`${year}-03-03`);
  await tabTo(page, page.getByLabel('Time zone'));
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/London');
  await tabTo(page, page.getByRole('button', { name: 'Create the draft' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'What comes before publishing' })).toBeVisible();
});

test('Ctrl+K leads anywhere by a few letters, and Escape leads back', async ({ page, signInAs }) => {
  await signInAs('convener');
  await page.goto('/');
  await alive(page);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog', { name: 'Search and go to' })).toBeVisible();
  await page.keyboard.type('quest');
  await expect(page.getByRole('menuitem', { name: 'Questions' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions$/);

  await page.goto('/summits/video-evidence/prepare');
  await alive(page);
  const button = page.getByRole('button', { name: 'Search and go to (Ctrl-K)' });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search and go to' })).toBeVisible();
  await page.keyboard.type('rooms');
  await expect(page.getByRole('menuitem', { name: 'Breakout rooms' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('what is typed right after Ctrl+K arrives, however late the palette does', async ({ page, signInAs }) => {
  await signInAs('convener');
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(/\/command-palette-[^/]*\.js$/, async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto('/');
  await alive(page);
  const asked = page.waitForRequest(/\/command-palette-[^/]*\.js$/);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('quexs');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('st');
  await asked;
  letCome();
  const words = page.getByRole('searchbox', { name: 'Search and go to' });
  await expect(words).toHaveValue('quest');
  await page.keyboard.type('ions');
  await expect(words).toHaveValue('questions');
  await expect(page.getByRole('menuitem', { name: 'Questions' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/questions$/);
});

test('the account menu opens and closes by keys and gives the focus back', async ({ page, signInAs }) => {
  const { name } = await signInAs('participant');
  await page.goto('/');
  await alive(page);
  const menu = page.locator('summary').filter({ hasText: name });
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'My account' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'My account' })).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'My account' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/profile$/);
});

test('what cannot be undone asks for its name, keeps the focus, and lets go by Escape', async ({ page, signInAs }) => {
  await signInAs('convener');
  const { address, title } = await createDraft(page, { title: 'Nearly deleted', template: /^Online afternoon/ });
  await page.goto(`${address}/prepare/publish`);
  await alive(page);
  const ask = page.getByRole('link', { name: 'Delete this draft' });
  await tabTo(page, ask);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete this draft?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ask).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByLabel(`Type “${title}” to confirm`));
  await page.keyboard.type('Nearly');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await page.keyboard.type(' deleted');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/summits$/);
  await expect(page.getByRole('link', { name: title })).toBeHidden();
});
