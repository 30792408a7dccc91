import { accessibilityFaults } from './support/accessibility.ts';
import { readDemo } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { makeReportedSummit, meanwhile, removeSummit, type ReportedSummit } from './support/reported-summit.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const SENTENCE = 'Rubrics are read late.';
const BETTER = 'Rubrics are read too late to matter.';

let summit: ReportedSummit;
let report: string;
test.beforeAll(async () => {
  summit = await makeReportedSummit(readDemo());
  const slug = await meanwhile(async ({ services: { reports } }) => {
    const begun = await reports.beginReport(summit.convener, summit.address.split('/').at(-1) ?? '', { kind: 'summit' });
    await reports.draftReport(summit.convener, begun.slug);
    await reports.publishReport(summit.convener, begun.slug, { note: '' });
    return begun.slug;
  });
  report = `/reports/${slug}`;
});
test.afterAll(() => removeSummit(summit));
test.use({ viewport: { width: 1440, height: 900 } });

test('a convener asks about a report, a guest gives feedback on a phone, a suggestion is taken over, and everybody reads what became of it', async ({ page, signInAs, openBrowserOf }) => {
  test.setTimeout(300_000);
  await signInAs('convener');
  await page.goto(report);
  await look(page, 'report-with-ways');
  await page.getByRole('navigation', { name: 'Feedback on this report' }).getByRole('link', { name: 'Ask for feedback' }).click();
  await expect(page.getByText('Nobody was asked yet')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for feedback' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feedback round 1');
  await page.getByText('Everybody', { exact: true }).click();
  await expect(page.getByRole('group', { name: 'Questions to everybody' }).getByLabel('Question 1', { exact: true })).toHaveValue('Is what was said in your room what stands here?');
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'report-round-prepared');
  await page.getByLabel('Whoever has the link can give feedback').check();
  await page.getByRole('button', { name: 'Open the round' }).click();
  await expect(page.getByRole('status').first()).toContainText('The round is open');
  const round = new URL(page.url()).pathname;
  const link = (await page.getByText(/\/feedback\/link\/[\w-]{16}/).textContent())?.match(/\/feedback\/link\/[\w-]{16}/)?.[0] ?? '';

  const guest = await openBrowserOf(null, PHONE);
  await guest.goto(link);
  await guest.getByLabel('Your name').fill('Rosa Guest');
  await guest.getByLabel('Educator').check({ force: true });
  await guest.getByRole('radio', { name: 'Teacher' }).check();
  await look(guest, 'report-door');
  await guest.getByRole('button', { name: 'Give feedback' }).tap();
  await expect(guest.getByRole('heading', { name: 'What we heard' })).toBeVisible();
  expect(await accessibilityFaults(guest)).toEqual([]);
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await look(guest, 'report-reading');
  await guest.getByRole('link', { name: SENTENCE }).tap();
  const form = guest.locator('#about');
  await form.getByText('needs work').tap();
  await form.getByLabel('What would make it better?').fill('Say why it matters.');
  await form.getByText('Suggest other words').tap();
  await form.getByLabel('Instead of these words').fill(BETTER);
  await look(guest, 'report-remark');
  await guest.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(guest.getByRole('region', { name: /^Your remark on/ })).toContainText('Say why it matters.');
  await guest.getByRole('link', { name: 'About this section as a whole' }).first().tap();
  await form.getByLabel('What would make it better?').fill('It says nothing of cost.');
  await guest.getByRole('button', { name: 'Give this remark' }).tap();
  await expect(guest.getByText('It says nothing of cost.').first()).toBeVisible();
  await guest.getByRole('button', { name: 'In part' }).tap();
  await expect(guest.locator('#questions')).toContainText('In part');
  await guest.getByRole('button', { name: 'Finish my feedback' }).tap();
  await expect(guest.getByText('You have finished; thank you.', { exact: false })).toBeVisible();

  await page.goto(`${round}/remarks`);
  await page.getByRole('link', { name: 'Say why it matters.' }).click();
  await expect(page.getByText('With the suggestion it reads')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'report-triage');
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByRole('status').first()).toContainText('Written into the text');
  await page.goto(`${round}/map`);
  await expect(page.locator('.heat-table tfoot')).toContainText('2');
  await look(page, 'report-map');
  await page.goto(`${report}/compose`);
  await expect(page.locator('main')).toContainText(BETTER);
  await look(page, 'report-composer');
  await page.goto(`${report}/publish`);
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page).toHaveURL(new RegExp(`${report}$`));

  const stranger = await openBrowserOf(null);
  await stranger.goto(`${report}/ledger`);
  await expect(stranger.getByText('Published in version 2.')).toBeVisible();
  await expect(stranger.getByText('It says nothing of cost.')).toBeVisible();
  expect(await stranger.content()).not.toContain('Rosa Guest');
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await look(stranger, 'report-ledger');
  await stranger.goto(`${round}/report`);
  await expect(stranger).toHaveURL(/sign-in/);

  await page.goto(round);
  await page.getByText('Close the round now').click();
  await page.getByRole('button', { name: 'Close it, nothing more is taken' }).click();
  await expect(page.getByRole('status').first()).toContainText('The round is closed');
  await page.getByLabel(/^A word of yours at its head/).fill('You told us what was missing.');
  await look(page, 'report-round-closed');
  await page.getByRole('button', { name: 'Publish it' }).click();
  await expect(page.getByRole('status').first()).toContainText('page of its own');

  await stranger.goto(`${report}/ledger`);
  await stranger.getByRole('link', { name: 'The report of the round' }).click();
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('What came of asking');
  await expect(stranger.getByText('You told us what was missing.')).toBeVisible();
  await expect(stranger.getByRole('heading', { name: 'Is what was said in your room what stands here?' })).toBeVisible();
  expect(await stranger.content()).not.toContain('Rosa Guest');
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await look(stranger, 'report-outcome');
});
