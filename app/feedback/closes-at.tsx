import { AskClock } from '#app/ui/ask-clock.tsx';
import { LocalTime, ZoneLine } from '#app/ui/time.tsx';

/** Until when a round is open, by the clock of all and by the reader's own. */
export const ClosesAt = ({ at, className = '' }: { at: string; className?: string }) => (
  <div className={`text-s text-ink-soft ${className}`}>
    <p>
      Open until <LocalTime at={at} zone="UTC" show="day-time" className="font-semibold text-ink" />
    </p>
    <ZoneLine zone="UTC" at={at} />
    <AskClock />
  </div>
);
