import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** An open room of the live demo summit. */
export const NOTES = '/summits/video-evidence/rooms/two-assessors/notes';

export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Notes of room/ });
export const savedOf = (page: Page): Locator => page.locator('[data-saved]');

/** The words of the text, without the names beside carets. */
export const wordsIn = (page: Page): Promise<string> =>
  textOf(page).evaluate((text) => {
    const copy = text.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent;
  });

/** As long as the editor at most holds the caret where a letter has put it; nobody presses two keys so quickly. */
const LETTER_MS = 60;

/** Presses a key that moves the caret at the pace of a hand, and waits until the page has heard of it: browsers tell of a selection with the next frame. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(LETTER_MS);
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard))));
}

/** Types at the end of the text. */
export async function typeAtTheEnd(page: Page, words: string): Promise<void> {
  await textOf(page).click();
  await moveCaret(page, 'Control+End');
  await page.keyboard.type(words);
}

/** Opens the notes and waits until they can be written in. */
export async function openNotes(page: Page, address = NOTES): Promise<void> {
  await page.goto(address);
  await expect(savedOf(page)).toHaveText('Saved');
}

/** Pastes a page, as a browser hands it over. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await textOf(page).evaluate((text, pasted) => {
    const carried = new DataTransfer();
    carried.setData('text/html', pasted);
    text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, html);
}
