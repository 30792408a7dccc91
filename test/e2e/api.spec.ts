import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';
import { look } from './support/look.ts';
import { done } from './support/made-summit.ts';

test('somebody makes a token on their page, a program reads and writes with it, and is turned away once it is revoked', async ({ page, signInAs, playwright, baseURL }) => {
  const { name } = await signInAs('convener');
  await page.goto('/account/tokens');
  await expect(page.getByText('You have none yet.')).toBeVisible();
  await look(page, 'tokens-none');
  await page.getByLabel('Name of the token').fill('My script');
  await page.getByLabel('Begin topics, write posts and react').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = (await page.locator('#access-token').textContent())?.trim() ?? '';
  expect(token).toMatch(/^plenary_/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await look(page, 'tokens-made');
  await page.goto('/account/tokens');
  await expect(page.getByRole('listitem').filter({ hasText: 'My script' }).first()).toContainText(`Ends in ${token.slice(-4)}`);
  await expect(page.getByText(token)).toHaveCount(0);

  const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
  expect(await (await program.get('/api/v1/me')).json()).toMatchObject({ name, scopes: ['topics:write'] });
  const { communities } = (await (await program.get('/api/v1/communities')).json()) as { communities: { slug: string }[] };
  const begun = await program.post(`/api/v1/communities/${communities[0]?.slug}/topics`, { data: { title: 'Begun by a program', text: 'With *these* words', visibility: 'public' } });
  expect(begun.status()).toBe(201);
  const path = begun.headers().location?.replace('/api/v1', '') ?? '';
  expect(await (await program.get(`/api/v1${path}`)).json()).toMatchObject({ topic: { title: 'Begun by a program' }, posts: [{ text: 'With *these* words', isMine: true }] });
  expect((await program.post(`/api/v1/communities/${communities[0]?.slug}/questions`, { data: { text: 'Is this within the scope?' } })).status()).toBe(403);
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Begun by a program' })).toBeVisible();

  await page.goto('/account/tokens');
  await page.getByRole('button', { name: 'Revoke My script' }).click();
  await expect(done(page)).toHaveText('The token “My script” is revoked.');
  expect((await program.get('/api/v1/me')).status()).toBe(401);
  await program.dispose();
});

test('the page for programs says what they can do, without scripts', async ({ openBrowserOf }) => {
  const page = await openBrowserOf(null, { javaScriptEnabled: false });
  await page.goto('/api');
  await page.getByText('Begin a topic with its first post').click();
  await expect(page.getByText('one of public, members')).toBeVisible();
  await look(page, 'for-programs');
});

test('the page for programs is open to who hears it', async ({ page }) => {
  await page.goto('/api');
  await page.getByText('Begin a topic with its first post').click();
  expect(await accessibilityFaults(page)).toEqual([]);
});
