import type { ReportSettingsView } from '#server/services/reports/read-report-settings.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { LocalTime } from '#app/ui/time.tsx';

const SHOWN = 8;

/** What was done with a report, the newest first. */
export const ReportLog = ({ acts, timeZone }: Pick<ReportSettingsView, 'acts'> & { timeZone: string }) => (
  <>
    <Lines acts={acts.slice(0, SHOWN)} timeZone={timeZone} />
    {acts.length > SHOWN && (
      <Disclosure summary={`${acts.length - SHOWN} earlier`}>
        <Lines acts={acts.slice(SHOWN)} timeZone={timeZone} />
      </Disclosure>
    )}
  </>
);

const Lines = ({ acts, timeZone }: Pick<ReportSettingsView, 'acts'> & { timeZone: string }) => (
  <ol className="text-s" reversed>
    {acts.map(({ id, sentence, name, actedAt }) => (
      <li key={id} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
        <span>
          <b className="font-semibold">{name ?? 'Somebody who is gone'}</b> {sentence}.
        </span>
        <LocalTime at={actedAt} zone={timeZone} show="day-time" isPlaceOnly className="text-ink-soft" />
      </li>
    ))}
  </ol>
);
