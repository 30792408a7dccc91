import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { createDraft, done, type MadeSummit } from './support/made-summit.ts';

/** Opens the form of the first session of an agenda. */
async function openFirst(page: Page, { address }: MadeSummit): Promise<void> {
  await page.goto(`${address}/prepare/agenda`);
  const edit = page.locator(`main a[href^="${address}/prepare/agenda/"]:not([href$="/new"])`).first();
  await page.goto((await edit.getAttribute('href')) ?? '');
}

/** Removes the session that the page shows, as its convener does in another window. */
async function removeElsewhere(page: Page, address: string): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(`${address}?remove=session`);
  const name = (await other.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await other.getByLabel(`Type “${name}” to confirm`).fill(name);
  await other.getByRole('button', { name: 'Remove the session' }).click();
  await expect(done(other)).toContainText('Removed');
  await other.close();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('words typed for a session that was removed meanwhile come back, and are added again', async ({ page, signInAs }) => {
      await signInAs('convener');
      const summit = await createDraft(page, { title: `Removed meanwhile ${String(javaScriptEnabled)}`, template: /^Online afternoon/ });
      await openFirst(page, summit);
      const address = page.url();
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A session worth keeping');
      await page.getByLabel('Abstract').fill('An evening of writing.');
      await removeElsewhere(page, address);

      await page.getByRole('button', { name: 'Save', exact: true }).last().click();
      await expect(page.getByRole('alert')).toContainText('somebody removed it');
      await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('A session worth keeping');
      await expect(page.getByLabel('Abstract')).toHaveValue('An evening of writing.');
      await page.getByRole('button', { name: 'Add a person' }).click();
      await expect(page.getByLabel('Abstract')).toHaveValue('An evening of writing.');
      await page.getByRole('button', { name: 'Add it again as a new session' }).last().click();
      await expect(done(page)).toContainText('Saved “A session worth keeping”.');
    });
  });
}

test('a session is removed in a dialog, once its title is typed', async ({ page, signInAs }) => {
  await signInAs('convener');
  const summit = await createDraft(page, { title: 'With a session too many', template: /^Online afternoon/ });
  await openFirst(page, summit);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const ask = page.getByRole('link', { name: 'Remove this session' });
  await ask.click();
  const dialog = page.getByRole('dialog', { name: 'Remove this session?' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
  await ask.click();
  await dialog.getByLabel(`Type “${title}” to confirm`).fill(title);
  await dialog.getByRole('button', { name: 'Remove the session' }).click();
  await expect(done(page)).toHaveText(`Removed “${title}” from the agenda.`);
});
