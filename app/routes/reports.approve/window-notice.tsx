import { silenceMeans } from '#domain/report/silence-words.ts';
import type { OwnWordsView } from '#server/services/reports/approving/read-own-words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** Until when there is time, and what happens to whoever says nothing. */
export function WindowNotice({ view: { window, summit } }: { view: Pick<OwnWordsView, 'window' | 'summit'> }) {
  if (window === null) return <Notice title="Nobody is asked to approve this draft yet. You can already take your words back." icon="clock" className="mb-8" />;
  const when = <LocalTime at={window.closesAt} zone={summit.timeZone} show="day-time" />;
  if (!window.isOpen)
    return (
      <Notice title={<>The time to approve ended on {when}.</>} icon="clock" className="mb-8">
        What you say here still counts for later versions.
      </Notice>
    );
  return (
    <Notice tone="warn" title={<>There is time until {when}.</>} icon="clock" className="mb-8">
      {silenceMeans()[window.silence]}
    </Notice>
  );
}
