import type { Page } from '@playwright/test';
import { accessibilityFaults } from './support/accessibility.ts';
import { expect, test } from './support/fixtures.ts';

/** Acts, files and answers to machines, not pages: following an act would change what the walk sees. */
const notPages = ['/healthz', '/readyz', '/sign-out', '/demo/', '/theme', '/language', '.ics', '.json', '.md', '.docx', '.html', '.txt', '.csv', '.pdf', '.epub', '.bib', '.ris', '.png', '.atom', '.zip', '/calendar', '/schedule'];
/** What other tests make, and remove while the walk is on its way. */
const OF_OTHERS = /^\/(summits|join)\/(reported|own-room)-/;
/** More than there are kinds: each summit that another test makes meanwhile is one, too. */
const PAGES_AT_MOST = 120;
const LIVE_SUMMIT = '/summits/video-evidence';

/** One page of each kind is enough: the address with what names a thing replaced. */
const kindOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/(reports|credentials)\/[^/?]+/, '/$1/:slug')
    .replace(/\/(sessions|rooms)\/[^/?]+/g, '/$1/:slug')
    .replace(/\/versions\/[\d.]+/, '/versions/:number')
    .replace(/\/(topics|posts)\/\d+/g, '/$1/:number')
    .replace(/^\/(summits|communities)\/(?!new)[^/?]+\//, '/$1/:slug/')
    .replace(/\?.*$/, '');

async function linksOf(page: Page): Promise<string[]> {
  const hrefs = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.map((href) => href.replace(/#.*$/, '')).filter((href) => href !== '' && !OF_OTHERS.test(href) && !notPages.some((part) => href.includes(part)));
}

/** Follows every link of the site from where it begins, one page of each kind, and hands each to `look`. */
async function walk(page: Page, from: string[], look: (path: string) => Promise<void>): Promise<string[]> {
  const seen = new Set<string>();
  const ahead = [...from];
  for (let path = ahead.shift(); path !== undefined && seen.size < PAGES_AT_MOST; path = ahead.shift()) {
    if (seen.has(kindOf(path))) continue;
    seen.add(kindOf(path));
    const answer = await page.goto(path);
    expect(answer?.status(), `${path} is linked, so it opens`).toBeLessThan(400);
    await look(path);
    ahead.push(...(await linksOf(page)));
  }
  return [...seen];
}

/** What every page owes its reader: a title, one heading, no sideways scrolling, nothing axe finds. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  const title = await page.title();
  if (title.trim() === '' || title === 'undefined') faults.push('has no title');
  if ((await page.locator('h1').count()) !== 1) faults.push(`has ${await page.locator('h1').count()} first headings`);
  const sideways = await sidewaysOf(page);
  if (sideways) faults.push(sideways);
  return [...faults, ...(await accessibilityFaults(page))].map((fault) => `${path}: ${fault}`);
}

/** How far a page scrolls sideways, and what reaches out of it; null when it does not. Scripts that draw for a new width draw after the browser has changed it. */
async function sidewaysOf(page: Page): Promise<string | null> {
  // The window's own width grows with what overflows on pages that are touched.
  const width = page.viewportSize()?.width ?? 0;
  const beyond = async () => (await page.evaluate(() => document.documentElement.scrollWidth)) - width;
  const isWhole = await expect.poll(beyond, { timeout: 3_000 }).toBeLessThanOrEqual(0).then(() => true, () => false);
  if (isWhole) return null;
  const reaching = await page.evaluate((right) => [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > right + 1).map((element) => `${element.localName}.${element.getAttribute('class')}`), width);
  return `scrolls sideways by ${await beyond()} px: ${reaching.slice(0, 5).join(', ')}`;
}

test.describe.configure({ mode: 'parallel' });

const devices = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];

for (const [who, role] of [
  ['a visitor', null],
  ['a participant', 'participant'],
  ['a convener', 'convener'],
  ['a site administrator', 'site-admin'],
] as const) {
  test(`every page that ${who} can reach is whole on a wide screen and on a phone`, async ({ page, signInAs, demo }) => {
    test.setTimeout(900_000);
    if (role) await signInAs(role);
    const summits = demo.summits.map(({ slug }) => `/summits/${slug}`);
    const takesPart = role === 'participant' || role === 'convener';
    // Of each kind the first that is met is looked at: whoever takes part meets the rooms that they may open.
    // The demo's own report comes first: the newest one may be another test's.
    const starts = [...(takesPart ? [LIVE_SUMMIT] : []), '/reports/report-user-trust', '/', ...summits];
    if (role === 'convener') starts.push(`/summits/${demo.summits[1]?.slug}/prepare`, '/summits/new');
    if (role) starts.push('/account', `/summits/${demo.summits[1]?.slug}/lobby`);
    if (!takesPart) starts.push('/join', '/sign-in', '/sign-up', '/forgotten', '/sign-in/link');
    const faults: string[] = [];
    const pages = await walk(page, starts, async (path) => {
      for (const device of devices) {
        await page.setViewportSize(device);
        faults.push(...(await faultsOf(page, `${path} at ${device.width} px`)));
      }
    });
    test.info().annotations.push({ type: 'pages', description: pages.join(' ') });
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(8);
    if (takesPart) expect(pages).toContain('/summits/:slug/rooms/:slug/notes/versions');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the public pages are complete', async ({ page, demo }) => {
    for (const { slug } of demo.summits) {
      await page.goto(`/summits/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Agenda' })).toBeVisible();
      await page.goto(`/summits/${slug}/agenda`);
      await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible();
    }
  });
});
