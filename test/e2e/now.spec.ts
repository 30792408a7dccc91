import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { actOnNow, makeLiveDay } from './support/live-day.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function expectWhole(page: Page, width: number): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

test('somebody on a phone joins, wishes, takes the suggested seat, is moved and told why, steps out and comes back', async ({ demo, page, signInAs, openBrowserOf }) => {
  const day = await makeLiveDay(demo);
  const convener = await signInAs('convener');
  await page.goto(day.now);
  await expect(heading(page, 'Say that you are here')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Summit', exact: true }).locator('[aria-current="page"]')).toHaveText('Now');
  await expectWhole(page, 1440);

  const phone = await openBrowserOf(null, PHONE);
  await phone.goto(`/join/${day.joinCode}`);
  await phone.getByLabel('Your name').fill('Demo guest who moves');
  await phone.getByText('Funder', { exact: true }).tap();
  await press(phone, 'Join the summit').tap();
  await expect(phone).toHaveURL(day.now);
  await expect(phone.getByText('Online', { exact: true })).toBeVisible();
  await expect(phone.getByText('You are in the lobby')).toBeInViewport();
  await expect(heading(phone, 'You have no seat yet')).toBeVisible();
  await expect(phone.getByText(/^Why this one:/)).toBeVisible();
  await expectWhole(phone, 360);

  await press(phone, 'Wish for it Room 2, Paying for assessment').tap();
  await expect(phone.getByText('Your first wish')).toBeVisible();
  await expect(phone.getByText('It is the room you wished for most.')).toBeVisible();
  await press(phone, 'Take a seat in room 2').tap();
  await expect(heading(phone, 'Room 2, Paying for assessment')).toBeFocused();
  await expect(phone.getByText('You have a seat, number 1 of 8')).toBeVisible();
  await expect(phone.getByText('Facilitators open the room')).toBeVisible();

  await actOnNow(page, day, { kind: 'open-rooms', agendaSessionId: day.agenda.breakouts, roomIds: [], minutes: 9 });
  const way = phone.getByRole('link', { name: 'Go to room 2' });
  await expect(way).toBeInViewport();
  await expect(way).toHaveAttribute('href', `/summits/${day.slug}/rooms/room-2/live`);
  await expect(phone.getByRole('status').filter({ hasText: 'Room 2 is open' })).toBeVisible();
  await expect(phone.getByRole('timer')).toHaveText(/^[89]:\d\dleft$/);
  await expect(phone.getByRole('status').filter({ hasText: 'Less than 10 minutes left.' })).toBeVisible();
  expect(new URL(phone.url()).pathname).toBe(day.now);
  await expectWhole(phone, 360);

  await phone.goto(`/summits/${day.slug}/lobby`);
  await expect(phone).toHaveURL(day.now);
  await expect(phone.getByText('Online', { exact: true })).toBeVisible();
  const guestId = await guestIdIn(page, day.slug, 'Demo guest who moves');
  await actOnNow(page, day, { kind: 'move', agendaSessionId: day.agenda.breakouts, accountIds: [guestId], roomId: day.roomIds[2] ?? '', fromRoomIds: [] });
  const told = phone.getByRole('status').filter({ hasText: 'You were moved to room 3, Reading alike.' });
  await expect(told).toContainText(`${convener.name} moved you here.`);
  await expect(phone.getByRole('link', { name: 'Go to room 3' })).toBeVisible();
  await expectWhole(phone, 360);
  await press(phone, 'I have read it').tap();
  await expect(told).toBeHidden();

  await press(phone, 'I am stepping out').tap();
  await expect(heading(phone, 'Your seat in room 3 is kept')).toBeFocused();
  await phone.reload();
  await expect(heading(phone, 'Your seat in room 3 is kept')).toBeVisible();
  await press(phone, 'I am back').tap();
  await expect(phone.getByRole('link', { name: 'Go to room 3' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('You have a seat, number 1 of 8')).toBeVisible();

  await actOnNow(page, day, { kind: 'broadcast', text: 'Coffee is in the east hall.', audience: 'all', roomIds: [] });
  await expect(phone.getByRole('status').filter({ hasText: 'Coffee is in the east hall.' })).toBeInViewport();

  const removed = await page.request.post(`/summits/${day.slug}/prepare/people`, { form: { intent: 'remove', accountId: guestId }, headers: { Origin: new URL(page.url()).origin }, maxRedirects: 0 });
  expect(removed.status(), 'the guest is removed').toBeLessThan(400);
  await expect(phone.getByRole('heading', { level: 1, name: 'You have no place here any more' })).toBeVisible();
});

test('who registered before and comes late is offered a seat at once, and who comes by the code at the door says there that they are here', async ({ demo, page, openBrowserOf }) => {
  const day = await makeLiveDay(demo);
  const convener = await openBrowserOf('convener');
  await convener.goto(day.now);
  await actOnNow(convener, day, { kind: 'open-rooms', agendaSessionId: day.agenda.breakouts, roomIds: [], minutes: 9 });
  const [one, other] = demo.people.filter(({ role }) => role === 'participant');
  await page.setViewportSize(PHONE.viewport);
  await page.goto(one?.signInUrl ?? '');
  await page.goto(day.now);
  await expect(page.getByText('You are expected')).toBeVisible();
  await expect(page.getByText(/^Why this one:/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Take a seat in room \d$/ })).toBeInViewport();
  await expect(press(page, 'I am here, and take a seat later')).toBeVisible();
  await expectWhole(page, 360);
  await page.getByRole('button', { name: /^Take a seat in room \d$/ }).click();
  await expect(page.getByText(/^You have a seat, number 1 of 8/)).toBeVisible();

  const late = await openBrowserOf(null, PHONE);
  await late.goto(other?.signInUrl ?? '');
  await actOnNow(convener, day, { kind: 'move', agendaSessionId: day.agenda.breakouts, accountIds: [day.accountIds[other?.name ?? ''] ?? ''], roomId: day.roomIds[1] ?? '', fromRoomIds: [] });
  await late.goto(`/summits/${day.slug}/rooms/room-2/live`);
  await expect(late.getByText('Facilitators do not know yet that you are here.')).toBeVisible();
  expect(await accessibilityFaults(late)).toEqual([]);
  await press(late, 'I am here').tap();
  await expect(late.getByText('Facilitators do not know yet that you are here.')).toBeHidden();
  await late.goto(day.now);
  await press(late, 'I am stepping out').tap();
  await late.goto(`/summits/${day.slug}/rooms/room-2/live`);
  await press(late, 'I am back').tap();
  await expect(press(late, 'I am back')).toBeHidden();
});

test('what is printed names who sits where, for who facilitates alone', async ({ demo, page, signInAs, openBrowserOf }) => {
  const day = await makeLiveDay(demo);
  const participant = firstOf(demo, 'participant');
  await signInAs('convener');
  await page.goto(`/summits/${day.slug}/name-tags`);
  const tag = page.getByRole('main').getByRole('listitem').filter({ has: page.getByText(participant.name, { exact: true }) });
  await expect(tag).toBeVisible();
  await expect(tag).not.toContainText('Room');
  await actOnNow(page, day, { kind: 'move', agendaSessionId: day.agenda.breakouts, accountIds: [day.accountIds[participant.name] ?? ''], roomId: day.roomIds[1] ?? '', fromRoomIds: [] });
  await page.reload();
  await expect(tag).toContainText('Room 2Paying for assessment');
  await expect(tag.getByRole('img', { name: 'QR code: where to be now' })).toBeVisible();
  await expectWhole(page, 1440);
  await page.goto(`/summits/${day.slug}/room-sheets`);
  const sheet = page.getByRole('article', { name: 'Room 2 Paying for assessment' });
  await expect(sheet).toContainText(participant.name);
  await expect(sheet).toContainText('What does everyone in this room accept?');
  await expect(sheet.getByRole('img', { name: 'QR code: open room 2' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectWhole(page, 360);

  // The code at the door, on a phone that is nobody's yet: join, and be in that room; once in, straight there.
  const phone = await openBrowserOf(null, PHONE);
  const door = `/join/${day.joinCode}?then=${encodeURIComponent(`/summits/${day.slug}/rooms/room-2/live`)}`;
  await phone.goto(door);
  await expect(phone.getByRole('link', { name: 'Sign in instead' })).toHaveAttribute('href', `/sign-in?then=${encodeURIComponent(door)}`);
  await phone.getByLabel('Your name').fill('Demo guest at the door');
  await phone.getByText('Funder', { exact: true }).tap();
  await press(phone, 'Join the summit').tap();
  await expect(phone).toHaveURL(/\/rooms\/room-2\/live$/);
  await phone.goto(door);
  await expect(phone).toHaveURL(/\/rooms\/room-2\/live$/);

  const other = await openBrowserOf('participant');
  expect((await other.goto(`/summits/${day.slug}/name-tags`))?.status()).toBe(403);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('checking in, wishing, taking a seat, stepping out and coming back are presses of forms', async ({ demo, page, signInAs }) => {
    const day = await makeLiveDay(demo);
    await signInAs('participant');
    await page.goto(day.now);
    expect(await page.content()).toContain('Without JavaScript this page shows what was so when it was loaded.');
    await press(page, 'I am here').click();
    await press(page, 'Wish for it Room 3, Reading alike').click();
    await expect(page.getByText('Your first wish')).toBeVisible();
    await press(page, 'Take the wish back Room 3, Reading alike').click();
    await expect(page.getByText('Your first wish')).toBeHidden();
    await press(page, /^Take a seat (in room 1|Room 1, Developing user trust)$/).click();
    await expect(heading(page, 'Room 1, Developing user trust')).toBeVisible();
    await press(page, 'I am stepping out').click();
    await expect(heading(page, 'Your seat in room 1 is kept')).toBeVisible();
    await press(page, 'I am back').click();
    await expect(page.getByText('You have a seat, number 1 of 8')).toBeVisible();
    await expect(page).toHaveURL(day.now);
  });
});

/** The account of somebody who joined by themselves, as the list of people has it. */
async function guestIdIn(page: Page, slug: string, name: string): Promise<string> {
  await page.goto(`/summits/${slug}/prepare/people?${new URLSearchParams({ name }).toString()}`);
  const ids = await page.getByRole('row').filter({ hasText: name }).locator('input[name="accountId"]').first().getAttribute('value');
  expect(ids).not.toBeNull();
  return ids ?? '';
}
