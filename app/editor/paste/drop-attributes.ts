import { isDocumentImage } from '#domain/document/image-address.ts';
import { all } from './elements.ts';

const KEPT: Partial<Record<string, readonly string[]>> = {
  a: ['href'],
  ol: ['start'],
  ul: ['data-type'],
  li: ['data-type', 'data-checked'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  img: ['src', 'alt', 'width', 'height'],
};

/** Takes away every attribute but those that the text knows: no style, class, id or language comes along. */
export function dropAttributes(body: Element): void {
  for (const element of all(body, '*')) {
    const isCode = element.localName === 'code' && element.parentElement?.localName === 'pre';
    for (const { name } of [...element.attributes]) {
      const isKept = KEPT[element.localName]?.includes(name) ?? (isCode && name === 'class' && element.className.startsWith('language-'));
      if (!isKept || (name === 'src' && !isDocumentImage(element.getAttribute('src')))) element.removeAttribute(name);
    }
  }
}
