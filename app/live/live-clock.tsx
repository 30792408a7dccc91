import { clockWords } from '#domain/live/room-clock.ts';
import { t } from '#domain/words/t.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useServerTime } from './live-summit.tsx';
import { warningWords } from './warning-words.ts';

type Props = {
  /** Until when it counts down; see `countsTo` of a room. */
  until: number;
  /** When that time began, for the bar of what is used of it; without, there is no bar. */
  from?: number | null;
  serverAt: number;
  /** The last minute of a room, in which sentences are finished. */
  isClosing?: boolean;
  size?: 'big' | 'small';
  className?: string;
};

const sizes = {
  big: { time: 'text-[1.75rem] leading-[1.05] md:text-3xl', word: 'text-xs md:text-s' },
  small: { time: 'text-l leading-none', word: 'text-xs' },
};

/** "12:40 left" by the server's clock, with a bar of what is used; read out only to who asks, never by itself. */
export function LiveClock({ until, from, serverAt, isClosing = false, size = 'big', className = '' }: Props) {
  const now = useServerTime(serverAt);
  // The time is told in whole seconds: so is what is left of it, and 20 minutes begin with 20:00.
  const left = Math.max(0, Math.floor(until / 1_000) * 1_000 - now);
  const colour = isClosing || left <= 60_000 ? 'text-warn' : '';
  return (
    <div className={className}>
      <p role="timer" aria-label={isClosing ? 'Time to finish a sentence' : 'Time left'} className={`text-right whitespace-nowrap ${colour}`}>
        <time dateTime={`PT${Math.ceil(left / 1_000)}S`} className={`font-serif font-semibold tabular-nums ${sizes[size].time}`}>
          {clockWords(left)}
        </time>
        <span className={`ml-1.5 ${sizes[size].word} ${colour || 'text-ink-soft'}`}>{isClosing ? 'to finish' : 'left'}</span>
      </p>
      {typeof from === 'number' && <TimeBar share={(now - from) / (until - from)} />}
    </div>
  );
}

/** How much of a time is used, as a bar; the words beside it say the same. Drawn, since the page's policy lets no style stand in its text. */
export const TimeBar = ({ share }: { share: number }) => (
  <svg aria-hidden="true" className="mt-2 block h-1 w-full rounded-full bg-line print:hidden">
    <rect width={`${Math.min(1, Math.max(0, share)) * 100}%`} height="100%" rx="2" className="fill-accent" />
  </svg>
);

/**
 * The warnings at 10, 5 and 1 minute before the end, seen and spoken: one line that stands from then on, empty before and after,
 * and again when time was added. It is spoken when it comes, not with every second.
 */
export function TimeWarning({ until, serverAt, isClosing = false, className = '' }: Pick<Props, 'serverAt' | 'isClosing' | 'className'> & { until: number | null }) {
  const now = useServerTime(serverAt);
  const words = isClosing ? t`Time is up: finish your sentence. What is written stays, and can be read afterwards.` : warningWords(until, now);
  return (
    <p role="status" className={words ? `flex items-baseline gap-1.5 text-s font-semibold text-warn ${className}` : ''}>
      {words && (
        <>
          <Icon name="clock" size="small" className="self-center" />
          {words}
        </>
      )}
    </p>
  );
}
