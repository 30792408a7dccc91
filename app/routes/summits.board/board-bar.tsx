import { countsTo } from '#domain/live/room-clock.ts';
import { isInUse } from '#domain/live/place-of.ts';
import type { BoardRoom, RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { ConveningBar } from '#app/convening/convening-bar.tsx';
import { DropPanel } from '#app/convening/drop-panel.tsx';
import { ActForm } from '#app/live/act-form.tsx';
import { LiveClock } from '#app/live/live-clock.tsx';
import { Button } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { BroadcastForm } from './broadcast-form.tsx';
import { useBoard } from './use-board.ts';

type Props = { title: string; agenda: readonly RunLine[]; rooms: readonly BoardRoom[] };

/** The head of the board: the clock that runs, and what concerns all rooms at once. */
export function BoardBar({ title, agenda, rooms }: Props) {
  const { slug, rights } = useBoard();
  const running = agenda.find(({ state }) => state === 'running');
  return (
    <ConveningBar
      title={title}
      page="board"
      {...{ slug, rights }}
      back={{ to: `/summits/${slug}`, label: t`Back to the summit` }}
      clock={<BoardClock {...{ rooms, running }} />}
      acts={
        <>
          <ExtendAll {...{ rooms, running }} />
          <CloseAll rooms={rooms} />
          <DropPanel icon="megaphone" label="Broadcast">
            <BroadcastForm rooms={rooms} />
          </DropPanel>
        </>
      }
    />
  );
}

function BoardClock({ rooms, running }: Pick<Props, 'rooms'> & { running: RunLine | undefined }) {
  const { serverAt, zone } = useBoard();
  const inUse = rooms.filter(isInUse);
  const ends = inUse.flatMap((room) => countsTo(room) ?? []);
  const isClosing = inUse.length > 0 && inUse.every(({ state }) => state === 'closing');
  const until = ends.length > 0 ? Math.min(...ends) : running?.untilAt;
  if (until === undefined) return null;
  return (
    <>
      <LiveClock until={until} serverAt={serverAt} isClosing={isClosing} size="small" />
      <p className="text-xs whitespace-nowrap text-ink-soft max-[60rem]:hidden">
        {inUse.length > 0 ? (isClosing ? 'then read only' : 'soft closing') : 'ends'} {!isClosing && <LocalTime at={new Date(until)} zone={zone} isPlaceOnly />}
      </p>
    </>
  );
}

const small = { size: 'small', className: 'max-[60rem]:w-full max-md:min-h-11 max-md:px-1 max-md:gap-1.5' } as const;

/** More time for the session that runs and its rooms; else for rooms that are still in use. */
function ExtendAll({ rooms, running }: Pick<Props, 'rooms'> & { running: RunLine | undefined }) {
  const { agendaSessionId } = useBoard();
  const isInRooms = rooms.some(isInUse) && running?.id !== agendaSessionId;
  if (!running && !isInRooms) return <Unready icon="extend">Extend 5 min</Unready>;
  const roomsEnd = Math.max(...rooms.filter(isInUse).map(({ endsAt }) => endsAt ?? 0));
  return (
    <ActForm act={isInRooms || !running ? { kind: 'extend-rooms', agendaSessionId, roomIds: [], minutes: 5, until: roomsEnd } : { kind: 'extend-session', agendaSessionId: running.id, minutes: 5, until: running.untilAt }}>
      {(isUnderWay) => (
        <Button {...small} icon="extend" isPending={isUnderWay}>
          Extend 5 min
        </Button>
      )}
    </ActForm>
  );
}

function CloseAll({ rooms }: Pick<Props, 'rooms'>) {
  const { agendaSessionId } = useBoard();
  if (!rooms.some(({ state }) => state === 'open')) return <Unready icon="door">Close softly</Unready>;
  return (
    <ActForm act={{ kind: 'close-rooms', agendaSessionId, roomIds: [] }}>
      {(isUnderWay) => (
        <Button {...small} icon="door" isPending={isUnderWay}>
          Close softly
        </Button>
      )}
    </ActForm>
  );
}

/** Stays where the button will be, so that the others do not wander under the pointer. */
const Unready = ({ icon, children }: { icon: IconName; children: string }) => (
  <Button type="button" disabled {...small} icon={icon}>
    {children}
  </Button>
);
