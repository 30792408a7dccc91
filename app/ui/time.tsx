import { timeWords, viewerColumnTime, viewerTimeWords, zoneCity, type TimeShow } from './time-words.ts';
import { useHydrated } from './use-hydrated.ts';

const viewerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

type Props = {
  /** An instant, as a Date or in ISO 8601. */
  at: Date | string;
  /** The end of a span. */
  until?: Date | string;
  /** The zone whose clock is meant, such as America/Chicago. */
  zone: string;
  show?: TimeShow;
  /** Leaves the viewer's clock out, where a line below the list says it once. */
  isPlaceOnly?: boolean;
  className?: string;
};

/** A time by the clock of its place; once the page is alive, the viewer's own clock stands beside it where it differs. */
export function LocalTime({ at, until, zone, show = 'time', isPlaceOnly = false, className }: Props) {
  const isHydrated = useHydrated();
  const from = new Date(at);
  const span = { from, to: until === undefined ? undefined : new Date(until), zone, show };
  const own = isHydrated && !isPlaceOnly ? viewerTimeWords(span, viewerZone()) : null;
  return (
    <time dateTime={from.toISOString()} className={className}>
      {timeWords(span)}
      {own && <span className="text-ink-soft"> ({own} your time)</span>}
    </time>
  );
}

/** A time in a column of times: by the clock of its place and, once the page is alive, by the viewer's below it where that differs. */
export function ColumnTime({ at, zone, className }: Pick<Props, 'at' | 'zone' | 'className'>) {
  const isHydrated = useHydrated();
  const own = isHydrated ? viewerColumnTime(new Date(at), zone, viewerZone()) : null;
  return (
    <span className={className}>
      <LocalTime at={at} zone={zone} isPlaceOnly />
      {own && (
        <span className="block text-xs font-normal whitespace-nowrap text-ink-faint">
          <span className="sr-only">(</span>
          {own}
          <span className="sr-only"> your time)</span>
        </span>
      )}
    </span>
  );
}

/** One line under a list of times: whose clock they follow, and whether that is the viewer's too; of a column of times, that theirs stand below. */
export function ZoneLine({ zone, at, isColumn = false }: { zone: string; at: Date | string; isColumn?: boolean }) {
  const isHydrated = useHydrated();
  const isSame = isHydrated && viewerTimeWords({ from: new Date(at), zone, show: 'time' }, viewerZone()) === null;
  const yours = isColumn ? `; below each, yours by the clocks of ${zoneCity(viewerZone())}` : `; yours are those of ${zoneCity(viewerZone())}`;
  return (
    <p className="text-xs text-ink-soft">
      Times in {zoneCity(zone)}
      {isHydrated && (isSame ? ', the same as yours' : yours)}.
    </p>
  );
}
