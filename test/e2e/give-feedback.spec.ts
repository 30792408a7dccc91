import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { openNextRound, openRoundOf } from './support/open-round.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const SENTENCE = 'The answers are sorted into piles by what students did.';
const CELL = /^Every answer sits in a pile/;

async function expectWhole(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** Comes in by the link without an account, as a teacher. */
async function comeIn(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Using exit questions to adjust the next lesson');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Educator').check({ force: true });
  await page.getByRole('radio', { name: 'Teacher' }).check();
}

/** Moves on by the Tab key until this has the focus. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'radio' | 'textbox' = 'link'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let tries = 0; tries < 150; tries += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(name)}.`);
}

/** Moves on to the part of the page that these words stand in, then by arrows to them. */
async function arrowTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('link', { name }).first();
  const isInPart = () => wanted.evaluate((words) => words.closest('[data-part]')?.contains(document.activeElement?.closest('[data-say]') ?? null) ?? false);
  await expect(wanted).toHaveAttribute('tabindex', /0|-1/);
  for (let tries = 0; tries < 60 && !(await isInPart()); tries += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  for (let tries = 0; tries < 60; tries += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The keys do not lead to ${String(name)}.`);
}

test('two guests give feedback on phones, one by keys alone: a sentence, a cell, agreeing, questions, finishing', async ({ openBrowserOf }) => {
  test.setTimeout(180_000);
  const { link } = await openRoundOf();
  const [thumb, keys] = await Promise.all([openBrowserOf(null, PHONE), openBrowserOf(null, PHONE)]);
  await Promise.all([comeIn(thumb, link, 'Rosa Thumb'), comeIn(keys, link, 'Ken Keys')]);
  await expectWhole(thumb);
  await look(thumb, 'feedback-door');
  await thumb.getByRole('button', { name: 'Give feedback' }).tap();
  await keys.getByRole('button', { name: 'Give feedback' }).press('Enter');
  for (const page of [thumb, keys]) await expect(page.getByText('You are answering as a teacher.')).toBeVisible();
  await expect(thumb.getByText('Fewer than three teachers take part so far', { exact: false })).toBeVisible();

  // By thumb: a sentence.
  await thumb.getByRole('link', { name: SENTENCE }).tap();
  await expect(thumb.getByRole('heading', { name: 'Your remark on this sentence' })).toBeInViewport();
  await thumb.getByText('needs work').tap();
  await thumb.getByLabel('What would make it better?').fill('Say which piles.');
  await expect(thumb.getByText('Kept on this device as you type')).toBeVisible();
  await look(thumb, 'feedback-remark', { isWhole: false });
  await expectWhole(thumb);

  // Meanwhile by keys: a cell of the rubric, in other words.
  await arrowTo(keys, CELL);
  await keys.keyboard.press('Enter');
  await expect(keys.getByRole('heading', { name: /^Your remark on “/ })).toBeVisible();
  await tabTo(keys, /^1/, 'radio');
  await keys.keyboard.press('ArrowRight');
  await tabTo(keys, /^What would make it better/, 'textbox');
  await keys.keyboard.type('Two assessors would disagree.');
  await tabTo(keys, 'Give this remark', 'button');
  await keys.keyboard.press('Enter');
  await expect(keys.getByText('Two assessors would disagree.').first()).toBeVisible();
  await expect(keys.getByText('rated 2, needs work')).toBeVisible();

  // What was typed is there again after the page was left.
  await thumb.reload();
  await expect(thumb.getByLabel('What would make it better?')).toHaveValue('Say which piles.');
  await thumb.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(thumb.getByRole('region', { name: 'Your remark on this sentence' })).toContainText('Say which piles.');
  expect(await thumb.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plenary-feedback:')))).toEqual([]);

  // The other one agrees instead of saying it again.
  await keys.reload();
  await arrowTo(keys, new RegExp(SENTENCE));
  await keys.keyboard.press('Enter');
  await tabTo(keys, 'I agree', 'button');
  await keys.keyboard.press('Enter');
  await expect(keys.getByRole('button', { name: 'You agree' })).toBeVisible();
  await expect(keys.getByText('1 agrees with this remark')).toBeVisible();
  await expect(keys.getByText('Rosa Thumb')).toHaveCount(0);

  // Questions, and finishing with one unanswered.
  await tabTo(keys, 'Yes', 'button');
  await keys.keyboard.press('Enter');
  await expect(keys.getByText('1 of 2 questions')).toBeVisible();
  await tabTo(keys, 'Finish my feedback', 'button');
  await keys.keyboard.press('Enter');
  await expect(keys.getByText('You have finished; thank you.', { exact: false })).toBeVisible();
  await expectWhole(keys);
  await look(keys, 'feedback-finished');

  await thumb.getByRole('link', { name: /^Change your remark/ }).tap();
  await thumb.getByLabel('What would make it better?').fill('Say which piles, and how many.');
  await thumb.getByRole('button', { name: 'Keep the change' }).tap();
  await expect(thumb.getByText('Say which piles, and how many.').first()).toBeVisible();
  await thumb.getByRole('link', { name: /^Take back/ }).tap();
  await thumb.getByRole('button', { name: 'Take it back' }).tap();
  await expect(thumb.getByText('You have given none yet.', { exact: false })).toBeVisible();
});

test('each part is one stop of the Tab key, in which arrows lead from sentence to sentence', async ({ openBrowserOf }) => {
  const { link } = await openRoundOf();
  const page = await openBrowserOf(null, { viewport: { width: 1440, height: 900 } });
  await comeIn(page, link, 'Tara Tab');
  await page.getByRole('button', { name: 'Give feedback' }).press('Enter');
  await expect(page.getByText('By keys: Tab leads from part to part', { exact: false })).toBeVisible();
  const method = page.getByRole('region', { name: 'Key method' }).getByRole('link');
  const focused = page.locator(':focus');
  await expect(method.nth(1)).toHaveAttribute('tabindex', '-1');
  await method.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(method.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(method.first(), 'the first is the end').toBeFocused();
  await page.keyboard.press('End');
  await expect(method.last()).toBeFocused();
  const part = () => focused.evaluate((words) => words.closest('section')?.querySelector('h2')?.textContent);
  await page.keyboard.press('Tab');
  expect(await part()).not.toBe('Key method');
  await page.keyboard.press('Shift+Tab');
  await expect(method.last(), 'a part is come back to where it was left').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Your remark on / })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('while the line is down the page and every word stay, and one more press sends them', async ({ openBrowserOf }) => {
  test.setTimeout(120_000);
  const { link } = await openRoundOf();
  const [page, other] = await Promise.all([openBrowserOf(null, PHONE), openBrowserOf(null, PHONE)]);
  await Promise.all([comeIn(page, link, 'Lea Line'), comeIn(other, link, 'Olga Other')]);
  for (const each of [page, other]) await each.getByRole('button', { name: 'Give feedback' }).tap();
  await other.getByRole('link', { name: SENTENCE }).tap();
  await other.getByLabel('What would make it better?').fill('Say which piles.');
  await other.getByRole('button', { name: 'Give this remark' }).tap();
  // The form has the same name as the remark that it becomes: the words stand in the page once they are given.
  await expect(other.getByRole('region', { name: 'Your remark on this sentence' })).toContainText('Say which piles.');
  await page.getByRole('link', { name: SENTENCE }).tap();
  await expect(page.getByRole('button', { name: 'I agree' })).toBeVisible();
  await page.getByLabel('What would make it better?').fill('How many piles?');
  await page.getByLabel('Your answer').fill('The second one.');

  await page.context().setOffline(true);
  const notSent = 'Not sent: the line is down. What you wrote is kept on this device; press again.';
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('alert')).toHaveText(notSent);
  await look(page, 'feedback-not-sent', { isWhole: false });
  await page.getByRole('button', { name: 'Keep this answer' }).tap();
  await expect(page.getByRole('alert')).toHaveText(notSent);
  await page.getByRole('button', { name: 'I agree' }).tap();
  await expect(page.getByRole('alert')).toHaveText('Not sent: the line is down. Press again.');
  await expect(page.getByLabel('What would make it better?')).toHaveValue('How many piles?');
  await expectWhole(page);

  // Another place opens without the server, and what is typed there waits like the rest.
  await page.getByRole('link', { name: CELL }).tap();
  await expect(page.getByRole('heading', { name: /^Your remark on “/ })).toBeInViewport();
  await page.getByLabel('What would make it better?').fill('Two would disagree.');
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('alert')).toHaveText(notSent);
  await page.getByRole('link', { name: SENTENCE }).first().tap();
  await expect(page.getByLabel('What would make it better?')).toHaveValue('How many piles?');

  await page.context().setOffline(false);
  await page.reload();
  // A browser fills fields again by itself on a reload; only the page's own script says that it keeps them, and before that a press is a form of its own.
  await expect(page.getByText('Kept on this device as you type').first()).toBeVisible();
  await expect(page.getByLabel('Your answer')).toHaveValue('The second one.');
  await page.getByRole('link', { name: SENTENCE }).first().tap();
  await expect(page.getByLabel('What would make it better?')).toHaveValue('How many piles?');
  await page.getByRole('button', { name: 'I agree' }).tap();
  await expect(page.getByRole('button', { name: 'You agree' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep this answer' }).tap();
  await expect(page.getByText('1 of 2 questions')).toBeVisible();
  await page.getByRole('link', { name: SENTENCE }).first().tap();
  await expect(page.getByLabel('What would make it better?')).toHaveValue('How many piles?');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('alert')).toHaveText(notSent);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('region', { name: 'Your remark on this sentence' })).toContainText('How many piles?');
  await page.getByRole('link', { name: CELL }).tap();
  await expect(page.getByLabel('What would make it better?')).toHaveValue('Two would disagree.');
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('region', { name: /^Your remark on “/ })).toContainText('Two would disagree.');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('plenary-feedback:')))).toEqual([]);
});

test('a remark that is sent before the server has said that its place is open is refused where it stands', async ({ openBrowserOf }) => {
  const { link } = await openRoundOf();
  const page = await openBrowserOf(null, PHONE);
  await comeIn(page, link, 'Fay Fast');
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await expect(page.getByText('You are answering as a teacher.')).toBeVisible();
  // What opens the place is never answered.
  await page.route(/\.data\?/, (route) => (route.request().method() === 'GET' ? undefined : route.continue()));
  await page.getByRole('link', { name: SENTENCE }).tap();
  await page.getByLabel('What would make it better?').fill('x'.repeat(2003));
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('alert')).toContainText('Use at most 2000 characters.');
  await expect(page.getByLabel('What would make it better?')).toHaveValue('x'.repeat(2003));
});

test('who types before the server has said that the place is open goes on typing once it has', async ({ openBrowserOf }) => {
  const { link } = await openRoundOf();
  const page = await openBrowserOf(null, PHONE);
  await comeIn(page, link, 'Tess Types');
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await expect(page.getByText('You are answering as a teacher.')).toBeVisible();
  const opening = page.waitForRequest(/\.data\?/);
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\.data\?/, async (route) => {
    await answered;
    await route.continue();
  });
  const before = page.url();
  await page.getByRole('link', { name: SENTENCE }).press('Enter');
  await opening;
  const field = page.getByLabel('What would make it better?');
  await field.focus();
  await page.keyboard.type('Say which ');
  answer();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByRole('heading', { name: 'Your remark on this sentence' })).toBeVisible();
  await page.keyboard.type('piles.');
  await expect(field).toHaveValue('Say which piles.');
});

test('words that were begun are marked, named before one finishes, and thrown away only when asked twice', async ({ openBrowserOf }) => {
  const { link } = await openRoundOf();
  const page = await openBrowserOf(null, PHONE);
  await comeIn(page, link, 'Bea Begins');
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await page.getByRole('link', { name: SENTENCE }).tap();
  const field = page.getByLabel('What would make it better?');
  await field.fill('x'.repeat(2003));
  await expect(page.getByText('2003 of 2000 characters; make it shorter to give it')).toBeVisible();
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('alert')).toContainText('Use at most 2000 characters.');
  await expect(field).toHaveValue('x'.repeat(2003));
  await field.fill('Say which piles.');
  await page.getByRole('link', { name: CELL }).tap();
  await expect(page.getByRole('link', { name: `${SENTENCE} begun, not given yet` })).toBeVisible();
  await expect(page.getByText('0 remarks given, 1 being written, 0 agreed with.', { exact: false })).toBeVisible();
  await look(page, 'feedback-begun');
  await expectWhole(page);
  await page.getByRole('link', { name: `Your remark on “${SENTENCE}”` }).tap();
  await expect(field).toHaveValue('Say which piles.');
  await page.getByRole('link', { name: 'Discard' }).tap();
  await expect(page.getByRole('alert')).toContainText('Discard what you wrote?');
  await page.getByRole('button', { name: 'Keep writing' }).tap();
  await expect(field).toHaveValue('Say which piles.');
  await page.getByRole('link', { name: 'Discard' }).tap();
  await page.getByRole('link', { name: 'Discard it' }).tap();
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Finish my feedback' })).toBeVisible();
});

test('an answer that was not given when the round closed is there to be copied', async ({ openBrowserOf }) => {
  const round = await openRoundOf();
  const page = await openBrowserOf(null, PHONE);
  await comeIn(page, round.link, 'Aron Answers');
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await page.getByLabel('Your answer').fill('The second one.');
  await openNextRound(round);
  await page.getByRole('button', { name: 'Keep this answer' }).tap();
  await expect(page.getByText('Not given: the round closed before.')).toBeVisible();
  await expect(page.getByText('This round has closed.')).toBeVisible();
  await expect(page.getByText('Open until', { exact: false })).toHaveCount(0);
  await expect(page.getByText('The second one.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The second one.')).toBeVisible();
});

test('feedback is given by forms alone, without JavaScript', async ({ openBrowserOf }) => {
  const { link } = await openRoundOf();
  const plain = await openBrowserOf(null, { ...PHONE, javaScriptEnabled: false });
  await comeIn(plain, link, 'Paula Plain');
  await plain.getByRole('button', { name: 'Give feedback' }).click();
  await plain.getByRole('link', { name: CELL }).click();
  await plain.getByRole('button', { name: 'Give this remark' }).click();
  await expect(plain.getByRole('alert')).toContainText('Rate it, write something, or suggest other words');
  await plain.getByText('Suggest other words', { exact: true }).click();
  await plain.getByLabel('Instead of these words').fill('Every answer sits in a pile of its own kind.');
  await plain.getByRole('button', { name: 'Give this remark' }).click();
  await expect(plain.getByRole('region', { name: /^Your remark on/ }).locator('ins').first()).toBeVisible();
  await plain.getByRole('link', { name: 'Say something about all of it' }).click();
  await plain.getByLabel('What would make it better?').fill('Shorter, please.');
  await plain.getByRole('button', { name: 'Give this remark' }).click();
  await expect(plain.getByRole('region', { name: 'Your remark on all of it' })).toContainText('Shorter, please.');
  await plain.getByLabel('Your answer').fill('The second one.');
  await plain.getByRole('button', { name: 'Keep this answer' }).click();
  await expect(plain.getByText('1 of 2 questions')).toBeVisible();
  await plain.getByText('How I am shown').click();
  await plain.getByLabel('Without name or perspective').check();
  await plain.getByRole('button', { name: 'Show me so' }).click();
  await expect(plain.getByText('your words, without name or perspective.', { exact: false })).toBeVisible();
  await plain.getByRole('button', { name: 'Finish my feedback' }).click();
  await expect(plain.getByText('You have finished; thank you.', { exact: false })).toBeVisible();
});

test('after a round its page tells what became of each remark, and the next one shows what changed alone', async ({ openBrowserOf }) => {
  const round = await openRoundOf();
  const page = await openBrowserOf(null, PHONE);
  await comeIn(page, round.link, 'Rita Returns');
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await page.getByRole('link', { name: SENTENCE }).tap();
  await page.getByLabel('What would make it better?').fill('Say how many piles.');
  await page.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(page.getByRole('region', { name: 'Your remark on this sentence' })).toContainText('Say how many piles.');
  const { link: next, gone } = await openNextRound(round);

  await page.reload();
  await expect(page.getByText('This round has closed.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your remark on this sentence' })).toContainText('Accepted. It says now which piles.');
  await expect(page.getByRole('button', { name: 'Finish my feedback' })).toHaveCount(0);
  await expectWhole(page);
  await look(page, 'feedback-closed');

  await page.goto(next);
  await expect(page.getByText('As Rita Returns')).toBeVisible();
  await page.getByRole('button', { name: 'Give feedback' }).tap();
  await expect(page.getByRole('heading', { name: 'What became of your earlier remarks' })).toBeVisible();
  await expect(page.getByText('Changed since you read it')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'One part was taken out since you read it' })).toBeVisible();
  await page.getByRole('region', { name: 'One part was taken out since you read it' }).locator('summary').tap();
  await expect(page.locator('del').filter({ hasText: gone })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Competency' })).toHaveCount(0);
  await expectWhole(page);
  await look(page, 'feedback-next-round');
  await page.getByRole('link', { name: 'show all' }).tap();
  await expect(page.getByRole('heading', { name: 'Competency' })).toBeVisible();
});
