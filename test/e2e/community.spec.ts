import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { done } from './support/made-summit.ts';

const BOARD = '/communities/micro-credentials/questions';

/** Puts a question on the board through its form; answers its address. */
async function propose(page: Page, text: string): Promise<string> {
  await page.goto(`${BOARD}/new`);
  await page.getByLabel('Question', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('heading', { level: 1, name: text })).toBeVisible();
  return new URL(page.url()).pathname;
}

test('a member proposes a question and words it anew, and the first wording is kept', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto(BOARD);
  await page.getByRole('link', { name: 'Propose a question' }).click();
  await page.getByLabel('Question', { exact: true }).fill('What is a badge worth');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('Not proposed yet. What you wrote is still here.')).toBeVisible();
  await page.getByLabel('Question', { exact: true }).fill('What is a badge worth?');
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(done(page)).toContainText('Your question is on the board.');

  await page.getByText('Word it anew').click();
  await page.getByLabel('Question', { exact: true }).fill('What is a badge worth to who hires?');
  await page.getByRole('button', { name: 'Save the wording' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What is a badge worth to who hires?' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What happened to it' })).toContainText('What is a badge worth?');
});

test('a member spreads points within the limit, and takes them back', async ({ page, signInAs }) => {
  await signInAs('participant');
  const text = 'How many points does one question take?';
  await page.goto(await propose(page, text));
  const [more, fewer] = [page.getByRole('button', { name: `One point more for: ${text}` }), page.getByRole('button', { name: `One point fewer for: ${text}` })];
  const mine = page.getByText(/of mine$/);
  await expect(mine).toHaveText('0 points of mine');
  await expect(fewer).toBeDisabled();
  const left = page.getByText(/of your points left$/);
  const before = Number.parseInt((await left.textContent()) ?? '', 10);
  // What the demo gave already leaves fewer than a question takes: then that is the limit.
  const most = Math.min(5, before);
  for (let points = 1; points <= most; points += 1) {
    await more.click();
    await expect(mine).toHaveText(`${points} ${points === 1 ? 'point' : 'points'} of mine`);
  }
  await expect(more).toBeDisabled();
  await expect(left).toHaveText(`${before - most} of your points left`);
  await fewer.click();
  await expect(left).toHaveText(`${before - most + 1} of your points left`);
});

test('a convener merges one question into another, and its page points on', async ({ page, signInAs }) => {
  await signInAs('convener');
  const into = await propose(page, 'Which of the twin questions stays?');
  const from = await propose(page, 'Which of the twin questions goes?');
  await page.goto(from);
  await page.getByText('Merge it into another').click();
  await page.getByLabel('Look for').fill('twin');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('radio', { name: /^Which of the twin questions stays\?/ }).check();
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('This question is part of another now')).toBeVisible();
  await page.goto(BOARD);
  await expect(page.getByRole('link', { name: 'Which of the twin questions goes?' })).toBeHidden();
  await page.goto(into);
  await expect(page.getByRole('region', { name: 'What happened to it' })).toContainText('Which of the twin questions goes?');
});

test('a member leaves, becomes a member again, and finds people by what they offer', async ({ page, signInAs }) => {
  await signInAs('facilitator');
  await page.goto('/communities/micro-credentials');
  await page.getByText('Leave the community').click();
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  const join = page.getByRole('button', { name: 'Become a member' });
  await expect(join).toBeVisible();
  await page.goto('/communities/micro-credentials/people');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeHidden();

  await page.goto('/communities/micro-credentials');
  await page.getByText('Researcher', { exact: true }).click();
  await join.click();
  await expect(page.getByText('You are a member and speak as researcher.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Community' }).getByRole('link', { name: 'People' }).click();
  await page.getByLabel('Who offer or look for').fill('small grants');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('link', { name: /^Demo funder/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Demo teacher/ })).toHaveCount(0);
});

test('the pages of a community fit on a phone and can be read with any tool', async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs('participant');
  const question = await propose(page, 'Does this page fit on a phone?');
  for (const address of ['/communities', '/communities/micro-credentials', BOARD, `${BOARD}/new`, question, '/communities/micro-credentials/people']) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360);
    expect(await accessibilityFaults(page), address).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a question is refused with its words kept, proposed, and given a point', async ({ page, signInAs }) => {
    await signInAs('participant');
    await page.goto(`${BOARD}/new`);
    await page.getByLabel('Question', { exact: true }).fill('Does this work by forms alone');
    await page.getByLabel('Background').fill('Old computers in the staff room.');
    await page.getByRole('button', { name: 'Propose' }).click();
    await expect(page.getByLabel('Background')).toHaveValue('Old computers in the staff room.');
    await page.getByLabel('Question', { exact: true }).fill('Does this work by forms alone?');
    await page.getByRole('button', { name: 'Propose' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Does this work by forms alone?' })).toBeVisible();
    await expect(page.getByRole('paragraph').filter({ hasText: 'Old computers in the staff room.' })).toBeVisible();
    await page.getByRole('button', { name: /^One point more for: Does this work by forms alone/ }).click();
    await expect(page.getByText(/of mine$/)).toHaveText('1 point of mine');
  });
});
