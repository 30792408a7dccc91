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

async function addTo(page: Page, key: string, words: string): Promise<void> {
  await fieldOf(page, key).getByRole('button', { name: /^Add / }).click();
  await page.keyboard.type(words);
}

const boxOf = async (place: Locator) => (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

/** What the entries of a list say, as they are seen. */
async function drawn(page: Page, key: string): Promise<string[]> {
  const entries = await fieldOf(page, key).locator('.studio-entry').all();
  const seen = await Promise.all(entries.map(async (entry) => ({ words: await entry.locator('.studio-words').first().innerText(), box: await boxOf(entry) })));
  return seen.sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x).map(({ words }) => words);
}

test.use({ viewport: { width: 1440, height: 900 } });

test('a row of the rubric says what it shows, to everybody and after a while', async ({ page, signInAs }) => {
  await signInAs('convener');
  await beginCredential(page);
  await addTo(page, 'methodComponents', 'Collect an answer from every student.');
  await addTo(page, 'rubric', 'Answers are sorted by what students did');
  await fieldOf(page, 'rubric').getByText(/^Components shown/).click();
  await fieldOf(page, 'rubric').getByRole('checkbox', { name: /Collect an answer/ }).check();
  await expect(fieldOf(page, 'rubric').getByText('Components shown: 1', { exact: true })).toBeVisible();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.reload();
  await expect(fieldOf(page, 'rubric').getByText('Components shown: 1', { exact: true })).toBeVisible();
  await look(page, 'studio');
});

test('rows, entries and levels are moved by the pointer and by keys, while somebody else writes in one of them', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('convener');
  const studio = await beginCredential(page);
  for (const words of ['Ask.', 'Sort.', 'Decide.']) await addTo(page, 'methodComponents', words);
  await addTo(page, 'rubric', 'Answers are sorted');
  const other = await openBrowserOf('convener');
  await other.goto(studio);
  await expect(fieldOf(other, 'methodComponents')).toContainText('Decide.');
  await expect(savedOf(other)).toHaveText('Saved');
  await fieldOf(other, 'methodComponents').locator('.studio-words').nth(2).click();
  await other.keyboard.type(' Then ');

  const handles = fieldOf(page, 'methodComponents').getByRole('button', { name: /^Drag this component/ });
  await handles.nth(2).scrollIntoViewIfNeeded();
  const [from, to] = [await boxOf(handles.nth(2)), await boxOf(fieldOf(page, 'methodComponents').locator('.studio-entry').first())];
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 40, to.y + 6);
  await page.mouse.up();
  await other.keyboard.type('ask again.');
  for (const each of [page, other]) {
    await expect.poll(() => drawn(each, 'methodComponents')).toEqual([expect.stringContaining('Then ask again.'), 'Ask.', 'Sort.']);
    await expect(savedOf(each)).toHaveText('Saved');
  }
  await expect(page.getByText('This component is number 1 of 3 now.')).toBeAttached();
  await handles.nth(0).press('End');
  await expect.poll(() => drawn(page, 'methodComponents')).toEqual([expect.stringContaining('Then ask again.'), 'Sort.', 'Ask.']);

  await fieldOf(page, 'rubricLevels').getByRole('button', { name: /^Drag this level/ }).first().press('ArrowRight');
  await expect(page.getByText('This level is number 2 of 3 now.')).toBeAttached();
  for (const each of [page, other]) await expect.poll(() => drawn(each, 'rubricLevels')).toEqual(['Basic', 'Proficient', 'Developing']);
  await expect(fieldOf(other, 'rubricLevels').getByRole('radio').first()).toBeChecked();
  await page.reload();
  await expect.poll(() => drawn(page, 'rubricLevels')).toEqual(['Basic', 'Proficient', 'Developing']);
  await look(page, 'studio-moved');
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
