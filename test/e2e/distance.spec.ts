import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const TOPICS = '/communities/micro-credentials/topics';
const post = (page: Page, number: number) => page.locator(`#post-${number}`);

async function reply(page: Page, text: string): Promise<void> {
  await page.getByLabel('Reply', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByRole('article').last()).toContainText(text);
}

for (const [javaScriptEnabled, first] of [[true, 2], [false, 4]] as const) {
  test(`whoever mutes somebody has their posts folded, opens one, and undoes it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openBrowserOf, demo }) => {
    // Nobody whom other tests write as: what is muted here they would miss.
    const [mutes, muted] = demo.people.filter(({ role }) => role === 'participant').slice(first, first + 2);
    const reads = await openBrowserOf(null, { javaScriptEnabled });
    const writes = await openBrowserOf(null, { javaScriptEnabled });
    await reads.goto(mutes?.signInUrl ?? '');
    await writes.goto(muted?.signInUrl ?? '');
    const name = muted?.name ?? '';

    await reads.goto('/account/people');
    await expect(reads.getByText('Below each post, and on the page of each person')).toBeVisible();
    if (javaScriptEnabled) expect(await accessibilityFaults(reads)).toEqual([]);

    await writes.goto(`${TOPICS}/new`);
    await writes.getByLabel('Title').fill(`Who hears whom, ${javaScriptEnabled ? 'with' : 'without'} scripts?`);
    await writes.getByLabel('First post').fill('Hear me.');
    await writes.getByRole('button', { name: 'Post', exact: true }).click();
    await expect(post(writes, 1)).toContainText('Hear me.');
    const address = new URL(writes.url()).pathname;

    await reads.goto(address);
    await reads.getByRole('link', { name: `Mute or block: ${name}, post 1` }).click();
    await expect(reads.getByRole('heading', { level: 1, name: `Mute or block ${name}` })).toBeVisible();
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(reads)).toEqual([]);
      await look(reads, 'mute-or-block');
    }
    await reads.getByRole('button', { name: `Mute ${name}` }).click();
    await expect(done(reads)).toContainText(`You muted ${name}.`);
    await expect(post(reads, 1).getByText('A post by somebody you muted.')).toBeVisible();
    await expect(post(reads, 1).getByText('Hear me.')).toBeHidden();
    if (javaScriptEnabled) expect(await accessibilityFaults(reads)).toEqual([]);
    await post(reads, 1).getByText('Show it').click();
    await expect(post(reads, 1).getByText('Hear me.')).toBeVisible();
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(reads)).toEqual([]);
      await look(reads, 'folded-post-open');
      // What is pressed within it leaves it open, and the focus where it was.
      const thanks = reads.getByRole('button', { name: /^Thanks( \d+)?: post 1$/ });
      await thanks.focus();
      await reads.keyboard.press('Enter');
      await expect(thanks).toHaveAttribute('aria-pressed', 'true');
      await expect(thanks).toBeFocused();
      await expect(post(reads, 1).getByText('Hear me.')).toBeVisible();
    }
    await post(reads, 1).getByText('Hide it').click();
    await expect(post(reads, 1).getByText('Hear me.')).toBeHidden();
    await reply(reads, 'I write below it.');

    await writes.goto(address);
    await expect(post(writes, 2)).toContainText('I write below it.');
    await reply(writes, 'And I above nothing.');
    await expect(writes.getByRole('article').getByText('Show it')).toHaveCount(0);

    await reads.goto(address);
    await expect(reads.getByText('since your last visit')).toBeHidden();
    await reads.goto('/account/people');
    await expect(reads.getByRole('listitem').filter({ hasText: name })).toContainText('Muted');
    if (javaScriptEnabled) {
      expect(await accessibilityFaults(reads)).toEqual([]);
      await look(reads, 'people-muted-or-blocked');
    }
    await reads.getByRole('button', { name: `Undo: ${name}` }).click();
    await expect(done(reads)).toContainText('Undone.');
    await reads.goto(address);
    await expect(post(reads, 3).getByText('And I above nothing.')).toBeVisible();
    await expect(post(reads, 1).getByText('Hear me.')).toBeVisible();
  });
}
