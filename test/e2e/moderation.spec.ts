import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const HOME = '/communities/micro-credentials';

/** Begins a topic through its form; answers its address. */
async function begin(page: Page, title: string, text: string): Promise<string> {
  await page.goto(`${HOME}/topics/new`);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('First post').fill(text);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test(`what is flagged is decided with a reason, and the appeal by somebody else, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openBrowserOf }) => {
    const title = `Whose rubric is it, ${javaScriptEnabled ? 'with' : 'without'} scripts?`;
    const writes = await openBrowserOf('participant', { javaScriptEnabled });
    const flags = await openBrowserOf('facilitator', { javaScriptEnabled });
    const decides = await openBrowserOf('convener', { javaScriptEnabled });
    const address = await begin(writes, title, 'Whoever wrote this rubric is a fool.');

    await flags.goto(address);
    await flags.getByRole('link', { name: 'Flag post 1' }).click();
    await flags.getByRole('radio', { name: /^Unkind/ }).check();
    await flags.getByLabel('In a sentence').fill('It calls somebody a fool.');
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(flags)).toEqual([]);
      await look(flags, 'flag-post');
    }
    await flags.getByRole('button', { name: 'Flag it' }).click();
    await expect(done(flags)).toContainText('Flagged.');

    await decides.goto(HOME);
    await decides.getByRole('link', { name: 'Look and decide' }).click();
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(decides)).toEqual([]);
      await look(decides, 'moderation');
    }
    await decides.getByRole('link', { name: `Post 1 in “${title}”` }).click();
    await expect(decides.getByText('It calls somebody a fool.')).toBeVisible();
    await decides.getByRole('radio', { name: /^Hide the post/ }).check();
    await decides.getByLabel('For what').selectOption({ label: 'Unkind' });
    await decides.getByLabel('The reason, as they read it').fill('We call nobody a fool here. Say what is wrong with the rubric.');
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(decides)).toEqual([]);
      await look(decides, 'case');
    }
    await decides.getByRole('button', { name: 'Do this' }).click();
    await expect(done(decides)).toContainText('The post is hidden');

    await flags.goto(address);
    await expect(flags.locator('#post-1')).toContainText('was hidden by those who moderate');
    await expect(flags.locator('#post-1')).not.toContainText('fool');

    await writes.goto('/notices');
    await writes.getByRole('link', { name: title }).first().click();
    await expect(writes.getByRole('heading', { level: 1, name: 'Those who moderate hid a post of yours' })).toBeVisible();
    await expect(writes.getByText('We call nobody a fool here.')).toBeVisible();
    await writes.getByLabel('Your appeal').fill('I meant myself: I wrote it.');
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(writes)).toEqual([]);
      await look(writes, 'decision');
    }
    await writes.getByRole('button', { name: 'Send the appeal' }).click();
    await expect(done(writes)).toContainText('Your appeal is sent');

    await decides.reload();
    await expect(decides.getByText('Somebody else than who acted decides about the appeal.')).toBeVisible();
    const judges = await openBrowserOf('site-admin', { javaScriptEnabled });
    await judges.goto(new URL(decides.url()).pathname);
    await judges.getByRole('radio', { name: 'It is undone' }).check();
    await judges.getByLabel('Why', { exact: true }).fill('They wrote it themselves.');
    if (javaScriptEnabled) expect(await accessibilityFaults(judges)).toEqual([]);
    await judges.getByRole('button', { name: 'Decide about the appeal' }).click();
    await expect(done(judges)).toContainText('Undone.');

    await flags.goto(address);
    await expect(flags.locator('#post-1')).toContainText('is a fool');
    await writes.reload();
    await expect(writes.getByText('It was heard, and the decision undone.')).toBeVisible();
  });
}

test('the rules of a community and the counts of its decisions are for everybody to read', async ({ openBrowserOf }) => {
  const visitor = await openBrowserOf(null);
  await visitor.goto(HOME);
  await visitor.getByRole('link', { name: 'How we talk here' }).click();
  await expect(visitor.getByRole('heading', { level: 2, name: 'What was done in the last twelve months' })).toBeVisible();
  expect(await accessibilityFaults(visitor)).toEqual([]);
  await look(visitor, 'house-rules');
});
