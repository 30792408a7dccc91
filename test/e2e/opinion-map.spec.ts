import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { letCrowdVote } from './support/crowd-votes.ts';
import { expect, test } from './support/fixtures.ts';
import { makeLiveDay } from './support/live-day.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const SEEDS = ['Teachers should be paid for the hours.', 'Only a second assessor makes it count.', 'The rubric a learner sees is the one that is used.', 'Every issuer may set its own levels.'];
const votedOn = (page: Page, count: number, total: number) => expect(page.getByRole('status').filter({ hasText: /^You have voted/ })).toHaveText(`You have voted on ${count} of ${total}`);

async function expectWhole(page: Page, width: number): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** The path of the deliberation that the convener has opened. */
async function openOne(convener: Page, slug: string): Promise<string> {
  await convener.goto(`/summits/${slug}/deliberations`);
  await convener.getByRole('link', { name: 'New deliberation' }).click();
  await convener.getByLabel('What is asked').fill('What makes a micro-credential trusted?');
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
  await expect(convener.getByRole('table', { name: 'People in each group, by perspective' }).getByRole('row')).toHaveCount(3);
  for (const scheme of ['light', 'dark'] as const) {
    await convener.emulateMedia({ colorScheme: scheme });
    await expectWhole(convener, 1440);
  }
  await plain.reload();
  await expect(plain.getByText('you', { exact: true }), 'who voted on enough finds their place').toBeVisible();
  await phone.reload();
  await expectWhole(phone, 360);

  const [votes] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: 'the votes' }).tap()]);
  expect(votes.suggestedFilename()).toBe('what-makes-a-micro-credential-trusted-votes.csv');
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
  await page.keyboard.press('d');
  await votedOn(page, 1, 4);
  await page.keyboard.press('p');
  await votedOn(page, 2, 4);
  await page.getByText('Something missing? Write a statement').click();
  await page.getByLabel('Your statement').fill('');
  await page.getByLabel('Your statement').pressSequentially('add');
  await votedOn(page, 2, 4);
});
