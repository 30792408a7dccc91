import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const HOME = '/communities/micro-credentials';

async function begin(page: Page, title: string): Promise<string> {
  await page.goto(`${HOME}/topics/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('First post').fill('What do you think of it?');
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function reply(page: Page, address: string, words: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Reply', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Post reply' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test(`what a filter holds is let through by who moderates, or declined with a reason, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openBrowserOf }) => {
    // A word of its own for each run, since the demo is shared.
    const word = javaScriptEnabled ? 'zeppelinworks' : 'zeppelinsilent';
    const moderates = await openBrowserOf('convener', { javaScriptEnabled });
    const writes = await openBrowserOf('participant', { javaScriptEnabled });
    const judged = async (page: Page, name: string) => {
      if (!javaScriptEnabled) return;
      expect(await accessibilityFaults(page)).toEqual([]);
      await look(page, name);
    };

    await moderates.goto(`${HOME}/filters`);
    await moderates.getByRole('radio', { name: /^A word or phrase/ }).check();
    await moderates.getByLabel('The word, phrase or site').fill(word);
    await moderates.getByRole('radio', { name: /^Hold it until/ }).check();
    await moderates.getByRole('radio', { name: /^In force/ }).check();
    await judged(moderates, 'filters');
    await moderates.getByRole('button', { name: 'Save' }).click();
    await expect(done(moderates)).toContainText('It is in force from now on.');

    const address = await begin(writes, `How do you fly, ${word.slice(-6)}?`);
    await reply(writes, address, `With ${word}, of course.`);
    await expect(done(writes)).toContainText('Your post waits for a moderator');
    const waiting = writes.getByRole('region', { name: 'A post of yours waits' });
    await expect(waiting).toContainText(`With ${word}, of course.`);
    await judged(writes, 'held-topic');
    await moderates.goto(address);
    await expect(moderates.getByText(`With ${word}, of course.`)).toHaveCount(0);

    await moderates.goto(`${HOME}/moderation`);
    await judged(moderates, 'held-queue');
    const line = moderates.getByRole('listitem').filter({ hasText: `With ${word}, of course.` });
    await line.getByRole('link', { name: 'Read and decide' }).click();
    await expect(moderates.getByText(`The filter looks for “${word}”.`)).toBeVisible();
    await judged(moderates, 'held-post');
    await moderates.getByRole('button', { name: 'Let it through' }).click();
    await expect(done(moderates)).toContainText('the post stands here now');
    await writes.goto(address);
    await expect(writes.locator('#post-2')).toContainText(`With ${word}, of course.`);
    await expect(writes.getByText('Waits for a moderator')).toHaveCount(0);

    await reply(writes, address, `More of ${word}.`);
    await expect(done(writes)).toContainText('Your post waits for a moderator');
    await moderates.goto(`${HOME}/moderation`);
    await moderates.getByRole('listitem').filter({ hasText: `More of ${word}.` }).getByRole('link', { name: 'Read and decide' }).click();
    await moderates.getByRole('button', { name: 'Decline it' }).click();
    await expect(moderates.getByText('Write the reason. Its author reads it.')).toBeVisible();
    await moderates.getByLabel('The reason, as its author reads it').fill('Once is enough.');
    await moderates.getByRole('button', { name: 'Decline it' }).click();
    await expect(done(moderates)).toContainText('Declined.');

    await writes.goto('/notices');
    await writes.getByRole('link', { name: `How do you fly, ${word.slice(-6)}?` }).first().click();
    await expect(writes.getByText('Once is enough.')).toBeVisible();
    await judged(writes, 'held-declined');
    await writes.getByRole('button', { name: 'Put it into my draft' }).click();
    await expect(writes.getByLabel('Reply', { exact: true })).toHaveValue(`More of ${word}.`);

    await moderates.goto(`${HOME}/filters`);
    await moderates.getByRole('link', { name: word, exact: true }).click();
    await expect(moderates.getByText('It would have held 1 post until somebody lets it through.')).toBeVisible();
    await judged(moderates, 'filter');
    await moderates.getByText('Remove the filter').click();
    await moderates.getByRole('button', { name: 'Remove it for good' }).click();
    await expect(done(moderates)).toContainText('The filter is removed.');
    await moderates.goto(`${HOME}/rules`);
    await judged(moderates, 'rules-with-steps');
  });
}
