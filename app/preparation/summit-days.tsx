import { LocalTime } from '#app/ui/time.tsx';

type Props = { startsOn: string; endsOn: string };

/** The calendar days of a summit, which are the same in every zone. */
export const SummitDays = ({ startsOn, endsOn }: Props) => (
  <LocalTime at={`${startsOn}T12:00:00Z`} until={endsOn === startsOn ? undefined : `${endsOn}T12:00:00Z`} zone="UTC" show="day" isPlaceOnly />
);
