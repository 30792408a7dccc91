import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { atOf, type ChatLine, countUnread } from './chat-lines.ts';

type Given = { lines: readonly ChatLine[]; ownId: string | null; isShown: boolean; onUnread: (count: number) => void };
type Reading = { log: RefObject<HTMLDivElement>; /** How many came while one was reading further up, or elsewhere. */ unread: number; toEnd: () => void; onScroll: () => void };

/** So near its end, somebody reads along. */
const NEAR_PX = 32;

const isAtEnd = (log: HTMLElement): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX;
const isSeen = (log: HTMLElement): boolean => log.getClientRects().length > 0;

/** Keeps a log at its end for who reads along, never scrolls under who reads further up, and counts what they have not seen. What came with the page counts as seen. */
export function useReading({ lines, ownId, isShown, onUnread }: Given): Reading {
  const log = useRef<HTMLDivElement>(null);
  const isAlong = useRef(true);
  const last = lines.length === 0 ? 0 : Math.max(...lines.map(atOf));
  const [readAt, setReadAt] = useState(last);
  const unread = countUnread(lines, readAt, ownId);

  const toEnd = (): void => {
    isAlong.current = true;
    log.current?.scrollTo({ top: log.current.scrollHeight });
    setReadAt(last);
  };
  const onScroll = (): void => {
    if (!log.current || !isSeen(log.current)) return;
    isAlong.current = isAtEnd(log.current);
    if (isAlong.current) setReadAt(last);
  };
  useLayoutEffect(() => {
    if (!log.current || !isSeen(log.current) || !isAlong.current) return;
    log.current.scrollTo({ top: log.current.scrollHeight });
    setReadAt(last);
  }, [last, isShown]);
  useEffect(() => onUnread(unread), [onUnread, unread]);
  return { log, unread, toEnd, onScroll };
}
