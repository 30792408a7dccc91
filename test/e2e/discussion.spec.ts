import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const TOPICS = '/communities/micro-credentials/topics';
const post = (page: Page, number: number) => page.locator(`#post-${number}`);

/** Begins a topic through its form; answers its address. */
async function begin(page: Page, title: string, text: string): Promise<string> {
  await page.goto(TOPICS);
  await page.getByRole('link', { name: 'Begin a topic' }).click();
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('First post').fill(text);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Answers at the end of a topic. */
async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Reply', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByRole('article').last()).toContainText(text);
}

for (const javaScriptEnabled of [true, false]) {
  test(`members talk: one asks, another quotes and answers, and the answer is accepted, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openBrowserOf }) => {
    const asks = await openBrowserOf('participant', { javaScriptEnabled });
    const answers = await openBrowserOf('convener', { javaScriptEnabled });
    const address = await begin(asks, `Who reads the evidence, ${javaScriptEnabled ? 'with' : 'without'} scripts?`, 'Two of us read it.\n\nWe **differ** often.');
    await expect(post(asks, 1).locator('strong')).toHaveText('differ');

    await answers.goto(address);
    await answers.getByRole('button', { name: 'Agree: post 1' }).click();
    await expect(answers.getByRole('button', { name: 'Agree 1: post 1' })).toHaveAttribute('aria-pressed', 'true');
    await answers.getByRole('link', { name: 'Quote post 1' }).click();
    await expect(answers.getByLabel('Reply', { exact: true })).toHaveValue(/^> Two of us read it\./);
    await reply(answers, 'Read three together first.');
    await expect(post(answers, 2)).toContainText('In reply to');

    await asks.goto(address);
    await expect(asks.getByText('1 new post since your last visit')).toBeVisible();
    await asks.getByRole('button', { name: 'Accept as the answer: post 2' }).click();
    await expect(done(asks)).toContainText('Marked as the answer');
    await expect(asks.getByText('Answered. Read three together first.')).toBeVisible();
    await asks.goto(address);
    await expect(asks.getByText('since your last visit')).toBeHidden();

    await asks.getByRole('link', { name: 'Change post 1' }).click();
    await asks.getByLabel('Post 1', { exact: true }).fill('Three of us read it.');
    await asks.getByRole('button', { name: 'Save' }).click();
    await asks.getByRole('link', { name: 'Edited: what post 1 said before' }).click();
    await expect(asks.getByRole('listitem').filter({ hasText: 'We differ often.' })).toBeVisible();
  });
}

test('a press upon a post keeps the focus where it was, for whoever uses the keyboard', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto(`${TOPICS}/4`);
  const thanks = page.getByRole('button', { name: /^Thanks( \d+)?: post 2$/ });
  await thanks.focus();
  const before = await thanks.getAttribute('aria-pressed');
  await page.keyboard.press('Enter');
  await expect(thanks).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
  await expect(thanks).toBeFocused();
});

test('what members talk about among themselves is nowhere for a visitor, and a locked topic takes no more posts', async ({ page, openBrowserOf, signInAs }) => {
  const visitor = await openBrowserOf(null);
  await signInAs('participant');
  const secret = 'What we pay assessors, to compare in confidence';
  await page.goto(TOPICS);
  await page.getByRole('link', { name: secret }).click();
  await expect(page.getByText('For members')).toBeVisible();
  const hidden = new URL(page.url()).pathname;
  for (const path of [TOPICS, '/communities/micro-credentials', '/communities/micro-credentials/feed.atom', '/feed.json', '/sitemap.xml']) {
    const answer = await visitor.request.get(path);
    expect(await answer.text(), path).not.toContain(secret);
  }
  expect((await visitor.request.get('/sitemap.xml')).ok()).toBe(true);
  expect((await visitor.goto(hidden))?.status()).toBe(404);

  await page.goto(TOPICS);
  await page.getByRole('link', { name: 'Badge or micro-credential: do we need both words?' }).click();
  await expect(page.getByText('This topic is locked')).toBeVisible();
  await expect(page.getByLabel('Reply', { exact: true })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`topics have nothing that axe finds and nothing that runs out of a page, in ${colorScheme}`, async ({ page, signInAs }) => {
    await signInAs('convener');
    for (const [path, name] of [[TOPICS, 'topics'], [`${TOPICS}/3`, 'topic'], [`${TOPICS}/new`, 'new-topic']] as const) {
      await page.goto(path);
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      if (colorScheme === 'light') await look(page, name);
    }
  });
