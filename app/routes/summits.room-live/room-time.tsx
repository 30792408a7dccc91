import { useState } from 'react';
import { clockWords } from '#domain/live/room-clock.ts';
import { t } from '#domain/words/t.ts';
import { useServerTime } from '#app/live/live-summit.tsx';
import { warningWords } from '#app/live/warning-words.ts';
import { Icon } from '#app/ui/icon.tsx';
import { MORE_TIME_STANDS_MS, moreTimeWords } from './more-time.ts';
import { useRoom } from './room-context.ts';

/**
 * What there is to say of the time of a room: warnings, more time, the soft closing. One line that stands through all of it, so that
 * each is spoken once when it comes; the seconds are seen alone.
 */
export function RoomTime() {
  const { room, serverAt } = useRoom();
  const now = useServerTime(serverAt);
  const news = useMoreTime(now);
  const isClosing = room.state === 'closing';
  const words = isClosing ? t`Time is up: finish your sentence.` : (news ?? warningWords(room.state === 'open' ? room.endsAt : null, now));
  return (
    <div className={`flex items-baseline gap-2.5 text-s ${isClosing ? 'border-l-3 border-warn bg-warn-wash px-4 py-2.5' : words ? 'px-4 py-1.5' : ''}`}>
      {words && <Icon name="clock" size="small" className="self-center text-warn" />}
      <p role="status" className="font-semibold text-warn">
        {words}
      </p>
      {isClosing && room.closesAt !== null && (
        <p>
          The room closes in <span className="tabular-nums">{clockWords(room.closesAt - now)}</span>; nothing is lost.
        </p>
      )}
    </div>
  );
}

/** That there is more time, for a minute after it was given. */
function useMoreTime(now: number): string | null {
  const { room } = useRoom();
  const [known, setKnown] = useState({ state: room.state, endsAt: room.endsAt });
  const [news, setNews] = useState<{ words: string; at: number } | null>(null);
  if (known.state !== room.state || known.endsAt !== room.endsAt) {
    const words = moreTimeWords(known, room, now);
    setKnown({ state: room.state, endsAt: room.endsAt });
    if (words !== null) setNews({ words, at: now });
  }
  return news !== null && now - news.at < MORE_TIME_STANDS_MS ? news.words : null;
}
