import { Link } from '@remix-run/react';
import { LocalTime } from '#app/ui/time.tsx';
import { Icon } from '#app/ui/icon.tsx';

type Neighbour = { slug: string; title: string; startsAt: Date } | null;
type Props = { address: string; timeZone: string; previous: Neighbour; next: Neighbour };

/** The sessions before and after this one. */
export const NeighbourNav = ({ address, timeZone, previous, next }: Props) => (
  <nav aria-label="Sessions before and after" className="mt-12 flex flex-wrap justify-between gap-4 border-t border-line pt-6 text-s print:hidden">
    {previous ? (
      <Link to={`${address}/sessions/${previous.slug}`} className="inline-flex items-center gap-2">
        <Icon name="back" size="small" />
        <span>
          <LocalTime at={previous.startsAt} zone={timeZone} isPlaceOnly /> {previous.title}
        </span>
      </Link>
    ) : (
      <span />
    )}
    {next && (
      <Link to={`${address}/sessions/${next.slug}`} className="inline-flex items-center gap-2">
        <span>
          <LocalTime at={next.startsAt} zone={timeZone} isPlaceOnly /> {next.title}
        </span>
        <Icon name="arrow" size="small" />
      </Link>
    )}
  </nav>
);
