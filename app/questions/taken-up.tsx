import { Link } from '@remix-run/react';
import type { QuestionView } from '#server/services/questions/read-question.ts';
import { LocalTime } from '#app/ui/time.tsx';

/** The sessions and rooms of summits that take a question up. Nothing when there are none. */
export const TakenUp = ({ places }: { places: QuestionView['takenUp'] }) =>
  places.length === 0 ? null : (
    <section aria-labelledby="taken-up">
      <h2 id="taken-up" className="mb-1 font-sans text-m font-semibold tracking-normal">Taken up in</h2>
      <ul className="text-s">
        {places.map(({ summitSlug, summitTitle, agendaSessionSlug, agendaSessionTitle, startsAt, timeZone, roomSlug, roomFocus }) => (
          <li key={`${agendaSessionSlug} ${roomSlug ?? ''}`} className="border-t border-line py-2.5 first:border-0">
            {roomSlug ? (
              <Link to={`/summits/${summitSlug}/rooms/${roomSlug}`}>{roomFocus}</Link>
            ) : (
              <Link to={`/summits/${summitSlug}/sessions/${agendaSessionSlug}`}>{agendaSessionTitle}</Link>
            )}
            <span className="block text-xs text-ink-soft">
              {summitTitle}, <LocalTime at={startsAt} zone={timeZone} show="day" isPlaceOnly />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
