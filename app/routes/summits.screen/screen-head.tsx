import { clockWords } from '#domain/live/room-clock.ts';
import type { RoomLine, RunLine, ScreenEntries } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { useServerTime } from '#app/live/live-summit.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { onScreen } from './screen-words.ts';

type Props = { summit: ScreenEntries['summit']; agenda: readonly RunLine[]; rooms: readonly RoomLine[]; serverAt: number };

const countsTo = { left: t`left`, 'to-finish': t`to finish`, 'over-time': t`over time`, 'until-it-begins': t`until it begins` };

/** What is on, and the clock of it, large enough for the last row. */
export function ScreenHead({ summit, agenda, rooms, serverAt }: Props) {
  const now = useServerTime(serverAt);
  const { title, clock } = onScreen(agenda, rooms, now);
  const isOver = clock?.word === 'over-time';
  const left = clock ? Math.max(0, isOver ? now - clock.until : clock.until - now) : 0;
  return (
    <header className="screen-top">
      <div>
        <p>{summit.title}</p>
        <h1>{title}</h1>
      </div>
      {clock && (
        <div className="screen-clock" role="timer" aria-label={clock.word === 'until-it-begins' ? 'Time until it begins' : isOver ? `Time over in ${title}` : `Time left in ${title}`}>
          <time dateTime={`PT${Math.ceil(left / 1_000)}S`}>{clockWords(left)}</time>
          <span>
            {countsTo[clock.word]}
            <br />
            {clock.word === 'until-it-begins' ? 'at' : isOver ? 'since' : 'until'} <LocalTime at={new Date(clock.until)} zone={summit.timeZone} isPlaceOnly />
          </span>
        </div>
      )}
      {clock && clock.from !== null && (
        <svg className="screen-used" aria-hidden="true">
          <rect width={`${Math.min(100, Math.max(0, (100 * (now - clock.from)) / (clock.until - clock.from)))}%`} height="100%" rx="4" />
        </svg>
      )}
    </header>
  );
}
