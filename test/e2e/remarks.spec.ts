import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { closeOwnRoom } from './support/own-room.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { moveCaret, openNotes, pasteHtml, savedOf, textOf, wordsIn } from './support/notes-page.ts';

const PHONE = { width: 360, height: 740 };
const WORDS = 'earned twice';
const marked = (page: Page) => page.locator('.remark-mark');
const notes = (page: Page) => page.getByRole('article', { name: /^Remark by/ });
const composer = (page: Page) => page.getByRole('form', { name: 'Your remark' });

async function writeParagraphs(page: Page, ...paragraphs: string[]): Promise<void> {
  await textOf(page).click();
  for (const [place, words] of paragraphs.entries()) {
    if (place > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await expect(savedOf(page)).toHaveText('Saved');
}

/** Selects words as somebody who drags over them does. */
async function select(page: Page, words: string): Promise<void> {
  await textOf(page).evaluate((text, sought) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(sought);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
    throw new Error(`Nobody wrote "${sought}".`);
  }, words);
}

/** The editor hears of what is chosen a moment after the key. */
const hasChosen = (page: Page) => expect(page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Remark' })).toBeEnabled();

async function remark(page: Page, words: string, said: string): Promise<void> {
  await textOf(page).focus();
  await select(page, words);
  // In the bar, which stays in sight wherever the words are; it can be pressed once the editor has heard of the choice.
  await page.getByRole('button', { name: 'Remark', exact: true }).first().click();
  await composer(page).getByRole('textbox').fill(said);
  await composer(page).getByRole('button', { name: 'Remark', exact: true }).click();
  await expect(composer(page)).toHaveCount(0);
}

const topOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? NaN;

test('a remark is seen live beside its words by somebody else, answered and resolved', async ({ page, signInAs, openBrowserOf, ownRoom, demo }) => {
  const convener = await signInAs('convener');
  const teacher = firstOf(demo, 'participant');
  const other = await openBrowserOf('participant');
  await openNotes(page, ownRoom.notes);
  await openNotes(other, ownRoom.notes);
  await writeParagraphs(page, 'First we agreed.', `Trust is ${WORDS}.`);
  await remark(page, WORDS, 'By whom?');
  await expect(marked(page)).toHaveText(WORDS);

  await expect(notes(other)).toContainText('By whom?');
  await expect(other.getByRole('status').filter({ hasText: `New remark by ${convener.name}` })).toHaveCount(1);
  await expect(marked(other)).toHaveText(WORDS);
  await expect.poll(async () => Math.abs((await topOf(other, '.remark-mark')) - (await topOf(other, '.remark-note')))).toBeLessThan(12);
  expect(await accessibilityFaults(other)).toEqual([]);

  await marked(other).click();
  await other.getByRole('textbox', { name: 'Your answer' }).fill('By learner and reader.');
  await expect(other.getByText('Not sent yet, kept in this tab')).toBeVisible();
  expect(await accessibilityFaults(other)).toEqual([]);
  await other.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(notes(page)).toContainText('By learner and reader.');
  await expect(page.getByRole('status').filter({ hasText: `New answer by ${teacher.name}` })).toHaveCount(1);

  await other.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(notes(page)).toHaveCount(0);
  await expect(marked(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Resolved 1' }).click();
  await expect(notes(page)).toContainText(`Resolved by ${teacher.name}`);

  const printed = await openBrowserOf('participant', { javaScriptEnabled: false, viewport: PHONE });
  await printed.goto(ownRoom.notes);
  await printed.getByRole('link', { name: 'Remarks as a list' }).click();
  const list = printed.getByRole('region', { name: 'One resolved remark' });
  for (const said of [WORDS, 'By whom?', 'By learner and reader.', `Resolved by ${teacher.name}`]) await expect(list).toContainText(said);
  await expect(printed.locator('html')).toHaveJSProperty('scrollWidth', PHONE.width);
  await page.goto(`${ownRoom.notes}/remarks`);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a remark survives edits of its paragraph, and shows its quote once the paragraph is deleted', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  const other = await openBrowserOf('participant');
  await openNotes(page, ownRoom.notes);
  await openNotes(other, ownRoom.notes);
  await writeParagraphs(page, 'First we agreed.', `Trust is ${WORDS}.`);
  await remark(page, WORDS, 'By whom?');
  await expect(marked(other)).toHaveText(WORDS);
  await textOf(other).click();
  await moveCaret(other, 'Control+End');
  await other.keyboard.type(' And kept.');
  await moveCaret(other, 'Home');
  await other.keyboard.type('We think: ');
  await expect.poll(() => wordsIn(page)).toContain(`We think: Trust is ${WORDS}. And kept.`);
  await expect(marked(page)).toHaveText(WORDS);
  // Words that the editor writes anew in a block of their own are found again.
  await other.keyboard.press('Enter');
  await expect(savedOf(other)).toHaveText('Saved');
  await page.reload();
  await expect(marked(page)).toHaveText(WORDS);

  await moveCaret(other, 'Control+End');
  await moveCaret(other, 'Shift+Home');
  await hasChosen(other);
  await other.keyboard.press('Delete');
  for (const seen of [page, other]) {
    await expect(marked(seen)).toHaveCount(0);
    await expect(notes(seen)).toContainText('The words this was about are gone.');
    await expect(notes(seen).locator('del')).toHaveText(WORDS);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('who may only read remarks, and does not write', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  const writer = await openBrowserOf('convener');
  await openNotes(writer, ownRoom.notes);
  await writeParagraphs(writer, `Trust is ${WORDS}.`);
  await closeOwnRoom(ownRoom);
  await signInAs('participant');
  await page.goto(ownRoom.notes);
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false');
  await remark(page, WORDS, 'Said after it closed.');
  await expect(marked(page)).toHaveText(WORDS);
  await textOf(page).press('x');
  await page.reload();
  await expect(marked(page)).toHaveText(WORDS);
  await expect(textOf(page)).not.toContainText('x');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('what is typed into a remark survives a closed note, a reload and a refusal', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await writeParagraphs(page, `Trust is ${WORDS}.`);
  await select(page, WORDS);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+Alt+m');
  await expect(composer(page).getByRole('textbox')).toHaveValue('Half a thought');
  await page.reload();
  await expect(composer(page).getByRole('textbox')).toHaveValue('Half a thought');
  await page.route('**/remarks', (route) => route.fulfill({ status: 429, json: { refused: 'That was tried too often.' } }), { times: 1 });
  await composer(page).getByRole('button', { name: 'Remark', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'That was tried too often.' })).toBeVisible();
  await expect(composer(page).getByRole('textbox')).toHaveValue('Half a thought');
  await composer(page).getByRole('button', { name: 'Remark', exact: true }).click();
  await expect(notes(page)).toContainText('Half a thought');
});

test('a remark is begun while those of others are still on their way, and typed words go into it', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await writeParagraphs(page, `Trust is ${WORDS}.`);
  let letCome = () => {};
  const come = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/remarks', async (route) => {
    await come;
    await route.continue();
  });
  await page.reload();
  await expect(textOf(page)).toContainText(WORDS);
  await select(page, WORDS);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Half a thought');
  await expect(composer(page).getByRole('textbox')).toHaveValue('Half a thought');
  letCome();
  await composer(page).getByRole('button', { name: 'Remark', exact: true }).click();
  await expect(notes(page)).toContainText('Half a thought');
  await expect(textOf(page)).toContainText(WORDS);
});

test('remarks go on in a text that has got its first table', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await writeParagraphs(page, `Trust is ${WORDS}.`);
  await remark(page, WORDS, 'Before the table.');
  await textOf(page).focus();
  await moveCaret(page, 'Control+End');
  await pasteHtml(page, '<table><tr><th>Who</th></tr><tr><td>Ada</td></tr></table>');
  await expect(page.locator('.table-box')).toBeVisible();
  await remark(page, 'Trust', 'With the table.');
  await expect(notes(page)).toHaveCount(2);
  const other = await openBrowserOf('participant');
  await openNotes(other, ownRoom.notes);
  await remark(other, 'Ada', 'In the table.');
  await expect(notes(page)).toHaveCount(3);
});

test('a remark is made, found, edited and removed with the keyboard alone', async ({ page, signInAs, ownRoom }) => {
  await signInAs('convener');
  await openNotes(page, ownRoom.notes);
  await writeParagraphs(page, 'One word', 'two words');
  for (const said of ['On the second.', 'On the first.']) {
    await moveCaret(page, 'Shift+Home');
    await hasChosen(page);
    await page.keyboard.press('Control+Alt+m');
    await expect(composer(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.type(said);
    await page.keyboard.press('Control+Enter');
    await expect(notes(page).filter({ hasText: said })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(textOf(page)).toBeFocused();
    for (const key of ['End', 'ArrowUp', 'End']) await moveCaret(page, key);
  }
  await expect(marked(page)).toHaveText(['One word', 'two words']);
  await page.keyboard.press('Control+Alt+.');
  const first = notes(page).filter({ hasText: 'On the first.' });
  const second = notes(page).filter({ hasText: 'On the second.' });
  await expect(second).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(second.getByRole('button', { name: 'Edit' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Mended.');
  await page.keyboard.press('Control+Enter');
  await expect(second).toContainText('On the second. Mended.');
  await expect(second).toContainText('edited');
  await expect(second).toBeFocused();
  await second.getByRole('button', { name: 'Remove' }).press('Enter');
  await second.getByRole('button', { name: 'Yes, remove it' }).press('Enter');
  await expect(second).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+Alt+,');
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
});

test('remarks are a sheet on a phone, below their words', async ({ page, signInAs, openBrowserOf, ownRoom }) => {
  test.setTimeout(180_000);
  await signInAs('participant');
  const other = await openBrowserOf('convener');
  await openNotes(other, ownRoom.notes);
  await writeParagraphs(other, ...Array.from({ length: 16 }, (_, place) => `Paragraph ${place + 1}.`), `Trust is ${WORDS}.`);
  await page.setViewportSize(PHONE);
  await openNotes(page, ownRoom.notes);
  await remark(page, WORDS, 'By whom?');
  await expect(notes(page)).toContainText('By whom?');
  const sheet = page.getByRole('region', { name: 'Remarks' });
  await expect.poll(async () => (await topOf(page, '.remark-mark')) + 20).toBeLessThan((await sheet.boundingBox())?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close the remarks' }).click();
  await expect(sheet).toHaveCount(0);
  await page.getByRole('button', { name: 'Remarks 1' }).click();
  await page.getByRole('button', { name: 'Go to the words' }).click();
  await expect(textOf(page)).toBeFocused();
});
