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
  await expect(page.getByLabel('Reply', { exact: true })).toHaveValue('');
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

test('whoever reads is told that posts came, and sees them when they ask, with nothing moved before', async ({ openBrowserOf }) => {
  const reads = await openBrowserOf('participant');
  const writes = await openBrowserOf('convener');
  const address = await begin(writes, 'Who reads while others write?', 'I write.');
  await reads.goto(address);
  const arrived = reads.getByRole('button', { name: '1 new post' });
  await expect(reads.getByRole('article')).toHaveCount(1);
  await writes.goto(address);
  // The line of the reader's page opens once that is at rest: the number of the last post comes with it, or after.
  await reply(writes, 'I write again.');
  await expect(arrived).toBeVisible({ timeout: 20_000 });
  await expect(reads.getByRole('article')).toHaveCount(1);
  await arrived.click();
  await expect(post(reads, 2)).toContainText('I write again.');
  await expect(post(reads, 2)).toBeFocused();
  await expect(arrived).toBeHidden();
});

test('what one types is kept, and is there on another device', async ({ openBrowserOf }) => {
  const [desk, phone] = [await openBrowserOf('convener'), await openBrowserOf('convener', { viewport: { width: 360, height: 740 } })];
  const address = await begin(desk, 'What is kept of what I type?', 'Everything.');
  await desk.getByLabel('Reply', { exact: true }).fill('Half a thou');
  await expect(desk.getByText('Draft kept, for you alone')).toBeVisible();
  await phone.goto(address);
  await expect(phone.getByLabel('Reply', { exact: true })).toHaveValue('Half a thou');
  await phone.goto(`${TOPICS}?show=mine`);
  await phone.getByRole('region', { name: 'Your drafts' }).getByRole('link', { name: 'What is kept of what I type?' }).click();
  await expect(phone.getByLabel('Reply', { exact: true })).toHaveValue('Half a thou');
  await reply(phone, 'Half a thought, finished on the phone.');
  await desk.goto(address);
  await expect(desk.getByLabel('Reply', { exact: true })).toHaveValue('');
});

test('a convener gives posts a topic of their own, and both places tell of it', async ({ page, signInAs }) => {
  await signInAs('convener');
  const address = await begin(page, 'Two things in one topic', 'The first thing.');
  await reply(page, 'Quite another thing.');
  await page.getByRole('link', { name: 'Split, merge or move it' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /^2, / }).check();
  await page.getByLabel('Title of the new topic').fill('The other thing');
  await page.getByRole('button', { name: 'Split' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The other thing' })).toBeVisible();
  await expect(post(page, 1)).toContainText('Quite another thing.');
  await page.getByRole('listitem').filter({ hasText: '1 post came from' }).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(page.getByText('1 post went to a topic of their own')).toBeVisible();
  await look(page, 'split-topic');
});

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
  await page.getByRole('link', { name: secret, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: secret })).toBeVisible();
  await expect(page.getByText('For members', { exact: true })).toBeVisible();
  const hidden = new URL(page.url()).pathname;
  for (const path of [TOPICS, '/communities/micro-credentials', '/communities/micro-credentials/feed.atom', '/feed.json', '/sitemap.xml']) {
    const answer = await visitor.request.get(path);
    expect(await answer.text(), path).not.toContain(secret);
  }
  expect((await visitor.request.get('/sitemap.xml')).ok()).toBe(true);
  expect((await visitor.goto(hidden))?.status()).toBe(404);

  await page.goto(TOPICS);
  await page.getByRole('link', { name: 'Badge or micro-credential: do we need both words?', exact: true }).click();
  await expect(page.getByText('This topic is locked')).toBeVisible();
  await expect(page.getByLabel('Reply', { exact: true })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`topics have nothing that axe finds and nothing that runs out of a page, in ${colorScheme}`, async ({ page, signInAs }) => {
    await signInAs('convener');
    for (const [path, name] of [['/summits/educator-workforce-2015', 'discussed-summit'], [TOPICS, 'topics'], [`${TOPICS}/3`, 'topic'], [`${TOPICS}/new`, 'new-topic']] as const) {
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
