import { Link } from '@remix-run/react';
import type { WaitingApproval } from '#server/services/reports/approving/list-waiting-approvals.ts';
import { Icon } from '#app/ui/icon.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { waiting: WaitingApproval[]; className?: string };

/** That words of somebody wait for their approval, in one line with the way there; nothing where none do. */
export const WaitingLine = ({ waiting, className = '' }: Props) =>
  waiting.length > 0 && (
    <ul className={`grid gap-1.5 border-l-3 border-warn bg-warn-wash px-4 py-3 text-s print:hidden ${className}`}>
      {waiting.map(({ slug, title, closesAt, timeZone }) => (
        <li key={slug} className="flex items-start gap-2">
          <Icon name="clock" size="small" className="mt-0.75 text-warn" />
          <span>
            Your words are waiting for your approval: <Link to={`/reports/${slug}/approve`}>{title}</Link>, until <LocalTime at={closesAt} zone={timeZone} show="short-day-time" isPlaceOnly />.
          </span>
        </li>
      ))}
    </ul>
  );
