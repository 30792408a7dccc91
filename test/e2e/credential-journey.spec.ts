import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { makeAlmostWritten } from './support/almost-written.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const fieldOf = (page: Page, key: string): Locator => page.locator(`.notes [data-field="${key}"]`);
const checksOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Checks' });

async function writeInto(page: Page, place: Locator, words: string): Promise<void> {
  await place.click();
  await page.keyboard.type(words);
}

async function openStudio(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/studio`);
  await expect(savedOf(page)).toHaveText('Saved');
}

/** Comes in by a link without an account, as a teacher, and opens a place of the draft. */
async function comeIn(page: Page, link: string, name: string, place: string | RegExp): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Educator').check({ force: true });
  await page.getByRole('radio', { name: 'Teacher' }).check();
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await page.getByRole('link', { name: place }).first().tap();
}

/** Publishes what the studio says as that version, in which no check blocks. */
async function publish(page: Page, address: string, version: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${address}/publish`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Publish version ${version}`);
  }).toPass();
  await expect(page.getByText('No check blocks')).toBeVisible();
  await page.getByRole('button', { name: /^Publish version/ }).click();
  await expect(page.getByRole('status')).toContainText(`Version ${version} is published.`);
}

test.use({ viewport: { width: 1440, height: 900 } });

test('a credential from three who write it at once, through a round and its ledger, to versions and to one that is made from it', async ({ page, demo, signInAs, openBrowserOf }) => {
  test.setTimeout(300_000);
  const { slug, name, whole } = await makeAlmostWritten(demo);
  const address = `/credentials/${slug}`;

  await test.step('three perspectives write it at once, and its checks turn green', async () => {
    await signInAs('convener');
    const [coach, teacher] = [await openBrowserOf('facilitator'), await openBrowserOf('participant')];
    for (const each of [page, coach, teacher]) await openStudio(each, address);
    await expect(checksOf(page).getByRole('status')).toContainText('blocks');
    const cell = (each: Page) => fieldOf(each, 'rubric').locator('.studio-entry').first().locator('.studio-words').nth(1);
    const said = whole.rubric.rows[0]?.cells[whole.rubric.levels[0]?.id ?? ''] ?? '';
    await Promise.all([
      writeInto(page, fieldOf(page, 'competency').locator('.studio-words'), whole.competency),
      writeInto(coach, fieldOf(coach, 'keyMethod').locator('.studio-words'), whole.keyMethod),
      writeInto(teacher, cell(teacher), said),
    ]);
    for (const each of [page, coach, teacher]) {
      await expect(fieldOf(each, 'competency')).toContainText(whole.competency);
      await expect(fieldOf(each, 'keyMethod')).toContainText(whole.keyMethod);
      await expect(cell(each)).toContainText(said);
      await expect(savedOf(each)).toHaveText('Saved');
    }
    await expect(checksOf(page)).not.toContainText('Blocks publication');
    await look(page, 'studio-whole');
    await page.reload();
    await expect(fieldOf(page, 'keyMethod')).toContainText(whole.keyMethod);
  });

  await test.step('a round is opened, and two guests give feedback on phones', async () => {
    await page.getByRole('link', { name: 'Feedback', exact: true }).click();
    await page.getByRole('button', { name: 'Ask for feedback' }).click();
    await page.getByRole('button', { name: 'Open the round' }).click();
    await expect(page.getByRole('status')).toContainText('The round is open');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = /\/feedback\/link\/[\w-]{16}/.exec(await page.getByText(/\/feedback\/link\/[\w-]{16}/).first().innerText())?.[0] ?? '';
    const [rosa, ken] = [await openBrowserOf(null, PHONE), await openBrowserOf(null, PHONE)];
    await Promise.all([comeIn(rosa, link, 'Rosa Reads', 'The answers are sorted into piles by what students did.'), comeIn(ken, link, 'Ken Reads', /^Every answer sits in a pile/)]);
    await rosa.getByLabel('What would make it better?').fill('Say how many piles.');
    await rosa.getByText('Suggest other words', { exact: true }).tap();
    await rosa.getByLabel('Instead of these words').fill('The answers are sorted into two or three piles by what students did.');
    await ken.getByLabel('What would make it better?').fill('Ask for every answer of the year.');
    for (const guest of [rosa, ken]) {
      await guest.getByRole('button', { name: 'Give this remark' }).tap();
      await expect(guest.getByRole('region', { name: /^Your remark on/ }).first()).toContainText(guest === rosa ? 'Say how many piles.' : 'Ask for every answer of the year.');
    }
  });

  await test.step('one remark is taken over and one declined, and everybody reads what became of them', async () => {
    await page.goto(`${address}/feedback/1/remarks`);
    await expect(page.getByText('2 of 2 remarks wait to be decided.')).toBeVisible();
    await page.getByRole('link', { name: 'Say how many piles.' }).click();
    await page.getByRole('button', { name: 'Take it over' }).click();
    await expect(page.getByRole('status').first()).toContainText('Written into the text');
    await page.goto(`${address}/feedback/1/remarks`);
    await page.getByRole('link', { name: 'Ask for every answer of the year.' }).click();
    await page.getByLabel('Declined', { exact: true }).check();
    await page.getByLabel('Why', { exact: true }).fill('One class shows it; more would keep teachers from starting.');
    await page.getByRole('button', { name: 'Close it' }).click();
    await expect(page.getByRole('status').first()).toContainText('Closed. Whoever gave it is told.');
    const reader = await openBrowserOf(null, { javaScriptEnabled: false });
    await reader.goto(`${address}/ledger`);
    await expect(reader.getByText('2 are closed, 100 %', { exact: false })).toBeVisible();
    await expect(reader.getByText('One class shows it; more would keep teachers from starting.')).toBeVisible();
    await expect(reader.getByText('Rosa Reads')).toHaveCount(0);
  });

  await test.step('version 1.0.0 is published with what was taken over, and a changed rubric makes 2.0.0', async () => {
    await publish(page, address, '1.0.0');
    await expect(page.getByText('The answers are sorted into two or three piles', { exact: false }).first()).toBeVisible();
    const coach = await openBrowserOf('facilitator');
    await coach.goto(address);
    await coach.getByRole('link', { name: 'Make your own from this' }).click();
    await expect(coach.getByText(`Made from “${name}”, version 1.0.0`, { exact: false })).toBeVisible();
    expect(await accessibilityFaults(coach)).toEqual([]);
    await look(coach, 'credential-fork');
    await coach.getByRole('radio').first().check();
    await coach.getByRole('button', { name: 'Make it' }).click();
    await expect(savedOf(coach)).toHaveText('Saved');
    const fork = new URL(coach.url()).pathname.replace('/studio', '');
    expect(fork).not.toBe(address);

    await openStudio(page, address);
    await writeInto(page, fieldOf(page, 'rubric').locator('.studio-entry').first().locator('.studio-words').first(), 'Every day: ');
    await writeInto(page, fieldOf(page, 'audience').locator('.studio-words'), 'Also for coaches. ');
    await expect(savedOf(page)).toHaveText('Saved');
    await publish(page, address, '2.0.0');
    await expect(page.getByText('Changed: What earners are judged by')).toBeVisible();

    await coach.goto(`${fork}/pull`);
    await coach.getByRole('radiogroup', { name: 'Rubric' }).getByLabel('Take it').check();
    await coach.getByRole('radiogroup', { name: 'Audience' }).getByLabel('Keep yours').check();
    expect(await accessibilityFaults(coach)).toEqual([]);
    await look(coach, 'credential-pull');
    await coach.getByRole('button', { name: 'Do what is chosen' }).click();
    await expect(coach.getByRole('status').filter({ hasText: 'One field is taken, one of yours is kept.' })).toBeVisible();
    await coach.goto(`${fork}/studio`);
    await expect(coach.getByText(`Made from “${name}”, version 2.0.0`, { exact: false })).toBeVisible();
    await expect(fieldOf(coach, 'rubric')).toContainText('Every day: ');
    await expect(fieldOf(coach, 'audience')).not.toContainText('Also for coaches.');
  });
});
