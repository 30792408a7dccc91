import type { RoomNotesView } from '#server/services/documents/read-room-notes.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { wayBack } from './way-back.ts';
import { useRoom } from './room-context.ts';

/** What a room that is not open yet, or not any more, means for who is on its page; spoken when it changes. */
export function StateNotice({ notes }: { notes: RoomNotesView }) {
  const { slug, zone, room, standing } = useRoom();
  const back = wayBack(standing);
  return (
    <div role="status">
      {room.state === 'planned' && (
        <Notice title={room.opensAt === null ? `This room opens with ${room.agendaTitle}.` : <>This room opens with {room.agendaTitle}, planned for <LocalTime at={new Date(room.opensAt)} zone={zone} />.</>} icon="clock">
          {notes.room.summary && <p>{notes.room.summary}</p>}
          <p>The page turns live by itself; read what is asked meanwhile.</p>
        </Notice>
      )}
      {room.state === 'closed' && (
        <Notice
          icon="lock"
          title="This room is closed. Everything that was written stays, and can be read here."
          acts={
            <>
              <LinkButton to={`/summits/${slug}/${back.to}`} variant="primary">
                {back.words}
              </LinkButton>
              <LinkButton to={`/summits/${slug}/rooms/${room.slug}/notes`}>The notes on a page of their own</LinkButton>
            </>
          }
        />
      )}
    </div>
  );
}
