import { all, renamed, styleOf, unwrapped } from './elements.ts';

const HEAVY = /font-weight: ?(bold|[6-9]00)/;
const LIGHT = /font-weight: ?(normal|[1-5]00)/;
const BLOCK = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre';

/** Turns styles into the few kinds of formatting that a text knows, and takes away all other tags around words. */
export function cleanWords(body: Element): void {
  // Google Docs wraps all it copies into a bold tag that is not bold.
  for (const bold of all(body, 'b, strong')) if (LIGHT.test(styleOf(bold)) || bold.id.startsWith('docs-internal-guid') || bold.querySelector(BLOCK)) unwrapped(bold);
  for (const span of all(body, 'span, font')) {
    const style = styleOf(span);
    const isHeading = span.closest('h1, h2, h3, h4, h5, h6, [role="heading"], th') !== null;
    if (HEAVY.test(style) && !isHeading) wrap(span, 'strong');
    if (/font-style: ?italic/.test(style)) wrap(span, 'em');
    if (/text-decoration(-line)?: ?[a-z ]*line-through/.test(style)) wrap(span, 's');
    if (/text-decoration(-line)?: ?[a-z ]*underline/.test(style) && span.closest('a') === null && span.querySelector('a') === null) wrap(span, 'u');
    unwrapped(span);
  }
  for (const heading of all(body, 'h1, h2, h3, h4, h5, h6')) for (const bold of all(heading, 'b, strong')) unwrapped(bold);
  for (const link of all(body, 'a[href]')) link.setAttribute('href', led(link.getAttribute('href') ?? ''));
  for (const mark of all(body, 'del')) renamed(mark, 's');
  for (const mark of all(body, 'sup, sub, small, big, ins, mark, abbr, cite, label, a:not([href])')) unwrapped(mark);
  tameBlanks(body);
}

/** Around what stands in it, so that the element itself can go. */
function wrap(element: HTMLElement, name: string): void {
  if (element.textContent.trim() === '') return;
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.append(made);
}

/** Google leads every link over a page of its own. */
function led(href: string): string {
  const found = /^https:\/\/www\.google\.com\/url\?(.*)$/.exec(href)?.[1];
  return (found && new URLSearchParams(found.replaceAll('&amp;', '&')).get('q')) || href;
}

/** Blanks that do not break stand for plain ones nearly everywhere; beside numbers and French signs somebody meant them. */
function tameBlanks(body: Element): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.parentElement?.closest('pre')) continue;
    text.data = text.data.replace(/(?<!\d)\u00a0(?![:;?!»%\s])|[ \u00a0]*\u00a0 [ \u00a0]*|\u00a0{2,}/g, (found, at: number) => (text.data[at - 1] === '«' ? found : ' '));
  }
}
