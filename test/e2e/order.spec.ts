import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';

const HOME = '/communities/micro-credentials';
const CASES = { waiting: 'Post 5 in “How long may feedback on a submission take?”', appealed: 'Post 5 in “The summit of 2015, read again: what came true?”', entry: 'The entry of Demo funder 2' };

/** What every page owes its reader; its picture where they are asked for. */
async function isWhole(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, name);
  expect(await accessibilityFaults(page), name).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
}

for (const width of [1440, 360])
  test(`who moderates reads what waits, what was decided and why, and whom it concerns reads it too, at ${width} px`, async ({ page, signInAs, openBrowserOf, demo }) => {
    const viewport = { width, height: 800 };
    await page.setViewportSize(viewport);
    await signInAs('convener');
    await page.goto(`${HOME}/moderation`);
    await isWhole(page, 'order-waiting');
    await page.getByRole('link', { name: CASES.waiting }).click();
    await expect(page.getByRole('button', { name: 'Do this' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What was decided about them here before' })).toContainText('silenced its author');
    await isWhole(page, 'order-case');
    await page.goto(`${HOME}/moderation`);
    await page.getByRole('link', { name: CASES.appealed }).click();
    await expect(page.getByText('Somebody has acted upon it, and an appeal waits.')).toBeVisible();
    // What is to be decided stands alone; whatever else one may do is folded away.
    await expect(page.getByRole('button', { name: 'Do this' })).toBeHidden();
    await page.getByText('Do something more').click();
    await expect(page.getByRole('button', { name: 'Do this' })).toBeVisible();
    await isWhole(page, 'order-appeal');
    await page.goto(`${HOME}/moderation?show=settled`);
    await isWhole(page, 'order-settled');
    await page.getByRole('link', { name: CASES.entry }).click();
    await isWhole(page, 'order-entry');
    await page.goto(`${HOME}/rules/edit`);
    await isWhole(page, 'order-rules-edit');
    await page.goto(`${HOME}/people`);
    await page.getByRole('link', { name: /^Flag/ }).first().click();
    await isWhole(page, 'order-flag-entry');

    const concerned = await openBrowserOf(null, { viewport });
    await concerned.goto(demo.people.find(({ name }) => name === 'Demo teacher 20')?.signInUrl ?? '');
    await concerned.goto(`${HOME}/rules`);
    await isWhole(concerned, 'order-rules');
    await concerned.goto('/notices');
    await concerned.getByRole('link', { name: 'The summit of 2015, read again: what came true?' }).click();
    await expect(concerned.getByText('It waits for somebody else than who decided.')).toBeVisible();
    await isWhole(concerned, 'order-own-act');
  });
