import { type Browser, expect, type Page, test } from '@playwright/test';
import { type KillablePlenary, startKillablePlenary } from './support/killable-plenary.ts';

/** An open room of the live demo summit. */
const ROOM = 'two-assessors';
const NOTES = `/summits/video-evidence/rooms/${ROOM}/notes`;
const WIDE = { width: 1440, height: 900 };
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
    await expect.poll(async () => wordsIn((await textOf(people[0]!.page).textContent()) ?? '').length).toBeGreaterThan(typed.length + 9);
    await plenary.kill();
    const seen = await Promise.all(people.map(({ page }) => textOf(page).innerText()));
    const stored = await plenary.storedWords(documentId);
    for (const [place, { name, calledSaved }] of people.entries()) {
      const other = people[1 - place]!.name;
      expect(lacks(wordsIn(seen[place]!).filter((word) => word.startsWith(letterOf(other))), stored), `words of ${other} that ${name} saw`).toEqual([]);
      expect(lacks(wordsIn(await calledSaved()).filter((word) => word.startsWith(letterOf(name))), stored), `words of ${name} that were called saved`).toEqual([]);
    }
    for (const { page } of people) await expect(savedOf(page)).toHaveText('Offline. What you type is kept on this page until the connection is back.');
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

test('while the database does not answer nobody sees what is not stored, and the writer is told; when it does, all is saved', async ({ browser }) => {
  test.setTimeout(180_000);
  const [writer, other] = [await open(browser, 'convener', WIDE), await open(browser, 'participant', PHONE)];
  await writer.page.keyboard.type('b0-1 ');
  await expect(textOf(other.page)).toContainText('b0-1');
  await expect(savedOf(writer.page)).toHaveText('Saved');
  plenary.holdPostgres();
  await writer.page.keyboard.type('m0-2 ');
  await expect(savedOf(writer.page)).toHaveText('Not saved yet. Keep writing and keep this page open; it is saved as soon as the server can.');
  await expect(textOf(other.page)).not.toContainText('m0-2');
  plenary.releasePostgres();
  await expect(savedOf(writer.page)).toHaveText('Saved');
  await expect(textOf(other.page)).toContainText('m0-2');
  await Promise.all([writer, other].map(({ page }) => page.context().close()));
});

/** Opens the notes as the first person of the demo with that role, the caret in a paragraph of their own; from then on the page remembers what it called saved. */
async function open(browser: Browser, role: string, viewport: { width: number; height: number }): Promise<Watched> {
  const page = await (await browser.newContext({ viewport, baseURL: plenary.demo.origin })).newPage();
  await page.goto(plenary.demo.people.find((person) => person.role === role)?.signInUrl ?? '');
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
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect(savedOf(page)).toHaveText('Saved');
  return { page, name: role, calledSaved: () => page.evaluate(() => document.body.dataset.calledSaved ?? '') };
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
