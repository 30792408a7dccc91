import type { Node } from '@tiptap/pm/model';
import { NodeSelection } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import { isDocumentImage } from '#domain/document/image-address.ts';
import { suggestionMarkup } from '#domain/document/nodes/suggested-blocks.ts';
import { t } from '#domain/words/t.ts';

const SUGGESTED = ['data-suggested-insertion', 'data-suggested-deletion', 'data-suggested-kind', 'data-by-name', 'data-perspective'];

const wordsOf = ({ attrs: { alt, decorative } }: Node): string => (decorative ? t`Decoration only` : typeof alt === 'string' && alt ? t`Words: ${alt}` : t`Say what this image shows`);

/** An image as it is written with: the picture, and below it the way to its words, in sight while it has none or is chosen. */
export const imageView = (edit: () => void): NodeViewConstructor => (first, view, getPos) => {
  const figure = document.createElement('figure');
  figure.className = 'notes-image';
  const picture = document.createElement('img');
  const words = document.createElement('button');
  words.type = 'button';
  words.className = 'notes-image-words';
  words.onclick = () => {
    const at = getPos();
    if (at === undefined) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
    edit();
  };
  figure.append(picture, words);

  const draw = (node: Node) => {
    const { src, alt, width, height, decorative } = node.attrs;
    if (isDocumentImage(src) && picture.getAttribute('src') !== src) picture.src = String(src);
    picture.alt = decorative ? '' : String(alt || t`Image without words yet`);
    if (typeof width === 'number') picture.width = width;
    if (typeof height === 'number') picture.height = height;
    figure.toggleAttribute('data-wordless', !alt && !decorative);
    for (const name of SUGGESTED) figure.removeAttribute(name);
    for (const [name, value] of Object.entries(suggestionMarkup(node.attrs))) figure.setAttribute(name, value);
    words.textContent = wordsOf(node);
  };
  draw(first);
  return {
    dom: figure,
    update: (node) => {
      if (node.type !== first.type) return false;
      draw(node);
      return true;
    },
    stopEvent: ({ target }) => target === words,
    ignoreMutation: () => true,
  };
};
