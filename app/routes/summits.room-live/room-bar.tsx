import { Link } from '@remix-run/react';
import { countsTo } from '#domain/live/room-clock.ts';
import { t } from '#domain/words/t.ts';
import { LineState } from '#app/live/line-state.tsx';
import { LiveClock } from '#app/live/live-clock.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { HandPart } from './hand-part.tsx';
import { HelpMenu } from './help-menu.tsx';
import { wayBack } from './way-back.ts';
import { useRoom } from './room-context.ts';

const stateWords = { planned: t`Not open yet`, open: t`Open`, closing: t`Closing`, closed: t`Closed` } as const;

/** Where I am, how much time there is, and the two things that cannot wait. */
export function RoomBar() {
  const { slug, serverAt, room, standing } = useRoom();
  const until = countsTo(room);
  const back = wayBack(standing);
  return (
    <header className="room-bar print:hidden">
      <nav aria-label="Where you are" className="flex min-w-0 items-center gap-1 lg:gap-2">
        <Link to={`/summits/${slug}/${back.to}`} aria-label={back.words} className="-ml-2 grid size-11 shrink-0 place-items-center text-ink-soft hover:text-accent">
          <Icon name="back" />
        </Link>
        <h1 className="truncate text-m lg:text-l">{room.focus}</h1>
        <span className="ml-1 shrink-0 text-s text-ink-soft max-lg:hidden">
          Room {room.number} of {room.of} · {room.agendaTitle}
        </span>
      </nav>
      {until === null ? <p className="text-s font-semibold text-ink-soft">{stateWords[room.state]}</p> : <LiveClock until={until} serverAt={serverAt} isClosing={room.state === 'closing'} size="small" className="room-clock" />}
      <div className="flex items-center justify-end gap-2 max-lg:hidden">
        <LineState />
        {standing.works && (
          <>
            <HandPart />
            <HelpMenu />
          </>
        )}
      </div>
    </header>
  );
}
