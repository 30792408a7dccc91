import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** What follows is one press of undo by itself, however quickly it comes after what was before. Its plugin's own types say nothing. */
export function beginUndoStep(state: EditorState): void {
  (yUndoPluginKey.getState(state) as { undoManager?: { stopCapturing: () => void } } | undefined)?.undoManager?.stopCapturing();
}
