import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';

const CREDENTIALS = '/communities/micro-credentials/credentials';
const fieldOf = (page: Page, key: string): Locator => page.locator(`.notes [data-field="${key}"]`);
const checksOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Checks' });
let made = 0;

/** Begins a credential under a name of its own, and waits until it can be written. */
async function beginCredential(page: Page): Promise<string> {
  await page.goto(CREDENTIALS);
  await page.getByLabel('Name').fill(`Exit questions ${Date.now()} ${(made += 1)}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  return new URL(page.url()).pathname;
}

async function writeInto(page: Page, key: string, words: string): Promise<void> {
  await fieldOf(page, key).locator('.studio-words').first().click();
  await page.keyboard.type(words);
}

async function addTo(page: Page, key: string, words: string): Promise<void> {
  await fieldOf(page, key).getByRole('button', { name: /^Add / }).click();
  await page.keyboard.type(words);
}

test.use({ viewport: { width: 1440, height: 900 } });

test('three perspectives write one credential at once, and its checks follow', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('convener');
  const studio = await beginCredential(page);
  await page.goto(studio.replace('/studio', '/authors'));
  await page.getByText('Every member of the community').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await page.goto(studio);
  const [coach, teacher] = [await openBrowserOf('facilitator'), await openBrowserOf('participant')];
  for (const other of [coach, teacher]) await other.goto(studio);
  for (const each of [page, coach, teacher]) await expect(savedOf(each)).toHaveText('Saved');

  await expect(checksOf(page)).toContainText('“Competency” is empty');
  await Promise.all([
    writeInto(page, 'competency', 'Educator uses exit answers to adjust the next lesson.'),
    addTo(coach, 'methodComponents', 'Collect an answer from every student.'),
    addTo(teacher, 'rubric', 'Answers are sorted by what students did'),
  ]);
  for (const each of [page, coach, teacher]) {
    await expect(fieldOf(each, 'competency')).toContainText('Educator uses exit answers to adjust the next lesson.');
    await expect(fieldOf(each, 'methodComponents')).toContainText('Collect an answer from every student.');
    await expect(fieldOf(each, 'rubric')).toContainText('Answers are sorted by what students did');
    await expect(savedOf(each)).toHaveText('Saved');
  }
  await expect(checksOf(page)).not.toContainText('“Competency” is empty');
  await fieldOf(teacher, 'rubric').getByText(/^Shows/).click();
  await fieldOf(teacher, 'rubric').getByRole('checkbox', { name: /Collect an answer/ }).check();
  await expect(fieldOf(page, 'rubric').getByText(/^Shows: 1\. Collect an answer/)).toBeVisible();
  await page.reload();
  await expect(fieldOf(page, 'rubric').getByText(/^Shows: 1\. Collect an answer/)).toBeVisible();
  await look(page, 'studio');
});

test('a finding leads to its place, by keyboard alone', async ({ page, signInAs }) => {
  await signInAs('convener');
  await beginCredential(page);
  const line = checksOf(page).getByRole('listitem').filter({ hasText: '“Key method” is empty' });
  await line.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('In five minutes, by three piles.');
  await expect(fieldOf(page, 'keyMethod')).toContainText('In five minutes, by three piles.');
  await expect(line).toHaveCount(0);
});

test('the studio has nothing that axe finds, and is read without JavaScript', async ({ page, browser, signInAs }) => {
  await signInAs('convener');
  const studio = await beginCredential(page);
  await addTo(page, 'research', 'Assessment and classroom learning');
  await addTo(page, 'artifacts', 'Answers of one class');
  await addTo(page, 'rubric', 'Answers are sorted');
  await expect(savedOf(page)).toHaveText('Saved');
  await expect(checksOf(page).getByRole('status')).toContainText('blocks');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await accessibilityFaults(page)).toEqual([]);
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const reader = await plain.newPage();
  await reader.goto(studio);
  await expect(reader.getByText('Answers of one class')).toBeVisible();
  await expect(reader.getByRole('table')).toContainText('Answers are sorted');
  await plain.close();
});

test('who is no member finds no draft', async ({ page, openBrowserOf, signInAs }) => {
  await signInAs('convener');
  const studio = await beginCredential(page);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  const stranger = await openBrowserOf(null);
  await stranger.goto(CREDENTIALS);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Credentials');
  await expect(stranger.getByText(name)).toHaveCount(0);
  await stranger.goto(studio);
  await expect(stranger.getByRole('heading', { level: 1 })).not.toContainText('Exit questions');
});

test('references are pasted into the research, and what cannot be read stays there to be mended', async ({ page, signInAs }) => {
  await signInAs('convener');
  await beginCredential(page);
  const research = fieldOf(page, 'research');
  await research.getByText('Paste references').click();
  await research.getByLabel('DOIs, BibTeX, RIS or CSL-JSON').fill('@book{a, title={Embedded formative assessment}, author={Wiliam, Dylan}, year={2011}}\n@article{broken, title={');
  await research.getByRole('button', { name: 'Add them' }).click();
  await expect(research.getByRole('status')).toContainText('1 work was added.');
  await expect(research.getByRole('status')).toContainText('could not be read');
  await expect(research.getByLabel('DOIs, BibTeX, RIS or CSL-JSON')).toHaveValue(/^@article\{broken/);
  await expect(research).toContainText('Embedded formative assessment');
  await expect(research.getByRole('spinbutton', { name: 'Year' })).toHaveValue('2011');
  await expect(savedOf(page)).toHaveText('Saved');
});
