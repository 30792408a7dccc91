import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

const LIVE_SLUG = 'video-evidence';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

const liveCode = (demo: { summits: { slug: string; joinCode: string }[] }): string => {
  const live = demo.summits.find(({ slug }) => slug === LIVE_SLUG);
  if (!live) throw new Error(`The demo has no summit "${LIVE_SLUG}".`);
  return live.joinCode;
};

test('a guest joins by code on a phone in three presses, within ten seconds', async ({ page, demo }) => {
  const begun = Date.now();
  await page.goto('/join');
  await page.getByLabel('Summit code').fill(liveCode(demo).toLowerCase().replace(/^(...)/, '$1-'));
  await page.getByRole('button', { name: 'Continue' }).tap();

  await expect(page.getByText('You are joining')).toBeVisible();
  await page.getByLabel('Your name').fill('Demo guest on a phone');
  await page.getByText('Funder', { exact: true }).tap();
  await page.getByRole('button', { name: 'Join the summit' }).tap();

  await expect(page.getByText(/^You are in the (lobby|plenary)$/)).toBeInViewport();
  expect(Date.now() - begun).toBeLessThan(10_000);
  await expect(page.getByRole('button', { name: 'I am here' }), 'who joins on the day is here').toHaveCount(0);
});

test('every step of joining can be read with any tool and fits on a phone', async ({ page, demo }) => {
  const check = async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  };
  await page.goto('/join');
  await check();
  await page.goto('/join/QQQ222');
  await expect(page.getByText('No summit has the code')).toBeVisible();
  await check();
  await page.goto(`/join/${liveCode(demo)}`);
  await page.getByText('What would help you take part?').click();
  await check();
  await page.getByRole('button', { name: 'Join the summit' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await check();
  await page.getByLabel('Your name').fill('Demo guest who checks');
  await page.getByText('Researcher', { exact: true }).click();
  await page.getByRole('button', { name: 'Join the summit' }).click();
  await expect(page).toHaveURL(/\/now$/);
  await check();
  await page.getByRole('link', { name: 'My place' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My place' })).toBeVisible();
  await check();
});

test('somebody who is in already goes straight to where they are now', async ({ page, demo }) => {
  await page.goto(`/join/${liveCode(demo)}`);
  await page.getByLabel('Your name').fill('Demo guest who returns');
  await page.getByText('Other', { exact: true }).tap();
  await page.getByRole('button', { name: 'Join the summit' }).tap();
  await expect(page).toHaveURL(/\/now$/);
  await page.goto(`/join/${liveCode(demo)}`);
  await expect(page).toHaveURL(/\/now$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guest joins just the same, as a coach', async ({ page, demo }) => {
    await page.goto('/join');
    await page.getByLabel('Summit code').fill(liveCode(demo));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Your name').fill('Demo guest without scripts');
    await page.getByText('Educator', { exact: true }).click();
    await page.getByLabel('Coach').check();
    await page.getByRole('button', { name: 'Join the summit' }).click();
    await expect(page.getByText(/^You are in the (lobby|plenary)$/)).toBeVisible();
    await page.getByRole('link', { name: 'My place' }).click();
    await expect(page.getByLabel('Coach')).toBeChecked();
  });
});

test('the tabs of a summit stay in the agenda, in a session and in my schedule, and hide nothing', async ({ page, demo, openBrowserOf }) => {
  await page.goto(`/join/${liveCode(demo)}`);
  await page.getByLabel('Your name').fill('Demo guest with tabs');
  await page.getByText('Funder', { exact: true }).tap();
  await page.getByRole('button', { name: 'Join the summit' }).tap();
  const tabs = page.getByRole('navigation', { name: 'Summit', exact: true });
  const current = tabs.locator('[aria-current="page"]');
  await expect(current).toHaveText('Now');
  await tabs.getByRole('link', { name: 'Agenda' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  await expect(current).toHaveText('Agenda');
  await expect(current).toBeInViewport();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const [foot, bar] = [await page.getByRole('contentinfo').last().boundingBox(), await tabs.boundingBox()];
  expect(Math.floor((foot?.y ?? 0) + (foot?.height ?? 0))).toBeLessThanOrEqual(bar?.y ?? 0);

  await page.locator('main a[href*="/sessions/"]').first().tap();
  await expect(page).toHaveURL(/\/sessions\//);
  await expect(tabs).toBeVisible();
  await tabs.getByRole('link', { name: 'My schedule' }).tap();
  await expect(current).toHaveText('My schedule');
  await tabs.getByRole('link', { name: 'Now' }).tap();
  await expect(current).toHaveText('Now');

  const visitor = await openBrowserOf(null);
  await visitor.goto(`/summits/${LIVE_SLUG}/agenda`);
  await expect(visitor.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
  await expect(visitor.getByRole('navigation', { name: 'Summit', exact: true })).toBeHidden();
});
