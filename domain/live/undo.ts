import type { HowSeated } from './how-seated.ts';

/** A seat as it was before an act, and as the act left it: taken back only while the latter still holds. */
export type SeatChange = {
  accountId: string;
  before: { roomId: string; how: HowSeated; reason: string; isPinned: boolean } | null;
  after: { roomId: string } | null;
};

/** What it takes to take an act back. */
export type Undo = { kind: 'seats'; agendaSessionId: string; changes: SeatChange[] };
