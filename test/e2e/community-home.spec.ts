import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const HOME = '/communities/micro-credentials';
const CIRCLE = '/communities/demo-assessors';

test('somebody asks to join, and is a member once they are accepted', async ({ page, signInAs, openBrowserOf, demo }) => {
  await signInAs('participant');
  await page.goto(CIRCLE);
  await page.getByLabel('Why you would like to join').fill('I read drafts for my district.');
  await page.getByRole('button', { name: 'Ask to join' }).click();
  await expect(page.getByText('Your request waits for an answer')).toBeVisible();

  const leading = await openBrowserOf(null);
  await leading.goto(demo.people.find(({ name }) => name === 'Demo convener 2')?.signInUrl ?? '');
  await leading.goto(CIRCLE);
  await leading.getByRole('link', { name: 'Read and answer' }).click();
  await expect(leading.getByText('I read drafts for my district.')).toBeVisible();
  await look(leading, 'membership');
  const asker = demo.people.find(({ role }) => role === 'participant')?.name ?? '';
  await leading.getByRole('button', { name: `Accept ${asker}`, exact: true }).click();
  await expect(done(leading)).toContainText(`${asker} is a member now`);

  await page.goto(CIRCLE);
  await expect(page.getByText('You are a member and speak as')).toBeVisible();
});

test('a member says what they look for, sees why somebody could help, and is introduced', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto(`${HOME}/people/mine`);
  await look(page, 'own-entry');
  await page.getByRole('textbox', { name: /^I look for/ }).fill('Rubric design');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('You look for “Rubric design”; Demo developer 1 offers “Designing rubrics”.')).toBeVisible();
  await look(page, 'introductions');
  await page.getByRole('button', { name: 'Introduce us: Demo developer 1', exact: true }).click();
  await expect(done(page)).toContainText('You and Demo developer 1 each get a mail');
  await expect(page.getByRole('region', { name: 'Introduced to you' })).toContainText('Demo developer 1');
});

test('a member adds reading, and narrows the list by its source', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto(`${HOME}/reading`);
  await look(page, 'reading');
  const form = page.getByRole('region', { name: 'Add a piece' });
  await form.getByLabel('Title').fill('Meta-analysis of inquiry-based learning');
  await form.getByLabel('Address').fill('https://doi.org/10.3102/0034654315627366');
  await form.getByLabel('Appeared in').fill('Review of Educational Research');
  await form.getByLabel('Date').fill('2016');
  await form.getByRole('button', { name: 'Add to the list' }).click();
  await expect(done(page)).toContainText('is on the list');
  await page.getByLabel('Year').selectOption('2016');
  await page.getByRole('button', { name: 'Narrow' }).click();
  await expect(page.getByRole('link', { name: 'Meta-analysis of inquiry-based learning' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'The power of feedback' })).toHaveCount(0);
});

test('the home, the calendar and the directory can be read with any tool, wide and on a phone', async ({ page, signInAs }) => {
  await signInAs('convener');
  for (const [name, address] of [['home', HOME], ['calendar', `${HOME}/calendar`], ['people', `${HOME}/people`], ['circle', CIRCLE], ['members', `${HOME}/membership`]] as const) {
    await page.goto(address);
    await look(page, name);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
      expect(await accessibilityFaults(page), address).toEqual([]);
    }
  }
});

test('a calendar program gets the summits of a community', async ({ page }) => {
  await page.goto(`${HOME}/calendar`);
  const answer = await page.request.get(`${HOME}/calendar.ics`);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  expect(await answer.text()).toContain('BEGIN:VEVENT');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody asks to join with a sentence, which is missed first, and takes the request back', async ({ page, demo }) => {
    await page.goto(demo.people.find(({ name }) => name === 'Demo teacher 7')?.signInUrl ?? '');
    await page.goto(CIRCLE);
    await page.getByLabel('Why you would like to join').fill('   ');
    await page.getByRole('button', { name: 'Ask to join' }).click();
    await expect(page.getByText('Write a sentence on why you would like to join.').first()).toBeVisible();
    await page.getByLabel('Why you would like to join').fill('To compare.');
    await page.getByRole('button', { name: 'Ask to join' }).click();
    await expect(page.getByText('Your request waits for an answer')).toBeVisible();
    await page.getByRole('button', { name: 'Take the request back' }).click();
    await expect(page.getByRole('button', { name: 'Ask to join' })).toBeVisible();
  });

  test('the home says what is going on', async ({ page }) => {
    await page.goto(HOME);
    for (const name of [/^Questions gaining points|^Open questions/, /summit/i, 'Latest reports', 'Related reading', 'How to join']) await expect(page.getByRole('heading', { level: 2, name }).first()).toBeVisible();
  });
});
