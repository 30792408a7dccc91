import type { AccessNeed } from '#domain/access-need.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { AgendaSessionKind } from '#domain/agenda/agenda-session.ts';
import type { BreakoutRoomState } from '#domain/breakout-room.ts';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { GivenRole } from '#domain/role.ts';
import type { LiveDeliberation } from '../deliberation-facts.ts';
import type { ConveningAct, LiveAnnouncement, LiveHelp, LiveMessage, Moment } from '../live-facts.ts';
import type { PanelQuestion } from '../panel-facts.ts';
import type { LivePlace } from '../place-of.ts';
import type { PollAnswer, PollKind, PollState } from '../poll.ts';
import type { SeatWhy } from '../seat-words.ts';
import type { RoomActivity } from '../live-state.ts';

/** How to name a room and get there. */
export type RoomName = { id: string; slug: string; number: number; focus: string };

/** A line of the run sheet: what is planned, and what came or is expected. */
export type RunLine = {
  id: string;
  slug: string;
  kind: AgendaSessionKind;
  title: string;
  place: string;
  startsAt: Moment;
  endsAt: Moment;
  /** When it began and ends or ended in fact; before it began, when it is expected. */
  fromAt: Moment;
  untilAt: Moment;
  state: 'to-come' | 'running' | 'over';
  /** When it should have ended, of a session that runs over. */
  overSince?: Moment;
  /** Over though it was never started: a later one was. */
  wasSkipped?: true;
  /** Whether questions from the floor may be asked without name or perspective. */
  takesAnonymous: boolean;
};

export type MeEntry = {
  accountId: string;
  name: string;
  speaksAs: PerspectiveKey;
  role: GivenRole;
  isMuted: boolean;
  place: LivePlace;
  /** The seat in the breakouts at hand, whether its room is in use or not yet. */
  seat: (RoomName & { agendaSessionId: string; question: string | null; state: BreakoutRoomState; /** Somebody else gave them the seat. */ isByOthers: boolean; why: SeatWhy; /** Their number among those who sit there, from 1. */ number: number; roomNumber: number; of: number; here: number; endsAt: Moment | null; closesAt: Moment | null }) | null;
  /** Closed rooms of other breakouts in which they sat. */
  satIn: SatIn[];
  /** `reason` as `reasonWords` says it. */
  suggestion: (RoomName & { reason: string }) | null;
  /** The rooms wished for in the breakouts at hand. */
  wishes: string[];
  /** Of polls: what was answered; of questions: which are wanted and which are own. */
  answers: Record<string, PollAnswer>;
  wants: string[];
  asked: string[];
  /** How they are shown outside the rooms of this summit, by what it, they and their profile say. */
  attribution: Attribution;
};
/** A room that somebody sat in, with the session that it met in. */
export type SatIn = RoomName & { agendaTitle: string };
/** Announcements are those to the room that they sit in and, for who facilitates, to all who do; those to everybody are told elsewhere. */
export type MeEntries = { me: MeEntry } & { [announcement: `announcement:${string}`]: LiveAnnouncement };

/** A room as all who take part may know it. */
export type RoomLine = RoomName & {
  agendaSessionId: string;
  question: string | null;
  state: BreakoutRoomState;
  endsAt: Moment | null;
  closesAt: Moment | null;
  /** Seats taken, and how many there are. */
  seated: number;
  capacity: number;
  here: number;
  language: string | null;
  meets: AccessNeed[];
  /** Of each prompt whether it is blank, begun or ready. */
  prompts: ('blank' | 'begun' | 'ready')[];
};

export type PollEntry = {
  id: string;
  agendaSessionId: string;
  question: string;
  kind: PollKind;
  choices: string[];
  isAnonymous: boolean;
  state: PollState;
  isShown: boolean;
  at: Moment;
  votes: number;
  /** Counted answers; null while the host does not show them, and of an anonymous poll while it is open. See `pollResult`. */
  result: PollResult | null;
};
/** For choices, how many chose each; for a scale, how many gave 1 to 5; for rankings, points of each choice; for words, how often each was given. */
export type PollResult = { label: string; count: number }[];

/** Who answered what to a poll that said so beforehand; of anonymous polls there is none. */
export type PollAnswerEntry = { pollId: string; /** Null of who left. */ name: string | null; speaksAs: PerspectiveKey | null; answer: PollAnswer };

/** A deliberation that was opened, as all who take part may know it. */
export type DeliberationEntry = Pick<LiveDeliberation, 'id' | 'slug' | 'title' | 'isOpen' | 'people' | 'votes' | 'statements'>;
/** The same, for who puts it up on the wall of the hall. */
export type HostedDeliberation = DeliberationEntry & { isShown: boolean };

export type NowEntries = {
  summit: { title: string; timeZone: string; joinCode: string };
  agenda: RunLine[];
  /** The breakout session that matters now, and whether its rooms may be chosen. */
  breakouts: { id: string; title: string; isChoiceOpen: boolean } | null;
} & { [room: `room:${string}`]: RoomLine } & { [announcement: `announcement:${string}`]: LiveAnnouncement } & { [question: `question:${string}`]: PanelQuestion } & { [poll: `poll:${string}`]: PollEntry } & { [deliberation: `deliberation:${string}`]: DeliberationEntry };

export type RoomPerson = {
  accountId: string;
  name: string;
  speaksAs: PerspectiveKey;
  /** Whether they have the page open; who has not is expected. */
  isHere: boolean;
  isSeated: boolean;
  isScribe: boolean;
  isFacilitator: boolean;
  hasWord: boolean;
  /** Their place among raised hands in a fair order, from 1; 0 for who raised none. */
  hand: number;
};
export type RoomPrompt = { id: string; title: string; hint: string; words: number; isInText: boolean; isReady: boolean };
export type RoomEntry = RoomName & {
  agendaSessionId: string;
  /** The title of its breakout session, and how many rooms that has. */
  agendaTitle: string;
  /** When that is planned to begin. */
  opensAt: Moment | null;
  of: number;
  question: string | null;
  state: BreakoutRoomState;
  endsAt: Moment | null;
  closesAt: Moment | null;
  prompts: RoomPrompt[];
  meetingUrl: string;
  isChatMuted: boolean;
  words: number;
  /** How many may sit there, and whether people may take a free seat by themselves. */
  capacity: number;
  isChoiceOpen: boolean;
  /** Whoever takes part may work in it, with a seat or without. */
  isOpenToAll: boolean;
  /** Who has the word, and since when. */
  turn: { accountId: string; startedAt: Moment } | null;
  help: (Pick<LiveHelp, 'id' | 'text' | 'askedAt'> & { takenBy: string | null }) | null;
};
export type RoomEntries = { room: RoomEntry } & { [person: `person:${string}`]: RoomPerson } & { [message: `message:${string}`]: LiveMessage } & { [announcement: `announcement:${string}`]: LiveAnnouncement };

/** A room as the board shows it, with what speaks for going there. */
export type BoardRoom = RoomName & {
  agendaSessionId: string;
  state: BreakoutRoomState;
  openedAt: Moment | null;
  endsAt: Moment | null;
  closesAt: Moment | null;
  capacity: number;
  /** Who is expected, those who are there first; then who is there as well. */
  people: { accountId: string; name: string; speaksAs: PerspectiveKey; isHere: boolean; isPinned: boolean; isMuted: boolean; spokenMs: number; turns: number; messages: number }[];
  guests: { accountId: string; name: string | null }[];
  activity: RoomActivity | null;
  prompts: { title: string; words: number; isReady: boolean }[];
  hands: number;
  help: (LiveHelp & { askedBy: string | null; takenBy: string | null }) | null;
  lastMessage: { at: Moment; name: string | null; text: string } | null;
  reports: { messageId: string; text: string; name: string | null; reasons: string[] }[];
  /** Messages that were taken out of sight, the last first. */
  hidden: { messageId: string; text: string; name: string | null }[];
  facilitator: string | null;
  isChatMuted: boolean;
};
export type LobbyPerson = { accountId: string; name: string; speaksAs: PerspectiveKey; since: Moment; isOnline: boolean; suggestion: (RoomName & { reason: string }) | null };
export type ConvenerEntry = { accountId: string; name: string; role: GivenRole; isOnline: boolean; /** The room whose page they have open, or that they are on the way to. */ room: RoomName | null; isOnTheWay: boolean; isLead: boolean };
/** Breakouts that are not at hand any more, and the rooms that met in them. */
export type PastBreakouts = { id: string; title: string; /** When they began. */ at: Moment; rooms: RoomName[] };
export type SeatingFigures = { score: number; mixedRooms: number; rooms: number; wished: number; wishesMet: number; strangersPercent: number | null; needed: number; needsMet: number; advice: string | null };
export type BoardEntries = {
  summit: { title: string; timeZone: string; leadId: string | null };
  agenda: RunLine[];
  breakouts: { id: string; title: string; isChoiceOpen: boolean } | null;
  /** Those held before, the latest first. */
  pastBreakouts: PastBreakouts[];
  counts: { here: number; inRooms: number; inLobby: number; inPlenary: number; left: number; expected: number };
  seating: SeatingFigures | null;
  /** The rooms that the wall of the hall shows, by number. */
  wall: WallRoom[];
} & { [room: `room:${string}`]: BoardRoom } & { [person: `lobby:${string}`]: LobbyPerson } & { [convener: `convener:${string}`]: ConvenerEntry } & { [act: `act:${string}`]: ConveningAct } & {
  [announcement: `announcement:${string}`]: LiveAnnouncement;
} & { [question: `question:${string}`]: PanelQuestion } & { [poll: `poll:${string}`]: PollEntry } & { [answer: `answer:${string}`]: PollAnswerEntry } & { [deliberation: `deliberation:${string}`]: HostedDeliberation };

/** A room of the wall as whoever puts it up sees it. */
export type WallRoom = { id: string; number: number; focus: string; isOpened: boolean; isShown: boolean; /** How many of its prompts are called ready. */ ready: number; prompts: number };

/** A room on the wall of the hall: what it found, without a name. */
export type ShownRoom = { number: number; focus: string; question: string | null; /** Since when. */ at: Moment; prompts: { title: string; lines: string[] }[] };

/** The projector tells no names, no help and no silence. */
export type ScreenEntries = {
  summit: { title: string; timeZone: string; joinCode: string };
  agenda: RunLine[];
  breakouts: { id: string; title: string } | null;
  here: number;
  /** The room that was put up for its report-out; null while none is. */
  shown: ShownRoom | null;
} & { [room: `room:${string}`]: RoomLine } & { [question: `question:${string}`]: PanelQuestion } & { [poll: `poll:${string}`]: PollEntry } & {
  /** The one that was put up. */
  [deliberation: `deliberation:${string}`]: LiveDeliberation;
};
