import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { foldName } from '#domain/agenda/plain-text.ts';
import { inOrder, outlineOf } from './outline/outline-of.ts';

/** A heading that a group is asked to fill, and what is asked below it. */
export type Hinted = { title: string; hint: string };

const hintsKey = new PluginKey<DecorationSet>('promptHints');

/** The headings under which nothing is written yet, each with what is asked there. */
export const blankPrompts = (doc: Node, hintOf: ReadonlyMap<string, string>): { from: number; to: number; hint: string }[] =>
  inOrder(outlineOf(doc)).flatMap(({ title, tally, position, heading }) => {
    const hint = tally.words === 0 ? hintOf.get(foldName(title)) : undefined;
    return hint ? [{ from: position, to: position + heading.nodeSize, hint }] : [];
  });

/** Says under a heading what is asked there for as long as nothing is; the words are drawn by `room-live.css` and are no part of the document. */
export function promptHints(prompts: readonly Hinted[]) {
  const hintOf = new Map(prompts.map(({ title, hint }) => [foldName(title), hint]));
  const drawn = (doc: Node): DecorationSet => DecorationSet.create(doc, blankPrompts(doc, hintOf).map(({ from, to, hint }) => Decoration.node(from, to, { 'data-hint': hint })));
  return Extension.create({
    name: 'promptHints',
    addProseMirrorPlugins: () =>
      hintOf.size === 0
        ? []
        : [
            new Plugin<DecorationSet>({
              key: hintsKey,
              state: { init: (_config, { doc }) => drawn(doc), apply: (change, before) => (change.docChanged ? drawn(change.doc) : before) },
              props: { decorations: (state) => hintsKey.getState(state) },
            }),
          ],
  });
}
