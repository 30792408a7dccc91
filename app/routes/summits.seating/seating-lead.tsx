import { Link } from '@remix-run/react';
import { useState } from 'react';
import type { SeatingView } from '#server/services/live/read-seating.ts';
import { SeatingScore, SeatingShares } from '#app/convening/seating-figures.tsx';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';
import { LocalTime } from '#app/ui/time.tsx';

/** How many sit, how good that is in words, and the one press that seats everybody. */
export function SeatingLead({ view: { summit, entry, others, rooms, people, figures } }: { view: SeatingView }) {
  const seated = people.filter(({ roomId }) => roomId !== null).length;
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-2xl">Seating of “{entry.title}”</h1>
          <p className="mt-1 max-w-measure text-s text-ink-soft">
            <LocalTime at={new Date(entry.startsAt)} zone={summit.timeZone} show="short-day-time" /> · {seated} of {people.length} have a seat.{' '}
            {entry.isChoiceOpen ? 'People may also choose a room themselves.' : 'People name their wishes, and are seated here.'}
          </p>
          {others.length > 0 && (
            <p className="mt-1 flex flex-wrap gap-x-4 text-s">
              {others.map(({ id, title }) => (
                <Link key={id} to={`/summits/${summit.slug}/seating/${id}`} className="py-1">
                  Seating of {title}
                </Link>
              ))}
            </p>
          )}
        </div>
        {rooms.length > 0 && people.length > 0 && <SeatEverybody agendaSessionId={entry.id} isAgain={seated > 0} />}
      </div>
      {figures && (
        <section aria-labelledby="score-heading" className="mb-6 grid items-center gap-x-8 gap-y-3 border-y border-line py-4 md:grid-cols-[auto_minmax(0,1fr)]">
          <div className="grid gap-2">
            <h2 id="score-heading" className="font-sans text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">
              How good it is
            </h2>
            <SeatingScore score={figures.score} />
          </div>
          <SeatingShares figures={figures} />
        </section>
      )}
    </>
  );
}

/** The solver is deterministic: the same number with the same people gives the same seats. */
function SeatEverybody({ agendaSessionId, isAgain }: { agendaSessionId: string; isAgain: boolean }) {
  const [seed, setSeed] = useState('1');
  return (
    <ActForm act={{ kind: 'solve-seats', agendaSessionId }} complete={() => ({ kind: 'solve-seats', agendaSessionId, seed: Math.round(Number(seed)) || 0 })} className="grid gap-1.5">
      {(isUnderWay) => (
        <>
          <div className="flex items-end gap-2">
            <label className="grid gap-1 text-xs text-ink-soft" htmlFor="seed">
              Draw
              <input id="seed" name="seed" type="number" min={0} max={1_000_000} value={seed} onChange={({ target }) => setSeed(target.value)} aria-describedby="seed-hint" className={`${controlLook} w-20`} />
            </label>
            <Button variant="primary" icon="seat" isPending={isUnderWay} className="min-h-11">
              {isAgain ? 'Seat everybody again' : 'Seat everybody'}
            </Button>
          </div>
          <p id="seed-hint" className="max-w-72 text-xs text-ink-soft">
            Another number draws otherwise; the same gives the same seats. Pinned people stay, others change as little as can be. It can be undone.
          </p>
        </>
      )}
    </ActForm>
  );
}
