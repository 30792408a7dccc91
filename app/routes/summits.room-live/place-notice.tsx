import { useState } from 'react';
import { whyWords } from '#domain/live/seat-words.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useRoom } from './room-context.ts';
import { whereIAm } from './where-i-am.ts';

/** Where I belong, when it is not here: in another room now, taken out, or without a seat yet; and what I may do all the same. */
export function PlaceNotice() {
  const shown = useRoom();
  const { slug, room, standing } = shown;
  const [wasHere, setWasHere] = useState(standing.isSeatedHere);
  if (standing.isSeatedHere && !wasHere) setWasHere(true);
  const where = whereIAm({ ...shown, wasHere });
  const now = <LinkButton to={`/summits/${slug}/now`}>Back to Now</LinkButton>;
  return (
    <div role="status">
      {where.kind === 'moved' && (
        <Notice
          tone="warn"
          icon="swap"
          title={where.seat.isByOthers ? `You were moved to room ${where.seat.roomNumber}: ${where.seat.focus}` : `Your seat is now in room ${where.seat.roomNumber}: ${where.seat.focus}`}
          acts={
            <LinkButton to={`/summits/${slug}/rooms/${where.seat.slug}/live`} variant="primary" iconAfter="arrow">
              Go to room {where.seat.roomNumber}
            </LinkButton>
          }
        >
          {whyWords(where.seat.why)} What you wrote here is kept, and you can still read it on this page.
        </Notice>
      )}
      {where.kind === 'out' && (
        <Notice tone="warn" title="You have no seat in this room any more" acts={now}>
          A facilitator took the seat back. What you wrote is kept, and you can still read it on this page.
        </Notice>
      )}
      {where.kind === 'elsewhere' && (
        <Notice
          title={`${standing.works ? 'This room is open to all: you may write here too.' : 'You are looking in.'} Your seat is in room ${where.seat.roomNumber}, ${where.seat.focus}.`}
          acts={
            <LinkButton to={`/summits/${slug}/rooms/${where.seat.slug}/live`} size="small" iconAfter="arrow">
              Go to my room
            </LinkButton>
          }
        />
      )}
      {where.kind === 'open' && <Notice title="Everybody may write here. Take a seat so that others find you." acts={<TakeSeat roomId={room.id} />} />}
      {where.kind === 'none' && <Notice title="You have no seat in this room: you see who sits here, and can read along." acts={standing.mayTakeSeat ? <TakeSeat roomId={room.id} /> : now} />}
    </div>
  );
}

function TakeSeat({ roomId }: { roomId: string }) {
  return (
    <ActForm act={{ kind: 'choose-seat', roomId }}>
      {(isUnderWay) => (
        <Button variant="primary" icon="seat" isPending={isUnderWay}>
          Take a free seat
        </Button>
      )}
    </ActForm>
  );
}
