import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and go to' });
/** Scripts are there: the press of a key is heard. */
const alive = (page: Page) => expect(page.getByRole('button', { name: 'Search and go to (Ctrl-K)' })).toBeVisible();
/** A page to read is sent its scripts once somebody moves. */
async function wake(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await alive(page);
}

test.describe('a visitor', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('finds a report though they slip, narrows what is found to one kind, and reads it', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('searchbox', { name: 'Search' }).fill('developng user trust');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?words=developng\+user\+trust$/);
    await expect(page.getByRole('main').getByRole('status')).toContainText('Nothing has “developng user trust”. This is what has developing user trust.');
    const kinds = page.getByRole('navigation', { name: 'What was found' });
    await kinds.getByRole('link', { name: /^Reports/ }).click();
    await expect(page).toHaveURL(/kind=report/);
    await expect(page.locator('main mark').first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await look(page, 'search-slip');
    await page.getByRole('main').getByRole('listitem').getByRole('heading').first().getByRole('link').click();
    await expect(page).toHaveURL(/\/reports\/[^/]+$/);
  });

  test('searches by the keyboard alone, from the palette to all that is found', async ({ page }) => {
    await page.goto('/summits');
    await wake(page);
    await page.keyboard.press('Control+K');
    await expect(palette(page)).toBeVisible();
    await page.keyboard.type('what the rooms fou');
    await expect(palette(page).getByRole('menuitem', { name: /^What the rooms found/ }).first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await look(page, 'search-palette', { isWhole: false });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/summits\/[^/]+\/sessions\/[^/]+$/);

    await page.goto('/summits');
    await wake(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('trust');
    const all = palette(page).getByRole('menuitem', { name: 'Search for “trust”' });
    await expect(all).toBeVisible();
    for (let place = 0; place < 12 && (await all.getAttribute('data-focused')) === null; place += 1) await page.keyboard.press('ArrowDown');
    await expect(all).toHaveAttribute('data-focused', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?words=trust$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  });

  test('is shown what to do where nothing was asked, too little, or nothing is found', async ({ page }) => {
    await page.goto('/search');
    await expect(page.getByText('Look in everything you may read')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await look(page, 'search-begin');
    await page.goto('/search?words=t');
    await expect(page.getByText('That is too little to look for')).toBeVisible();
    await page.goto('/search?words=qqqwwwzzz&since=week');
    await expect(page.getByText('Nothing that you may read has “qqqwwwzzz” there')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await look(page, 'search-nothing');
    await page.getByRole('link', { name: 'Look for it everywhere' }).click();
    await expect(page).toHaveURL(/\/search\?words=qqqwwwzzz$/);
  });

  test('is offered the search by their browser, and search engines are kept out', async ({ page }) => {
    await page.goto('/');
    const href = await page.locator('head link[rel="search"]').getAttribute('href');
    const description = await (await page.request.get(href ?? '')).text();
    expect(description).toContain('/search?words={searchTerms}"');
    await page.goto('/search?words=trust');
    await expect(page.locator('head meta[name="robots"]')).toHaveAttribute('content', 'noindex, follow');
  });
});

test.describe('on a phone without JavaScript', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false });

  test('somebody gets to the search by its icon, finds, and goes through the kinds', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('button', { name: 'Search this site' }).click();
    await expect(page).toHaveURL(/\/search\??/);
    await page.getByLabel('Look for').fill('teachers');
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('main mark').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole('navigation', { name: 'What was found' }).getByRole('link', { name: /^Sessions/ }).click();
    await expect(page.getByRole('main').getByText('Session', { exact: true }).first()).toBeVisible();
  });
});

test('who takes part finds the notes of a room by what stands in them, and a stranger does not', async ({ signInAs, page, openBrowserOf }) => {
  await signInAs('participant');
  const stranger = await openBrowserOf(null);
  await page.goto('/search?kind=notes&words=teachers+or+students+or+video');
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main').getByText('Notes', { exact: true }).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await look(page, 'search-notes');
  await stranger.goto('/search?kind=notes&words=teachers+or+students+or+video');
  await expect(stranger.getByText(/Nothing that you may read has/)).toBeVisible();
  await expect(stranger.getByRole('navigation', { name: 'What was found' }).getByRole('link', { name: /^Notes/ })).toHaveText('Notes 0');
});
