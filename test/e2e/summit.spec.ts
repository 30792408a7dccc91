import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

const SUMMIT_2015 = '/summits/educator-workforce-2015';
const PAGES = [SUMMIT_2015, '/summits/video-evidence', '/summits/towards-a-licence', `${SUMMIT_2015}/rooms/user-trust`, '/summits/video-evidence/rooms/two-assessors'];

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the agenda shows the clock of whoever says where they are, and keeps its view', async ({ page }) => {
    await page.goto('/summits/video-evidence/agenda?view=grid');
    await page.getByLabel('Your clock').fill('Nowhere at all');
    await page.getByRole('button', { name: 'Show my times too' }).click();
    await expect(page.getByLabel('Your clock')).toHaveAccessibleDescription(/We know no city called “Nowhere at all”\./);
    await page.getByLabel('Your clock').fill('Tokyo');
    await page.getByRole('button', { name: 'Show my times too' }).click();
    await expect(page).toHaveURL('/summits/video-evidence/agenda?view=grid&zone=Tokyo');
    await expect(page.getByText('below each, your time in Tokyo')).toBeVisible();
    expect(await page.getByText('your time)').count()).toBeGreaterThan(3);
  });

  test('the summit of 2015 is complete, and every entry of its contents leads to a part', async ({ page }) => {
    await page.goto(SUMMIT_2015);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Educator & Workforce Micro-credential Summit');
    const parts = ['Overview', 'Promises and Practices', 'The Developer Journey', 'One promise, heard three ways', 'Four breakout reports', 'Agenda', 'Strategic questions', 'Related reading'];
    for (const name of parts) await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
    for (const name of ['Connie Yowell', 'LaVerne Srinivasan', 'Brent Maddin']) await expect(page.getByText(name)).toBeVisible();
    const anchors = await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(anchors).toHaveLength(parts.length);
    for (const anchor of anchors) await expect(page.locator(anchor)).toHaveCount(1);
  });

  test('the page of a breakout leads to its report, and to the next one', async ({ page }) => {
    await page.goto(`${SUMMIT_2015}/rooms/user-trust`);
    await expect(page.getByRole('link', { name: 'Read the report' })).toHaveAttribute('href', '/reports/report-user-trust');
    await page.getByRole('link', { name: 'Piloting to find what works' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Piloting to find what works');
  });
});

for (const path of PAGES) {
  test(`${path} has no fault that axe finds, in light and in dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  test(`${path} fits a narrow phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

test('a summit tells search engines and shares what it is', async ({ page }) => {
  await page.goto(SUMMIT_2015);
  const event = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;
  expect(event).toMatchObject({ '@type': 'Event', name: 'Educator & Workforce Micro-credential Summit', startDate: '2015-01-29' });
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${SUMMIT_2015}$`));
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', 'Educator & Workforce Micro-credential Summit');
});

test('on paper there is the text and nothing to press', async ({ page }) => {
  await page.goto(SUMMIT_2015);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden();
  await expect(page.getByRole('banner').first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The Developer Journey' })).toBeVisible();
});

test('the live summit says what is on now and lets people join', async ({ page }) => {
  await page.goto('/summits/video-evidence');
  await expect(page.locator('#agenda [aria-current=time]')).toContainText('Breakouts I');
  await page.getByRole('link', { name: 'Join', exact: true }).click();
  await expect(page).toHaveURL(/\/join\/TRU724$/);
});

test('a participant is led to the lobby, a convener to the preparation', async ({ page, signInAs }) => {
  await signInAs('participant');
  await page.goto('/summits/video-evidence');
  await expect(page.getByRole('link', { name: 'Go to the lobby' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Prepare this summit' })).toHaveCount(0);
  await signInAs('convener');
  await page.goto('/summits/towards-a-licence');
  await expect(page.getByRole('link', { name: 'Prepare this summit' })).toBeVisible();
});
