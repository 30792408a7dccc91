import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { createDraft, done } from './support/made-summit.ts';

const prompts = (page: Page) => page.getByRole('group', { name: /^The headings under which the group writes/ });
const titlesIn = (page: Page) => prompts(page).getByLabel('Title').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

/** A draft with one breakout session, opened where its rooms are planned. */
async function planRooms(page: Page): Promise<string> {
  const { address } = await createDraft(page, { title: 'Rooms to plan', template: /^One-day working summit/ });
  await page.goto(`${address}/prepare/rooms`);
  return address;
}

test('a convener plans a room with prompts, seats and access, and says who gives people their rooms', async ({ page, signInAs }) => {
  await signInAs('convener');
  await page.goto('/summits/new');
  await planRooms(page);
  await page.getByLabel('Focus').fill('User trust');
  await page.getByText('Prompts', { exact: true }).click();
  expect(await titlesIn(page)).toEqual(['What we heard', 'Agreements', 'Disagreements', 'Recommendations', 'Open questions']);
  await prompts(page).getByRole('button', { name: 'Challenge' }).click();
  await expect.poll(() => titlesIn(page)).toEqual(['The challenge', 'Who meets it', 'What has been tried', 'What would change it', 'Who does what next']);
  await prompts(page).getByRole('button', { name: 'Move prompt 2, Who meets it up' }).click();
  await expect.poll(async () => (await titlesIn(page)).slice(0, 2)).toEqual(['Who meets it', 'The challenge']);
  await prompts(page).getByRole('button', { name: 'Remove prompt 3, What has been tried' }).click();
  await expect.poll(async () => (await titlesIn(page)).slice(2)).toEqual(['What would change it', 'Who does what next']);
  await prompts(page).getByRole('button', { name: 'Add a prompt' }).click();
  await expect.poll(async () => (await titlesIn(page)).slice(4)).toEqual(['']);
  await prompts(page).getByLabel('Title').last().fill('What it costs');

  await page.getByText('More about this room').click();
  await page.getByLabel('Seats').fill('12');
  await page.getByLabel('Kept for latecomers').fill('12');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Spanish');
  await page.getByLabel('Step-free').check();
  await page.getByLabel('Meeting link').fill('https://meet.example.org/trust');
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.getByRole('button', { name: 'Plan the room' }).click();
  await expect(page.getByText('Keep fewer seats than the room has.').first()).toBeVisible();
  await expect(page.getByLabel('Kept for latecomers')).toBeFocused();
  await page.getByLabel('Kept for latecomers').fill('2');
  await page.getByRole('button', { name: 'Plan the room' }).click();
  await expect(done(page)).toHaveText('Planned “User trust”.');
  await expect(page.getByText('12 seats, 2 of them for latecomers · 5 prompts · Spanish · Step-free · meeting link')).toBeVisible();

  await page.getByText('Change this room').click();
  const change = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Room 1, User trust' }) });
  await change.getByText('Prompts', { exact: true }).click();
  await expect.poll(() => titlesIn(page)).toEqual(['Who meets it', 'The challenge', 'What would change it', 'Who does what next', 'What it costs']);

  await page.getByRole('button', { name: /^Let facilitators seat everybody/ }).click();
  await expect(page.getByText('Facilitators seat everybody; people name their wishes.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('prompts are filled, moved and removed by presses, and nothing typed is lost', async ({ page, signInAs }) => {
    await signInAs('convener');
    await page.goto('/summits/new');
    await planRooms(page);
    await page.getByLabel('Focus').fill('User trust');
    await page.getByText('Prompts', { exact: true }).click();
    await prompts(page).getByRole('button', { name: 'Credential sprint' }).click();
    await expect.poll(async () => (await titlesIn(page)).slice(0, 2)).toEqual(['Competency', 'Key method']);
    await prompts(page).getByRole('button', { name: 'Move prompt 1, Competency down' }).click();
    await expect.poll(async () => (await titlesIn(page)).slice(0, 2)).toEqual(['Key method', 'Competency']);
    await prompts(page).getByRole('button', { name: /^Remove prompt 6/ }).click();
    await expect.poll(() => titlesIn(page)).toEqual(['Key method', 'Competency', 'Method components', 'What an earner submits', 'What passes']);
    await page.getByLabel('Focus').press('Enter');
    await expect(done(page)).toHaveText('Planned “User trust”.');
    await expect(page.getByText('8 seats · 5 prompts')).toBeVisible();
  });
});
