import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';

const CREDENTIALS = '/communities/micro-credentials/credentials';

test('statements of a CASE package become alignments of a credential', async ({ page, signInAs }) => {
  test.setTimeout(90_000);
  await signInAs('convener');
  await page.goto(CREDENTIALS);
  await page.getByLabel('Name').fill(`Aligned questions ${Date.now()}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.getByRole('link', { name: 'Alignments from a framework' }).click();
  await page.getByLabel('Or paste the text').fill('no package');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('This file is not JSON, as a package of CASE is.')).toBeVisible();
  const statements = ['Uses answers to plan', 'Names misunderstandings'].map((fullStatement, place) => ({ identifier: `s${place}`, uri: `https://standards.example/${place}`, fullStatement, humanCodingScheme: `T.${place}` }));
  await page.getByLabel('Or paste the text').fill(JSON.stringify({ CFDocument: { identifier: 'd', title: 'Teaching' }, CFItems: [...statements, { identifier: 'broken' }] }));
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByText('One part could not be read').click();
  await expect(page.getByText('CFItems 3')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'credential-alignments');
  await page.getByLabel(/Names misunderstandings/).check();
  await page.getByRole('button', { name: 'Add what is ticked' }).click();
  await expect(page.locator('.notes [data-field="alignments"]')).toContainText('Names misunderstandings');
});
