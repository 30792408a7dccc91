import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('unsourcedWords');

/** Where words stand that come from no room: each block, and whether it is the last of several. */
export function unsourcedIn(doc: Node): { from: number; to: number; isLast: boolean }[] {
  const found: { from: number; to: number; isLast: boolean }[] = [];
  let before: (typeof found)[number] | null = null;
  doc.forEach((block, from) => {
    const isOwn = block.type.spec.group !== 'reported' && block.type.name !== 'heading' && block.textContent.trim() !== '';
    if (isOwn && before) before.isLast = false;
    before = isOwn ? { from, to: from + block.nodeSize, isLast: true } : null;
    if (before) found.push(before);
  });
  return found;
}

/** Marks what was written while composing, so that it is never taken for a room's words; `composer-sheet.css` says it below the last of it. */
export const unsourcedWords = Extension.create({
  name: 'unsourcedWords',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: { init: (_config, { doc }) => drawn(doc), apply: (change, before) => (change.docChanged ? drawn(change.doc) : before) },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

const drawn = (doc: Node): DecorationSet => DecorationSet.create(doc, unsourcedIn(doc).map(({ from, to, isLast }) => Decoration.node(from, to, { 'data-unsourced': isLast ? 'last' : '' })));
