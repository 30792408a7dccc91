import { Link } from '@remix-run/react';
import type { ReleaseNotice as Release } from '#server/services/agenda/release-notice.ts';
import { Notice } from '#app/ui/notice.tsx';

/** "Agenda 3 is out": what changed with the newest release, for the agenda and the lobby. */
export const ReleaseNotice = ({ summitSlug, notice, className }: { summitSlug: string; notice: Release; className?: string }) => (
  <Notice title={`Agenda ${notice.number} is out`} icon="calendar" className={className}>
    {notice.note && <p>{notice.note}</p>}
    <ul>
      {notice.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    <p className="mt-1">
      <Link to={`/summits/${summitSlug}/releases`}>{notice.more === 0 ? 'All releases of the agenda' : notice.more === 1 ? '1 more change' : `${notice.more} more changes`}</Link>
    </p>
  </Notice>
);
