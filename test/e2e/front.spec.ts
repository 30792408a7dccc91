import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

test('the front page names what is on, and a code typed there opens the door', async ({ page, demo }) => {
  await page.goto('/');
  await expect(page.getByText('Live now')).toBeVisible();
  await page.getByLabel('Code from your invitation').fill(demo.summits.find(({ slug }) => slug === 'video-evidence')?.joinCode ?? '');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page).toHaveURL(/\/join\/TRU724$/);
});

test('the front page leads to the latest reports, to every summit and to the questions that grow', async ({ page, demo }) => {
  await page.goto('/');
  await expect(page.getByRole('region', { name: 'Latest reports' }).getByRole('article')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Strategic questions gaining weight' }).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('link', { name: /^All (\d+ )?summits$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Summits');
  for (const { slug } of demo.summits) await expect(page.getByRole('heading', { level: 3 }).locator(`a[href="/summits/${slug}"]`)).toBeVisible();
});

test('an address that cannot be read is a page that is not there, and alive', async ({ page }) => {
  for (const path of ['/%ff', '/summits/%ff', '/summits/autumn%zz/agenda']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
    await expect(page).toHaveURL((url) => url.pathname === path);
  }
});

for (const path of ['/', '/summits']) {
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page is whole, and its form still opens the door', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Latest reports' }).getByRole('heading', { name: /Developing user trust|Keeping the learner/ }).first()).toBeVisible();
    await expect(page.getByText(/\d+ people want it answered/).first()).toBeVisible();
    await page.getByLabel('Code from your invitation').fill('tru 724');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(page).toHaveURL(/\/join\/TRU724$/);
  });
});
