import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { RunLine } from '#domain/live/views/entry-types.ts';
import { Icon } from '#app/ui/icon.tsx';
import { ColumnTime, LocalTime, ZoneLine } from '#app/ui/time.tsx';
import { shownDay } from './shown-day.ts';

type Props = {
  agenda: readonly RunLine[];
  slug: string;
  zone: string;
  serverAt: number;
  /** A few words below a session: "Room 3". The running one also says until when. */
  detailOf?: (line: RunLine) => ReactNode;
};

const looks = {
  over: 'text-ink-faint',
  running: '-mx-3 rounded-md border-transparent bg-accent-wash px-3 font-semibold text-accent',
  'to-come': '',
};

/** The agenda of the day at hand by the time at which sessions began or are expected to, with what is on now. */
export function RunList({ agenda, slug, zone, serverAt, detailOf }: Props) {
  const lines = shownDay(agenda, zone, serverAt);
  const [first] = lines;
  if (!first) return <p className="text-s text-ink-soft">The agenda is not out yet. It will stand here.</p>;
  return (
    <>
      <ol className="-mt-1">
        {lines.map((line) => {
          const detail = detailOf?.(line);
          const isOn = line.state === 'running';
          return (
            <li key={line.id} aria-current={isOn ? 'step' : undefined} className={`grid grid-cols-[4.5rem_1fr_auto] items-baseline gap-x-3 border-b border-line py-2.5 text-s last:border-b-0 ${looks[line.state]}`}>
              <ColumnTime at={new Date(line.fromAt)} zone={zone} className={`font-normal tabular-nums ${line.state === 'to-come' ? 'text-ink-soft' : ''}`} />
              <span className="min-w-0">
                <Link to={`/summits/${slug}/sessions/${line.slug}`} className="text-inherit decoration-line-strong">
                  {line.title}
                </Link>
                {(detail || isOn) && (
                  <span className={`block text-xs font-normal ${isOn ? '' : 'text-ink-soft'}`}>
                    {detail}
                    {detail && isOn && ' · '}
                    {isOn && (
                      <>
                        until <LocalTime at={new Date(line.untilAt)} zone={zone} isPlaceOnly />
                      </>
                    )}
                  </span>
                )}
              </span>
              {isOn && <span>now</span>}
              {line.state === 'over' && <Icon name="check" size="small" label="over" className="self-center" />}
            </li>
          );
        })}
      </ol>
      <div className="mt-2">
        <ZoneLine zone={zone} at={new Date(first.fromAt)} isColumn />
      </div>
    </>
  );
}
