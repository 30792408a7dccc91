import { Link } from '@remix-run/react';
import { Icon } from '#app/ui/icon.tsx';

/** The way to one's notices, with how many wait to be read; empty where none do. */
export const NoticesLink = ({ unread }: { unread: string }) => (
  <Link to="/notices" aria-label={unread ? `Notices, ${unread} unread` : 'Notices'} className="notices-link">
    <Icon name="bell" />
    {unread && <span>{unread}</span>}
  </Link>
);
