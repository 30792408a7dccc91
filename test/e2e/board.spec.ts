import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { makeLiveBoard } from './support/live-board.ts';

const MOST_TABS = 90;

/** Walks to a control by the Tab key alone, from wherever the focus is. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const lastAct = (page: Page): Locator => page.getByRole('contentinfo').getByRole('status');
const isLive = (page: Page) => expect(page.getByText('Online', { exact: true })).toBeVisible();

async function expectSound(page: Page): Promise<void> {
  for (const width of [1440, 360]) {
    // So tall that nothing lies half below the bars that stay in sight.
    await page.setViewportSize({ width, height: 5_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('a facilitator runs breakouts from the board by the keyboard alone', async ({ page, demo, signInAs }) => {
  await signInAs('facilitator');
  const live = await makeLiveBoard(demo, { people: 12, seated: 8 });
  await page.goto(live.board);
  await isLive(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Breakouts I” can begin');
  await press(page, button(page, 'Open the rooms'));
  await expect(lastAct(page)).toContainText('You opened 6 rooms.');
  await expect(button(page, 'Open the rooms')).toBeHidden();

  await press(page, button(page, /^Seat all/).last());
  await expect(lastAct(page)).toContainText('You seated 4 from the lobby.');
  await press(page, button(page, /^Undo/).first());
  await expect(lastAct(page)).toContainText('You took back: seated 4 from the lobby.');
  await expect(page.getByRole('heading', { name: 'Without a seat, 4' })).toBeVisible();

  await press(page, button(page, 'Move someone'));
  const dialog = page.getByRole('dialog', { name: 'Move someone' });
  await tabTo(page, dialog.getByLabel('Who', { exact: true }));
  const [name = ''] = Object.keys(live.accountIds);
  await page.keyboard.type(name);
  await tabTo(page, dialog.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByLabel('To', { exact: true }));
  await page.keyboard.type('Room 5');
  await press(page, dialog.getByRole('button', { name: 'Move', exact: true }));
  await expect(lastAct(page)).toContainText(`You moved ${name} from room 1 to room 5.`);
  await expect(dialog).toBeHidden();
  await press(page, button(page, `Undo: moved ${name} from room 1 to room 5`));
  await expect(lastAct(page)).toContainText('You took back: moved');

  await press(page, button(page, 'Extend 5 min'));
  await expect(lastAct(page)).toContainText('You gave “Breakouts I” 5 min more.');
  await press(page, page.locator('summary').filter({ hasText: 'Broadcast' }));
  await tabTo(page, page.getByLabel('What everybody should know'));
  await page.keyboard.type('Name somebody who reports.');
  await press(page, button(page, 'Broadcast'));
  await expect(lastAct(page)).toContainText('You told everybody: “Name somebody who reports.”');

  await press(page, button(page, 'More about room 2'));
  const room = page.getByRole('group', { name: 'What to do with room 2' });
  await press(page, room.getByRole('button', { name: 'Mute the chat' }));
  await expect(room.getByRole('button', { name: 'Let the chat go on' })).toBeVisible();
  await press(page, room.getByRole('button', { name: 'Close softly' }));
  await expect(lastAct(page)).toContainText('You closed room 2 softly.');
  await press(page, button(page, 'Close softly').first());
  await expect(lastAct(page)).toContainText('You closed 5 rooms softly.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The rooms are closing');
});

test('a room that asked for help comes first, and who goes there is told to all', async ({ page, demo, signInAs, openBrowserOf }) => {
  await signInAs('facilitator');
  const live = await makeLiveBoard(demo, { isUnderWay: true, people: 12, seated: 12 });
  const convener = await openBrowserOf('convener');
  for (const each of [page, convener]) {
    await each.goto(live.board);
    await isLive(each);
    await expect(each.getByRole('heading', { level: 1 })).toHaveText('Room 6 needs you first');
  }
  await expect(page.getByRole('link', { name: 'Go to room 6' }).first()).toHaveAttribute('href', `/summits/${live.slug}/rooms/room-6/live`);
  await press(page, button(page, 'I am on the way to room 6'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Room 6 expects you');
  await expect(convener.getByText(/Demo facilitator \d+ is on the way/).first()).toBeVisible();
  await expect(convener.getByRole('heading', { level: 1 })).not.toContainText('Room 6');
  const numbers = await page.getByRole('region', { name: 'Rooms' }).getByRole('heading', { level: 3 }).allTextContents();
  expect(numbers.map((words) => Number(/\d/.exec(words)?.[0]))).toEqual([1, 2, 3, 4, 5, 6]);
  await press(page, button(page, 'More about room 6'));
  await expectSound(page);
});

test('of two facilitators who move the same person at once, the second is refused in words and nothing is lost', async ({ page, demo, signInAs, openBrowserOf }) => {
  await signInAs('facilitator');
  const live = await makeLiveBoard(demo, { isUnderWay: true, people: 12, seated: 12 });
  const [name = ''] = Object.keys(live.accountIds);
  const convener = await openBrowserOf('convener');
  const choose = async (each: Page, to: string) => {
    await each.goto(live.board);
    await isLive(each);
    await button(each, 'Move someone').click();
    const dialog = each.getByRole('dialog', { name: 'Move someone' });
    await dialog.getByLabel('Who', { exact: true }).fill(name);
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByLabel('To', { exact: true }).selectOption({ label: to });
    return dialog;
  };
  const first = await choose(page, 'Room 5, Access for small districts (2 of 8)');
  const second = await choose(convener, 'Room 3, Developing user trust (2 of 8)');
  await first.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(lastAct(convener)).toContainText(`moved ${name} from room 1 to room 5.`);
  await second.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(second.getByRole('alert')).toContainText(`Somebody else moved “${name}” meanwhile. Look again; nothing was changed.`);
  await expect(second.getByText(`${name} was moved meanwhile: room 5.`)).toBeVisible();
  expect(await accessibilityFaults(convener)).toEqual([]);
  await second.getByRole('button', { name: 'Move them all the same' }).click();
  await second.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(lastAct(page)).toContainText(`moved ${name} from room 5 to room 3.`);
});

test('people are seated by the solver, pinned, and carried to another room by keys and by the pointer', async ({ page, demo, signInAs }) => {
  await signInAs('convener');
  const live = await makeLiveBoard(demo, { people: 12 });
  await page.goto(live.seating);
  await isLive(page);
  await expect(page.getByRole('heading', { name: 'Without a seat, 12' })).toBeVisible();
  await button(page, 'Seat everybody').click();
  await expect(page.getByRole('heading', { name: 'Without a seat, 0' })).toBeVisible();
  await expect(lastAct(page)).toContainText('You seated 12 people in “Breakouts I”, 12 of them anew.');
  await expect(page.getByText(/of 100/)).toBeVisible();

  const roomOf = (number: number) => page.getByRole('region', { name: new RegExp(`^${number} `) });
  const carried = roomOf(1).getByRole('button', { name: /^Carry / }).first();
  const name = ((await carried.getAttribute('aria-label')) ?? '').replace(/^Carry (.*) to another room$/, '$1');
  await button(page, `Pin ${name}`).click();
  await expect(button(page, `Pinned, ${name}`)).toBeVisible();
  await button(page, `Pinned, ${name}`).click();
  await expect(button(page, `Pin ${name}`)).toBeVisible();
  await carried.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${name} picked up.`, { exact: false })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(roomOf(3).getByText(name, { exact: true })).toBeVisible();
  await expect(button(page, `Carry ${name} to another room`)).toBeFocused();
  await roomOf(3).getByText(name, { exact: true }).hover();
  await page.mouse.down();
  // The first move begins the drag, the second is over the room.
  for (const _ of [1, 2]) await roomOf(2).getByRole('heading').hover();
  await page.mouse.up();
  await expect(roomOf(2).getByText(name, { exact: true })).toBeVisible();

  await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await page.getByLabel('To which room').selectOption(live.roomIds[0] ?? '');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(roomOf(1).getByText(name, { exact: true })).toBeVisible();
  await page.getByLabel('One', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('The other').selectOption({ index: 2 });
  await button(page, 'Note it').click();
  await expect(button(page, /^Does not matter/)).toBeVisible();
  await expectSound(page);
});

test('the run sheet starts, extends and ends sessions, and the day is taken over', async ({ page, demo, signInAs, openBrowserOf }) => {
  await signInAs('facilitator');
  const live = await makeLiveBoard(demo, { isUnderWay: true });
  const convener = await openBrowserOf('convener');
  await convener.goto(live.run);
  await isLive(convener);
  await convener.getByRole('button', { name: 'Run the day' }).click();
  await expect(convener.getByText('You run the day.')).toBeVisible();
  await page.goto(live.run);
  await isLive(page);
  await expect(page.getByText('5 min late; Plenary gives up 5 min.')).toBeVisible();
  await button(page, 'Extend 5 min: Breakouts I').click();
  await expect(page.getByText('10 min late; Plenary gives up 10 min.')).toBeVisible();
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(convener.getByText(/^Demo facilitator \d+ runs the day/)).toBeVisible();
  await button(page, 'Next: Plenary').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Plenary” is on');
  await expectSound(page);
  const asked = (label: string) => page.locator('summary').filter({ hasText: label });
  await asked('Go on …: Breakouts I').click();
  await expect(page.getByText('Go back to “Breakouts I” out of turn? “Plenary” ends now.')).toBeVisible();
  await button(page, 'Go on with “Breakouts I”').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Breakouts I” is on');
  await asked('Go on …: Plenary').click();
  await button(page, 'Go on with “Plenary”').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Plenary” is on');
  await asked('End …: Plenary').click();
  await button(page, 'End “Plenary”').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The day is over');
  await button(page, 'Go on: Plenary').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Plenary” is on');
});

test('rooms of breakouts that are over are read from the board and from Now while the plenary is on, and one is opened again', async ({ page, demo, signInAs, openBrowserOf }) => {
  await signInAs('facilitator');
  const live = await makeLiveBoard(demo, { isOver: true, people: 12, seated: 12 });
  await page.goto(live.board);
  await isLive(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Plenary” is on');
  await expect(page.getByRole('link', { name: 'Read the notes of room 3' })).toHaveAttribute('href', `/summits/${live.slug}/rooms/room-3/notes`);
  await expectSound(page);

  const seated = await openBrowserOf(null, { viewport: { width: 360, height: 740 } });
  const names = Object.keys(live.accountIds);
  const person = demo.people.find(({ name }) => names.includes(name));
  const number = (names.indexOf(person?.name ?? '') % live.roomIds.length) + 1;
  await seated.goto(person?.signInUrl ?? '');
  await seated.goto(`/summits/${live.slug}/now`);
  await expect(seated.getByRole('link', { name: `Read what room ${number} wrote` })).toHaveAttribute('href', `/summits/${live.slug}/rooms/room-${number}/notes`);
  expect(await accessibilityFaults(seated)).toEqual([]);

  await button(page, `Reopen for 10 min, room ${number}`).click();
  await expect(lastAct(page)).toContainText(`You opened room ${number} again for 10 min.`);
  await expect(page.getByRole('link', { name: `Go in to room ${number}` })).toBeVisible();
  await expect(seated.getByRole('link', { name: `Go to room ${number}` })).toBeVisible();
});

test('every page of convening leads to every other that opens for who looks, and to none that does not', async ({ page, demo, signInAs, openBrowserOf }) => {
  await signInAs('facilitator');
  const live = await makeLiveBoard(demo, { isUnderWay: true, people: 6, seated: 6 });
  const linksOf = async (each: Page): Promise<string[]> => {
    await each.locator('summary').filter({ hasText: 'Pages, ' }).click();
    return each.getByRole('navigation', { name: 'Pages for who facilitates' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  };
  let links: string[] = [];
  for (const address of [live.board, live.run, live.seating, `/summits/${live.slug}/floor`]) {
    await page.goto(address);
    links = await linksOf(page);
    expect(links).toContain(`/summits/${live.slug}/screen`);
    expect(links).not.toContain(`/summits/${live.slug}/prepare/rooms`);
  }
  for (const link of links) {
    const answer = await page.goto(link);
    expect([answer?.status(), new URL(page.url()).pathname], link).toEqual([200, link]);
  }
  await page.goto(`/summits/${live.slug}/name-tags`);
  await page.getByRole('link', { name: 'Back to the board' }).click();
  await expect(page).toHaveURL(live.board);
  await page.goto(`/summits/${live.slug}/rooms/room-2/live`);
  await page.getByRole('link', { name: 'Back to the facilitator board' }).click();
  await expect(page).toHaveURL(live.board);
  await page.goto(`/summits/${live.slug}`);
  await page.getByRole('link', { name: 'Facilitator board' }).click();
  await expect(page).toHaveURL(live.board);

  const convener = await openBrowserOf('convener');
  await convener.goto(live.run);
  expect(await linksOf(convener)).toContain(`/summits/${live.slug}/prepare/rooms`);
  await convener.keyboard.press('Escape');
  await expectSound(convener);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('rooms are opened, people seated and a refusal is read on the same pages', async ({ page, demo, signInAs }) => {
    await signInAs('facilitator');
    const live = await makeLiveBoard(demo, { people: 6 });
    await page.goto(live.board);
    await button(page, 'Open the rooms').click();
    await expect(lastAct(page)).toContainText('You opened 6 rooms.');
    await page.getByRole('link', { name: 'More about room 2' }).click();
    await page.getByRole('group', { name: 'What to do with room 2' }).getByRole('button', { name: 'Close softly' }).click();
    await expect(lastAct(page)).toContainText('You closed room 2 softly.');
    await page.goto(live.seating);
    const [name = ''] = Object.keys(live.accountIds);
    await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
    await page.getByLabel('To which room').selectOption(live.roomIds[2] ?? '');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(lastAct(page)).toContainText(`You moved ${name} to room 3.`);
  });
});
