import type { Page } from '@playwright/test';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import type { Demo } from '#test/e2e/support/demo.ts';
import { join, keepWriting, signInByLink } from './crowd.ts';
import { addRemarks } from './remarks.ts';
import { onePage, PAGES } from './long-document.ts';

const KEY_EVERY_MS = 110;

type Asked = { /** How many write in it. */ carets: number; remarks: number };

/** Fills a document with a hundred pages and with remarks, and keeps a crowd writing and moving all over it; answers with what ends that. */
export async function openCrowdedDocument(demo: Demo, documentId: string, { carets, remarks }: Asked): Promise<() => void> {
  const cookies = await Promise.all(demo.people.map(({ signInUrl }) => signInByLink(signInUrl)));
  const [first = ''] = cookies;
  const author = await join(demo.origin, documentId, first);
  const text = author.ydoc.getXmlFragment(TEXT_FIELD);
  text.delete(0, text.length);
  for (let page = 0; page < PAGES; page += 1) text.push(onePage(page));
  const crowd = await Promise.all(Array.from({ length: carets }, (_, place) => join(demo.origin, documentId, cookies[place % cookies.length] ?? '')));
  await new Promise<void>((resolve) => {
    const looking = setInterval(() => {
      if (crowd.some(({ ydoc }) => ydoc.getXmlFragment(TEXT_FIELD).length < text.length)) return;
      clearInterval(looking);
      resolve();
    }, 200);
  });
  await addRemarks(demo.origin, documentId, author.ydoc, cookies, remarks);
  const stops = crowd.map((somebody, place) => keepWriting(somebody, place * 17 + 3));
  return () => {
    for (const stop of stops) stop();
    for (const { provider, ydoc } of [author, ...crowd]) {
      provider.destroy();
      ydoc.destroy();
    }
  };
}

/**
 * Types so many letters in the middle of the text that stands open in `page`, and answers with the milliseconds from each key
 * press to the paint after it.
 */
export async function measureKeystrokes(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => taken.push(performance.now() - timeStamp);
          painted.port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  const paragraphs = page.locator('[role=textbox].notes > p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  for (let typed = 0; typed < count; typed += 1) {
    await page.keyboard.press(typed % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(KEY_EVERY_MS);
  }
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken);
}
