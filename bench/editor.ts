import { cpus, loadavg, setPriority } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startKillablePlenary } from '#test/e2e/support/killable-plenary.ts';
import { firstOf } from '#test/e2e/support/fixtures.ts';
import { NOTES } from '#test/e2e/support/notes-page.ts';
import { findBrowser } from '../scripts/ground/browser.mjs';
import { type FirstCaret, measureFirstCaret } from './editor/first-caret.ts';
import { openContext } from './editor/open-context.ts';
import { measureKeystrokes, openCrowdedDocument } from './editor/keystrokes.ts';

/** How fast the editor is for who writes: `npm run bench:editor`, with the program built. Prints a table and all figures as JSON. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' }, keys: { type: 'string', default: '300' }, carets: { type: 'string', default: '20' }, remarks: { type: 'string', default: '0' }, only: { type: 'string' } } });
const TARGETS = { firstCaretMs: 1_500, keystrokeMs: 50 };
const at = (share: number) => (figures: readonly number[]) => [...figures].sort((one, other) => one - other)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? NaN;
const [median, p95] = [at(0.5), at(0.95)];
const stages = ['page', 'editorScript', 'connected', 'synced', 'editable', 'painted'] as const satisfies (keyof FirstCaret)[];
const medians = (openings: readonly FirstCaret[]) => Object.fromEntries(stages.map((stage) => [stage, Math.round(median(openings.map((opening) => opening[stage])))]));

const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? undefined, args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
// The server and the crowd stand for other machines: they make way for the browser that is measured.
setPriority(10);
const plenary = await startKillablePlenary();
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, Chromium ${browser.version()}, load at the start ${loadavg()[0]?.toFixed(1) ?? ''}`;
try {
  const figures: Record<string, unknown> = { machine, method: 'bench/README.md', targets: TARGETS };
  if (values.only !== 'keys') {
    const openings: Awaited<ReturnType<typeof measureFirstCaret>>[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) openings.push(await measureFirstCaret(browser, plenary.demo));
    figures.firstCaret = { runs: openings.length, first: medians(openings.map(({ first }) => first)), again: medians(openings.map(({ again }) => again)) };
  }
  if (values.only !== 'caret') {
    const documentId = plenary.demo.rooms.find(({ slug }) => NOTES.includes(`/rooms/${slug}/`))?.documentId ?? '';
    const leave = await openCrowdedDocument(plenary.demo, documentId, { carets: Number(values.carets), remarks: Number(values.remarks) });
    const page = await (await openContext(browser, { baseURL: plenary.demo.origin, viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(firstOf(plenary.demo, 'convener').signInUrl);
    await page.goto(NOTES);
    await page.locator('[role=textbox].notes').waitFor({ timeout: 120_000 });
    const taken = await measureKeystrokes(page, Number(values.keys));
    leave();
    figures.keystroke = { keys: taken.length, carets: Number(values.carets), remarks: Number(values.remarks), median: Math.round(median(taken)), p95: Math.round(p95(taken)), worst: Math.round(Math.max(...taken)) };
  }
  console.table({ ...(figures.firstCaret as Record<string, object> | undefined), keystroke: figures.keystroke });
  console.log(JSON.stringify(figures, null, 2));
} finally {
  await browser.close();
  await plenary.end();
}
