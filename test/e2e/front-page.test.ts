import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

test('the front page opens, names its summits and is accessible', async ({ page, demo }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(demo.summits.length).toBeGreaterThan(0);
});
