import { t } from '#domain/words/t.ts';
import { AskClock } from './ask-clock.tsx';
import { useReaderZone } from './reader-zone.ts';
import { timeWords, viewerColumnTime, viewerTimeWords, zoneCity, type TimeShow } from './time-words.ts';

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

/** A time by the clock of its place; once the viewer's own clock is known, it stands beside it where it differs. */
export function LocalTime({ at, until, zone, show = 'time', isPlaceOnly = false, className }: Props) {
  const readerZone = useReaderZone();
  const from = new Date(at);
  const span = { from, to: until === undefined ? undefined : new Date(until), zone, show };
  const own = readerZone && !isPlaceOnly ? viewerTimeWords(span, readerZone) : null;
  return (
    <time dateTime={from.toISOString()} className={className}>
      {timeWords(span)}
      {own && <span className="text-ink-soft"> ({own} your time)</span>}
    </time>
  );
}

/** A time in a column of times: by the clock of its place and, once it is known, by the viewer's below it where that differs. */
export function ColumnTime({ at, zone, className }: Pick<Props, 'at' | 'zone' | 'className'>) {
  const readerZone = useReaderZone();
  const own = readerZone ? viewerColumnTime(new Date(at), zone, readerZone) : null;
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
  const readerZone = useReaderZone();
  return (
    <div>
      <p className="text-xs text-ink-soft">
        Times in {zoneCity(zone)}
        {readerZone && readerWords(readerZone, viewerTimeWords({ from: new Date(at), zone, show: 'time' }, readerZone) === null, isColumn)}.
      </p>
      {isColumn && <AskClock />}
    </div>
  );
}

function readerWords(readerZone: string, isSame: boolean, isColumn: boolean): string {
  if (isSame) return t`, the same as yours`;
  return isColumn ? t`; below each, your time in ${zoneCity(readerZone)}` : t`; yours are in ${zoneCity(readerZone)}`;
}
