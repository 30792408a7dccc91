import type { LiveAct } from '#domain/live/live-act.ts';
import { countsTo } from '#domain/live/room-clock.ts';
import { isInUse } from '#domain/live/place-of.ts';
import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { useBoard } from './use-board.ts';

type Offer = { label: string; icon: IconName; act: LiveAct };

const REOPENED_FOR_MINUTES = 10;

/** What can be done with a room in its state; the room is named where only the words are heard. */
function offersFor(room: BoardRoom): Offer[] {
  const { id: roomId, agendaSessionId, state, isChatMuted, help } = room;
  const roomIds = [roomId];
  return [
    ...(state === 'planned' ? [{ label: t`Open this room`, icon: 'door', act: { kind: 'open-rooms', agendaSessionId, roomIds } } satisfies Offer] : []),
    ...(isInUse(room) ? [{ label: t`Extend 5 min`, icon: 'extend', act: { kind: 'extend-rooms', agendaSessionId, roomIds, minutes: 5, until: room.endsAt ?? undefined } } satisfies Offer] : []),
    ...(state === 'open' ? [{ label: t`Close softly`, icon: 'door', act: { kind: 'close-rooms', agendaSessionId, roomIds } } satisfies Offer] : []),
    ...(state === 'closed' ? [{ label: t`Reopen for ${REOPENED_FOR_MINUTES} min`, icon: 'undo', act: { kind: 'reopen-room', roomId, minutes: REOPENED_FOR_MINUTES } } satisfies Offer] : []),
    ...(state === 'closed' ? [] : [{ label: isChatMuted ? t`Let the chat go on` : t`Mute the chat`, icon: 'remark', act: { kind: 'mute-room', roomId, isMuted: !isChatMuted } } satisfies Offer]),
    ...(help ? [{ label: t`Help was given`, icon: 'check', act: { kind: 'end-help', roomId, helpId: help.id } } satisfies Offer] : []),
  ];
}

/** The presses that concern one room, and until when it is open. */
export function RoomActs({ room }: { room: BoardRoom }) {
  const { zone } = useBoard();
  const until = countsTo(room);
  return (
    <div role="group" aria-label={`What to do with room ${room.number}`} className="flex flex-wrap items-center gap-2 min-[56.25rem]:col-span-2">
      {offersFor(room).map(({ label, icon, act }) => (
        <ActForm key={act.kind} act={act}>
          {(isUnderWay) => (
            <Button size="small" icon={icon} isPending={isUnderWay} className="max-md:min-h-11">
              {label}
            </Button>
          )}
        </ActForm>
      ))}
      {until !== null && (
        <p className="text-xs text-ink-soft">
          {room.state === 'closing' ? 'Read only from ' : 'Open until '}
          <LocalTime at={new Date(until)} zone={zone} isPlaceOnly />
        </p>
      )}
    </div>
  );
}
