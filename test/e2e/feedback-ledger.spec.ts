import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { KEY_METHOD, makeFeedbackRound, SAID } from './support/feedback-round.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';

/** Begins a credential that every member writes, with words in its key method; its address without a slash at the end. */
async function beginCredential(page: Page): Promise<string> {
  await page.goto('/communities/micro-credentials/credentials');
  await page.getByLabel('Name').fill(`Answered questions ${Date.now()}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.locator('.notes [data-field="keyMethod"] .studio-words').first().click();
  await page.keyboard.type(KEY_METHOD);
  await expect(savedOf(page)).toHaveText('Saved');
  const address = new URL(page.url()).pathname.replace('/studio', '');
  await page.goto(`${address}/authors`);
  await page.getByText('Every member of the community').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  return address;
}

test.use({ viewport: { width: 1440, height: 900 } });

test('authors say what became of remarks, a suggestion comes into the text at once, everybody reads the ledger, and a giver answers once', async ({ page, demo, signInAs, openBrowserOf }) => {
  test.setTimeout(180_000);
  await signInAs('convener');
  const address = await beginCredential(page);
  await makeFeedbackRound(demo, address.split('/').at(-1) ?? '');
  const colleague = await openBrowserOf('facilitator');
  await colleague.goto(`${address}/studio`);
  const method = colleague.locator('.notes [data-field="keyMethod"]');
  await expect(method).toContainText('two piles');
  await colleague.getByRole('navigation', { name: 'Fields' }).getByRole('listitem').filter({ hasText: 'Key method' }).getByRole('link', { name: '1 open remark' }).click();
  await expect(colleague.getByText(SAID.suggests)).toBeVisible();
  await colleague.goto(`${address}/studio`);
  await expect(method).toContainText('two piles');

  await page.goto(`${address}/feedback/1/remarks`);
  await expect(page.getByText('8 of 8 remarks wait to be decided.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'triage');
  await page.getByRole('link', { name: SAID.suggests }).click();
  await expect(page.getByRole('button', { name: 'Take it over' })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'triage-opened');
  // By keys one comes back to the line that one left.
  await page.getByRole('link', { name: 'Fold up' }).press('Enter');
  await expect(page.getByRole('link', { name: SAID.suggests })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('status').first()).toContainText('Written into the text');
  await expect(method).toContainText('sorts the answers into as many piles as there are ideas by what students did');

  await page.goto(`${address}/feedback/1/remarks?open=2`);
  // Another author looks at the same remark, and is refused once it is closed.
  await colleague.goto(`${address}/feedback/1/remarks?open=2`);
  await colleague.getByLabel('Changed: met in another way').first().check();
  await colleague.getByLabel('Why', { exact: true }).fill('We ask for a note instead.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByText('Say what became of it.')).toBeVisible();
  await page.getByLabel('Declined', { exact: true }).check();
  await page.getByLabel('Why', { exact: true }).fill('A signature stops teachers from starting, and the sorted answers show it already.');
  await page.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByRole('status').first()).toContainText('Closed. Whoever gave it is told.');

  await colleague.getByRole('button', { name: 'Close it' }).click();
  await expect(colleague.getByRole('alert')).toContainText('Something was done with remark 2 since you opened it');
  await expect(colleague.getByText('A signature stops teachers from starting', { exact: false }).first()).toBeVisible();
  await expect(colleague.getByText('We ask for a note instead.')).toBeVisible();
  await expect(colleague.getByRole('button', { name: 'Close it' })).toHaveCount(0);

  await page.goto(`${address}/feedback/1/remarks`);
  await page.getByText('seem to say much the same').click();
  await page.getByRole('button', { name: 'Put together remarks 3, 4' }).click();
  await expect(page.getByRole('status').first()).toContainText('Put together');
  for (const number of [5, 6]) await page.getByRole('checkbox', { name: `Tick remark ${number}` }).check();
  await page.getByLabel('What became of them').last().selectOption('changed');
  await page.getByLabel('One reason for all of them').fill('Said more plainly now.');
  await page.getByRole('button', { name: 'Close the ticked ones' }).click();
  await expect(page.getByText('4 of 8 remarks wait to be decided.')).toBeVisible();
  await page.getByRole('link', { name: 'Where they fell' }).click();
  await expect(page.getByRole('table')).toContainText('Key method');
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'remarks-map');

  const reader = await openBrowserOf(null, { javaScriptEnabled: false });
  await reader.goto(`${address}/ledger`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('You said, we did');
  await expect(reader.getByText('8 people gave 8 remarks on this draft. 4 are closed, 50 %')).toBeVisible();
  await reader.getByRole('link', { name: 'Declined 1' }).click();
  await expect(reader.getByRole('listitem').filter({ hasText: SAID.participant })).toContainText('A signature stops teachers from starting');
  await expect(reader.getByText(SAID.rubric)).toHaveCount(0);

  const giver = await openBrowserOf('participant');
  await giver.goto(`${address}/ledger`);
  const own = giver.getByRole('listitem').filter({ hasText: SAID.participant }).first();
  await expect(giver.getByText('Yours are first.')).toBeVisible();
  await look(giver, 'ledger');
  await own.getByText('Answer, once').click();
  await own.getByLabel('Your answer').fill('Then let the note say how a district can look.');
  expect(await accessibilityFaults(giver)).toEqual([]);
  await own.getByRole('button', { name: 'Send the answer' }).click();
  await expect(own).toContainText('Then let the note say how a district can look.');
  await expect(own.getByText('Answer, once')).toHaveCount(0);
  await page.goto(`${address}/feedback/1/remarks`);
  await expect(page.getByRole('link', { name: 'One giver answered and waits' })).toBeVisible();
  await page.goto(`${address}/studio#at=competency`);
  await expect(page.locator('.notes [data-field="competency"]')).toBeInViewport();
});
