import type { EditorView } from '@tiptap/pm/view';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import { hearCaret } from '../hear-caret.ts';
import type { Awareness } from './tabs-here.ts';

/** Carets that move without words are drawn this often at most; those that type move with their words at once. */
const DRAW_MS = 80;

/**
 * The awareness for the plugin that draws carets, without its moves: the plugin would draw all carets anew at each of them,
 * one's own too, and put that one back where it was before the last key. `drawCarets` tells the plugin instead.
 */
export const quietAwareness = (awareness: Awareness): Awareness =>
  ({
    getStates: () => awareness.getStates(),
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field: string, value: unknown) => awareness.setLocalStateField(field, value),
    on: () => undefined,
    off: () => undefined,
  }) as unknown as Awareness;

/** Has the carets of others drawn anew as they move, in bundles, unless they were drawn meanwhile with the words of others. */
export function drawCarets(view: EditorView, awareness: Awareness): { areDrawn: () => void; stop: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let drawnAt = -DRAW_MS;
  const draw = () => {
    areDrawn();
    hearCaret(view);
    view.dispatch(view.state.tr.setMeta(yCursorPluginKey, { awarenessUpdated: true }).setMeta('addToHistory', false));
  };
  const moved = (_changes: unknown, origin: unknown) => {
    // At the earliest when the words that came with them are drawn, and the carets thereby.
    if (origin !== 'local') waiting ??= setTimeout(draw, Math.max(0, drawnAt + DRAW_MS - performance.now()));
  };
  awareness.on('change', moved);
  const areDrawn = () => {
    clearTimeout(waiting);
    waiting = undefined;
    drawnAt = performance.now();
  };
  const stop = () => {
    awareness.off('change', moved);
    areDrawn();
  };
  return { areDrawn, stop };
}
