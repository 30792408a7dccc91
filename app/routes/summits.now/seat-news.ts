import { whyWords } from '#domain/live/seat-words.ts';
import type { MeEntry } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import { roomOfSeat } from './place-words.ts';

type Seat = MeEntry['seat'];
export type SeatNews = { title: string; reason: string };

/**
 * What somebody is told when their seat changes while they look: the new room and why they sit there. Null when they took their first
 * seat by themselves, also on another device, when the seat stays the same, and when its session is over.
 */
export function seatNews(before: Seat, after: Seat): SeatNews | null {
  if (after === null) {
    if (before === null || before.state === 'closed') return null;
    return { title: t`You have no seat in room ${before.roomNumber} any more.`, reason: t`A facilitator took the seat back. Nothing that you wrote there is lost; what you can do now stands below.` };
  }
  if (before?.id === after.id) return null;
  const hadSeat = before?.agendaSessionId === after.agendaSessionId;
  if (!hadSeat) return after.isByOthers ? { title: t`You have a seat: ${roomOfSeat(after)}.`, reason: whyWords(after.why) } : null;
  return { title: after.isByOthers ? t`You were moved to room ${after.roomNumber}, ${after.focus}.` : t`Your seat is now in room ${after.roomNumber}, ${after.focus}.`, reason: whyWords(after.why) };
}
