/** A seat as it was before an act, and as the act left it: taken back only while the latter still holds. Why somebody sat there is not kept: it may name others. */
export type SeatChange = {
  accountId: string;
  before: { roomId: string; isPinned: boolean } | null;
  after: { roomId: string } | null;
};

/** What it takes to take an act back. */
export type Undo = { kind: 'seats'; agendaSessionId: string; changes: SeatChange[] };
