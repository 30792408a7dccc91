import type { Browser } from '@playwright/test';
import type { Demo } from '#test/e2e/support/demo.ts';
import { firstOf } from '#test/e2e/support/fixtures.ts';
import { openContext } from './open-context.ts';

/** The room of the demo whose notes its people wrote. */
const WRITTEN_NOTES = '/summits/video-evidence/rooms/without-faces/notes';

const THROTTLED = 4;

/** Milliseconds since the navigation began. `painted` is when a letter typed as soon as the text took it was on the screen. */
export type FirstCaret = { page: number; editorScript: number; connected: number; synced: number; editable: number; painted: number };
type Watched = Partial<FirstCaret>;

/** Runs in the page before its own scripts: types one letter as soon as the text takes it, and notes what came when. */
function watchOpening(): void {
  const seen: Watched = {};
  const at = (what: keyof Watched) => (seen[what] ??= performance.now());
  Object.assign(window, {
    opening: seen,
    WebSocket: class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        this.addEventListener('open', () => at('connected'));
        // The answer to what the page lacks: a message of the first kind, its second step.
        this.addEventListener('message', ({ data: bytes }) => {
          const [kind, step] = new Uint8Array(bytes as ArrayBuffer);
          if (kind === 0 && step === 1) at('synced');
        });
      }
    },
  });
  const looking = new MutationObserver(() => {
    const text = document.querySelector<HTMLElement>('[role=textbox].notes[contenteditable=true]');
    if (text === null) return;
    looking.disconnect();
    at('editable');
    text.focus();
    // As a key does: the editor reads what the browser wrote.
    document.getSelection()?.getRangeAt(0).insertNode(document.createTextNode('x'));
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => at('painted');
      painted.port2.postMessage(null);
    });
  });
  looking.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['contenteditable'] });
}

/** One opening of the demo's notes in a browser slowed down four times: without anything stored, and once more with what the first left there. */
export async function measureFirstCaret(browser: Browser, demo: Demo): Promise<{ first: FirstCaret; again: FirstCaret }> {
  const context = await openContext(browser, { baseURL: demo.origin });
  try {
    // Signs in without loading a page, so that no script is in the browser's store.
    await context.request.get(firstOf(demo, 'participant').signInUrl);
    await context.addInitScript(watchOpening);
    const open = async (): Promise<FirstCaret> => {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED });
      await page.goto(WRITTEN_NOTES, { waitUntil: 'commit' });
      await page.waitForFunction(() => (window as unknown as { opening?: Watched }).opening?.painted !== undefined);
      const seen = await page.evaluate(() => {
        const responses = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const editorScript = Math.max(0, ...responses.filter(({ name }) => name.includes('/notes-editor-')).map(({ responseEnd }) => responseEnd));
        return { ...(window as unknown as { opening: FirstCaret }).opening, page: visit?.responseEnd ?? 0, editorScript };
      });
      await page.locator('[data-saved=saved]').waitFor();
      await page.close();
      return seen;
    };
    return { first: await open(), again: await open() };
  } finally {
    await context.close();
  }
}
