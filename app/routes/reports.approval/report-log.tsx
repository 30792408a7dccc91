import type { ApprovalsView } from '#server/services/reports/approving/read-approvals.ts';
import { LocalTime } from '#app/ui/time.tsx';

/** What was done with a report, by whom and when, the newest first. */
export const ReportLog = ({ log, timeZone }: { log: ApprovalsView['log']; timeZone: string }) => (
  <ul>
    {log.map(({ id, name, isByHouse, sentence, actedAt }) => (
      <li key={id} className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2 text-s">
        <span>
          <span className="font-semibold">{name ?? (isByHouse ? 'Plenary' : 'Somebody who is not here any more')}</span> {sentence}
        </span>
        <LocalTime at={actedAt} zone={timeZone} show="short-day-time" isPlaceOnly className="text-ink-soft" />
      </li>
    ))}
  </ul>
);
