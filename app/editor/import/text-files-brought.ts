import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { t } from '#domain/words/t.ts';
import { createTold, type Told } from '../told.ts';
import { beginUndoStep } from '../undo-step.ts';
import { type Place, putText } from './put-text.ts';
import type { ReadFile } from './read-text-file.ts';
import { textFileKind } from './text-files.ts';

export type TextFiles = {
  /** A file that was dropped on the text and waits for the panel; it is handed over once. */
  takeDropped: () => File | null;
  /** Puts what was read into the text, as one step of undo. */
  put: (read: ReadFile, place: Place) => void;
  told: Told;
};

declare module '@tiptap/core' {
  interface Storage {
    textFiles: TextFiles;
  }
}

/** Brings texts in from files that are chosen in the panel, or dropped on the text. */
export function textFilesBrought() {
  let view: EditorView | null = null;
  let dropped: File | null = null;
  const told = createTold();
  const takeDropped = () => {
    const file = dropped;
    dropped = null;
    return file;
  };
  const put: TextFiles['put'] = ({ name, text }, place) => {
    if (!view?.editable) return;
    const before = view.state.doc;
    beginUndoStep(view.state);
    view.dispatch(putText(view.state, text, place));
    beginUndoStep(view.state);
    if (view.state.doc.eq(before)) told.say(t`${name} could not be put in here, and nothing was changed.`, 'seen');
    else told.say(t`${name} is in the text. Undo takes it out again.`, 'heard');
  };

  return Extension.create<object, TextFiles>({
    name: 'textFiles',
    // Before images take what is dropped.
    priority: 200,
    addStorage: () => ({ takeDropped, put, told }),
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          view: (opened) => {
            view = opened;
            return {
              destroy: () => {
                view = null;
              },
            };
          },
          props: {
            handleDrop: (target, event, _slice, isMoved) => {
              const files = isMoved ? [] : [...(event.dataTransfer?.files ?? [])];
              const [file, ...others] = files.filter(({ name }) => textFileKind(name) !== null);
              if (!file || !target.editable) return false;
              dropped = file;
              if (others.length > 0) told.say(t`One text after the other: ${file.name} comes first. Bring in ${others.map(({ name }) => name).join(', ')} after it.`, 'seen');
              const at = target.posAtCoords({ left: event.clientX, top: event.clientY });
              if (at) editor.commands.setTextSelection(at.pos);
              editor.storage.imagesInText.bring(files.filter(({ type }) => type.startsWith('image/')), undefined, at?.pos);
              editor.storage.commandKeys.writing?.show('import');
              return true;
            },
          },
        }),
      ];
    },
  });
}
