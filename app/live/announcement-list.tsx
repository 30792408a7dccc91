import { useState } from 'react';
import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

type Props = { announcements: readonly LiveAnnouncement[]; zone: string };

const newestFirst = (announcements: readonly LiveAnnouncement[]): LiveAnnouncement[] => announcements.toSorted((one, other) => other.at - one.at);
const addressees: Record<LiveAnnouncement['audience'], string> = { all: '', rooms: t` to your room`, facilitators: t` to facilitators` };

/** What was announced, the newest first, with who said it and when. */
export function AnnouncementList({ announcements, zone }: Props) {
  if (announcements.length === 0) return <p className="text-s text-ink-soft">None yet. What conveners say to everybody stands here.</p>;
  return (
    <ul className="-mt-1">
      {newestFirst(announcements).map(({ id, text, at, authorName, audience }) => (
        <li key={id} className="border-b border-line py-3 text-s last:border-b-0">
          <p className="whitespace-pre-line">{text}</p>
          <p className="mt-0.5 text-xs text-ink-soft">
            {authorName ?? 'A convener'}
            {addressees[audience]} · <LocalTime at={new Date(at)} zone={zone} isPlaceOnly />
          </p>
        </li>
      ))}
    </ul>
  );
}

type FreshProps = Pick<Props, 'announcements'> & { /** When the page was made, by the server's clock. */ since: number; /** How rooms are called that it is for. */ rooms?: string; className?: string };

/** What was announced while the page was open, until it is put away: seen at once wherever one has scrolled to, and spoken. */
export function FreshAnnouncement({ announcements, since, rooms = t`your room`, className = '' }: FreshProps) {
  const [readUntil, setReadUntil] = useState(since);
  const [fresh] = newestFirst(announcements.filter(({ at }) => at > readUntil));
  return (
    <div role="status" className={fresh ? className : ''}>
      {fresh && (
        <Notice
          icon="megaphone"
          title={`${fresh.authorName ?? 'A convener'} to ${fresh.audience === 'all' ? 'everybody' : fresh.audience === 'rooms' ? rooms : 'facilitators'}`}
          acts={
            <Button type="button" size="small" onClick={() => setReadUntil(fresh.at)}>
              I have read it
            </Button>
          }
        >
          <p className="whitespace-pre-line">{fresh.text}</p>
        </Notice>
      )}
    </div>
  );
}
