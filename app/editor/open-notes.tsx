import type { Extensions } from '@tiptap/core';
import { type ReactNode, useCallback, useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { Doc } from 'yjs';
import { BringingTools } from './bringing-tools.tsx';
import { copyText } from './copy-text.ts';
import type { DocumentConnection } from './document-connection.ts';
import { editorExtensions } from './editor-extensions.ts';
import { LeaveQuestion } from './leave-question.tsx';
import type { TextOnDevice } from '#app/device/device-register.ts';
import { MentionLists } from './mentions/mention-lists.tsx';
import { LeftBehind } from './offline/left-behind.tsx';
import { HouseNotice } from './house-notice.tsx';
import { NotesFrame } from './notes-frame.tsx';
import type { Hinted } from './prompt-hints.ts';
import { isTooLargeToPaste } from './paste-limit.ts';
import { Outline } from './outline/outline-panel.tsx';
import { PeopleHerePart } from './presence/people-here-part.tsx';
import { PresenceAround } from './presence/presence-around.tsx';
import { RemarkMargin } from './remarks/remark-margin.tsx';
import { RemarkParts } from './remarks/remark-parts.tsx';
import { usePasteNews } from './paste/use-paste-news.ts';
import { SavedLine } from './saved-line.tsx';
import { TextNews } from './text-news.tsx';
import { TextPlace } from './text-place.tsx';
import { BarPlace } from './toolbar/bar-place.tsx';
import { WritingBar } from './toolbar/writing-bar.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useAtHand } from './use-at-hand.ts';
import { useTextEditor } from './use-text-editor.ts';
import { WritingTools } from './writing-tools.tsx';
import { TextFoot } from './wayfinding/text-foot.tsx';
import { SuggestionCards } from './suggestions/suggestion-cards.tsx';
import { SuggestionsAround } from './suggestions/suggestions-around.tsx';
import { type Panel, type Writer, type Writing, WritingProvider } from './writing.ts';

type Props = { documentId: string; ydoc: Doc; connection: DocumentConnection; leftBehind: TextOnDevice | null; writer: Writer; readOnly: string | null; label: string; placeholder: string; hints?: readonly Hinted[]; blocks?: Extensions };

const noHints: readonly Hinted[] = [];

/** The editor itself, once the whole text is there. */
export function OpenNotes({ documentId, ydoc, connection, leftBehind, writer, readOnly, label, placeholder, hints = noHints, blocks }: Props) {
  const hintId = useId();
  const [isRefused, setIsRefused] = useState(false);
  const { accountId, person, name, perspective } = writer;
  // A page that is read again brings the same writer as another object, and the editor must stay.
  const pasted = usePasteNews();
  const extensions = useMemo(
    () => [...editorExtensions({ documentId, ydoc, connection, writer: { accountId, person, name, perspective }, placeholder, hints, blocks }), pasted.extension],
    [documentId, ydoc, connection, accountId, person, name, perspective, placeholder, hints, blocks, pasted.extension],
  );
  const isEnded = useSyncExternalStore(connection.watch, () => connection.known().ended !== null, () => false);
  const mayWrite = readOnly === null && !isEnded;
  const refuseTooLarge = useCallback((event: Event, brought: DataTransfer | null): boolean => {
    const isTooLarge = brought !== null && isTooLargeToPaste(brought);
    setIsRefused(isTooLarge);
    if (isTooLarge) event.preventDefault();
    return isTooLarge;
  }, []);
  const editor = useTextEditor({ extensions, mayWrite, label, hintId, refuse: refuseTooLarge });
  const isPainted = useAfterPaint();
  const [shown, show] = useState<Panel | null>(null);
  const writing = useMemo<Writing>(() => ({ editor, ydoc, connection, documentId, writer, label, mayWrite, shown, show }), [editor, ydoc, connection, documentId, writer, label, mayWrite, shown]);
  useAtHand(writing);
  const copyAll = () => copyText(editor);
  const savedLine = <SavedLine connection={connection} readOnly={readOnly} copyAll={copyAll} />;
  // The text comes first; what stands around it is drawn once it can be written in.
  const around = (part: ReactNode) => isPainted && part;
  return (
    <WritingProvider value={writing}>
      <PresenceAround>
        <NotesFrame
          before={around(
            <>
              <Outline />
              <PeopleHerePart />
            </>,
          )}
          bar={
            isPainted ? (
              <>
                <WritingBar>{savedLine}</WritingBar>
                <TextNews isTooLarge={isRefused} pasted={pasted.said} />
              </>
            ) : (
              <BarPlace>{savedLine}</BarPlace>
            )
          }
          margin={around(
            <>
              <SuggestionCards />
              <RemarkMargin />
            </>,
          )}
        >
          {around(
            <>
              <SuggestionsAround />
              <HouseNotice connection={connection} />
              {leftBehind && <LeftBehind text={leftBehind} readOnly={readOnly} />}
              <BringingTools />
            </>,
          )}
          <TextPlace editor={editor} />
          {around(<TextFoot hintId={hintId} />)}
        </NotesFrame>
        {around(
          <>
            <WritingTools />
            <MentionLists />
            <RemarkParts />
          </>,
        )}
      </PresenceAround>
      <LeaveQuestion copyAll={copyAll} />
    </WritingProvider>
  );
}
