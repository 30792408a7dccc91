import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { FrontPageView } from '#server/services/publication/read-front-page.ts';
import { LocalTime } from '#app/ui/time.tsx';
import { JoinCodeForm } from './join-code-form.tsx';
import { datesInWords } from './summit-dates.ts';
import { missingWords, peopleIn, peopleSoFar } from './summit-words.ts';

type Featured = NonNullable<FrontPageView['featured']>;

/** The one thing that happens now, or next: a strip across the page with the way in. */
export const FeaturedSummit = ({ summit, onNow }: Featured) => (
  <section
    aria-labelledby="featured"
    className="grid items-center gap-x-12 gap-y-4 border-b border-line bg-accent-wash px-edge py-4 md:grid-cols-[minmax(0,1fr)_auto]"
  >
    <div>
      <p className="mb-1 flex items-center gap-2 text-xs font-semibold tracking-[0.08em] text-accent uppercase">
        <span aria-hidden className={`size-2.25 rounded-full ${onNow ? 'bg-accent' : 'border-2 border-accent'}`} />
        {onNow ? 'Live now' : 'Open for names'}
      </p>
      <h2 id="featured" className="mb-0.5 text-l">
        <Link to={`/summits/${summit.slug}`} className="text-ink decoration-line-strong hover:decoration-current">
          {summit.title}
        </Link>
      </h2>
      <p className="text-s text-ink-soft">
        {onNow ? <NowLine onNow={onNow} zone={summit.timeZone} /> : `${datesInWords(summit.startsOn, summit.endsOn)}${summit.place && `, ${summit.place}`}. `}
        <PeopleLine summit={summit} isLive={onNow !== null} />
      </p>
    </div>
    <JoinCodeForm />
  </section>
);

const NowLine = ({ onNow: { current, next }, zone }: { onNow: NonNullable<Featured['onNow']>; zone: string }) => (
  <>
    {current && (
      <>
        {current.title} until <LocalTime at={current.endsAt} zone={zone} />.{' '}
      </>
    )}
    {next && (
      <>
        Next: {next.title}
        {next.startsAt.getTime() !== current?.endsAt.getTime() && (
          <>
            {' '}
            at <LocalTime at={next.startsAt} zone={zone} isPlaceOnly={current !== null} />
          </>
        )}
        .{' '}
      </>
    )}
  </>
);

function PeopleLine({ summit, isLive }: { summit: Featured['summit']; isLive: boolean }) {
  const people = peopleIn(summit);
  if (people === 0) return <>Be the first to put your name down.</>;
  if (!isLive) return <>{`${peopleSoFar(people)}${missingWords(summit)}`}</>;
  const there = [people === 1 ? t`1 person` : t`${people} people`, summit.rooms > 0 && (summit.rooms === 1 ? t`1 room` : t`${summit.rooms} rooms`)];
  return <>{`${there.filter(Boolean).join(', ')}.`}</>;
}
