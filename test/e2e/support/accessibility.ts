import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Nothing is fetched for a look at the page: what is on it is there, and its policy allows no more. */
const options: RunOptions = { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const SIZE = 'target-size';

/** What axe finds against WCAG 2.2 AA and good practice on the page as it stands: each a line with the rule, the advice and the places. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await run(page, null, options);
  const violations = await Promise.all(found.map(async (violation) => (violation.id === SIZE ? { ...violation, nodes: await smallInSight(page, violation.nodes) } : violation)));
  return violations.filter(({ nodes }) => nodes.length > 0).map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`);
}

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
