import { isInUse } from '#domain/live/place-of.ts';
import { countsTo } from '#domain/live/room-clock.ts';
import type { MeEntry, RoomLine, RunLine } from '#domain/live/views/entry-types.ts';
import { LiveClock, TimeBar, TimeWarning } from '#app/live/live-clock.tsx';
import { useServerTime } from '#app/live/live-summit.tsx';
import { Eyebrow } from '#app/ui/page.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { agenda: readonly RunLine[]; rooms: readonly RoomLine[]; seat: MeEntry['seat']; zone: string; serverAt: number };

/** What is on now and how long it lasts: for who sits in a room that is in use, by the clock of that room; between sessions, what comes next. */
export function NowHead({ agenda, rooms, seat, zone, serverAt }: Props) {
  const room = seat !== null && isInUse(seat) ? seat : null;
  const lineOf = (agendaSessionId: string | undefined) => agenda.find(({ id }) => id === agendaSessionId);
  // People work on in rooms whose session was ended, or never started.
  const on = room ? lineOf(room.agendaSessionId) : (agenda.find(({ state }) => state === 'running') ?? lineOf(rooms.find(isInUse)?.agendaSessionId));
  if (!on) return <NextHead agenda={agenda} {...{ zone, serverAt }} />;
  const until = room ? countsTo(room) : on.state === 'running' ? on.untilAt : null;
  const isClosing = room?.state === 'closing';
  const from = on.fromAt;
  return (
    <header className="mb-5">
      <Eyebrow className="mb-1">
        {until === null ? 'Now' : <>Now, until <LocalTime at={new Date(until)} zone={zone} isPlaceOnly /></>}
      </Eyebrow>
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
        <h1 className="min-w-0 flex-1 basis-44 text-[1.75rem] md:basis-72 md:text-3xl">{on.title}</h1>
        {until !== null && <LiveClock {...{ until, serverAt, isClosing }} className="ml-auto" />}
      </div>
      {until !== null && from < until && !isClosing && <UsedBar {...{ from, until, serverAt }} />}
      {room && <TimeWarning {...{ until, serverAt, isClosing }} className="mt-3" />}
    </header>
  );
}

function UsedBar({ from, until, serverAt }: { from: number; until: number; serverAt: number }) {
  return <TimeBar share={(useServerTime(serverAt) - from) / (until - from)} />;
}

function NextHead({ agenda, zone, serverAt }: Omit<Props, 'seat' | 'rooms'>) {
  const now = useServerTime(serverAt);
  const next = agenda.find(({ state }) => state === 'to-come');
  if (!next)
    return (
      <header className="mb-5">
        <Eyebrow className="mb-1">Now</Eyebrow>
        <h1 className="text-[1.75rem] md:text-3xl">{agenda.length === 0 ? 'The summit is under way' : 'Everything on the agenda is over'}</h1>
      </header>
    );
  const isDue = next.fromAt <= now;
  return (
    <header className="mb-5">
      <Eyebrow className="mb-1">
        {isDue ? 'Next, in a moment' : <>Next, at <LocalTime at={new Date(next.fromAt)} zone={zone} isPlaceOnly /></>}
      </Eyebrow>
      <h1 className="text-[1.75rem] md:text-3xl">{next.title}</h1>
      <p className="mt-2 text-s text-ink-soft">
        {isDue ? 'It begins as soon as a convener starts it; this page says so by itself.' : 'Nothing is on just now.'}
        {next.place && ` ${next.place}.`}
      </p>
    </header>
  );
}
