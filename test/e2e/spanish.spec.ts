import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

const LIVE_SLUG = 'video-evidence';

const liveCode = (demo: { summits: { slug: string; joinCode: string }[] }): string => {
  const live = demo.summits.find(({ slug }) => slug === LIVE_SLUG);
  if (!live) throw new Error(`The demo has no summit "${LIVE_SLUG}".`);
  return live.joinCode;
};

test.describe('a browser that asks for Spanish', () => {
  test.use({ locale: 'es-MX', viewport: { width: 360, height: 740 }, hasTouch: true });

  test('joins a summit in Spanish, from the code to the place', async ({ page, demo }) => {
    await page.goto('/join');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page).toHaveTitle('Unirse a una cumbre · Plenary');
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.getByLabel('Código de la cumbre').fill('QQQ');
    await page.getByRole('button', { name: 'Continuar' }).tap();
    await expect(page.getByText('Un código tiene tres letras y tres cifras')).toBeVisible();
    await page.getByLabel('Código de la cumbre').fill(liveCode(demo));
    await page.getByRole('button', { name: 'Continuar' }).tap();

    await expect(page.getByText('Te vas a unir a')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Tu nombre').fill('Docente de Oaxaca');
    await page.getByText('Educación', { exact: true }).tap();
    await page.getByText('Docente', { exact: true }).tap();
    await page.getByRole('button', { name: 'Unirme a la cumbre' }).tap();
    await expect(page).toHaveURL(/\/now$/);
    await page.getByRole('link', { name: 'Mi plaza' }).click();
    await expect(page).toHaveURL(/\/place$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto('/communities');
    const last = await page.getByRole('link', { name: 'Comunidades', exact: true }).boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 360), 'the places of the site fit on one line').toBeLessThanOrEqual(354);
  });
});

test('a reader chooses a language at the foot of a page, stays on it, and is asked no more', async ({ page }) => {
  await page.goto('/join');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code');
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/join$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escribe el código');
  await page.goto('/sign-in');
  await expect(page.getByRole('group', { name: 'Idioma' }).getByRole('button', { name: 'Español' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, locale: 'es-ES' });

  test('pages speak Spanish all the same', async ({ page }) => {
    await page.goto('/join');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escribe el código');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code');
  });
});
