import type { Page } from '@playwright/test';
import type { PublishedRows } from '#test/support/published-report-rows.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { publishReport, removeReport } from './support/published-report.ts';
import { readDemo } from './support/demo.ts';

let report: PublishedRows;
let withdrawn: PublishedRows;
test.beforeAll(async () => {
  report = await publishReport(readDemo(), [{ standfirst: 'Eleven people asked.' }, { standfirst: 'Twelve people asked.' }]);
  withdrawn = await publishReport(readDemo(), [{}], { at: new Date('2026-04-01T10:00:00Z'), reason: 'A figure was wrong.' });
});
test.afterAll(() => Promise.all([removeReport(report), removeReport(withdrawn)]));
const home = (): string => `/reports/${report.slug}`;

/** Opens a page to read and moves, as people do: its scripts come then. */
async function openAndMove(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
}

test('a visitor is sent no script before they move, and our typefaces after the words; the next page is drawn in them', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(home());
  await expect(page.locator('html')).not.toHaveAttribute('data-fonts');
  expect(await page.evaluate(() => document.fonts.check('1em "Source Serif 4 Variable"'))).toBe(true);
  expect(scripts).toEqual([]);
  const again = await (await page.request.get(home())).text();
  expect([again.includes('data-fonts'), again.includes('as="font"')]).toEqual([false, true]);
  await page.mouse.move(5, 5);
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  expect(scripts.length).toBeGreaterThan(1);
});

test('a source opens beside its passage by keyboard, and Escape leads back to its number', async ({ page }) => {
  await openAndMove(page, home());
  const mark = page.locator('.passage').first().getByRole('link', { name: 'Source 1' });
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('complementary', { name: 'Where source 1 comes from' });
  await expect(note).toContainText('“Trust is earned twice.”');
  await expect(note).toContainText('Room 3, Breakouts I');
  await expect(note).toContainText('Ada Byron');
  await expect(note).toContainText('The room has since changed this');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(mark).toBeFocused();
  await page.getByRole('link', { name: 'Source 3' }).first().click();
  await page.getByRole('button', { name: 'Close source 3' }).click();
  await expect(page.getByRole('link', { name: 'Source 3' }).first()).toBeFocused();
});

test('an opened source stands beside the text on a wide screen, and below its paragraph on a phone', async ({ page }) => {
  for (const [width, isBeside] of [[1440, true], [360, false]] as const) {
    await page.setViewportSize({ width, height: 800 });
    await openAndMove(page, home());
    const passage = page.locator('.passage').first();
    await passage.getByRole('link', { name: 'Source 1' }).click();
    const [text, note] = [await passage.locator('.sourced').boundingBox(), await page.locator('.source-note').boundingBox()];
    if (isBeside) expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    else expect(note?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
  }
});

test('the page tells machines what it is, and a file is what was published', async ({ page, request }) => {
  await page.goto(home());
  const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<string, unknown>;
  expect(told).toMatchObject({ '@type': 'Report', version: '2', about: { '@type': 'Event' } });
  const json = await request.get(`${home()}/versions/2/report.json`);
  expect(await json.json()).toEqual(report.versions[1]);
  expect(json.headers()['cache-control']).toBe('public, no-cache');
  for (const name of ['report.md', 'cite.bib', 'figures.csv']) expect((await request.get(`${home()}/${name}`)).status(), name).toBe(200);
  expect((await request.get('/feed.atom')).headers()['content-type']).toContain('application/atom+xml');
});

test('a former version says so, and is compared with the latest word by word', async ({ page }) => {
  await page.goto(`${home()}/versions/1`);
  await expect(page.getByText('This is version 1; version 2 is newer.')).toBeVisible();
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${home()}$`));
  await page.getByRole('link', { name: 'What changed since' }).click();
  await expect(page.locator('ins', { hasText: 'Twelve' })).toBeVisible();
  await expect(page.locator('del', { hasText: 'Eleven' })).toBeVisible();
});

test('a withdrawn report is gone, and says why', async ({ page }) => {
  const answer = await page.goto(`/reports/${withdrawn.slug}`);
  expect(answer?.status()).toBe(410);
  await expect(page.getByText('A figure was wrong.')).toBeVisible();
  await expect(page.getByText('Trust is earned')).toHaveCount(0);
});

test('on paper there is the text with its sources and nothing to press', async ({ page }) => {
  await openAndMove(page, home());
  await page.getByRole('link', { name: 'Source 1' }).first().click();
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Contents', 'Site']) await expect(page.getByRole('navigation', { name })).toBeHidden();
  await expect(page.locator('.source-note')).toBeHidden();
  await expect(page.getByRole('list', { name: 'Files' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.locator('#source-1')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it is whole, a number leads to its source at the end, and the source back', async ({ page }) => {
    await page.goto(home());
    for (const name of ['What we heard', 'Recommendations', 'What happened since', 'Cite and download', 'Versions', 'Sources', 'Related reading']) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    for (const href of await page.getByRole('navigation', { name: 'Contents' }).locator('ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) await expect(page.locator(href)).toHaveCount(1);
    await page.locator('.passage').first().getByRole('link', { name: 'Source 1' }).click();
    await expect(page).toHaveURL(/#source-1$/);
    await expect(page.locator('#source-1')).toBeInViewport();
    await page.getByRole('link', { name: 'Back to the text from source 1' }).click();
    await expect(page.locator('.passage').first()).toBeInViewport();
  });
});

test('it has no fault that axe finds, in light and in dark, on a wide screen and on a phone', async ({ page }) => {
  for (const path of [home(), `${home()}/versions/1`, `${home()}/compare?from=1&to=2`, '/reports', `/reports/${withdrawn.slug}`])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        if (path === home()) await openAndMove(page, path);
        else await page.goto(path);
        if (path === home()) await page.getByRole('link', { name: 'Source 2' }).first().click();
        expect(await accessibilityFaults(page), `${path} ${colorScheme} ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
});
