import { all, styleOf, unwrapped } from './elements.ts';

const UNSEEN = 'script, style, template, noscript, title, meta, link, xml, object, iframe, svg, canvas, audio, video, button, select, textarea, colgroup, col';
const HIDDEN = /display: ?none|mso-hide: ?all|visibility: ?hidden|mso-element: ?comment-list/;

/** Takes out what no reader saw: comments, styles, scripts, hidden words, the empty tags of Word, and bookmarks. */
export function dropUnseen(body: Element): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of all(body, UNSEEN)) element.remove();
  for (const element of all(body, '*')) {
    if (HIDDEN.test(styleOf(element)) || element.getAttribute('aria-hidden') === 'true') element.remove();
    // Word's own tags, such as <o:p> and <w:sdt>, hold words at times.
    else if (element.localName.includes(':')) unwrapped(element);
    // A bookmark, or the number of a footnote: its words stay.
    else if (element.localName === 'a' && (element.getAttribute('href') ?? '#').startsWith('#')) unwrapped(element);
  }
}
