import type { AccessNeed } from '../access-need.ts';
import type { AgendaSessionKind } from '../agenda/agenda-session.ts';
import type { BreakoutRoomState } from '../breakout-room.ts';
import type { Attribution } from '../attribution.ts';
import type { PerspectiveKey } from '../perspective.ts';
import type { GivenRole } from '../role.ts';
import type { Audience } from './audience.ts';
import type { HowSeated } from './how-seated.ts';
import type { Prompt } from './prompt.ts';

/** A moment as milliseconds since 1970, as it travels to browsers. */
export type Moment = number;

/** How many of the last messages of a room, announcements and acts screens are told of; older ones stay in the house. */
export const MESSAGES_KEPT = 200;
export const ANNOUNCEMENTS_KEPT = 20;
export const ACTS_KEPT = 8;

/** Somebody with a place in a summit. */
export type LivePerson = {
  accountId: string;
  name: string;
  role: GivenRole;
  speaksAs: PerspectiveKey;
  languages: string[];
  needs: AccessNeed[];
  /** How they are shown outside the rooms of this summit, by what it, they and their profile say. */
  attribution: Attribution;
  checkedInAt: Moment | null;
  steppedOutAt: Moment | null;
  isMuted: boolean;
};

export type LiveAgendaSession = {
  id: string;
  slug: string;
  kind: AgendaSessionKind;
  title: string;
  place: string;
  startsAt: Moment;
  endsAt: Moment;
  isChoiceOpen: boolean;
  takesAnonymous: boolean;
};

/** A session that was started; it runs while `endedAt` is null. */
export type LiveRun = { agendaSessionId: string; startedAt: Moment; endsAt: Moment; endedAt: Moment | null };

export type LiveRoom = {
  id: string;
  agendaSessionId: string;
  number: number;
  slug: string;
  focus: string;
  summary: string;
  question: string | null;
  documentId: string;
  state: BreakoutRoomState;
  prompts: Prompt[];
  readyPrompts: string[];
  capacity: number;
  reserve: number;
  language: string | null;
  meets: AccessNeed[];
  meetingUrl: string;
  facilitatorId: string | null;
  scribeId: string | null;
  isChatMuted: boolean;
  /** Opened while nobody was seated in its session: whoever takes part may work in it, whoever is given a seat later. */
  isOpenToAll: boolean;
  /** Since when it is put up on the wall of the hall; null while it is not. */
  shownAt: Moment | null;
  openedAt: Moment | null;
  endsAt: Moment | null;
  closesAt: Moment | null;
};

export type LiveSeat = {
  agendaSessionId: string;
  accountId: string;
  roomId: string;
  how: HowSeated;
  /** Why, as it was when the seat was given: a `SeatReason`, or a sentence of before; see `whyOf`. Empty where nothing is to be said. */
  reason: string;
  isPinned: boolean;
  seatedAt: Moment;
  /** Who gave the seat: the person, who facilitates, or nobody that is known any more. */
  seatedById: string | null;
  seatedByName: string | null;
};

export type LiveAnnouncement = { id: string; text: string; authorName: string | null; at: Moment; audience: Audience; roomIds: string[] };

/** What somebody who convenes did last: "moved Ada from room 2 to room 5". */
export type ConveningAct = { id: string; actorId: string | null; actorName: string | null; sentence: string; at: Moment; mayUndo: boolean };

/** What is known of a summit, its agenda, rooms, people and their seats. */
export type SummitFacts = {
  summit: { id: string; slug: string; title: string; timeZone: string; joinCode: string; leadId: string | null; isArchived: boolean };
  /** In order of time. */
  agenda: LiveAgendaSession[];
  runs: LiveRun[];
  /** By number. */
  rooms: LiveRoom[];
  /** Registered people, in the order in which they came. */
  people: LivePerson[];
  seats: LiveSeat[];
  wishes: { agendaSessionId: string; accountId: string; roomIds: string[] }[];
  pairs: { oneId: string; otherId: string; kind: 'together' | 'apart' }[];
  bars: { roomId: string; accountId: string }[];
  /** Those that stand, the newest first. */
  announcements: LiveAnnouncement[];
  /** The newest first; a few. */
  acts: ConveningAct[];
};

export type LiveMessage = { id: string; authorId: string | null; name: string | null; speaksAs: PerspectiveKey | null; text: string; at: Moment; isHidden: boolean };
export type LiveHand = { accountId: string; raisedAt: Moment };
export type LiveTurn = { accountId: string; startedAt: Moment; endedAt: Moment | null };
export type LiveHelp = { id: string; text: string; askedById: string | null; askedAt: Moment; takenById: string | null; takenAt: Moment | null };

/** What goes on in one room besides its text. */
export type TalkFacts = {
  /** The last ones, the oldest first. */
  messages: LiveMessage[];
  hands: LiveHand[];
  turns: LiveTurn[];
  /** The one that is not ended. */
  help: LiveHelp | null;
  /** Messages that were reported and are not hidden, with the reasons given that nobody has dealt with. */
  reports: { messageId: string; reasons: string[] }[];
};

export const noTalk: TalkFacts = { messages: [], hands: [], turns: [], help: null, reports: [] };
