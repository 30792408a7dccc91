import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import type { DemoPerson } from './support/demo.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { type LiveDay, makeLiveDay } from './support/live-day.ts';
import { done } from './support/made-summit.ts';
import { savedOf, textOf, typeAtTheEnd, wordsIn } from './support/notes-page.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const FOCUS = { 1: 'Developing user trust', 2: 'Paying for assessment' } as const;
const LATE = 'Demo guest who comes late';
type RoomNumber = keyof typeof FOCUS;

test.use({ actionTimeout: 30_000 });

const press = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' });
const placeOn = (page: Page, name: string | RegExp): Locator => page.getByRole('main').getByRole('heading', { level: 2, name });
const titleOf = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const lastAct = (page: Page): Locator => page.getByRole('contentinfo').getByRole('status');
const tab = (page: Page, name: RegExp): Locator => page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name });

/** One who takes part: their browser, and what they write. */
type Taking = { page: Page; name: string; words: string };

test('six people live through a summit: planned, seated, at work, helped, moved, joined late, given more time, closed, read', async ({ demo, openBrowserOf }) => {
  test.setTimeout(420_000);
  const speaking = ['teacher', 'developer', 'funder'].map((perspective) => whoSpeaksAs(demo.people, perspective));
  const hosts = [firstOf(demo, 'convener'), firstOf(demo, 'facilitator')];
  const day = await makeLiveDay(demo, { people: [...hosts, ...speaking].map(({ name }) => name), arePlanned: false });
  const [convener, facilitator, phone, ...pages] = await Promise.all([openBrowserOf('convener'), openBrowserOf('facilitator'), openBrowserOf(null, PHONE), ...speaking.map(() => openBrowserOf(null))]);
  const taking = speaking.map(({ name, perspective }, place): Taking => ({ page: pages[place] as Page, name, words: `What a ${perspective} wrote.` }));
  await Promise.all(taking.map(({ page }, place) => page.goto(speaking[place]?.signInUrl ?? '')));
  const late: Taking = { page: phone, name: LATE, words: 'What somebody wrote who came late.' };

  await test.step('the convener plans two rooms with prompts', async () => {
    await convener.goto(`/summits/${day.slug}/prepare/rooms`);
    await planRoom(convener, FOCUS[1], 'Challenge');
    await convener.getByText('Plan another room').click();
    await planRoom(convener, FOCUS[2], 'Report-out');
  });

  await test.step('who has come is in the lobby, and their page says so', async () => {
    for (const { page } of taking) {
      await page.goto(day.now);
      await expect(placeOn(page, 'Say that you are here')).toBeVisible();
      await press(page, 'I am here').click();
      await expect(placeOn(page, 'You have no seat yet')).toBeVisible();
      await expect(page.getByText('You are in the lobby')).toBeVisible();
    }
  });

  const seats = await test.step('the convener lets the solver seat everybody, who are told where and why', async () => {
    await convener.goto(`/summits/${day.slug}/prepare/rooms`);
    await convener.getByRole('link', { name: 'Seat people in Breakouts I' }).click();
    await expect(convener.getByText('Online', { exact: true })).toBeVisible();
    await press(convener, 'Seat everybody').click();
    await expect(lastAct(convener)).toContainText('You seated 3 people in “Breakouts I”, 3 of them anew.');
    const numbers: RoomNumber[] = [];
    for (const { page } of taking) {
      await expect(page.getByText(/You have a seat, number \d of \d/)).toBeVisible();
      await expect(page.getByText('Why you are here:')).toBeVisible();
      numbers.push((await placeOn(page, /^Room 1/).isVisible()) ? 1 : 2);
      await expect(placeOn(page, roomWords(numbers.at(-1) ?? 1))).toBeVisible();
    }
    // Two rooms for three people of three perspectives: none stays empty.
    expect(new Set(numbers).size).toBe(2);
    return numbers;
  });

  await test.step('the facilitator opens the rooms, and all go to theirs', async () => {
    await facilitator.goto(`/summits/${day.slug}/board`);
    await expect(facilitator.getByText('Online', { exact: true })).toBeVisible();
    await press(facilitator, 'Open the rooms').first().click();
    await expect(lastAct(facilitator)).toContainText('You opened rooms 1, 2.');
    for (const [place, { page }] of taking.entries()) await goToRoom(page, seats[place] ?? 1);
  });

  await test.step('they write in one text, and talk', async () => {
    for (const { page, words } of taking) {
      await typeAtTheEnd(page, words);
      await expect(savedOf(page)).toHaveText('Saved');
    }
    const together = pair(taking, seats);
    for (const one of together) for (const other of together) await expect.poll(() => wordsIn(one.page)).toContain(other.words);
    const [one, other] = together;
    await one.page.getByLabel('Message to the room').fill('Shall we begin with the first heading?');
    await one.page.getByLabel('Message to the room').press('Enter');
    await expect(other.page.getByRole('log')).toContainText('Shall we begin with the first heading?');
  });

  await test.step('one asks for help, the facilitator comes, and the call is over', async () => {
    const [asks] = pair(taking, seats);
    const number = seats[taking.indexOf(asks)] ?? 1;
    await asks.page.getByText('Ask for help').first().click();
    await asks.page.getByLabel('What do you need?').first().fill('Who decides what goes into the report?');
    await press(asks.page, 'Ask for help').click();
    await expect(titleOf(facilitator)).toHaveText(new RegExp(`^Room ${number} needs you`));
    await facilitator.getByRole('link', { name: `Go to room ${number}` }).first().click();
    await expect(titleOf(facilitator)).toHaveText(FOCUS[number]);
    await expect(asks.page.getByText(/is on the way/).first()).toBeVisible();
    await facilitator.locator('summary').filter({ hasText: 'on the way' }).click();
    await press(facilitator, 'We are fine again').click();
    await expect(asks.page.getByText(/is on the way/).first()).toBeHidden();
    await expect(asks.page.getByText('Ask for help').first()).toBeVisible();
  });

  const moved = await test.step('the facilitator moves one, who is told where, by whom, and finds the way', async () => {
    const [, goes] = pair(taking, seats);
    const from = seats[taking.indexOf(goes)] ?? 1;
    const to: RoomNumber = from === 1 ? 2 : 1;
    await facilitator.goto(`/summits/${day.slug}/board`);
    await expect(facilitator.getByText('Online', { exact: true })).toBeVisible();
    await press(facilitator, 'Move someone').click();
    const dialog = facilitator.getByRole('dialog', { name: 'Move someone' });
    await dialog.getByLabel('Who', { exact: true }).fill(goes.name);
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel('To', { exact: true }).selectOption({ index: to });
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(lastAct(facilitator)).toContainText(`You moved ${goes.name} from room ${from} to room ${to}.`);
    await expect(goes.page.getByText(`You were moved to room ${to}: ${FOCUS[to]}`)).toBeVisible();
    await expect(goes.page.getByText(`${hosts[1]?.name} moved you here.`)).toBeVisible();
    await expect(textOf(goes.page)).toHaveAttribute('aria-readonly', 'true');
    await goToRoom(goes.page, to);
    await typeAtTheEnd(goes.page, ' And here too.');
    await expect(savedOf(goes.page)).toHaveText('Saved');
    return { ...goes, to };
  });

  const lateRoom = await test.step('somebody comes late with the code, on a phone, and takes the seat that is suggested', async () => {
    await phone.goto('/join');
    await phone.getByLabel('Summit code').fill(day.joinCode);
    await press(phone, 'Continue').tap();
    await phone.getByLabel('Your name').fill(LATE);
    await phone.getByText('Researcher', { exact: true }).tap();
    await press(phone, 'Join the summit').tap();
    await expect(phone).toHaveURL(day.now);
    await expect(phone.getByText('Online', { exact: true })).toBeVisible();
    // Who joins on the day is there.
    await expect(phone.getByText('You are in the lobby')).toBeVisible();
    await expect(placeOn(phone, 'You have no seat yet')).toBeVisible();
    await expect(phone.getByText('Why this one:')).toBeVisible();
    await press(phone, /^Take a seat in room \d$/).tap();
    await expect(phone.getByText(/You have a seat, number \d of \d/)).toBeVisible();
    const number: RoomNumber = (await placeOn(phone, /^Room 1/).isVisible()) ? 1 : 2;
    expect(await accessibilityFaults(phone), 'Now on a phone').toEqual([]);
    await goToRoom(phone, number);
    await tab(phone, /Write/).tap();
    await typeAtTheEnd(phone, late.words);
    await expect(savedOf(phone).filter({ visible: true })).toHaveText('Saved');
    return number;
  });
  const all = [...taking, late];

  await test.step('the convener gives everybody five minutes more', async () => {
    await convener.goto(`/summits/${day.slug}/board`);
    await expect(convener.getByText('Online', { exact: true })).toBeVisible();
    const before = await Promise.all(all.map(({ page }) => secondsLeft(page)));
    await press(convener, 'Extend 5 min').first().click();
    await expect(lastAct(convener)).toContainText('5 min more.');
    for (const [place, { page }] of all.entries()) await expect.poll(() => secondsLeft(page)).toBeGreaterThan((before[place] ?? 0) + 120);
  });

  await test.step('the rooms close softly: the last sentence is finished, then all can be read', async () => {
    await press(convener, 'Close softly').first().click();
    await expect(lastAct(convener)).toContainText('You closed rooms 1, 2 softly.');
    for (const { page } of all) await expect(page.getByText('Time is up: finish your sentence.')).toBeVisible();
    await typeAtTheEnd(moved.page, ' The last word.');
    await expect(savedOf(moved.page)).toHaveText('Saved');
    for (const { page } of all) {
      await expect(page.getByText(/^This room is closed/).first()).toBeVisible({ timeout: 100_000 });
      await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
    }
  });

  await test.step('everybody reads what was written, and their page says where they are', async () => {
    const written: Record<RoomNumber, string[]> = { 1: [], 2: [] };
    taking.forEach(({ words }, place) => written[seats[place] ?? 1].push(words));
    written[moved.to].push('And here too.', 'The last word.');
    written[lateRoom].push(late.words);
    for (const { page, name } of all) {
      const number = name === LATE ? lateRoom : name === moved.name ? moved.to : (seats[taking.findIndex((each) => each.name === name)] ?? 1);
      for (const words of written[number]) await expect.poll(() => wordsIn(page)).toContain(words);
      await page.goto(day.now);
      await expect(placeOn(page, roomWords(number))).toBeVisible();
      await page.getByRole('link', { name: `Read what room ${number} wrote` }).click();
      await expect(page).toHaveURL(/\/notes$/);
      for (const words of written[number]) await expect.poll(() => wordsIn(page)).toContain(words);
    }
    await expectSound(day, { now: taking[0]?.page as Page, board: convener, room: phone });
  });
});

function whoSpeaksAs(people: readonly DemoPerson[], perspective: string): DemoPerson {
  const person = people.find((each) => each.role === 'participant' && each.perspective === perspective);
  if (!person) throw new Error(`Nobody in the demo speaks as ${perspective}.`);
  return person;
}

const roomWords = (number: RoomNumber): string => `Room ${number}, ${FOCUS[number]}`;

/** The two who sit in one room. */
function pair(taking: readonly Taking[], seats: readonly RoomNumber[]): [Taking, Taking] {
  const [one, other] = taking.filter((_, place) => seats.filter((number) => number === seats[place]).length === 2);
  if (!one || !other) throw new Error('No two sit in one room.');
  return [one, other];
}

async function planRoom(page: Page, focus: string, template: string): Promise<void> {
  const form = page.getByRole('main').locator('form').filter({ has: page.getByRole('button', { name: 'Plan the room' }) });
  await form.getByLabel('Focus').fill(focus);
  await form.getByText('Prompts', { exact: true }).click();
  await form.getByRole('button', { name: template, exact: true }).click();
  await press(page, 'Plan the room').click();
  await expect(done(page)).toHaveText(`Planned “${focus}”.`);
}

/** By the one link that leads there, until the text can be written in. */
async function goToRoom(page: Page, number: RoomNumber): Promise<void> {
  await page.getByRole('link', { name: `Go to room ${number}` }).click();
  await expect(titleOf(page)).toHaveText(FOCUS[number]);
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true');
}

async function secondsLeft(page: Page): Promise<number> {
  const told = await page.getByRole('timer').filter({ visible: true }).first().locator('time').getAttribute('datetime');
  return Number(/\d+/.exec(told ?? '')?.[0] ?? NaN);
}

/** Now, a room and the board have no faults of access at the end. */
async function expectSound(day: LiveDay, { now, board, room }: { now: Page; board: Page; room: Page }): Promise<void> {
  await now.goto(day.now);
  await expect(now.getByText('Online', { exact: true })).toBeVisible();
  await room.goto(`/summits/${day.slug}/rooms/${new URL(room.url()).pathname.split('/').at(-2)}/live`);
  await expect(room.getByText(/^This room is closed/).first()).toBeVisible();
  await expect(titleOf(board)).toBeVisible();
  for (const [name, page] of Object.entries({ now, room, board })) expect(await accessibilityFaults(page), name).toEqual([]);
}
