import type { CommunityView } from '#server/services/community/read-community.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

/** Says to whoever is silenced or suspended that they are, until when, and where they read why. */
export const RestrictionNotice = ({ restriction: { actId, kind, until } }: { restriction: NonNullable<CommunityView['restriction']> }) => (
  <Notice
    tone="warn"
    className="mb-8"
    title={<>You are {kind === 'suspend' ? 'suspended' : 'silenced'} here{until && <> until <LocalTime at={until} zone="UTC" show="day-time" /> (UTC)</>}</>}
    acts={<LinkButton to={`/acts/${actId}`} size="small">Why, and how to appeal</LinkButton>}
  >
    {kind === 'suspend' ? 'You read what everybody may read, and take part in nothing.' : 'You can read everything as before, and write nothing.'}
  </Notice>
);
