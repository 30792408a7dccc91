import type { Page } from '@playwright/test';

/** Each look of a page that is asked for by E2E_SHOTS is kept there as a picture: on three widths, in light and in dark. */
export async function look(page: Page, name: string, { isWhole = true }: { /** The whole page, not what stands in the window. */ isWhole?: boolean } = {}): Promise<void> {
  const folder = process.env.E2E_SHOTS;
  const size = page.viewportSize();
  if (folder === undefined || size === null) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: isWhole });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(size);
}
