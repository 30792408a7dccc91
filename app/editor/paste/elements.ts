/** An element takes the place of another, with all that stands in that. */
export function renamed(element: Element, name: string): HTMLElement {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** What stands in an element takes its place. */
export const unwrapped = (element: Element): void => element.replaceWith(...element.childNodes);

/** All elements that match, as they are now. */
export const all = (body: Element, selector: string): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(selector)];

/** A style attribute as it was written: what a browser does not know, such as `mso-list`, it would drop. */
export const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, ' ');
