import { timeWords, type TimeShow } from '#app/ui/time-words.ts';

type Props = { /** In ISO 8601. */ at: string; zone: string; show?: TimeShow; className?: string };

/** A day or a minute of the past by the clock of its place alone; `LocalTime` would bring the reader's clock, and the form that asks for it. */
export const PlaceTime = ({ at, zone, show = 'day', className }: Props) => (
  <time dateTime={at} className={className}>
    {timeWords({ from: new Date(at), zone, show })}
  </time>
);
