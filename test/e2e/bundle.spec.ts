import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, firstOf, test } from './support/fixtures.ts';
import { holdSummit } from './support/held-summit.ts';

const SUMMIT = '/summits/educator-workforce-2015';
const COMMUNITY = '/communities/micro-credentials';

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plenary-bundle-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Asks for the bundle of a summit and has it saved; answers with where. */
async function bundleOf(page: Page, summit: string): Promise<string> {
  await page.goto(`${summit}/prepare/bundle`);
  await page.getByRole('button', { name: /^(Make the bundle|Make it anew)$/ }).click();
  const ready = page.getByRole('link', { name: /^Download the bundle/ });
  await expect(ready).toBeVisible({ timeout: 60_000 });
  const [saved] = await Promise.all([page.waitForEvent('download'), ready.click()]);
  const file = path.join(folder, `${summit.split('/').at(-1) ?? ''}.zip`);
  await saved.saveAs(file);
  return file;
}

async function unzipped(zip: string): Promise<string> {
  const into = `${zip}.d`;
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    await mkdir(path.dirname(path.join(into, name)), { recursive: true });
    await writeFile(path.join(into, name), bytes);
  }
  return into;
}

/** Opens every page of a site on the disk that another leads to, without a line to any server; answers with what was looked at. */
async function walkSite(browser: Browser, site: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, offline: true });
  const page = await context.newPage();
  const [asked, seen, ahead] = [[] as string[], new Set<string>(), [pathToFileURL(path.join(site, 'index.html')).href]];
  page.on('request', (request) => asked.push(request.url()));
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    await page.goto(address);
    expect(await accessibilityFaults(page), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} is as wide as a phone`).toBeLessThanOrEqual(360);
    const links = await page.locator('a[href]').evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href.replace(/#.*$/, '')));
    const own = links.filter((link) => link.startsWith('file:'));
    for (const link of own) await expect(readFile(new URL(link)), `${address} leads to ${link}`).resolves.toBeDefined();
    const images = await page.locator('img').evaluateAll((found) => found.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(images.every((width) => width > 0), `pictures of ${address}`).toBe(true);
    ahead.push(...own.filter((link) => link.endsWith('.html')));
  }
  expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  await context.close();
  return [...seen].map((address) => address.slice(pathToFileURL(site).href.length + 1));
}

test('a convener asks for the bundle of the summit of 2015, whose pages open from a disk without any server', async ({ page, browser, signInAs }) => {
  test.setTimeout(180_000);
  await signInAs('convener');
  await page.goto(`${SUMMIT}/prepare/bundle`);
  expect(await accessibilityFaults(page)).toEqual([]);
  const seen = await walkSite(browser, await unzipped(await bundleOf(page, SUMMIT)));
  expect(seen).toEqual(expect.arrayContaining(['index.html', 'agenda.html', expect.stringMatching(/^rooms\/01-.*notes\.html$/), expect.stringMatching(/^reports\/.*report\.html$/)]));
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a bundle of a summit that is here already is looked at without scripts, and refused in words', async ({ browser, demo, signInAs, page }) => {
  await signInAs('convener');
  const zip = await bundleOf(page, SUMMIT);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const plain = await context.newPage();
  await plain.goto(firstOf(demo, 'convener').signInUrl);
  await plain.goto(COMMUNITY);
  await plain.getByRole('link', { name: 'Import a bundle' }).click();
  await expect(plain).toHaveTitle(/^Import a summit/);
  await plain.getByLabel('Bundle').setInputFiles(zip);
  await plain.getByRole('button', { name: 'See what it would bring in' }).click();
  await expect(plain.getByText('It cannot be imported.')).toBeVisible();
  await expect(plain.getByText(/is here already\. A summit is brought in once\. Nothing was changed\./)).toBeVisible();
  await expect(plain.getByRole('button', { name: /^Import into/ })).toHaveCount(0);
  await plain.getByRole('button', { name: 'Discard the file' }).click();
  await expect(plain.getByText('It cannot be imported.')).toHaveCount(0);
  await plain.getByLabel('Bundle').setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip at all, and nothing like it') });
  await plain.getByRole('button', { name: 'See what it would bring in' }).click();
  await expect(plain.getByRole('alert')).toContainText('This file is no bundle, or it was cut off. Nothing was changed.');
  await context.close();
});

test('a bundle brings a summit into a house that does not know it, with everything to read there', async ({ page, signInAs }) => {
  test.setTimeout(180_000);
  const held = await holdSummit(await signInAs('convener'));
  const zip = await bundleOf(page, `/summits/${held.slug}`);
  await held.forget();
  expect((await page.goto(`/summits/${held.slug}`))?.status()).toBe(404);
  await page.goto(`/summits/new?community=${held.communitySlug}`);
  await page.getByRole('link', { name: 'Import its bundle' }).click();
  await page.goto(`/communities/${held.communitySlug}/import-bundle`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Bundle').setInputFiles(zip);
  await page.getByRole('button', { name: 'See what it would bring in' }).click();
  await expect(page.getByRole('heading', { name: held.title })).toBeVisible();
  await expect(page.getByText('3 rooms, each with its notes and 3 pictures in all')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: /^Import into/ }).click();
  await expect(page).toHaveURL(new RegExp(`/summits/${held.slug}$`));
  await expect(page.getByRole('heading', { name: held.title, level: 1 })).toBeVisible();
  await expect(page.getByText('6 coaches')).toBeVisible();
  await page.goto(`/summits/${held.slug}/rooms/room-1/notes`);
  await expect(page.getByText('Room 1 found in 0 that trust comes before scores').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who wrote this' }).getByRole('listitem')).toHaveText([/^Quenby Yardbarker\s*coach$/, 'a coach', 'somebody not named']);
});

test('whoever does not convene the community is not let in', async ({ page, signInAs }) => {
  await signInAs('participant');
  expect((await page.goto(`${COMMUNITY}/import-bundle`))?.status()).toBe(403);
});
