import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { recommendationAsks } from '#db/schema/index.ts';
import { wordsAt } from '#test/support/reporting-house.ts';
import { textsIn } from '#test/support/report-exits.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';
import { savedOf } from './support/notes-page.ts';
import { makeReportedSummit, meanwhile, peopleOf, removeSummit, reopenRoom, type ReportedSummit } from './support/reported-summit.ts';

let summit: ReportedSummit;
test.beforeEach(async ({ demo }) => {
  summit = await makeReportedSummit(demo);
});
test.afterEach(() => removeSummit(summit));
test.use({ viewport: { width: 1440, height: 900 } });

const textOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Report: / });
const passageOf = (page: Page, words: string): Locator => page.locator('.composed-passage').filter({ hasText: words });
const lineOf = (page: Page, words: string): Locator => page.locator('.composer-passage').filter({ hasText: words });
/** What the page does by itself when somebody comes back to it. */
const comeBack = (page: Page): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Begins the summit's report as its convener, and waits until its text can be written in. */
async function beginReport(page: Page): Promise<string> {
  await page.goto(`${summit.address}/prepare/reports`);
  await page.getByRole('button', { name: 'Begin: Summit report' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  return new URL(page.url()).pathname.replace(/\/compose$/, '');
}

/** Presses the one button that makes a draft. */
async function makeDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a first draft' }).click();
  // The text comes over its own line; what is next is said once the press has been answered.
  await expect(page.getByRole('link', { name: 'Ask the rooms to approve' })).toBeVisible();
  await expect(passageOf(page, 'Trust is earned twice.')).toBeVisible();
}

async function publish(page: Page, report: string, number: number): Promise<void> {
  await page.goto(`${report}/publish`);
  await page.getByRole('button', { name: `Publish version ${number}` }).click();
  await expect(page).toHaveURL(new RegExp(`${report}$`));
}

/** Everything that the latest version of a report leaves the house in, as text, by its name. */
async function exitsOf(request: APIRequestContext, report: string): Promise<Map<string, string>> {
  const get = async (path: string) => {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    return answer.body();
  };
  const [pdf, docx, epub] = await Promise.all(['pdf', 'docx', 'epub'].map((kind) => get(`${report}/report.${kind}`)));
  const plain = [report, `${report}/report.md`, `${report}/report.html`, `${report}/report.json`, `${report}/cite.bib`, '/feed.atom', '/feed.json', `${summit.address}/feed.atom`, summit.address];
  const texts = await Promise.all(plain.map(async (path) => [path, (await get(path)).toString()] as const));
  const zipped = [['docx', docx], ['epub', epub]] as const;
  return new Map([...texts, ...zipped.map(([name, bytes]) => [name, [...textsIn(bytes ?? new Uint8Array())].flat().join('\n')] as const), ['pdf', await wordsOfPdf(pdf ?? new Uint8Array())]]);
}

/** The words of a PDF as `pdftotext` reads them; where that is not installed, none. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-pdf-'));
  try {
    await writeFile(join(folder, 'report.pdf'), bytes);
    return (await promisify(execFile)('pdftotext', [join(folder, 'report.pdf'), '-'])).stdout.replace(/\s+/g, ' ');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw thrown;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('from closed rooms to a published page, on which words that were taken back stand in no later version', async ({ page, signInAs, openBrowserOf, request }) => {
  test.setTimeout(240_000);
  await signInAs('convener');
  const report = await beginReport(page);

  await test.step('a first draft is made with one press, a passage comes in by keyboard, another one dragged', async () => {
    await makeDraft(page);
    await lineOf(page, 'Evidence ages quickly.').getByRole('button', { name: 'Add' }).focus();
    await page.keyboard.press('Enter');
    await expect(passageOf(page, 'Evidence ages quickly.')).toContainText('Room 1');
    await expect(lineOf(page, 'Evidence ages quickly.').getByRole('link', { name: /^In 1\./ })).toBeFocused();
    await lineOf(page, 'Badges are seldom read.').dragTo(passageOf(page, 'Trust is earned twice.'), { targetPosition: { x: 60, y: 2 } });
    await expect(page.locator('.composed-passage').first()).toContainText('Badges are seldom read.');
    await expect(savedOf(page)).toHaveText('Saved');
  });

  await test.step('what another room said, too, is put below a sentence by a press, and comes back by another', async () => {
    const [sentence, same] = [passageOf(page, 'Trust is earned twice.'), lineOf(page, 'Trust has to be earned two times.')];
    await sentence.getByRole('link', { name: 'Said elsewhere, too?' }).click();
    await same.getByRole('button', { name: 'Says the same' }).click();
    await expect(sentence).toContainText('two rooms said this');
    await expect(passageOf(page, 'Trust has to be earned two times.')).toHaveCount(0);
    await same.getByRole('button', { name: 'Undo' }).click();
    await expect(passageOf(page, 'Trust has to be earned two times.')).toBeVisible();
    await expect(sentence).not.toContainText('two rooms said this');
    await page.getByRole('link', { name: 'Done' }).click();
    await expect(same.getByRole('link', { name: /^In 1\./ })).toBeVisible();
  });

  const writer = await openBrowserOf('participant');
  await test.step('a room changes its words, and the convener takes the new ones here and keeps the old ones there', async () => {
    await reopenRoom(summit.rooms[0].documentId);
    await writer.goto(`${summit.address}/rooms/${summit.rooms[0].slug}/notes`);
    await expect(savedOf(writer)).toHaveText('Saved');
    for (const [words, more] of [['Trust is earned twice.', ' By both.'], ['Hours tell nothing.', ' Or little.']] as const) {
      await writer.getByRole('textbox', { name: /^Notes of room/ }).getByText(words).click();
      await writer.keyboard.press('End');
      await writer.keyboard.type(more);
    }
    await expect(savedOf(writer)).toHaveText('Saved');
    await comeBack(page);
    const [taken, kept] = [passageOf(page, 'Trust is earned twice.'), passageOf(page, 'Hours tell nothing.')];
    await expect(taken.locator('ins')).toContainText('By both.');
    await page.getByRole('link', { name: 'Look at the changed passages' }).click();
    await expect(page.getByRole('group', { name: 'Room 1 changed its words after you took them' }).first()).toBeFocused();
    await taken.getByRole('button', { name: 'Take the new words' }).click();
    await expect(taken.locator('.composed-words')).toHaveText('Trust is earned twice. By both.');
    await kept.getByRole('button', { name: 'Keep these words' }).click();
    await expect(page.locator('.composed-changed')).toHaveCount(0);
    await expect(kept.locator('.composed-words')).toHaveText('Hours tell nothing.');
  });

  await publish(page, report, 1);
  const stranger = await openBrowserOf(null, { javaScriptEnabled: false });
  await test.step('a stranger without an account and without scripts reads it, and asks a sentence for its source', async () => {
    await stranger.goto(report);
    const passage = stranger.locator('.passage').filter({ hasText: 'Trust is earned twice. By both.' });
    await passage.getByRole('link', { name: /^Source \d+$/ }).click();
    await expect(stranger.locator('li:target')).toContainText('Room 1');
    await expect(stranger.getByText('Badges are seldom read.').first()).toBeVisible();
  });

  await test.step('who was quoted takes their words back, and a new version is published', async () => {
    await writer.goto(`${report}/approve`);
    await writer.getByText('Take all my words back').first().click();
    await writer.getByRole('button', { name: 'Take all my words back' }).click();
    await expect(done(writer)).toHaveText('All your words are taken back. They stand in no later version of this report.');
    await page.goto(`${report}/compose`);
    await expect(passageOf(page, 'Hours tell nothing.')).toContainText('Taken back by its author: no later version has it.');
    await publish(page, report, 2);
  });

  await test.step('they are gone from the page and every file, and the former version says that it is one', async () => {
    const exits = await exitsOf(request, report);
    for (const [exit, text] of exits) for (const words of ['Trust is earned twice', 'Hours tell nothing', 'Evidence ages quickly', 'Badges are seldom read', 'Print the rubric']) expect(text, exit).not.toContain(words);
    for (const exit of [report, `${report}/report.md`, `${report}/report.html`, `${report}/report.json`, 'docx', 'epub']) expect(exits.get(exit), exit).toContain('Pay for a second reading.');
    await stranger.goto(`${report}/versions/1`);
    await expect(stranger.getByText('This is version 1; version 2 is newer.')).toBeVisible();
    await expect(stranger.locator('.passage').filter({ hasText: 'Hours tell nothing.' })).toBeVisible();
    await stranger.getByRole('link', { name: 'What changed since' }).click();
    await expect(stranger.locator('del').filter({ hasText: 'Hours tell nothing.' }).first()).toBeVisible();
  });
});

test('two conveners compose at once, and each sees what the other brings in, with where it comes from', async ({ page, signInAs, openBrowserOf, demo }) => {
  await signInAs('convener');
  const report = await beginReport(page);
  const other = await openBrowserOf(null, { viewport: { width: 1440, height: 900 } });
  await other.goto(peopleOf(demo)[1]?.signInUrl ?? '');
  await other.goto(`${report}/compose`);
  await expect(savedOf(other)).toHaveText('Saved');
  await Promise.all([lineOf(page, 'Rubrics are read late.').getByRole('button', { name: 'Add' }).click(), lineOf(other, 'Trust has to be earned two times.').getByRole('button', { name: 'Add' }).click()]);
  for (const one of [page, other]) {
    await expect(passageOf(one, 'Rubrics are read late.').getByRole('link', { name: /^Room 1/ })).toBeVisible();
    await expect(passageOf(one, 'Trust has to be earned two times.').getByRole('link', { name: /^Room 2/ })).toBeVisible();
    await expect(one.locator('.composed-passage')).toHaveCount(2);
  }
  await textOf(page).getByText('Rubrics are read late.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' If at all.');
  await expect(passageOf(other, 'Rubrics are read late. If at all.')).toContainText('edited by the convener');
});

test('each state of composing has no fault that axe finds, in light and in dark, on a phone, a tablet and a wide screen', async ({ page, signInAs, openBrowserOf }) => {
  test.setTimeout(240_000);
  const faults: string[] = [];
  /** Looks at the page as it stands, on each width and in each scheme by turns. */
  const examine = async (name: string, shot?: { isWhole: boolean }) => {
    for (const [width, colorScheme] of [[360, 'dark'], [768, 'light'], [1440, 'dark'], [360, 'light']] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      // Nothing stands beneath the bar that stays at the top.
      await page.evaluate(() => window.scrollTo(0, 0));
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width} does not scroll sideways`).toBeLessThanOrEqual(width);
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${name} at ${width}, ${colorScheme}: ${fault}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await look(page, name, shot);
  };
  await signInAs('convener');
  const report = await beginReport(page);
  await examine('empty');
  await makeDraft(page);
  await expect(page.locator('.composed-figure')).not.toHaveCount(0);
  await passageOf(page, 'Hours tell nothing.').getByRole('link', { name: 'Said elsewhere, too?' }).click();
  await lineOf(page, 'Trust has to be earned two times.').getByRole('button', { name: 'Says the same' }).click();
  await expect(passageOf(page, 'Hours tell nothing.')).toContainText('two rooms said this');
  await examine('joined');
  await textOf(page).getByText('Pay for a second reading.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And soon.');
  await expect(passageOf(page, 'Pay for a second reading. And soon.')).toContainText('edited by the convener');
  await page.getByRole('link', { name: '2 Funding' }).click();
  await examine('draft');

  await page.getByRole('link', { name: '1 User trust' }).click();
  const line = lineOf(page, 'Badges are seldom read.');
  await line.hover();
  await page.mouse.down();
  await passageOf(page, 'Trust is earned twice.').hover({ position: { x: 60, y: 4 } });
  await passageOf(page, 'Trust is earned twice.').hover({ position: { x: 80, y: 4 } });
  await expect(page.locator('.drop-place')).toBeVisible();
  await look(page, 'dragging', { isWhole: false });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.drop-place')).toBeHidden();

  await meanwhile(async ({ edit, services }) => {
    await edit(summit.rooms[0].documentId, summit.ada.accountId, (ydoc) => {
      wordsAt(ydoc, 1).insert(0, 'Some say: ');
      wordsAt(ydoc, 7).insert(0, 'First: ');
    });
    await services.approving.answer(summit.ben, report.split('/')[2] ?? '', { intent: 'withdraw-all' });
  });
  await comeBack(page);
  await expect(page.locator('.composed-changed')).toBeVisible();
  await expect(page.getByText('Taken back by its author').first()).toBeVisible();
  await examine('changed');
  await page.context().setOffline(true);
  await expect(savedOf(page)).toContainText('Offline.');
  await examine('offline');
  await page.context().setOffline(false);
  await expect(savedOf(page)).toHaveText('Saved');

  for (const part of ['settings', 'preview', 'publish', 'recommendations']) {
    await page.goto(`${report}/${part}`);
    await examine(part);
  }
  await page.getByRole('group', { name: 'Room 1 changed its words after they were taken' }).getByRole('button', { name: 'Take the new words' }).click();
  await expect(done(page)).toHaveText('The new words stand in the report.');
  await expect(page.locator('#recommendation-1')).toContainText('First: Print the rubric on the badge.');
  const secret = await meanwhile(async ({ db, services, deps }) => {
    const [made] = (await services.recommending.readRecommendations(summit.convener, report.split('/')[2] ?? '')).recommendations;
    await db.insert(recommendationAsks).values({ recommendationId: made?.id ?? '', afterDays: 30, askedAt: new Date(), secretHash: deps.hashSecret(summit.summitId) });
    return summit.summitId;
  });
  await page.goto(`/recommendations/${secret}`);
  await examine('asked');
  const participant = await openBrowserOf('participant');
  expect((await participant.goto(`${report}/compose`))?.status()).toBe(403);
  await expect(participant.getByRole('heading', { level: 1 })).toBeVisible();
  await look(participant, 'participant');
  expect(faults).toEqual([]);
});
