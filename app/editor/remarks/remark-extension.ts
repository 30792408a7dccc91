import { Extension } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Doc } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { placeAnchor } from '#domain/document/remarks/anchor.ts';
import { readTextPlaces } from '#domain/document/remarks/text-places.ts';
import type { DocumentConnection } from '../document-connection.ts';
import { hearCaret } from '../hear-caret.ts';
import { createRemarkDesk, type RemarkDesk, shownThreads } from './remark-desk.ts';
import { remarkMarks, withMarks } from './remark-marks.ts';

/** Words of others come many times in a second; where all remarks stand is read anew once they pause, and now and then meanwhile. */
const PLACE_AFTER_MS = 400;

/** Where everything stands in this text, for making an anchor. */
export const placesIn = (ydoc: Doc, { nodes }: Schema) => readTextPlaces(ydoc.getXmlFragment(TEXT_FIELD), (name) => nodes[name]?.isLeaf ?? false);

/** Marks the words that remarks are about. */
export const remarkedWords = ({ ydoc, connection }: { ydoc: Doc; connection: DocumentConnection }) =>
  Extension.create<object, { desk: RemarkDesk }>({
    name: 'remarks',
    addStorage: () => ({ desk: createRemarkDesk(connection.provider.roomname) }),
    addProseMirrorPlugins() {
      const { desk } = this.storage;
      let placing: ReturnType<typeof setTimeout> | undefined;
      let view: EditorView | null = null;
      const placeSoon = () => {
        placing ??= setTimeout(() => {
          placing = undefined;
          if (view) place(view, ydoc, desk);
        }, PLACE_AFTER_MS);
      };
      return [
        remarkMarks({ lost: placeSoon, othersWrote: placeSoon }),
        new Plugin({
          key: new PluginKey('remarkedWords'),
          // Made anew whenever a plugin comes to the editor, as with the first table.
          view: (opened) => {
            view = opened;
            let drawn = { list: desk.known().list, shown: desk.known().shown, openId: desk.known().openId, composed: desk.known().composed };
            const unwatch = desk.watch(() => {
              const { list, shown, openId, composed } = desk.known();
              if (list === drawn.list && shown === drawn.shown && openId === drawn.openId && composed === drawn.composed) return;
              drawn = { list, shown, openId, composed };
              place(opened, ydoc, desk);
            });
            const stop = connection.watchRemarks(desk.loadSoon);
            desk.loadSoon();
            return {
              destroy: () => {
                clearTimeout(placing);
                placing = undefined;
                stop();
                unwatch();
                desk.rest();
                view = null;
              },
            };
          },
        }),
      ];
    },
  });

/** Finds the words of every shown thread, marks them, and says whose are gone. */
function place(view: EditorView, ydoc: Doc, desk: RemarkDesk): void {
  const { openId, composed, ...known } = desk.known();
  const places = placesIn(ydoc, view.state.schema);
  const found = shownThreads(known).map(({ id, anchor }) => ({ id, ...placeAnchor(places, ydoc, anchor) }));
  const threads = found.flatMap((each) => (each.isGone ? [] : [each]));
  const now = composed && placeAnchor(places, ydoc, composed);
  hearCaret(view);
  view.dispatch(withMarks(view.state.tr, { threads, open: openId, composed: now && !now.isGone ? now : null }));
  const standing = (each: (typeof found)[number]) => (each.isGone ? (each.near ?? places.words.length * 2) : each.from);
  const order = [...found].sort((one, other) => standing(one) - standing(other)).map(({ id }) => id);
  desk.learn({ order, gone: new Set(found.flatMap((each) => (each.isGone ? each.id : []))) });
}
