import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import type { DemoPerson } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { actAs, endSoftClosing, type LiveRooms, makeLiveRooms } from './support/live-rooms.ts';
import { textOf, typeAtTheEnd, wordsIn } from './support/notes-page.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const tab = (page: Page, name: RegExp): Locator => page.getByRole('navigation', { name: 'Room' }).getByRole('link', { name });
const personIn = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
const promptIn = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: new RegExp(`^${title}`) }) });

/** Waits until the page's line stands and its text can be written in. */
async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true');
}

async function openRooms(facilitator: Page, rooms: LiveRooms): Promise<void> {
  await actAs(facilitator, rooms, { kind: 'open-rooms', agendaSessionId: rooms.agendaSessionId, roomIds: [], minutes: 30 });
}

function participants(people: readonly DemoPerson[]): [DemoPerson, DemoPerson, DemoPerson] {
  const [one, two, three] = people.filter(({ role }) => role === 'participant');
  if (!one || !two || !three) throw new Error('The demo has too few participants.');
  return [one, two, three];
}

test.describe.configure({ mode: 'parallel' });

test('a room opens by itself; two people and a facilitator write, speak, chat, get help, and find everything again after it closed', async ({ demo, openBrowserOf }) => {
  test.setTimeout(240_000);
  const [ada, ben] = participants(demo.people);
  const rooms = await makeLiveRooms(demo, { seated: [ada.name, ben.name] });
  const [facilitator, wide, phone] = await Promise.all([openBrowserOf('facilitator'), openBrowserOf(null), openBrowserOf(null, PHONE)]);
  await Promise.all([wide.goto(ada.signInUrl), phone.goto(ben.signInUrl)]);

  await wide.goto(rooms.one);
  await expect(wide.getByText(/^This room opens with Breakouts I/)).toBeVisible();
  await expect(wide.getByRole('link', { name: /^Agreements/ })).toBeVisible();
  await openRooms(facilitator, rooms);
  await expect(textOf(wide)).toHaveAttribute('contenteditable', 'true');
  await expect(wide.getByRole('timer')).toContainText(/(30:00|29:\d\d) ?left/);
  await expect(textOf(wide).getByRole('heading', { name: /^What we heard/ })).toBeVisible();
  await arrive(phone, rooms.one);
  await facilitator.goto(rooms.one);

  // A prompt leads to its heading; what is written there shows, and what is ready is said.
  await wide.getByRole('link', { name: /^Agreements/ }).click();
  await wide.keyboard.type('One rubric for learner and assessor.');
  await expect.poll(() => wordsIn(phone)).toMatch(/Agreements.*One rubric for learner and assessor\..*Disagreements/);
  await expect(promptIn(wide, 'Agreements')).toContainText('6 words');
  await tab(phone, /Prompts/).click();
  await phone.getByRole('checkbox', { name: 'Agreements: ready to report' }).click();
  await expect(wide.getByRole('checkbox', { name: 'Agreements: ready to report' })).toBeChecked();

  // The word is asked for, given, had and ended.
  await tab(phone, /Help/).click();
  await phone.getByRole('button', { name: 'Raise hand' }).click();
  await expect(phone.getByRole('button', { name: 'Lower hand' })).toBeVisible();
  await expect(personIn(wide, ben.name)).toContainText('hand, 1st');
  await wide.getByRole('button', { name: 'I will' }).click();
  await expect(personIn(wide, ada.name)).toContainText('scribe');
  await wide.getByRole('button', { name: `Give the word to ${ben.name}` }).click();
  await expect(facilitator.getByText(`${ben.name} has the word`).first()).toBeVisible();
  await tab(phone, /Prompts/).click();
  await phone.getByRole('button', { name: 'End turn' }).click();
  await expect(wide.getByRole('button', { name: 'End turn' })).toBeHidden();
  await facilitator.getByText('Who has spoken').click();
  await expect(facilitator.getByRole('row', { name: new RegExp(`^${ben.name} 1 0:`) })).toBeVisible();
  await expect(wide.getByText('Who has spoken')).toBeHidden();

  // Help is asked for, taken and over.
  await wide.getByText('Ask for help').first().click();
  await wide.getByLabel('What do you need?').first().fill('Who decides what goes into the report?');
  await wide.getByRole('button', { name: 'Ask for help' }).click();
  await expect(wide.getByText('Help asked just now').first()).toBeVisible();
  await facilitator.getByText('Help asked').first().click();
  await facilitator.getByRole('button', { name: 'I am on the way' }).click();
  await expect(wide.getByText(/is on the way/).first()).toBeVisible();
  await expect(phone.getByRole('status').filter({ hasText: /is on the way\.$/ }), 'spoken on every page of the room').toBeAttached();
  await expect(tab(phone, /^Help on the way$/)).toBeVisible();
  await tab(phone, /Help/).click();
  await phone.getByRole('button', { name: 'We are fine again' }).click();
  await expect(phone.getByRole('button', { name: 'Ask for help' })).toBeVisible();
  await expect(wide.getByRole('status').filter({ hasText: 'The call for help is over.' })).toBeAttached();
  await actAs(facilitator, rooms, { kind: 'extend-rooms', agendaSessionId: rooms.agendaSessionId, roomIds: [], minutes: 5 });
  await expect(wide.getByRole('status').filter({ hasText: '5 minutes more.' })).toBeVisible();

  // The chat counts what is not seen, and a facilitator mutes it.
  await wide.getByLabel('Message to the room').fill('Shall we vote on the second row?');
  await wide.getByLabel('Message to the room').press('Enter');
  await expect(wide.getByLabel('Message to the room')).toHaveValue('');
  await expect(tab(phone, /Chat 1 new/)).toBeVisible();
  await tab(phone, /Chat/).click();
  await expect(phone.getByRole('log')).toContainText('Shall we vote on the second row?');
  await expect(tab(phone, /^Chat$/)).toBeVisible();
  await facilitator.getByRole('button', { name: 'Mute the chat' }).click();
  await expect(phone.getByText(/has muted this chat/)).toBeVisible();

  for (const page of [wide, phone, facilitator]) {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
  for (const name of [/Prompts/, /Write/, /Help/]) {
    await tab(phone, name).click();
    expect(await accessibilityFaults(phone)).toEqual([]);
  }

  // After a reload the seat and the words are there; the soft closing takes words, and nothing is lost when it is over.
  await wide.reload();
  await expect(textOf(wide)).toHaveAttribute('contenteditable', 'true');
  await expect(personIn(wide, ada.name)).toContainText('(you)');
  await actAs(facilitator, rooms, { kind: 'close-rooms', agendaSessionId: rooms.agendaSessionId, roomIds: [] });
  await expect(wide.getByRole('status').filter({ hasText: 'Time is up: finish your sentence.' })).toBeVisible();
  await expect(wide.getByText(/The room closes in 0:\d\d; nothing is lost\./)).toBeVisible();
  await typeAtTheEnd(wide, 'And the last word.');
  await endSoftClosing(rooms);
  await expect(wide.getByText(/^This room is closed/).first()).toBeVisible({ timeout: 45_000 });
  for (const page of [wide, facilitator]) {
    await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
    await expect.poll(() => wordsIn(page)).toMatch(/One rubric for learner and assessor\..*And the last word\./);
  }
  expect(await accessibilityFaults(wide)).toEqual([]);
});

test('who is moved is told where and why on the page that is open, and who has no seat reads along or takes one', async ({ demo, openBrowserOf }) => {
  const [ada, ben, cleo] = participants(demo.people);
  const rooms = await makeLiveRooms(demo, { seated: [ada.name, ben.name], isChoiceOpen: true });
  const [facilitator, page, guest] = await Promise.all([openBrowserOf('facilitator'), openBrowserOf(null), openBrowserOf(null)]);
  await Promise.all([page.goto(ada.signInUrl), guest.goto(cleo.signInUrl)]);
  await openRooms(facilitator, rooms);
  await arrive(page, rooms.one);
  await typeAtTheEnd(page, 'What Ada wrote.');
  await expect(page.locator('[data-saved]')).toHaveText('Saved');

  await guest.goto(rooms.one);
  await expect(guest.getByText(/^You have no seat in this room/)).toBeVisible();
  await expect.poll(() => wordsIn(guest)).toContain('What Ada wrote.');
  await expect(textOf(guest)).toHaveAttribute('aria-readonly', 'true');
  await guest.getByRole('button', { name: 'Take a free seat' }).click();
  await expect(textOf(guest)).toHaveAttribute('contenteditable', 'true');
  await expect(personIn(page, cleo.name)).toBeVisible();

  await actAs(facilitator, rooms, { kind: 'move', agendaSessionId: rooms.agendaSessionId, accountIds: [rooms.accountIds[ada.name] ?? ''], roomId: rooms.roomIds.two, fromRoomIds: [] });
  await expect(page.getByText('You were moved to room 2: Paying for assessment')).toBeVisible();
  await expect(page.getByText(/moved you here/)).toBeVisible();
  await expect.poll(() => wordsIn(page)).toContain('What Ada wrote.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Go to room 2' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Paying for assessment' })).toBeVisible();
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'true');

  // A facilitator takes somebody out, whose page says so.
  await facilitator.goto(rooms.one);
  await facilitator.getByLabel(`What to do with ${cleo.name}`).click();
  await facilitator.getByText('Take out of the room …').filter({ visible: true }).click();
  await facilitator.getByRole('button', { name: `Take ${cleo.name} out` }).click();
  await expect(guest.getByRole('heading', { level: 1, name: 'You have no seat in this room any more' })).toBeVisible();
  await expect(guest.getByRole('log')).toHaveCount(0);
  await guest.getByRole('link', { name: 'Read its notes' }).click();
  await expect.poll(() => wordsIn(guest)).toContain('What Ada wrote.');
  await expect(textOf(guest)).toHaveAttribute('aria-readonly', 'true');
});

test('a message that is out of place is reported, seen by facilitators and taken out', async ({ demo, openBrowserOf }) => {
  const [ada, ben] = participants(demo.people);
  const rooms = await makeLiveRooms(demo, { seated: [ada.name, ben.name] });
  const [facilitator, one, other] = await Promise.all([openBrowserOf('facilitator'), openBrowserOf(null), openBrowserOf(null)]);
  await Promise.all([one.goto(ada.signInUrl), other.goto(ben.signInUrl)]);
  await openRooms(facilitator, rooms);
  await arrive(one, rooms.one);
  await arrive(other, rooms.one);
  await facilitator.goto(rooms.one);
  await one.getByLabel('Message to the room').fill('Something rude');
  await one.getByRole('button', { name: 'Send' }).click();
  await other.getByLabel(`What to do with the message of ${ada.name}`).click();
  await other.getByLabel('What is wrong with it?').fill('Not how we speak here');
  await other.getByRole('button', { name: 'Report to the facilitators' }).click();
  await expect(other.getByText('Reported. Facilitators see it.')).toBeVisible();
  await expect(facilitator.getByText('Reported: Not how we speak here')).toBeVisible();
  await facilitator.getByLabel(`What to do with the message of ${ada.name}`).click();
  await facilitator.getByRole('button', { name: /^Take the message of .* out of the chat$/ }).click();
  for (const page of [one, other, facilitator]) await expect(page.getByText('Something rude')).toBeHidden();
  await facilitator.getByText('1 message was taken out').click();
  await facilitator.getByRole('button', { name: 'Show again: Something rude' }).click();
  for (const page of [one, other, facilitator]) await expect(page.getByRole('log').getByText('Something rude')).toBeVisible();
  await expect(facilitator.getByText('Reported: Not how we speak here')).toBeHidden();
  expect(await accessibilityFaults(facilitator)).toEqual([]);
});

test('a room reports on the plenary screen: what stands below the prompts that it calls ready, without a name, until it is taken down', async ({ demo, page, signInAs, openBrowserOf }) => {
  const [ada] = participants(demo.people);
  const rooms = await makeLiveRooms(demo, { seated: [ada.name] });
  const [wall, one] = [await openBrowserOf('facilitator', { viewport: { width: 1280, height: 720 } }), await openBrowserOf(null)];
  await one.goto(ada.signInUrl);
  await openRooms(wall, rooms);
  await arrive(one, rooms.one);
  await typeAtTheEnd(one, 'A rubric that two districts share.');
  await one.getByRole('checkbox').last().click();
  await signInAs('facilitator');
  await page.goto(`/summits/${rooms.slug}/floor`);
  await wall.goto(`/summits/${rooms.slug}/screen`);
  await page.getByRole('button', { name: 'Put up room 1' }).click();
  await expect(page.getByText('Room 1 is on the plenary screen, without a name.')).toBeVisible();
  await expect(wall.getByRole('heading', { name: 'Room 1 reports' })).toBeVisible();
  await expect(wall.getByText('A rubric that two districts share.')).toBeVisible({ timeout: 15_000 });
  for (const each of [page, wall]) expect(await accessibilityFaults(each)).toEqual([]);
  await page.getByRole('button', { name: 'Take down room 1' }).click();
  await expect(wall.getByRole('heading', { name: 'Room 1 reports' })).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('text, prompts, people and chat are read, and forms do what they say', async ({ demo, page, openBrowserOf }) => {
    const [ada] = participants(demo.people);
    const rooms = await makeLiveRooms(demo, { seated: [ada.name] });
    await openRooms(await openBrowserOf('facilitator'), rooms);
    await page.goto(ada.signInUrl);
    await page.getByRole('button').first().click({ timeout: 3_000 }).catch(() => undefined);
    await page.goto(rooms.one);
    await expect(page.getByText('Agreements').first()).toBeVisible();
    await page.getByLabel('Message to the room').fill('Sent by a form');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('log')).toContainText('Sent by a form');
    await page.getByRole('button', { name: 'Raise hand' }).filter({ visible: true }).click();
    await expect(page.getByRole('button', { name: 'Lower hand' }).filter({ visible: true })).toBeVisible();
    await page.getByRole('button', { name: 'I will' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: '(you)' })).toContainText('scribe');
  });
});
