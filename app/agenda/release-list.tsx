import type { ReleaseView } from '#server/services/agenda/read-releases.ts';
import { LocalTime } from '#app/ui/time.tsx';

/** The releases of an agenda, newest first, each with what changed in sentences. */
export const ReleaseList = ({ releases, timeZone }: { releases: readonly ReleaseView[]; timeZone: string }) => (
  <ol>
    {releases.map(({ number, note, releasedAt, sessions, sentences }) => (
      <li key={number} id={`release-${number}`} className="border-t border-line py-5">
        <h2 className="font-serif text-l font-semibold">Agenda {number}</h2>
        <p className="text-xs text-ink-soft">
          <LocalTime at={releasedAt} zone={timeZone} show="day-time" /> · {sessions === 1 ? '1 session' : `${sessions} sessions`}
        </p>
        {note && <p className="mt-2 max-w-measure font-serif">{note}</p>}
        {sentences.length > 0 ? (
          <ul className="mt-2 grid max-w-measure list-disc gap-1 pl-5 text-s">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p className="mt-2 text-s text-ink-soft">The first agenda.</p>
        )}
      </li>
    ))}
  </ol>
);
