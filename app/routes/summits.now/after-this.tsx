import type { RunLine } from '#domain/live/views/entry-types.ts';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { agenda: readonly RunLine[]; zone: string; className?: string };

/** What follows what is on: "After this: Break, 14:55–15:10." Nothing while nothing is on, since the head names the next then. */
export function AfterThis({ agenda, zone, className = '' }: Props) {
  const on = agenda.findIndex(({ state }) => state === 'running');
  if (on === -1) return null;
  const next = agenda.slice(on + 1).find(({ state }) => state === 'to-come');
  return (
    <span className={className}>
      {next ? (
        <>
          After this: {next.title}, <LocalTime at={new Date(next.fromAt)} until={new Date(next.untilAt)} zone={zone} isPlaceOnly />.
        </>
      ) : (
        'This is the last on the agenda.'
      )}
    </span>
  );
}
