import { memo, useMemo } from 'react';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { t } from '#domain/words/t.ts';
import type { RoomNotesView } from '#server/services/documents/read-room-notes.ts';
import { NotesPlace } from '#app/editor/notes-place.tsx';
import type { Hinted } from '#app/editor/prompt-hints.ts';
import { StoredText } from '#app/versions/stored-text.tsx';

const WRITE_HERE = t`Write what this room finds. Others see it as you type.`;

/** Why somebody may not write in the text. */
const readOnlyWords: Record<BreakoutRoomState, string> = {
  planned: t`This room is not open yet. You can write here once it is.`,
  open: t`You read along: who sits in this room can write here.`,
  closing: t`You read along: who sits in this room can write here.`,
  closed: t`This room is closed; its notes stay as they are.`,
};

type Props = { notes: RoomNotesView; /** Titles and hints of the prompts, written as JSON: the same words are the same text. */ prompts: string };

/** The shared text in the middle of the room. Drawn anew only when the page's loader brings something new. */
export const RoomText = memo(function RoomText({ notes: { room, documentId, writer, mayWrite, text }, prompts }: Props) {
  const hints = useMemo(() => JSON.parse(prompts) as Hinted[], [prompts]);
  const placeholder = mayWrite ? WRITE_HERE : t`Nothing is written yet.`;
  return (
    <section id="room-text" tabIndex={-1} className="room-text" aria-labelledby="room-text-title">
      <h2 id="room-text-title" className="sr-only">
        Notes
      </h2>
      <NotesPlace documentId={documentId} writer={writer} readOnly={mayWrite ? null : readOnlyWords[room.state]} label={`Notes of room ${room.number}, ${room.focus}`} placeholder={placeholder} hints={hints}>
        <StoredText parts={text} placeholder={placeholder} />
      </NotesPlace>
    </section>
  );
});
