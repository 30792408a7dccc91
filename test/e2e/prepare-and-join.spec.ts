import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { createDraft, describeAndPublish, done, joinByCode, joinCodeOf, publishSummit } from './support/made-summit.ts';

// Whole stories in two or three browsers take longer than one page.
test.describe.configure({ timeout: 60_000 });

const LIVE = '/summits/video-evidence';
const UPCOMING = '/summits/towards-a-licence';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

const liveCode = (demo: { summits: { slug: string; joinCode: string }[] }): string =>
  demo.summits.find(({ slug }) => LIVE.endsWith(slug))?.joinCode ?? '';

const eventsOf = (ics: string): string[] =>
  ICAL.Component.fromString(ics).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component).summary);

/** The newest mail to an address, opened by the site administrator; returns where its link leads. */
async function linkInMailTo(admin: Page, email: string): Promise<string> {
  await admin.goto('/administration/outbox');
  await admin.getByRole('row').filter({ hasText: email }).first().getByRole('link').click();
  const link = admin.getByRole('main').getByRole('link', { name: /^http/ });
  return (await link.first().getAttribute('href')) ?? '';
}

test('a convener creates a summit from a template, mends what clashes in one press, and publishes it', async ({ page, signInAs }) => {
  await signInAs('convener');
  await page.goto('/summits');
  await page.getByRole('link', { name: 'Create a summit' }).click();
  await expect(page).toHaveURL(/\/summits\/new$/);
  const summit = await createDraft(page, { title: 'Clashes that are mended', template: /^One-day working summit/, place: 'Lakeside hall, Chicago' });

  const giveHall = async (title: string, begins?: string) => {
    await page.goto(`${summit.address}/prepare/agenda`);
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByLabel('Place').fill('Great hall');
    if (begins) await page.getByLabel('Begins').fill(begins);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await giveHall('Welcome');
  await expect(done(page)).toHaveText('Saved “Welcome”.');
  await giveHall('What we know so far', '09:15');
  await expect(page.getByText('“Welcome” and “What we know so far” both need Great hall for 15 minutes from 09:15.')).toBeVisible();
  await page.getByRole('button', { name: /^Move .*: Move “Welcome” to 08:45, when Great hall is free/ }).click();
  await expect(done(page)).toHaveText('Moved “Welcome”.');
  await expect(page.getByText('1 overlap')).toBeHidden();

  await page.goto(`${summit.address}/prepare/publish`);
  await expect(page.getByText('One thing is missing:')).toBeVisible();
  await describeAndPublish(page, summit);
  await page.goto(summit.address);
  await expect(page.getByRole('heading', { level: 1, name: summit.title })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Agenda' })).toContainText('What we know so far');
});

test('an exported schedule is previewed, imported and shown to everybody; a broken file changes nothing', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('convener');
  const file = await (await page.request.get(`${UPCOMING}/schedule.json`)).text();
  const { schedule } = JSON.parse(file) as { schedule: { conference: { start: string } } };
  const summit = await createDraft(page, { title: 'A schedule from elsewhere', template: /^Online afternoon/, startsOn: schedule.conference.start.slice(0, 10) });

  const preview = async (text: string) => {
    await page.goto(`${summit.address}/prepare/import`);
    await page.getByLabel('Schedule file').setInputFiles({ name: 'schedule.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Preview the import' }).click();
  };
  await preview(file.replace(/"duration": *"[^"]*"/, '"duration": "an hour"'));
  await expect(page.getByRole('alert')).toContainText(/Nothing was changed.*Line \d+, column \d+: .*duration/s);
  await page.goto(`${summit.address}/prepare/agenda`);
  await expect(page.getByRole('link', { name: 'Hours or evidence' })).toBeHidden();

  await preview(file);
  await expect(page.getByRole('heading', { name: 'What this file would change' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hours or evidence' })).toBeVisible();
  await page.getByRole('button', { name: 'Import these changes' }).click();
  await expect(done(page)).toHaveText('Imported: 6 added, 0 changed, 0 removed.');
  await expect(page.getByRole('link', { name: 'Hours or evidence' })).toBeVisible();

  await describeAndPublish(page, summit);
  const reader = await openBrowserOf(null);
  await reader.goto(`${summit.address}/agenda`);
  await expect(reader.getByRole('link', { name: 'Hours or evidence' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'What goes to the states' })).toBeVisible();
});

test('a guest comes in by code on a phone, is seen with what they need by conveners only, and hears what is announced', async ({ page, signInAs, openBrowserOf, demo }) => {
  const guest = await openBrowserOf(null, PHONE);
  await joinByCode(guest, {
    code: liveCode(demo),
    name: 'Demo guest with captions',
    perspective: 'Researcher',
    say: async (form) => {
      await form.getByText('What would help you take part?').click();
      await form.getByRole('checkbox', { name: 'Captions' }).check();
      await form.getByLabel('Anything else').fill('A seat near the door');
    },
  });
  const undo = 'Undo the check-in of Demo guest with captions';
  await expect(guest.getByText(/^You are in the (lobby|plenary)$/)).toBeInViewport();

  await signInAs('convener');
  await page.goto(`${LIVE}/prepare/people?name=with+captions`);
  const row = page.getByRole('row').filter({ hasText: 'Demo guest with captions' });
  await expect(row).toContainText('Captions');
  await expect(row).toContainText('A seat near the door');
  await row.getByRole('button', { name: undo }).click();
  await expect(guest.getByText('You are expected', { exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Check in Demo guest with captions' }).click();
  await expect(row.getByRole('button', { name: undo })).toBeVisible();
  await expect(guest.getByText('You are in the lobby')).toBeVisible();

  const fellow = await openBrowserOf(null, PHONE);
  await joinByCode(fellow, { code: liveCode(demo), name: 'Demo guest beside', perspective: 'Funder' });
  await expect(fellow.getByText('A seat near the door')).toBeHidden();
  for (const hidden of ['people', 'people.csv']) expect((await fellow.request.get(`${LIVE}/prepare/${hidden}`)).status()).toBe(403);

  await page.goto(`${LIVE}/prepare/announcements`);
  await page.getByLabel('Tell everybody').fill('Soup is served beside the stairs.');
  await page.getByRole('button', { name: 'Announce', exact: true }).click();
  await expect(done(page)).toContainText('Announced.');
  await fellow.reload();
  await expect(fellow.getByRole('region', { name: 'Announcements' })).toContainText('Soup is served beside the stairs.');
});

test('who comes when all places are taken waits with a number, leaves an address if they like, and gets the place that another gives up', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('convener');
  const summit = await publishSummit(page, 'One place beside the convener');
  const code = await joinCodeOf(page, summit);
  await page.getByLabel('Places').fill('2');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(done(page)).toHaveText('Saved.');

  const [first, second] = [await openBrowserOf(null, PHONE), await openBrowserOf(null, PHONE)];
  await joinByCode(first, { code, name: 'Demo guest who was quick', perspective: 'Funder' });
  await expect(first.getByRole('heading', { level: 1, name: 'You are in' })).toBeVisible();
  await second.goto(`/join/${code}`);
  await expect(second.getByText('All places are taken.')).toBeVisible();
  await joinByCode(second, { code, name: 'Demo guest who waits', perspective: 'Other' });
  await expect(second.getByRole('heading', { level: 1, name: 'You are number 1 on the waiting list' })).toBeVisible();

  const leave = second.getByRole('region', { name: 'Leave an e-mail address, and we write as soon as a place is free' });
  await leave.getByLabel('E-mail address').fill('demo-guest-who-waits@example.org');
  await leave.getByRole('button', { name: 'Send me the link' }).click();
  await expect(second.getByRole('heading', { level: 1, name: 'Look into your mail' })).toBeVisible();
  const admin = await openBrowserOf('site-admin');
  await second.goto(await linkInMailTo(admin, 'demo-guest-who-waits@example.org'));
  await second.getByRole('main').getByRole('button').last().click();
  await expect(second.getByRole('heading', { level: 1, name: 'You are number 1 on the waiting list' })).toBeVisible();
  await expect(leave).toBeHidden();

  await first.getByRole('link', { name: 'My place' }).click();
  await first.getByText('Leave this summit').click();
  await first.getByRole('button', { name: 'Give up my place' }).click();
  await expect(first.getByRole('heading', { level: 1, name: 'You have left this summit' })).toBeVisible();
  await second.reload();
  await expect(second.getByRole('heading', { level: 1, name: 'You are in' })).toBeVisible();
  await admin.goto('/administration/outbox');
  await expect(admin.getByRole('row').filter({ hasText: 'demo-guest-who-waits@example.org' }).first()).toContainText('You have a place: One place beside the convener');
});

test('the calendar of a summit holds its sessions, and that of a person those they starred', async ({ page, demo }) => {
  await joinByCode(page, { code: liveCode(demo), name: 'Demo guest with a calendar', perspective: 'Policymaker' });
  await page.goto(`${LIVE}/agenda`);
  await page.getByRole('button', { name: 'Keep in my schedule: Four minutes of a lesson' }).click();
  await expect(page.getByRole('button', { name: 'In my schedule: Four minutes of a lesson' })).toBeVisible();

  const whole = await page.request.get(`${LIVE}/calendar.ics`);
  expect(whole.headers()['content-type']).toContain('text/calendar');
  expect(eventsOf(await whole.text())).toEqual(expect.arrayContaining(['Welcome', 'Four minutes of a lesson', 'What the rooms found']));

  await page.goto(`${LIVE}/mine`);
  await expect(page.getByRole('link', { name: 'Four minutes of a lesson' })).toBeVisible();
  const address = await page.getByLabel('Your calendar address').inputValue();
  expect(eventsOf(await (await fetch(address)).text())).toEqual(['Four minutes of a lesson']);
  expect((await fetch(address.replace(/key=[^&]+/, 'key=wrong'))).status).toBe(404);
});

test('a guest keeps their place by an e-mail whose link works once', async ({ page, openBrowserOf, demo }) => {
  await joinByCode(page, { code: liveCode(demo), name: 'Demo guest who stays', perspective: 'Developer' });
  await page.getByRole('link', { name: 'Add an e-mail' }).click();
  await page.getByLabel('E-mail address').fill('stays@plenary.example');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Look into your mail' })).toBeVisible();

  const link = await linkInMailTo(await openBrowserOf('site-admin'), 'stays@plenary.example');
  await page.goto(link);
  await page.getByRole('button', { name: 'Yes, this is my place' }).click();
  await expect(done(page)).toHaveText('Your place is kept, and you are signed in.');
  await expect(page).toHaveURL(/\/now$/);
  await expect(page.getByText(/Demo guest who stays/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add an e-mail' })).toBeHidden();
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Yes, this is my place' })).toBeHidden();
});

test('who is invited to facilitate accepts by the link in the mail, and sees who comes', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('convener');
  const summit = await createDraft(page, { title: 'Two who facilitate', template: /^Online afternoon/ });
  await page.goto(`${summit.address}/prepare/invitations`);
  await page.getByLabel('E-mail address').fill('invited@plenary.example');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'invited@plenary.example' })).toBeVisible();

  const link = await linkInMailTo(await openBrowserOf('site-admin'), 'invited@plenary.example');
  const invited = await openBrowserOf('participant');
  await invited.goto(link);
  await expect(invited.getByRole('heading', { level: 1, name: summit.title })).toBeVisible();
  await invited.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(done(invited)).toHaveText(`Welcome. You facilitate “${summit.title}” now.`);
  await expect(invited.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.goto(`${summit.address}/prepare/people`);
  await expect(page.getByRole('cell', { name: 'Facilitator' })).toBeVisible();
});
