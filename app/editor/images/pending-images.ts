import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { insertPoint } from '@tiptap/pm/transform';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { absolutePositionToRelativePosition, type ProsemirrorBinding, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc, RelativePosition, XmlFragment } from 'yjs';
import { isOfOthers } from '../is-of-others.ts';
import { drawPlaceholder } from './draw-placeholder.ts';
import { placeForImage } from './place-for-image.ts';
import type { StoredImage } from './send-image.ts';
import type { Upload, UploadQueue } from './upload-queue.ts';

/** Where an image that is on its way will stand. The anchor finds the place again when others have changed the text. */
type Pending = { id: string; at: number; anchor: RelativePosition };
type Change = { put?: Pending; taken?: string };
type Sync = { binding: ProsemirrorBinding; doc: Doc; type: XmlFragment };

const pendingKey = new PluginKey<readonly Pending[]>('pendingImages');
const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as Sync;

/** Shows images in the text while they are sent; nobody else sees them before they are stored. */
export const pendingImages = (queue: UploadQueue): Plugin<readonly Pending[]> =>
  new Plugin<readonly Pending[]>({
    key: pendingKey,
    state: {
      init: () => [],
      apply: (change, pending, before) => {
        const { put, taken } = (change.getMeta(pendingKey) ?? {}) as Change;
        const moved = change.docChanged ? pending.map((each) => ({ ...each, at: moveWith(change, each, before) })) : pending;
        const left = taken === undefined ? moved : moved.filter(({ id }) => id !== taken);
        return put ? [...left, put] : left;
      },
    },
    props: {
      decorations: (state) => {
        const pending = pendingKey.getState(state) ?? [];
        // Those that came first stand first.
        const widgets = pending.map(({ id, at }, place) => Decoration.widget(at, () => drawPlaceholder(queue, id), { key: id, side: place - pending.length, stopEvent: () => true, ignoreSelection: true }));
        return DecorationSet.create(state.doc, widgets);
      },
    },
  });

/** What others did is drawn as a whole text in place of the old one, by which no position can be followed. */
function moveWith(change: Transaction, { at, anchor }: Pending, before: EditorState): number {
  if (!isOfOthers(change)) return change.mapping.map(at);
  const { binding, doc, type } = syncOf(before);
  return Math.min(relativePositionToAbsolutePosition(doc, type, anchor, binding.mapping) ?? at, change.doc.content.size);
}

/** Shows an upload near a caret; the text is as it was until the image is stored. */
export function putPending(view: EditorView, id: string, caret: number): void {
  const { image } = view.state.schema.nodes;
  if (!image) return;
  const at = placeForImage(view.state.doc, caret, image);
  const { binding, type } = syncOf(view.state);
  const anchor = absolutePositionToRelativePosition(at, type, binding.mapping) as RelativePosition;
  view.dispatch(view.state.tr.setMeta(pendingKey, { put: { id, at, anchor } } satisfies Change));
}

export const takePending = (view: EditorView, id: string): void => view.dispatch(view.state.tr.setMeta(pendingKey, { taken: id } satisfies Change));

/**
 * Puts a stored image where it was shown on its way; where none may stand there any more, at the next place that holds one. At
 * the end of the text a line is begun below, so that writing can go on there. False where it may not be put in, as suggested.
 */
export function putImage(view: EditorView, { id, words }: Upload, stored: StoredImage): boolean {
  const { state } = view;
  const { image, paragraph } = state.schema.nodes;
  if (!image || !paragraph) return false;
  const wanted = pendingKey.getState(state)?.find((pending) => pending.id === id)?.at ?? state.doc.content.size;
  const at = insertPoint(state.doc, wanted, image) ?? state.doc.content.size;
  const below = at === state.doc.content.size ? [paragraph.create()] : [];
  view.dispatch(state.tr.insert(at, [image.create({ ...stored, ...words }), ...below]));
  const isPut = view.state.doc !== state.doc;
  takePending(view, id);
  return isPut;
}
