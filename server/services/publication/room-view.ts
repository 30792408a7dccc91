import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import type { ReportLine } from '../report-reading/report-line.ts';
import { type AttendanceView, attendanceView } from './attendance-view.ts';
import type { ShownRoom } from './shown-rooms.ts';
import { lineOf } from './summit-reports.ts';

/** A breakout room as the public sees it: never its document, which belongs to those who sit there. */
export type RoomView = { number: number; slug: string; focus: string; summary: string; state: BreakoutRoomState; hasOutcome: boolean; /** What was published of it; null as long as nothing was. */ report: ReportLine | null; attendance: AttendanceView };

export const roomView = ({ number, slug, focus, summary, state, outcome, attendance, report }: ShownRoom): RoomView => ({
  number,
  slug,
  focus,
  summary,
  state,
  hasOutcome: isReported({ state, outcome, report }),
  report: report && lineOf(report),
  attendance: attendanceView(attendance),
});

/** What a room found is published as its report; until there is one, what was written down for it stands in, once the room is closed. */
export const isReported = ({ state, outcome, report }: Pick<ShownRoom, 'state' | 'outcome' | 'report'>): boolean => report !== null || (state === 'closed' && outcome !== '');
