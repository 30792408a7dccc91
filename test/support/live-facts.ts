import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import type { LiveAgendaSession, LivePerson, LiveRoom, LiveSeat, SummitFacts } from '#domain/live/live-facts.ts';

const NINE = Date.parse('2026-03-10T15:00:00Z');
const MINUTE = 60_000;
export const liveAt = (minutes: number): number => NINE + minutes * MINUTE;

export const aLiveEntry = (id: string, kind: AgendaSessionKind, from: number, until: number, given: Partial<LiveAgendaSession> = {}): LiveAgendaSession => ({
  id,
  slug: id,
  kind,
  title: id,
  place: '',
  startsAt: liveAt(from),
  endsAt: liveAt(until),
  isChoiceOpen: true,
  takesAnonymous: false,
  ...given,
});

export const aLiveRoom = (number: number, given: Partial<LiveRoom> = {}): LiveRoom => ({
  id: `room${number}`,
  agendaSessionId: 'breakouts',
  number,
  slug: `room-${number}`,
  focus: `Focus ${number}`,
  summary: '',
  question: null,
  documentId: `document${number}`,
  state: 'open',
  prompts: [],
  readyPrompts: [],
  capacity: 8,
  reserve: 0,
  language: null,
  meets: [],
  meetingUrl: '',
  facilitatorId: null,
  scribeId: null,
  isChatMuted: false,
  isOpenToAll: false,
  shownAt: null,
  openedAt: NINE,
  endsAt: liveAt(60),
  closesAt: null,
  ...given,
});

export const aLivePerson = (accountId: string, given: Partial<LivePerson> = {}): LivePerson => ({
  accountId,
  name: accountId,
  role: 'participant',
  speaksAs: 'teacher',
  languages: [],
  needs: [],
  checkedInAt: NINE,
  steppedOutAt: null,
  isMuted: false,
  attribution: 'named',
  ...given,
});

export const aLiveSeat = (accountId: string, roomId: string, given: Partial<LiveSeat> = {}): LiveSeat => ({ agendaSessionId: 'breakouts', accountId, roomId, how: 'chosen', reason: 'chosen', isPinned: false, seatedAt: NINE, seatedById: accountId, seatedByName: accountId, ...given });

/** The facts of a summit with a panel, breakouts and a plenary; what the caller does not give is empty. */
export const liveFacts = (given: Partial<SummitFacts> = {}): SummitFacts => ({
  summit: { id: 'summit', slug: 'summit', title: 'Summit', timeZone: 'UTC', joinCode: 'ABC123', leadId: null, isArchived: false },
  agenda: [aLiveEntry('panel', 'panel', -60, 0), aLiveEntry('breakouts', 'breakouts', 0, 60), aLiveEntry('plenary', 'plenary', 60, 90)],
  runs: [],
  rooms: [],
  people: [],
  seats: [],
  wishes: [],
  pairs: [],
  bars: [],
  announcements: [],
  acts: [],
  ...given,
});
