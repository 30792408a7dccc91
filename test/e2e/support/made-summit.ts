import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export type MadeSummit = { /** "/summits/the-slug" */ address: string; title: string };

const DAY_MS = 86_400_000;

/** A day so many days from now, as a date field takes it. */
export const dayAhead = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** What the last act did, as the page says it. */
export const done = (page: Page): Locator => page.getByRole('region', { name: 'What was done' });

/** Creates a draft from a template through the page, as the convener whose browser this is. */
export async function createDraft(page: Page, given: { title: string; template: RegExp; startsOn?: string; place?: string }): Promise<MadeSummit> {
  await page.goto('/summits/new');
  await page.getByLabel('Title').fill(given.title);
  await page.getByRole('radio', { name: given.template }).check();
  await page.getByRole('textbox', { name: 'First day' }).fill(given.startsOn ?? dayAhead(20));
  await page.getByLabel('Time zone').fill('America/Chicago');
  await page.getByLabel('Place').fill(given.place ?? '');
  await page.getByRole('button', { name: 'Create the draft' }).click();
  await expect(page).toHaveURL(/\/summits\/[^/]+\/prepare$/);
  return { title: given.title, address: new URL(page.url()).pathname.replace(/\/prepare$/, '') };
}

/** Says what a draft is for, and publishes it. */
export async function describeAndPublish(page: Page, { address }: MadeSummit): Promise<void> {
  await page.goto(`${address}/prepare/description`);
  await page.getByLabel('What it is for').fill('To agree on what evidence counts.');
  await page.getByRole('button', { name: 'Save the description' }).click();
  await expect(done(page)).toHaveText('Saved.');
  await page.goto(`${address}/prepare/publish`);
  await page.getByRole('button', { name: 'Publish the summit' }).click();
  await expect(page.getByRole('button', { name: 'Take it back to a draft' })).toBeVisible();
}

/** A published summit of an online afternoon. */
export async function publishSummit(page: Page, title: string): Promise<MadeSummit> {
  const summit = await createDraft(page, { title, template: /^Online afternoon/ });
  await describeAndPublish(page, summit);
  return summit;
}

/** The code that lets people in, as the convener reads it. */
export async function joinCodeOf(page: Page, { address }: MadeSummit): Promise<string> {
  await page.goto(`${address}/prepare/joining`);
  const link = await page.getByRole('link', { name: /\/join\/[A-Z0-9]+$/ }).textContent();
  return link?.split('/').at(-1) ?? '';
}

/** The two steps of joining; `say` fills in more of the second one. */
export async function joinByCode(page: Page, { code, name, perspective, say }: { code: string; name: string; perspective: string; say?: (page: Page) => Promise<void> }) {
  await page.goto('/join');
  await page.getByLabel('Summit code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.getByText(perspective, { exact: true }).click();
  await say?.(page);
  await page.getByRole('button', { name: /^(Join the summit|Wait for a place)$/ }).click();
  await expect(page).toHaveURL(/\/(lobby|now)$/);
}
