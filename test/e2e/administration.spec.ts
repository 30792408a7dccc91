import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

const COMMUNITY = '/communities/micro-credentials';

test('a role that a convener changes stands in the community’s audit log, and in the site’s with who did it', async ({ page, signInAs, openBrowserOf, demo }) => {
  const convener = demo.people.find(({ role }) => role === 'convener')?.name ?? '';
  await signInAs('convener');
  // Who has a role comes first: beyond the first page are members alone.
  await page.goto(`${COMMUNITY}/roles?page=2`);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') }).first();
  const changed = (await row.locator('label').innerText()).replace(/^Role of /, '');
  await row.getByRole('combobox').selectOption('facilitator');
  await row.getByRole('button', { name: 'Change' }).click();
  await expect(done(page)).toContainText('The role is changed.');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await expect(page.getByRole('row').filter({ hasText: `Changed the role in the community of ${changed}` }).first()).toContainText('from participant, to facilitator');
  await look(page, 'community-audit');

  const admin = await openBrowserOf('site-admin');
  await admin.goto('/administration/audit');
  await admin.getByText('Narrow what is shown').click();
  await admin.getByLabel('Who did it, or to whom').fill(changed);
  await admin.getByLabel('What was done').selectOption('member.roleChanged');
  await admin.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(admin.getByRole('row').filter({ hasText: `Changed the role in the community of ${changed}` }).first()).toContainText(convener);
  await look(admin, 'audit-narrowed');
  const download = admin.waitForEvent('download');
  await admin.getByRole('link', { name: 'CSV' }).click();
  expect((await download).suggestedFilename()).toBe('audit-log.csv');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a convener invites members from a list: sees what would happen, mends a line, and invites all at once', async ({ page, signInAs }) => {
    await signInAs('convener');
    await page.goto(`${COMMUNITY}/membership`);
    await page.getByRole('link', { name: 'Invite from a list' }).click();
    await page.getByLabel('A file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('Name,Email\nAda,ada.listed@example.org\nBen,ben.listed@example.org\nAda again,ada.listed@example.org\nNobody,not an address\n') });
    await page.getByRole('button', { name: 'Show what will happen' }).click();
    await expect(page.getByRole('heading', { name: 'One line cannot be used. Nobody is invited yet.' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'not an address' })).toContainText('This does not look like an e-mail address');
    await expect(page.getByRole('button', { name: /^Invite these/ })).toHaveCount(0);
    await look(page, 'import-with-fault');
    await page.getByLabel('Or the list itself').fill('Email\nada.listed@example.org\nben.listed@example.org\nada.listed@example.org');
    await page.getByRole('button', { name: 'Look at it again' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'The same as line 2' })).toBeVisible();
    await look(page, 'import-ready');
    await page.getByRole('button', { name: 'Invite these 2 people' }).click();
    await expect(done(page)).toContainText('2 people are invited.');
    await expect(page.getByRole('region', { name: 'Invitations not accepted yet' })).toContainText('ben.listed@example.org');
  });
});

test('an administrator takes people by invitation, and the page to make an account says so at once', async ({ page, signInAs, openBrowserOf }) => {
  await signInAs('site-admin');
  await page.goto('/administration/settings');
  const visitor = await openBrowserOf(null);
  await page.getByRole('radio', { name: 'Whoever is invited' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(done(page)).toContainText('hold from now on');
  await visitor.goto('/sign-up');
  await expect(visitor.getByText('Accounts here are made by invitation')).toBeVisible();
  await page.goto('/administration/settings');
  await page.getByRole('radio', { name: 'Everybody' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(done(page)).toContainText('hold from now on');
  await visitor.goto('/sign-up');
  await expect(visitor.getByText('Accounts here are made by invitation')).toHaveCount(0);
});

test('a time outside its bounds comes back with what was typed', async ({ page, signInAs }) => {
  await signInAs('site-admin');
  await page.goto('/administration/retention');
  const days = page.getByRole('spinbutton', { name: 'Mails in the outbox: Days' });
  await days.evaluate((field) => field.removeAttribute('min'));
  await days.fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Choose 7 to 730 days.')).toBeVisible();
  await expect(days).toHaveValue('1');
});

for (const width of [1440, 360])
  test(`the pages of the administration can be read with any tool at ${width} px`, async ({ page, signInAs }) => {
    await signInAs('site-admin');
    await page.setViewportSize({ width, height: 800 });
    for (const side of ['', '/people', '/communities', '/outbox', '/jobs', '/storage', '/settings', '/retention', '/audit']) {
      await page.goto(`/administration${side}`);
      await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
      await look(page, `administration${side.replace('/', '-')}-${width}`);
      expect(await accessibilityFaults(page), side).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), side).toBeLessThanOrEqual(0);
    }
    await page.goto('/administration/people?words=Demo');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Erase' })).toBeVisible();
    await look(page, `administration-person-${width}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${COMMUNITY}/import-members`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
