import { all, styleOf, unwrapped } from './elements.ts';

type Entry = { level: number; isOrdered: boolean; start: number; element: HTMLElement };

const WORD_LIST = /mso-list: ?l\d+ level(\d+)/;
const NUMBER = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i;

/** Makes real lists of what only looks like some: Word's paragraphs with a sign before them, and the flat lists of its page in the web. */
export function nestLists(body: Element): void {
  let run: Entry[] = [];
  const close = () => {
    if (run.length > 0) nest(run);
    run = [];
  };
  let last: Element | null = null;
  for (const element of all(body, 'p, h1, h2, h3, h4, h5, h6, li[data-aria-level]')) {
    const entry = wordEntry(element) ?? webEntry(element);
    if (entry === null) continue;
    const place = placeOf(element);
    if (last === null || previousOf(place) !== last) close();
    run.push(entry);
    last = place;
  }
  close();
  // Google Docs and old pages put a list beside the entry that it belongs to.
  for (const list of all(body, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.localName === 'li') before.append(list);
    else unwrapped(list);
  }
}

function wordEntry(element: HTMLElement): Entry | null {
  const level = WORD_LIST.exec(styleOf(element))?.[1];
  if (level === undefined) return null;
  const sign = all(element, 'span').find((span) => /mso-list: ?ignore/.test(styleOf(span)));
  const [, number] = NUMBER.exec((sign?.textContent ?? '').trim()) ?? [];
  sign?.remove();
  return { level: Number(level), isOrdered: number !== undefined, start: Number(number) || 1, element };
}

function webEntry(element: HTMLElement): Entry | null {
  if (element.localName !== 'li') return null;
  return { level: Number(element.dataset.ariaLevel) || 1, isOrdered: element.parentElement?.localName === 'ol', start: Number(element.dataset.ariaPosinset) || 1, element };
}

/** What stands among the other blocks: the paragraph, or the wrapper that Word's page puts around each list. */
function placeOf(element: Element): Element {
  const wrapper = element.closest('.ListContainerWrapper');
  return element.localName === 'li' ? (element.previousElementSibling ? element : (wrapper ?? element.parentElement ?? element)) : element;
}

function previousOf(place: Element): Element | null {
  const before = place.previousElementSibling;
  return before?.classList.contains('ListContainerWrapper') ? (before.querySelector('li:last-of-type') ? (lastPlace(before) ?? before) : before) : before;
}
const lastPlace = (wrapper: Element): Element | null => {
  const entry = [...wrapper.querySelectorAll('li')].at(-1);
  return entry ? placeOf(entry) : null;
};

/** Entries in a row as lists within lists, by their levels. */
function nest(entries: readonly Entry[]): void {
  const [first] = entries;
  if (!first) return;
  const { ownerDocument } = first.element;
  const root = ownerDocument.createElement('div');
  (first.element.closest('.ListContainerWrapper') ?? (first.element.localName === 'li' ? (first.element.parentElement ?? first.element) : first.element)).before(root);
  const open: { level: number; list: HTMLElement }[] = [];
  for (const { level, isOrdered, start, element } of entries) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let holder = open.at(-1);
    const name = isOrdered ? 'ol' : 'ul';
    if (!holder || holder.level < level || holder.list.localName !== name) {
      if (holder && holder.level >= level) open.pop();
      const list = ownerDocument.createElement(name);
      if (isOrdered && start !== 1) list.setAttribute('start', String(start));
      (open.at(-1)?.list.lastElementChild ?? root).append(list);
      holder = { level, list };
      open.push(holder);
    }
    const [old, entry] = [element.parentElement, ownerDocument.createElement('li')];
    if (element.localName === 'li') entry.append(...element.childNodes);
    else {
      const words = ownerDocument.createElement('p');
      words.append(...element.childNodes);
      entry.append(words);
    }
    holder.list.append(entry);
    element.remove();
    if (old && /^[uo]l$/.test(old.localName) && old.childElementCount === 0) (old.closest('.ListContainerWrapper') ?? old).remove();
  }
  unwrapped(root);
}
