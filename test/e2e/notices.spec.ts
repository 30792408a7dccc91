import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { remark } from './support/remark.ts';

test('who is mentioned sees the count, opens the list, lands at what was said, and it is read', async ({ page, signInAs, openBrowserOf, ownRoom, demo }) => {
  const convener = await signInAs('convener');
  const other = await openBrowserOf('facilitator');
  await other.goto('/notices');
  const readAll = other.getByRole('button', { name: 'Mark all as read' });
  // Read already where this is the second try.
  if (await readAll.isVisible()) await readAll.click();
  await expect(other.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();

  await remark(page, ownRoom, firstOf(demo, 'facilitator').name, 'Is this so where you are?');
  await other.goto('/summits');
  await other.getByRole('link', { name: 'Notices, 1 unread' }).click();
  await expect(other).toHaveTitle('Notices · Plenary');
  const line = other.getByRole('listitem').filter({ hasText: 'A room for one test' });
  await expect(line).toContainText(`New: ${convener.name} mentioned you in Room 1: A room for one test`);
  await expect(line).toContainText('Is this so where you are?');
  expect(await accessibilityFaults(other)).toEqual([]);
  await look(other, 'notices');

  await line.getByRole('link').click();
  await expect(other).toHaveURL(new RegExp(`${ownRoom.notes}/remarks#remark-`));
  await expect(other.getByText('Is this so where you are?')).toBeVisible();
  await other.goto('/notices');
  await expect(line).toBeVisible();
  await expect(line).not.toContainText('New:');
  await expect(other.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
});

test('a notice that comes raises the count of every open tab and stands in the open list, and reading it lowers both', async ({ page, signInAs, openBrowserOf, ownRoom, demo }) => {
  const convener = await signInAs('convener');
  const list = await openBrowserOf('facilitator');
  await list.goto('/notices');
  const readAll = list.getByRole('button', { name: 'Mark all as read' });
  if (await readAll.isVisible()) await readAll.click();
  const tab = await list.context().newPage();
  await tab.goto('/summits');
  for (const each of [tab, list]) await expect(each.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();

  await remark(page, ownRoom, firstOf(demo, 'facilitator').name, 'Seen without a reload?');
  for (const each of [tab, list]) await expect(each.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible();
  await expect(tab.locator('[aria-live=polite]').filter({ hasText: 'Notices, 1 unread' })).toHaveCount(1);
  expect(await accessibilityFaults(tab)).toEqual([]);
  const line = list.getByRole('listitem').filter({ hasText: 'Seen without a reload?' });
  await expect(line).toContainText(`New: ${convener.name} mentioned you in`);

  await readAll.click();
  for (const each of [tab, list]) await expect(each.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
  await expect(line).not.toContainText('New:');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is read, and all of it marked as read', async ({ page, signInAs }) => {
    await signInAs('participant');
    await page.goto('/notices');
    await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeVisible();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('All notices are marked as read.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
  });

  test('how one is told is chosen, with quiet hours, and a page is followed and muted', async ({ page, signInAs }) => {
    await signInAs('participant');
    await page.goto('/account/notices');
    await page.getByRole('combobox', { name: 'Somebody answers me' }).selectOption({ label: 'In the list, and by mail once a week' });
    await page.getByLabel('From').fill('22:00');
    await page.getByLabel('Until').fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Say when the quiet hours begin and when they end, or leave both empty.').first()).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Somebody answers me' })).toHaveValue('weekly');
    await page.getByLabel('Until').fill('07:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
    await expect(page.getByLabel('From')).toHaveValue('22:00');
    await look(page, 'notice-settings');

    await page.goto('/summits/video-evidence');
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(page.getByText('You follow this page.')).toBeVisible();
    await look(page, 'followed-summit');
    await page.goto('/account/notices');
    // Whoever has spoken in a topic follows that, too.
    const stop = page.getByRole('button', { name: `Stop following ${title}`, exact: true });
    await stop.click();
    await expect(stop).toHaveCount(0);
  });
});
