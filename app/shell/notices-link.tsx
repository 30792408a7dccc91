import { Link } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { t } from '#domain/words/t.ts';
import { hasRisen, type LiveUnread, shownUnread } from '#app/notices/live-unread.ts';
import { useUnreadHeard } from '#app/notices/use-unread-heard.ts';
import { Icon } from '#app/ui/icon.tsx';

const labelOf = (unread: string): string => (unread ? t`Notices, ${unread} unread` : t`Notices`);

/** The way to one's notices, with how many wait to be read; empty where none do. It rises and falls with them while the page is open, and a rise is said to screen readers. */
export function NoticesLink({ unread: paged }: { unread: string }) {
  const [{ told, isLineThere }, setHeard] = useState<Omit<LiveUnread, 'paged'>>({ told: null, isLineThere: false });
  const unread = shownUnread({ paged, told, isLineThere });
  const { said, say } = useSaidNowAndThen();
  useUnreadHeard({
    told: ({ count, isQuiet }) => {
      setHeard({ told: { count, paged }, isLineThere: true });
      if (!isQuiet && hasRisen(unread, count)) say(labelOf(count));
    },
    away: () => setHeard((before) => ({ ...before, isLineThere: false })),
  });
  return (
    <>
      <Link to="/notices" aria-label={labelOf(unread)} className="notices-link">
        <Icon name="bell" />
        {unread && <span>{unread}</span>}
      </Link>
      {/* No status of the page, which tells what became of a press. */}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  );
}

/** No more is said in this time: of several rises the last. */
const APART_MS = 60_000;
/** What was said is heard by then, and is not there to be found when it holds no more. */
const SAID_FOR_MS = 10_000;

/** Words for screen readers, said once and then taken away; those that come soon after others wait, and only the last of them are said. */
function useSaidNowAndThen() {
  const [said, setSaid] = useState('');
  const timers = useRef<{ next?: ReturnType<typeof setTimeout>; end?: ReturnType<typeof setTimeout>; saidAt: number }>({ saidAt: -APART_MS });
  useEffect(() => {
    const own = timers.current;
    return () => {
      clearTimeout(own.next);
      clearTimeout(own.end);
    };
  }, []);
  const say = (words: string) => {
    const own = timers.current;
    clearTimeout(own.next);
    own.next = setTimeout(
      () => {
        own.saidAt = performance.now();
        setSaid(words);
        clearTimeout(own.end);
        own.end = setTimeout(() => setSaid(''), SAID_FOR_MS);
      },
      Math.max(0, own.saidAt + APART_MS - performance.now()),
    );
  };
  return { said, say };
}
