import { all, renamed, unwrapped } from './elements.ts';

const BLOCK = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, pre, hr';
/** Deeper than anybody writes; the document server takes nothing that is nested a hundred deep. */
const DEEPEST = 12;

/** Makes headings, quotes, tasks and code of what stands for them, and takes away what holds no words. */
export function cleanBlocks(body: Element): void {
  for (const title of all(body, '.MsoTitle, p.Title')) renamed(title, 'h1');
  for (const heading of all(body, '[role="heading"][aria-level]')) renamed(heading, `h${Math.min(6, Math.max(1, Number(heading.getAttribute('aria-level')) || 1))}`);
  for (const quote of all(body, '.MsoQuote, .MsoIntenseQuote')) {
    const around = body.ownerDocument.createElement('blockquote');
    quote.replaceWith(around);
    around.append(quote);
  }
  for (const entry of all(body, 'li')) makeTask(entry);
  for (const code of all(body, 'pre')) makeCode(code);
  for (const table of all(body, 'table table')) flatten(table);
  for (const table of all(body, 'table')) if (table.querySelectorAll('td, th').length === 1) flatten(table);
  for (const caption of all(body, 'caption')) {
    caption.closest('table')?.before(renamed(caption, 'p'));
  }
  for (const deep of all(body, 'blockquote, ul, ol')) if (depthOf(deep) > DEEPEST) flattenList(deep);
  for (const line of all(body, 'br')) if (line.className === 'Apple-interchange-newline' || (line.parentElement && [...line.parentElement.children].some((other) => other.matches(BLOCK)))) line.remove();
  for (const empty of all(body, 'p, h1, h2, h3, h4, h5, h6')) if (empty.textContent.trim() === '' && empty.querySelector('img') === null && empty.closest('td, th') === null) empty.remove();
}

/** A box of Google Docs or GitHub before the words of an entry. */
function makeTask(entry: HTMLElement): void {
  const box = entry.querySelector<HTMLInputElement>(':scope > input[type="checkbox"], :scope > p > input[type="checkbox"]:first-child, :scope > label > input[type="checkbox"]');
  if (box === null && entry.getAttribute('role') !== 'checkbox') return;
  const isDone = box === null ? entry.getAttribute('aria-checked') === 'true' : box.hasAttribute('checked');
  box?.remove();
  for (const picture of all(entry, ':scope > img')) picture.remove();
  entry.dataset.type = 'taskItem';
  entry.dataset.checked = String(isDone);
  if (entry.parentElement) entry.parentElement.dataset.type = 'taskList';
}

function makeCode(pre: HTMLElement): void {
  const named = [pre, ...all(pre, 'code'), ...(pre.parentElement ? [pre.parentElement] : [])].map((element) => /(?:language-|highlight-source-|lang-)([\w+#-]+)/.exec(element.className)?.[1]).find(Boolean);
  for (const line of all(pre, 'br')) line.replaceWith('\n');
  const code = pre.ownerDocument.createElement('code');
  code.textContent = pre.textContent;
  if (named) code.className = `language-${named}`;
  pre.replaceChildren(code);
}

/** A table within a cell, or around a single one, is there for its looks. */
function flatten(table: HTMLElement): void {
  for (const part of all(table, 'td, th')) renamed(part, 'div');
  for (const part of all(table, 'tbody, thead, tfoot, tr')) unwrapped(part);
  unwrapped(table);
}

function flattenList(deep: HTMLElement): void {
  for (const entry of all(deep, ':scope > li')) renamed(entry, 'div');
  unwrapped(deep);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let holder = element.parentElement?.closest('blockquote, ul, ol'); holder; holder = holder.parentElement?.closest('blockquote, ul, ol')) depth += 1;
  return depth;
}
