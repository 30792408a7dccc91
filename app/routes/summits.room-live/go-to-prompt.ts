import { foldName } from '#domain/agenda/plain-text.ts';

/** What a block of the text reads, without the names beside carets. */
function wordsOf(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const caret of copy.querySelectorAll('.caret')) caret.remove();
  return copy.textContent;
}

const isHeading = (block: Element): boolean => /^H[1-6]$/.test(block.tagName);

/** The heading of a prompt in the text on this page: the one that reads like its title; null when it is not in the text any more. */
export const headingOf = (text: Element, title: string): Element | null => [...text.children].find((block) => isHeading(block) && foldName(wordsOf(block)) === foldName(title)) ?? null;

/** Puts the heading of a prompt at the top of what is seen of the text, and the caret below it; to the text's beginning where the heading is gone. */
export function goToPrompt(title: string): void {
  const text = document.querySelector<HTMLElement>('.room-text .notes');
  if (!text) return;
  const heading = headingOf(text, title);
  (heading ?? text).scrollIntoView({ block: 'start' });
  // Before the editor is there, nothing in the text takes the focus.
  text.focus({ preventScroll: true });
  if (!heading) return;
  const below = heading.nextElementSibling;
  const selection = window.getSelection();
  if (below && !isHeading(below) && text.isContentEditable) selection?.collapse(below, 0);
  else {
    selection?.selectAllChildren(heading);
    selection?.collapseToEnd();
  }
}
