import { keydownHandler } from '@tiptap/pm/keymap';
import { useEffect, useRef } from 'react';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { remarkCommands } from '../commands/remark-commands.ts';
import { useWriting, type Writing } from '../writing.ts';
import { goToWords, openThread } from './go-to.ts';
import { draftsOf } from './remark-drafts.ts';
import { pressedThread } from './remark-marks.ts';
import { RemarkSheet } from './remark-sheet.tsx';
import { useRemarks } from './use-remarks.ts';

/** What remarks add to the page besides the margin: the sheet, their keys, and what is said of them. */
export function RemarkParts() {
  const writing = useWriting();
  const { known } = useRemarks();
  useKeys(writing);
  usePresses(writing);
  useKeptDraft(writing);
  return (
    <>
      <RemarkSheet />
      <VisuallyHidden role="status">{known.spoken}</VisuallyHidden>
    </>
  );
}

/** The keys work wherever the focus is, also in a text that takes none because it is only read. */
function useKeys(writing: Writing): void {
  const { desk, known } = useRemarks();
  useEffect(() => {
    const { editor } = writing;
    const keys = Object.fromEntries(
      remarkCommands.map(({ keys: pressed = '', isPossible, run }) => [
        pressed,
        () => {
          if (isPossible && !isPossible(writing)) return false;
          run(writing);
          return true;
        },
      ]),
    );
    const command = keydownHandler(keys);
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (command(editor.view, event)) return event.preventDefault();
      const isInNotes = event.target instanceof Element && event.target.closest('.remark-margin, .remark-sheet') !== null;
      if (event.key !== 'Escape' || !isInNotes) return;
      event.preventDefault();
      goToWords(writing, known.composed ? null : known.openId);
      desk.learn({ composed: null, openId: null });
      if (writing.shown === 'remarks') writing.show(null);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [writing, desk, known]);
}

/** Pressing marked words opens their thread, and leaves the caret where it was put. */
function usePresses(writing: Writing): void {
  useEffect(() => {
    const text = writing.editor.view.dom;
    const press = ({ target }: MouseEvent) => {
      const id = pressedThread(target);
      if (id !== null && writing.editor.state.selection.empty) openThread(writing, id, { focus: false });
    };
    text.addEventListener('click', press);
    return () => text.removeEventListener('click', press);
  }, [writing]);
}

/** A remark that was being written when the page was left is open again. */
function useKeptDraft({ writer, documentId }: Writing): void {
  const { desk, known } = useRemarks();
  const isDone = useRef(false);
  const isLoaded = known.list !== null;
  useEffect(() => {
    if (!isLoaded || isDone.current) return;
    isDone.current = true;
    const anchor = draftsOf(writer.accountId, documentId).read('add')?.anchor;
    if (anchor && desk.known().composed === null) desk.learn({ composed: anchor });
  }, [desk, isLoaded, writer.accountId, documentId]);
}
