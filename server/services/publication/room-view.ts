import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import { type AttendanceView, attendanceView } from './attendance-view.ts';

/** A breakout room as the public sees it: never its document, which belongs to those who sit there. */
export type RoomView = { number: number; slug: string; focus: string; summary: string; state: BreakoutRoomState; hasOutcome: boolean; attendance: AttendanceView };

export const roomView = ({ number, slug, focus, summary, state, outcome, attendance }: BreakoutRoomRow): RoomView => ({
  number,
  slug,
  focus,
  summary,
  state,
  hasOutcome: isReported({ state, outcome }),
  attendance: attendanceView(attendance),
});

/** What a room found is published when the room is closed, not while people still work in it. */
export const isReported = ({ state, outcome }: Pick<BreakoutRoomRow, 'state' | 'outcome'>): boolean => state === 'closed' && outcome !== '';
