import type { Page } from '@playwright/test';
import { createDb } from '#db/client.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { savedOf } from './support/notes-page.ts';
import { addressOfDatabase } from './support/own-room.ts';

const CREDENTIALS = '/communities/micro-credentials/credentials';

/** Begins a credential with a competency, so that there is something to read, and returns its address. */
async function writtenCredential(page: Page): Promise<string> {
  await page.goto(CREDENTIALS);
  await page.getByLabel('Name').fill(`Asked about ${Date.now()}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(savedOf(page)).toHaveText('Saved');
  await page.locator('.notes [data-field="competency"] .studio-words').first().click();
  await page.keyboard.type('Educator asks one question at the end of a lesson.');
  await expect(savedOf(page)).toHaveText('Saved');
  return new URL(page.url()).pathname.replace('/studio', '');
}

/** Where the newest mail to somebody leads. */
async function newestLinkTo(recipient: string): Promise<string> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const [mail] = await mailsTo(db, recipient);
    return /\/feedback\/invitations\/[^\s#]+/.exec(mail?.text ?? '')?.[0] ?? '';
  } finally {
    await close();
  }
}

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const told = (page: Page) => page.getByRole('status');

test.use({ viewport: { width: 1440, height: 900 } });

test('a round is prepared with other questions, opened, followed, reminded of and closed', async ({ page, signInAs }) => {
  test.setTimeout(180_000);
  await signInAs('convener');
  const credential = await writtenCredential(page);
  await page.getByRole('link', { name: 'Feedback', exact: true }).click();
  await expect(page.getByText('Nobody was asked yet')).toBeVisible();
  await press(page, 'Ask for feedback');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Educator round 1');
  expect(await accessibilityFaults(page)).toEqual([]);

  // Members by one press, one of them taken off, and nothing wider than a phone.
  const teachers = page.locator('details').filter({ has: page.locator('summary', { hasText: /^Teachers/ }) });
  await teachers.locator('summary').first().click();
  await press(page, /^Add the \d+ of the community who speak as that/);
  await teachers.getByRole('button', { name: /^Take off / }).first().click();
  await expect(teachers.getByRole('button', { name: /^Add the one not on the list/ })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await press(page, /^Take all of them off the list/);
  await expect(teachers.getByRole('button', { name: /^Take off / })).toHaveCount(0);

  await page.getByText('Coaches', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Add a question to coaches' }).click();
  await page.getByRole('group', { name: 'Questions to coaches' }).getByLabel('Question 5', { exact: true }).fill('Whom would you coach with it first?');
  await page.getByRole('button', { name: 'Remove question 1 to coaches' }).click();
  await page.getByLabel(/^Invite as coaches/).fill('Ada Byron <ada@demo.invalid>\nnobody at all');
  await look(page, 'round-prepared');
  await press(page, 'Open the round');
  await expect(page.getByRole('alert')).toContainText('Line 2, “nobody at all”: there is no address in it.');
  await page.getByLabel(/^Invite as coaches/).fill('Ada Byron <ada@demo.invalid>\nbo@demo.invalid');
  await press(page, 'Open the round');
  await expect(told(page)).toContainText('The round is open; 2 mails go out.');
  await expect(page.getByText('Whom would you coach with it first?')).toBeHidden();
  await expect(page.locator('#people').getByText('Has not come')).toHaveCount(2);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByText('Invite more people').click();
  await page.getByLabel('Whom').fill('cy@demo.invalid, Cy Day\nbo@demo.invalid');
  await page.getByLabel('As', { exact: true }).selectOption('coach');
  await press(page, 'Invite them');
  await expect(told(page)).toContainText('Invited one person; one person was asked already.');
  await expect(page.locator('#progress')).toContainText('3 invited, 0 of them came');
  await look(page, 'round-open');
  await press(page, 'Remind');
  await expect(told(page)).toContainText('Everybody who has not finished was written to within the last day.');
  await press(page, 'Make a link');
  await expect(page.getByText(/\/feedback\/link\/[\w-]{16}/)).toBeVisible();

  await page.getByText('Close the round now').click();
  await press(page, 'Close it, nothing more is taken');
  await expect(told(page)).toContainText('The round is closed');
  await page.goto(`${credential}/feedback`);
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, 'Ask the same people about what changed');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Educator round 2');
});

test('who was asked by mail goes on at another device, and comes back in the next round', async ({ page, signInAs, openBrowserOf }) => {
  test.setTimeout(180_000);
  await signInAs('convener');
  await writtenCredential(page);
  const asked = `guest-${Date.now()}@demo.invalid`;
  await page.getByRole('link', { name: 'Feedback', exact: true }).click();
  await press(page, 'Ask for feedback');
  await page.getByText('Coaches', { exact: true }).last().click();
  await page.getByLabel(/^Invite as coaches/).fill(asked);
  await press(page, 'Open the round');
  await expect(told(page)).toContainText('The round is open; one mail goes out.');

  const phone = await openBrowserOf(null, PHONE);
  await phone.goto(await newestLinkTo(asked));
  await phone.getByLabel('Your name').fill('Gerda Guest');
  await press(phone, 'Give feedback');
  await phone.getByRole('link', { name: 'Say something about all of it' }).click();
  await phone.getByLabel('What would make it better?').fill('Say for whom it is.');
  await press(phone, 'Give this remark');
  await expect(phone.getByRole('region', { name: 'Your remark on all of it' })).toContainText('Say for whom it is.');

  const desk = await openBrowserOf(null);
  await desk.goto(await newestLinkTo(asked));
  await expect(desk.getByText('Somebody began by this invitation')).toBeVisible();
  expect(await accessibilityFaults(desk)).toEqual([]);
  await look(desk, 'feedback-door-again');
  await press(desk, 'It was me: go on there');
  await expect(desk.getByText('Say for whom it is.').first()).toBeVisible();

  await page.getByText('Close the round now').click();
  await press(page, 'Close it, nothing more is taken');
  await press(page, 'Ask the same people about what changed');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Educator round 2');
  await press(page, 'Open the round');
  await expect(told(page)).toContainText('The round is open; one mail goes out.');
  const tablet = await openBrowserOf(null, { ...PHONE, javaScriptEnabled: false });
  await tablet.goto(await newestLinkTo(asked));
  await look(tablet, 'feedback-door-next-round');
  await press(tablet, 'It was me: show what changed');
  await expect(tablet.getByText('Say for whom it is.').first()).toBeVisible();
});

test('a pilot and a signature are said, and told before publishing', async ({ page, signInAs }) => {
  await signInAs('convener');
  const credential = await writtenCredential(page);
  await page.getByRole('link', { name: 'Pilot and sign-offs' }).click();
  await page.getByLabel('Who pilots it, and until when').fill('Two schools, until March');
  await press(page, 'In pilot');
  await expect(told(page)).toContainText('It is in pilot.');
  await page.getByText('Sign it').first().click();
  await press(page, 'Sign as developer');
  await expect(told(page)).toContainText('Signed.');
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'credential-life');
  await page.goto(`${credential}/publish`);
  await expect(page.getByText(/^Developer: signed by/)).toBeVisible();
  await expect(page.getByText('Not signed: subject expert, accessibility, issuer')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
