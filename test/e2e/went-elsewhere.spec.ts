import { expect, test } from './support/fixtures.ts';
import { holdAnswersTo, type Part } from './support/held-answers.ts';

for (const part of ['its head', 'one half', 'all but its end'] satisfies Part[]) {
  test(`whoever goes elsewhere while ${part} of a page has come gets the other page, and no error`, async ({ page, baseURL }) => {
    const held = await holdAnswersTo('/summits.data', part, baseURL ?? '');
    try {
      await page.goto(`${held.url}/`);
      const summits = page.getByRole('link', { name: /^All (\d+ )?summits$/ });
      await expect(summits).toBeVisible();
      await page.waitForLoadState('networkidle');
      held.hold();
      await summits.click();
      await held.isHeld;
      // The browser has begun to read what has come.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await page.getByRole('banner').locator('a[href="/"]').first().click();
      await expect(page.getByRole('region', { name: 'Latest reports' })).toBeVisible();
      held.release();
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('region', { name: 'Latest reports' })).toBeVisible();
      await expect(page).toHaveURL(`${held.url}/`);
      await summits.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Summits');
    } finally {
      await held.close();
    }
  });
}
