import type { Unread } from '#domain/live-events.ts';
import { ANSWER_WITHIN_MS, joinLine } from '#app/live/site-line.ts';

/** What a page does when it hears how many notices wait. */
export type UnreadHeard = {
  /** How many do, and why it is said: the page asked, as it does whenever its line is there, or something came, went or was read. */
  told: (unread: Unread, why: 'asked' | 'changed') => void;
  /** The line is not there any more, so that what was told may not hold. */
  away?: () => void;
};

/** Hears over the live line how many notices wait: once it is there, and with each change. Answers how to end it. */
export function followNotices({ told, away = () => undefined }: UnreadHeard): () => void {
  const { socket, leave } = joinLine();
  const ask = (): void => {
    socket.timeout(ANSWER_WITHIN_MS).emit('followNotices', (error, answer) => {
      if (!(error as Error | null) && answer.ok) told(answer.value, 'asked');
    });
  };
  const changed = (unread: Unread): void => told(unread, 'changed');
  socket.on('connect', ask);
  socket.on('unread', changed);
  socket.on('disconnect', away);
  if (socket.connected) ask();
  return () => {
    socket.off('connect', ask).off('unread', changed).off('disconnect', away);
    leave();
  };
}
