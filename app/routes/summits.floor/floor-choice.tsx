import { Link } from '@remix-run/react';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { floors: readonly RunLine[]; chosen: RunLine; zone: string };

/** Which session it is about: the one at hand unless another is chosen. */
export const FloorChoice = ({ floors, chosen, zone }: Props) => (
  <nav aria-label="Sessions that hear questions" className="mt-3 text-s">
    <ul className="flex flex-wrap gap-x-6 gap-y-1">
      {floors.map((floor) => (
        <li key={floor.id}>
          <Link
            to={`?session=${floor.id}`}
            preventScrollReset
            aria-current={floor.id === chosen.id ? 'true' : undefined}
            className="inline-flex min-h-11 items-center gap-1.5 text-ink-soft no-underline hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-accent"
          >
            {floor.title}
            <span className="text-xs font-normal">{floor.state === 'running' ? 'now' : <LocalTime at={new Date(floor.fromAt)} zone={zone} isPlaceOnly />}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
