import { type Browser, expect, type Page, test } from '@playwright/test';
import { type KillablePlenary, startKillablePlenary } from './support/killable-plenary.ts';
import { moveCaret } from './support/notes-page.ts';

/** An open room of the live demo summit. */
const ROOM = 'two-assessors';
const NOTES = `/summits/video-evidence/rooms/${ROOM}/notes`;
const WIDE = { width: 1440, height: 900 };
const WORDS_AT_ONCE = 5;
const PHONE = { width: 360, height: 740 };

/** What a page has shown at the moments in which it called everything saved, newest last. */
type Watched = { page: Page; name: string; calledSaved: () => Promise<string> };

let plenary: KillablePlenary;
test.beforeAll(async () => {
  plenary = await startKillablePlenary();
});
test.afterAll(() => plenary.end());

const textOf = (page: Page) => page.getByRole('textbox', { name: /^Notes of room/ });
const savedOf = (page: Page) => page.locator('[data-saved]');
const wordsIn = (text: string): string[] => text.match(/[a-z]\d+-\d+/g) ?? [];
const letterOf = (name: string): string => name.slice(0, 1);
const lacks = (words: readonly string[], text: string): string[] => words.filter((word) => !wordsIn(text).includes(word));

test('a server that is killed while two people type loses nothing that was seen or called saved, and both go on typing', async ({ browser }) => {
  test.setTimeout(180_000);
  const documentId = plenary.demo.rooms.find(({ slug }) => slug === ROOM)?.documentId ?? '';
  const people = [await open(browser, 'convener', WIDE), await open(browser, 'participant', PHONE)];
  let typed: string[] = [];
  for (const round of [1, 2]) {
    const typing = people.map((person) => typeOn(person, round));
    await expect.poll(async () => wordsIn((await textOf(people[0]!.page).textContent()) ?? '').length).toBeGreaterThan(typed.length + 19);
    await plenary.kill();
    const seen = await Promise.all(people.map(({ page }) => textOf(page).innerText()));
    const stored = await plenary.storedWords(documentId);
    for (const [place, { name, calledSaved }] of people.entries()) {
      const other = people[1 - place]!.name;
      expect(lacks(wordsIn(seen[place]!).filter((word) => word.startsWith(letterOf(other))), stored), `words of ${other} that ${name} saw`).toEqual([]);
      expect(lacks(wordsIn(await calledSaved()).filter((word) => word.startsWith(letterOf(name))), stored), `words of ${name} that were called saved`).toEqual([]);
    }
    // Both still type, so the last letters may just be on their way into the device.
    for (const { page } of people) await expect(savedOf(page)).toHaveText(/^Plenary cannot be reached\. (What you wrote is kept on this device|Keeping what you wrote on this device)/);
    typed = [...typed, ...(await Promise.all(typing.map(({ stop }) => stop()))).flat()];
    await plenary.start();
    for (const { page } of people) {
      await expect(savedOf(page)).toHaveText('Saved');
      await expect.poll(async () => lacks(typed, await textOf(page).innerText())).toEqual([]);
    }
    expect(lacks(typed, await plenary.storedWords(documentId))).toEqual([]);
  }
  const [shown, shownToOther] = await Promise.all(people.map(async ({ page }) => wordsIn(await textOf(page).innerText())));
  expect(shown).toEqual(shownToOther);
  await Promise.all(people.map(({ page }) => page.context().close()));
});

test('a report goes on being composed while its server is killed, and nothing of it is lost', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await (await browser.newContext({ viewport: WIDE, baseURL: plenary.demo.origin })).newPage();
  await page.goto(plenary.demo.people.find(({ role }) => role === 'convener')?.signInUrl ?? '');
  await page.goto('/reports/report-user-trust/compose');
  const report = page.getByRole('textbox', { name: /^Report: / });
  await expect(savedOf(page)).toHaveText('Saved');
  await report.click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Written before. ');
  await expect(savedOf(page)).toHaveText('Saved');
  await plenary.kill();
  await page.keyboard.type('Written while it was away.');
  await expect(savedOf(page)).toHaveText(/^Plenary cannot be reached/);
  // Whoever comes back to a page has it read anew; what cannot be read leaves it as it is.
  const unread = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/healthz'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await unread;
  await expect(report).toContainText('Written before. Written while it was away.');
  await plenary.start();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.reload();
  await expect(report).toContainText('Written before. Written while it was away.');
  await page.context().close();
});

test('while the database does not answer nobody sees what is not stored, and the writer is told; when it does, all is saved', async ({ browser }) => {
  test.setTimeout(180_000);
  const [writer, other] = [await open(browser, 'convener', WIDE), await open(browser, 'participant', PHONE)];
  await writer.page.keyboard.type('b0-1 ');
  await expect(textOf(other.page)).toContainText('b0-1');
  await expect(savedOf(writer.page)).toHaveText('Saved');
  plenary.holdPostgres();
  await writer.page.keyboard.type('m0-2 ');
  await expect(savedOf(writer.page)).toHaveText('Not saved yet. You can keep writing; it is kept on this device and saved as soon as the server can.');
  await expect(textOf(other.page)).not.toContainText('m0-2');
  plenary.releasePostgres();
  await expect(savedOf(writer.page)).toHaveText('Saved');
  await expect(textOf(other.page)).toContainText('m0-2');
  await Promise.all([writer, other].map(({ page }) => page.context().close()));
});

test('who loses their place while they type keeps in the notes what was called saved, is told, and writes no further; the others go on', async ({ browser }) => {
  test.setTimeout(180_000);
  const documentId = plenary.demo.rooms.find(({ slug }) => slug === ROOM)?.documentId ?? '';
  const [convener, participant, guest] = [await open(browser, 'convener', WIDE), await open(browser, 'participant', WIDE), await openAsGuest(browser, 'Greta Guest')];
  const remover = await convener.page.context().newPage();
  await remover.goto('/summits/video-evidence/prepare/people?name=Greta+Guest');
  await remover.getByText('Change Greta Guest').click();
  const typing = typeOn(guest, 9);
  const guestsIn = (text: string | null) => wordsIn(text ?? '').filter((word) => word.startsWith('g9-'));
  await expect.poll(async () => guestsIn(await textOf(participant.page).innerText()).length).toBeGreaterThan(9);
  await expect.poll(async () => guestsIn(await guest.calledSaved()).length).toBeGreaterThan(9);
  await remover.getByRole('button', { name: 'Remove Greta Guest' }).click();
  await expect(textOf(guest.page)).toHaveAttribute('contenteditable', 'false');
  await expect(savedOf(guest.page)).toContainText('may not');
  const typed = await typing.stop();
  const shown = await textOf(guest.page).innerText();

  // Whatever the guest does now, the others go on, and see no more of it.
  for (const { page, name } of [convener, participant]) await page.keyboard.type(`${letterOf(name)}8-1 `);
  for (const { page } of [convener, participant]) for (const word of ['c8-1', 'p8-1']) await expect(textOf(page)).toContainText(word);
  await expect(savedOf(convener.page)).toHaveText('Saved');
  await expect(savedOf(participant.page)).toHaveText('Saved');
  const stored = await plenary.storedWords(documentId);
  expect(lacks(guestsIn(await guest.calledSaved()), stored), 'words that were called saved').toEqual([]);
  // The last word may have been cut in two.
  const kept = guestsIn(stored).slice(0, -1);
  expect(kept, 'words in the order in which they were typed, none left out').toEqual(typed.slice(0, kept.length));
  expect(kept.length, 'words that were typed after the end').toBeLessThan(typed.length);
  for (const { page } of [convener, participant]) expect(guestsIn(await textOf(page).innerText())).toEqual(guestsIn(stored));
  expect(await textOf(guest.page).innerText(), 'what is left to be copied').toBe(shown);
  await Promise.all([convener, participant, guest].map(({ page }) => page.context().close()));
});

/** Joins the demo summit by its code, without an account, and opens the notes. */
async function openAsGuest(browser: Browser, name: string): Promise<Watched> {
  const page = await (await browser.newContext({ viewport: WIDE, baseURL: plenary.demo.origin })).newPage();
  await page.goto(`/join/${plenary.demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode ?? ''}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByText('Researcher', { exact: true }).click();
  await page.getByRole('button', { name: 'Join the summit' }).click();
  await page.waitForURL(/\/now$/);
  return openNotes(page, 'guest');
}

/** Opens the notes as the first person of the demo with that role. */
async function open(browser: Browser, role: string, viewport: { width: number; height: number }): Promise<Watched> {
  const page = await (await browser.newContext({ viewport, baseURL: plenary.demo.origin })).newPage();
  await page.goto(plenary.demo.people.find((person) => person.role === role)?.signInUrl ?? '');
  return openNotes(page, role);
}

/** The caret in a paragraph of their own; from then on the page remembers what it called saved. */
async function openNotes(page: Page, name: string): Promise<Watched> {
  await page.goto(NOTES);
  await expect(savedOf(page)).toHaveText('Saved');
  // Looked at as the eye does: what stands there together when a picture is painted.
  await page.evaluate(() => {
    const remember = () => {
      const isSaved = document.querySelector('[data-saved]')?.getAttribute('data-saved') === 'saved';
      if (isSaved) document.body.dataset.calledSaved = document.querySelector('[role=textbox]')?.textContent;
      requestAnimationFrame(remember);
    };
    remember();
  });
  await textOf(page).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.press('Enter');
  await expect(savedOf(page)).toHaveText('Saved');
  return { page, name, calledSaved: () => page.evaluate(() => document.body.dataset.calledSaved ?? '') };
}

/** Types numbered words until it is stopped; answers with all of them. */
function typeOn({ page, name }: Watched, round: number): { stop: () => Promise<string[]> } {
  const words: string[] = [];
  const stopped = new AbortController();
  const typing = (async () => {
    while (!stopped.signal.aborted) {
      const word = `${letterOf(name)}${round}-${words.length + 1}`;
      await page.keyboard.type(`${word} `, { delay: 5 });
      words.push(word);
      // "Saved" is shown only to who pauses.
      if (words.length % WORDS_AT_ONCE === 0) await page.locator('[data-saved]:not([data-saved=saving])').waitFor();
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await typing;
      return words;
    },
  };
}
