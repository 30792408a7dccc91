import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import type { Verdict } from '#domain/document/suggestions/settle-suggestions.ts';
import { useWriting } from '../writing.ts';
import { suggestionsIn } from './caret-acts.ts';
import { settle } from './settle.ts';
import { SuggestionAuthor } from './suggestion-author.tsx';
import { suggestionWords } from './suggestion-words.ts';
import { useIdsAtCaret } from './use-suggestions.ts';

const WIDTH = 288;

/** What is suggested where the caret was moved to, under its line. Alt and Enter lead into it, Escape leads back. */
export function CaretPopover() {
  const { editor, mayWrite } = useWriting();
  const ids = useIdsAtCaret(editor);
  const popover = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string> | null>(null);
  const shown = mayWrite && closed !== ids ? suggestionsIn(editor.state.doc).find(({ id }) => ids.has(id)) : undefined;

  useEffect(() => {
    // Keys in the text and in what stands beside it.
    const sheet = editor.view.dom.closest<HTMLElement>('.notes-sheet');
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey && event.key === 'Enter' && popover.current) {
        event.preventDefault();
        popover.current.querySelector('button')?.focus();
      }
      if (event.key === 'Escape' && popover.current) {
        event.preventDefault();
        setClosed(ids);
        if (popover.current.contains(document.activeElement)) editor.view.focus();
      }
    };
    sheet?.addEventListener('keydown', pressed, { capture: true });
    return () => sheet?.removeEventListener('keydown', pressed, { capture: true });
  }, [editor, ids]);

  if (!shown) return null;
  const decide = (verdict: Verdict) => {
    settle(editor, verdict, new Set([shown.id]));
    editor.view.focus();
  };
  return (
    <div
      ref={popover}
      role="group"
      aria-label="Suggestion at the caret"
      className="suggestion-popover print:hidden"
      style={{ width: WIDTH, ...placeUnderCaret(editor) }}
    >
      <SuggestionAuthor {...shown} />
      <p role="status" className="text-s text-pretty">
        {suggestionWords(shown)}
        <span className="sr-only">. Alt and Enter lead to accepting and declining.</span>
      </p>
      <div className="mt-1.5 flex gap-2">
        <Button type="button" size="small" icon="check" onClick={() => decide('accept')}>
          Accept
        </Button>
        <Button type="button" size="small" variant="quiet" icon="close" onClick={() => decide('decline')}>
          Decline
        </Button>
      </div>
    </div>
  );
}

/** Within the sheet, in pixels from its corner. */
function placeUnderCaret({ view }: Editor): { top: number; left: number } {
  const caret = view.coordsAtPos(view.state.selection.head);
  const sheet = view.dom.closest('.notes-sheet')?.getBoundingClientRect();
  if (!sheet) return { top: 0, left: 0 };
  return { top: caret.bottom - sheet.top + 8, left: Math.max(8, Math.min(caret.left - sheet.left - 24, sheet.width - WIDTH - 8)) };
}
