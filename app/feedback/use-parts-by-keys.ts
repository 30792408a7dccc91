import { type RefObject, useEffect } from 'react';

const PART = '[data-part]';
const WORDS = 'a[data-say]';
const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Makes the sentences and cells of each part of the page one stop of the Tab key: the last that had the focus, or that something is said about, or the first. Arrows lead from one to the next,
 * Home and End to the ends. They stay links, so that a screen reader reads and lists each of them; without a script each is a stop.
 */
export function usePartsByKeys(page: RefObject<HTMLElement>): void {
  // After every drawing, since a press draws other words.
  useEffect(() => {
    for (const part of page.current?.querySelectorAll(PART) ?? []) settle(part, null);
  });
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const isOver = new AbortController();
    element.addEventListener('focusin', ({ target }) => withPart(target, (part, words) => settle(part, words)), isOver);
    element.addEventListener('keydown', (event) => withPart(event.target, (part, words) => move(event, part, words)), isOver);
    return () => isOver.abort();
  }, [page]);
}

function withPart(target: EventTarget | null, then: (part: Element, words: HTMLElement) => void): void {
  if (!(target instanceof HTMLElement) || !target.matches(WORDS)) return;
  const part = target.closest(PART);
  if (part) then(part, target);
}

const wordsOf = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(WORDS)];

function settle(part: Element, focused: HTMLElement | null): void {
  const all = wordsOf(part);
  const stop = focused ?? all.find((words) => words.dataset['stop'] !== undefined) ?? all.find((words) => words.getAttribute('aria-current') === 'true') ?? all[0];
  for (const words of all) {
    words.tabIndex = words === stop ? 0 : -1;
    if (words === stop && focused) words.dataset['stop'] = '';
    else if (words !== stop) delete words.dataset['stop'];
  }
}

function move(event: KeyboardEvent, part: Element, from: HTMLElement): void {
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const all = wordsOf(part);
  const to = all[step(all.indexOf(from), all.length)];
  event.preventDefault();
  to?.focus();
}
