import { DOMSerializer, type Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { t } from '#domain/words/t.ts';

/** A table in a box of its own: one that is wider than the text scrolls in it, by touch and by the arrow keys. */
export function tableBox(table: Node): NodeView {
  const drawn = table.type.spec.toDOM?.(table);
  if (!drawn) throw new Error('A table says how it is drawn.');
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, drawn);
  const box = document.createElement('div');
  box.className = 'table-box';
  box.append(dom);
  const measure = () => {
    const isWide = box.scrollWidth > box.clientWidth + 1;
    if (isWide === box.hasAttribute('data-wide')) return;
    box.toggleAttribute('data-wide', isWide);
    // Nothing to tab to where nothing scrolls.
    const attributes = { tabindex: '0', role: 'region', 'aria-label': t`Wide table, scrolls sideways` };
    for (const [name, value] of Object.entries(attributes)) if (isWide) box.setAttribute(name, value);
      else box.removeAttribute(name);
  };
  const sizes = new ResizeObserver(measure);
  sizes.observe(box);
  if (dom instanceof Element) sizes.observe(dom);
  return {
    dom: box,
    ...(contentDOM ? { contentDOM } : {}),
    // Other attributes are drawn anew.
    update: (other) => other.type === table.type && other.hasMarkup(table.type, table.attrs),
    // The keys that scroll it are not for the text.
    stopEvent: ({ target, type }) => target === box && type.startsWith('key'),
    ignoreMutation: (mutation) => mutation.type === 'attributes' && (mutation.target === box || mutation.target === dom),
    destroy: () => sizes.disconnect(),
  };
}
