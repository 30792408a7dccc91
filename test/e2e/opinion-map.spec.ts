import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { letCrowdVote } from './support/crowd-votes.ts';
import { expect, test } from './support/fixtures.ts';
import { makeLiveDay } from './support/live-day.ts';
import { look } from './support/look.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const SEEDS = ['Teachers should be paid for the hours.', 'Only a second assessor makes it count.', 'The rubric a learner sees is the one that is used.', 'Every issuer may set its own levels.'];
const votedOn = (page: Page, count: number, total: number) => expect(page.getByRole('status').filter({ hasText: /^You have voted/ })).toHaveText(`You have voted on ${count} of ${total}`);

async function expectWhole(page: Page, width: number): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** The path of the deliberation that the convener has opened. */
async function openOne(convener: Page, slug: string, tells: 'How far each perspective agrees' | 'Everybody’s votes' = 'Everybody’s votes'): Promise<string> {
  await convener.goto(`/summits/${slug}/deliberations`);
  await convener.getByRole('link', { name: 'New deliberation' }).click();
  await convener.getByLabel('What is asked').fill('What makes a micro-credential trusted?');
  await convener.getByRole('radio', { name: tells }).check();
  await expectWhole(convener, 1440);
  await convener.getByRole('button', { name: 'Go on to the statements' }).click();
  await convener.getByRole('textbox', { name: 'Statements to begin with' }).fill(SEEDS.join('\n'));
  await convener.getByRole('button', { name: 'Add them' }).click();
  await expect(convener.getByRole('heading', { name: 'People vote on these (4)' })).toBeVisible();
  await expectWhole(convener, 1440);
  await convener.getByRole('button', { name: 'Open for votes' }).click();
  await expect(convener.getByRole('heading', { level: 1 })).toHaveText('What makes a micro-credential trusted?');
  return new URL(convener.url()).pathname;
}

test('two phones vote, a statement is rejected with a reason, and the map shows groups and what they share', async ({ demo, page: convener, signInAs, openBrowserOf }) => {
  const { slug } = await makeLiveDay(demo);
  await signInAs('convener');
  await convener.setViewportSize({ width: 1440, height: 900 });
  const path = await openOne(convener, slug);
  await letCrowdVote(slug, path.split('/').at(-1) ?? '');

  // Without JavaScript everything can be done, by forms alone.
  const plain = await openBrowserOf('participant', { ...PHONE, javaScriptEnabled: false });
  await plain.goto(path);
  await votedOn(plain, 0, 4);
  for (const [count, answer] of ['Agree', 'Disagree', 'Pass, or not sure', 'Agree'].entries()) {
    await plain.getByRole('button', { name: answer, exact: true }).click();
    await votedOn(plain, count + 1, 4);
  }
  await expect(plain.getByText('You have voted on everything there is.', { exact: false })).toBeVisible();

  const phone = await openBrowserOf('facilitator', PHONE);
  await phone.goto(`/summits/${slug}`);
  await phone.getByRole('link', { name: 'What makes a micro-credential trusted?' }).tap();
  await expect(phone).toHaveURL(new RegExp(`${path}$`));
  await phone.mouse.move(20, 20);
  await expect(phone.getByRole('img', { name: /^2 groups of like voters/ })).toBeVisible();
  await expect(phone.getByText('4 statements are left out until you have voted on them', { exact: false })).toBeVisible();
  await phone.getByRole('button', { name: 'Agree', exact: true }).tap();
  await votedOn(phone, 1, 4);
  await expectWhole(phone, 360);
  await phone.getByText('Something missing? Write a statement').tap();
  await phone.getByLabel('Your statement').fill('Ask Person X at the district first.');
  await phone.getByRole('button', { name: 'Hand it in' }).tap();
  await expect(phone.getByText('A convener looks at it.', { exact: true })).toBeVisible();

  await convener.goto(`${path}/prepare`);
  await expect(convener.getByRole('heading', { name: 'Waiting for you (1)' })).toBeVisible();
  const waiting = convener.getByRole('region', { name: 'Waiting for you (1)' });
  await waiting.locator('summary').click();
  await waiting.getByLabel('Why people do not vote on it').fill('It names a person.');
  await convener.getByRole('button', { name: /^Reject: Ask Person X/ }).click();
  await expect(convener.getByText('Not voted on: It names a person.')).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('Not voted on: It names a person.')).toBeVisible();
  await plain.reload();
  await expect(plain.getByText('It names a person.')).toHaveCount(0);

  await convener.getByRole('button', { name: 'Close and draw the map' }).click();
  await expect(convener.getByRole('heading', { name: 'Two groups of like voters' })).toBeVisible();
  const shared = convener.getByRole('region', { name: 'Accepted across the groups' });
  await expect(shared.getByRole('heading', { level: 3 }).first()).toHaveText('The rubric a learner sees is the one that is used.');
  await expect(convener.getByRole('region', { name: 'How this was computed' })).toContainText(/sha256 [0-9a-f]{64}/);
  await convener.getByText('The map as a table').click();
  await expect(convener.getByRole('table', { name: 'People in each group' }).getByRole('row')).toHaveCount(3);
  for (const scheme of ['light', 'dark'] as const) {
    await convener.emulateMedia({ colorScheme: scheme });
    await expectWhole(convener, 1440);
  }
  await convener.goto(`${path}/prepare`);
  await expect(convener.getByText('It stays closed.', { exact: false })).toBeVisible();
  await expect(convener.getByRole('button', { name: 'Open again' })).toHaveCount(0);
  await expectWhole(convener, 1440);
  await look(convener, 'closed-for-good');
  await plain.reload();
  await expect(plain.getByText('you', { exact: true }), 'who voted on enough finds their place').toBeVisible();
  await phone.reload();
  await expectWhole(phone, 360);

  const [votes] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: 'the votes' }).tap()]);
  expect(votes.suggestedFilename()).toBe('what-makes-a-micro-credential-trusted-votes.csv');
});

test('where it is told how far each perspective agrees, no mark tells one and no votes are given out', async ({ demo, page: convener, signInAs }) => {
  const { slug } = await makeLiveDay(demo);
  await signInAs('convener');
  await convener.setViewportSize({ width: 1440, height: 900 });
  const path = await openOne(convener, slug, 'How far each perspective agrees');
  await expect(convener.getByText('It is told how far each perspective agrees, of five people or more; votes are not given out.', { exact: false })).toBeVisible();
  await letCrowdVote(slug, path.split('/').at(-1) ?? '');
  await convener.goto(`${path}/prepare`);
  await convener.getByRole('button', { name: 'Close and draw the map' }).click();
  await expect(convener.getByRole('region', { name: 'Accepted across the groups' })).toContainText('By perspective');
  await convener.getByText('The map as a table').click();
  await expect(convener.getByRole('table', { name: 'People in each group, by perspective' }).getByRole('cell', { name: 'Not shown' })).toHaveCount(4);
  await expect(convener.getByRole('region', { name: 'How this was computed' })).toContainText('The votes are not given out here');
  await expect(convener.getByRole('link', { name: 'the votes' })).toHaveCount(0);
  await expectWhole(convener, 1440);
  await look(convener, 'told-by-perspective');
});

test('a vote over a line that is down is not sent, the card stays, and one more press casts it', async ({ demo, page, signInAs, openBrowserOf }) => {
  const { slug } = await makeLiveDay(demo);
  await signInAs('convener');
  const path = await openOne(page, slug);
  const phone = await openBrowserOf('participant', PHONE);
  await phone.goto(path);
  await votedOn(phone, 0, 4);
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Agree', exact: true }).tap();
  await expect(phone.getByRole('alert')).toHaveText('Not sent: the line is down. Press again.');
  await votedOn(phone, 0, 4);
  await expectWhole(phone, 360);
  await phone.context().setOffline(false);
  await phone.getByRole('button', { name: 'Agree', exact: true }).tap();
  await votedOn(phone, 1, 4);
  await expect(phone.getByRole('alert')).toHaveCount(0);

  // An address that somebody pastes into a statement of their own pushes nothing off the screen.
  await phone.getByText('Something missing? Write a statement').tap();
  await phone.getByLabel('Your statement').fill(`See https://example.org/${'unbroken'.repeat(15)}`);
  await phone.getByRole('button', { name: 'Hand it in' }).tap();
  await expect(phone.getByText('A convener looks at it.', { exact: true })).toBeVisible();
  await expectWhole(phone, 360);
});

test('the line drops between a vote and the reading anew: the page stays, with what is typed on it', async ({ demo, page, signInAs, openBrowserOf }) => {
  const { slug } = await makeLiveDay(demo);
  await signInAs('convener');
  const path = await openOne(page, slug);
  const phone = await openBrowserOf('participant', PHONE);
  await phone.clock.install();
  await phone.goto(path);
  await phone.getByRole('button', { name: 'Agree', exact: true }).tap();
  await votedOn(phone, 1, 4);
  await phone.getByText('Something missing? Write a statement').tap();
  await phone.getByLabel('Your statement').fill('Assessors need time.');
  await phone.context().setOffline(true);
  await phone.clock.runFor(20_000);
  await phone.context().setOffline(false);
  await phone.getByRole('button', { name: 'Agree', exact: true }).tap();
  await votedOn(phone, 2, 4);
  await expect(phone.getByLabel('Your statement')).toHaveValue('Assessors need time.');
});

test('letters vote while the card has the focus, and write where something is written', async ({ demo, page, signInAs }) => {
  const { slug } = await makeLiveDay(demo);
  await signInAs('convener');
  await openOne(page, slug);
  await page.mouse.move(20, 20);
  await expect(page.locator('kbd').first()).toHaveText('A');
  await page.keyboard.press('a');
  await votedOn(page, 0, 4);
  await page.getByRole('button', { name: 'Agree', exact: true }).focus();
  // The page goes on by itself: of it nothing is loaded anew.
  const loaded: string[] = [];
  page.on('request', (request) => request.method() === 'GET' && loaded.push(request.url()));
  const shown = await page.locator('#vote form > p').first().textContent();
  await page.keyboard.press('d');
  await votedOn(page, 1, 4);
  await expect(page.getByText(`You disagreed: “${shown ?? ''}”`)).toBeVisible();
  await page.keyboard.press('p');
  await votedOn(page, 2, 4);
  expect(loaded).toEqual([]);
  await page.reload();
  await votedOn(page, 2, 4);
  await page.mouse.move(30, 30);
  await page.getByText('Something missing? Write a statement').click();
  await page.getByLabel('Your statement').fill('');
  await page.getByLabel('Your statement').pressSequentially('add');
  await votedOn(page, 2, 4);
});

test('a statement that is rejected while somebody looks at it is not voted on, and the next one takes its place', async ({ demo, page: convener, signInAs, openBrowserOf }) => {
  const { slug } = await makeLiveDay(demo);
  await signInAs('convener');
  const path = await openOne(convener, slug);
  const phone = await openBrowserOf('participant', PHONE);
  await phone.goto(path);
  await votedOn(phone, 0, 4);
  const shown = (await phone.locator('#vote form > p').first().textContent()) ?? '';
  await convener.goto(`${path}/prepare`);
  const line = convener.getByRole('listitem').filter({ hasText: shown });
  await line.locator('summary').click();
  await line.getByLabel('Why people do not vote on it').fill('It says two things.');
  await line.getByRole('button', { name: /^Take out: / }).click();
  await expect(convener.getByText('Not voted on: It says two things.')).toBeVisible();
  await phone.getByRole('button', { name: 'Agree', exact: true }).tap();
  await expect(phone.getByText('This statement is not voted on any more. Your vote was not counted.')).toBeVisible();
  await votedOn(phone, 0, 3);
  await expect(phone.locator('#vote form > p').first()).not.toHaveText(shown);
  await expectWhole(phone, 360);
});
