import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Nothing is fetched for a look at the page: what is on it is there, and its policy allows no more. */
const options: RunOptions = { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const SIZE = 'target-size';

/** A text that is written in, which may be as long as the page and hold hundreds of tools. */
const SURFACE = '[contenteditable="true"][role="textbox"]';

/** Colours that are still on their way, as after a change of the scheme, are no fault: what moves and ends is waited for. */
const stillness = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().filter((moving) => moving.effect?.getComputedTiming().endTime !== Infinity).map((moving) => moving.finished)));

/** What axe finds against WCAG 2.2 AA and good practice on the page as it stands: each a line with the rule, the advice and the places. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  await stillness(page);
  const violations = [...(await run(page, null, { ...options, rules: { [SIZE]: { enabled: false } } })), ...(await sizeFaults(page))];
  return [...violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`), ...(await smallSurfaces(page))];
}

/**
 * Targets that are too small. For each tool within a text, axe cuts the places of all the others out of the area of the text, to see how near that is: a minute on a long one, at the end of
 * which it gives up. So texts are no targets while tools are measured against each other, and are measured by themselves.
 */
async function sizeFaults(page: Page): Promise<AxeResults['violations']> {
  const give = (role: string) => page.evaluate(([surface, given]) => document.querySelectorAll(`${surface}, [data-measured-apart]`).forEach((text) => (text.setAttribute('role', given), text.toggleAttribute('data-measured-apart'))), [SURFACE, role] as const);
  await give('group');
  try {
    const found = await run(page, null, { preload: false, runOnly: { type: 'rule', values: [SIZE] } });
    const inSight = await Promise.all(found.map(async (violation) => ({ ...violation, nodes: await smallInSight(page, violation.nodes) })));
    return inSight.filter(({ nodes }) => nodes.length > 0);
  } finally {
    await give('textbox');
  }
}

const smallSurfaces = (page: Page): Promise<string[]> =>
  page.evaluate((surface) => [...document.querySelectorAll(surface)].map((text) => text.getBoundingClientRect()).flatMap(({ width, height }) => (width > 0 && (width < 24 || height < 24) ? [`target-size: a text to write in has ${width} x ${height} pixels`] : [])), SURFACE);

async function run(page: Page, within: string | null, chosen: RunOptions): Promise<AxeResults['violations']> {
  const { violations } = await page.evaluate<AxeResults, { within: string | null; chosen: RunOptions }>(
    (given) => (window as unknown as { axe: { run: (context: unknown, chosen: RunOptions) => Promise<AxeResults> } }).axe.run(given.within ?? document, given.chosen),
    { within, chosen },
  );
  return violations;
}

/** Those that are too small wherever the page is scrolled to: what a bar at the edge of the screen covers at the moment is large enough once it is in sight. */
async function smallInSight(page: Page, nodes: readonly NodeResult[]): Promise<NodeResult[]> {
  const small: NodeResult[] = [];
  for (const node of nodes) {
    const place = node.target.join(' ');
    await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), place);
    small.push(...((await run(page, place, { preload: false, runOnly: { type: 'rule', values: [SIZE] } })).length > 0 ? [node] : []));
  }
  return small;
}
