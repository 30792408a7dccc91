import { useEffect, useRef } from 'react';
import type { LiveAnnouncement } from '#domain/live/live-facts.ts';
import type { RoomNotesView } from '#server/services/documents/read-room-notes.ts';
import { FreshAnnouncement } from '#app/live/announcement-list.tsx';
import { LineNotice } from '#app/live/line-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { HelpStatus } from './help-status.tsx';
import { PlaceNotice } from './place-notice.tsx';
import { PresenceNotice } from './presence-notice.tsx';
import { RoomTime } from './room-time.tsx';
import { StateNotice } from './state-notice.tsx';
import { useRoom } from './room-context.ts';

type Props = { notes: RoomNotesView; /** Why the last form was refused, where it was posted. */ refused: string[]; announcements: readonly LiveAnnouncement[] };

/** What must be seen before the rest, in lines below the bar: empty while people simply work. */
export function RoomNotices({ notes, refused, announcements }: Props) {
  const { me, serverAt } = useRoom();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const notices = place.current;
    if (!notices) return undefined;
    // The columns below end at the foot of the window, whatever stands above them.
    const heights = new ResizeObserver(() => notices.closest<HTMLElement>('.live-room')?.style.setProperty('--room-notices', `${notices.offsetHeight}px`));
    heights.observe(notices);
    return () => heights.disconnect();
  }, []);
  return (
    <div ref={place} className="room-notices print:hidden">
      {refused.length > 0 && (
        <Notice tone="bad" title="This was not done">
          {refused.join(' ')}
        </Notice>
      )}
      <LineNotice />
      <PresenceNotice />
      <PlaceNotice />
      <StateNotice notes={notes} />
      <RoomTime />
      <HelpStatus />
      <FreshAnnouncement announcements={announcements} since={serverAt} rooms={me?.seat ? 'your room' : 'this room'} />
    </div>
  );
}
