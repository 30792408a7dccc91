import { clockWords } from '#domain/live/room-clock.ts';
import { useServerTime } from '#app/live/live-summit.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** The soft closing: what to do, and that nothing is lost. Spoken once; the seconds are seen alone. */
export function ClosingLine({ closesAt, serverAt }: { closesAt: number | null; serverAt: number }) {
  const now = useServerTime(serverAt);
  return (
    <div className="flex items-baseline gap-2.5 border-l-3 border-warn bg-warn-wash px-4 py-2.5 text-s">
      <Icon name="clock" size="small" className="self-center text-warn" />
      <p>
        <span role="status" className="font-semibold text-warn">
          Time is up: finish your sentence.
        </span>{' '}
        {closesAt !== null && <>The room closes in <span className="tabular-nums">{clockWords(closesAt - now)}</span>; nothing is lost.</>}
      </p>
    </div>
  );
}
