import { useState } from 'react';
import type { MeEntry } from '#domain/live/views/entry-types.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { seatNews, type SeatNews } from './seat-news.ts';

/** Tells, and says aloud, that one's seat changed while the page was open, with the reason; it stays until it is put away. */
export function SeatNotice({ seat }: { seat: MeEntry['seat'] }) {
  const [known, setKnown] = useState(seat);
  const [news, setNews] = useState<SeatNews | null>(null);
  if (known !== seat) {
    setKnown(seat);
    const told = seatNews(known, seat);
    if (told) setNews(told);
  }
  return (
    <div role="status" className={news ? 'mb-5' : ''}>
      {news && (
        <Notice
          icon="swap"
          title={news.title}
          acts={
            <Button type="button" size="small" onClick={() => setNews(null)}>
              I have read it
            </Button>
          }
        >
          {news.reason}
        </Notice>
      )}
    </div>
  );
}
