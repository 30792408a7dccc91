import { MINUTE_MS } from '../clock.ts';
import { listed } from '../words/listed.ts';
import { t } from '../words/t.ts';
import { isInUse } from './place-of.ts';
import { minutesBetween } from './time-passed.ts';
import type { BoardRoom } from './views/entry-types.ts';

/** From the one that calls for somebody most to the one that calls for nobody. */
const kinds = ['help', 'taken', 'silent', 'empty', 'reported', 'blank', 'work', 'closing', 'planned', 'closed'] as const;
export type SignalKind = (typeof kinds)[number];

/** What speaks for going to a room, or that nothing does; `since` is when it began. */
export type RoomSignal = { kind: SignalKind; words: string; /** In a word or two, where there is no room for more. */ short: string; since: number | null };
export type Headline = { /** The room to go to; null when all is well. */ roomId: string | null; title: string; evidence: string };

export type UrgentRoom = Pick<BoardRoom, 'id' | 'number' | 'state' | 'openedAt' | 'endsAt' | 'people' | 'guests' | 'activity' | 'prompts' | 'help' | 'lastMessage' | 'reports'>;

/** Nobody wrote or spoke in the chat for so long: the room is silent. */
const SILENT_MS = 4 * MINUTE_MS;
/** So long after a room was opened people are on their way. */
const COMING_MS = 2 * MINUTE_MS;
/** So many sentences more than the first, and so many rooms by their numbers in one, can be taken in. */
const [MOST_SENTENCES, MOST_NAMED] = [2, 4];
/** With so little time left a blank prompt is worth a word. */
const LATE_MS = 10 * MINUTE_MS;

/** What speaks for going to a room at a moment, for whoever looks. */
export function signalOf(room: UrgentRoom, now: number, meId: string | null): RoomSignal {
  if (!isInUse(room)) return room.state === 'closed' ? signal('closed', t`Closed`, t`closed`) : signal('planned', t`Not open yet`, t`planned`);
  const { help, reports, prompts, endsAt } = room;
  const [silentSince, blank] = [silentSinceOf(room, now), blankOf(prompts)];
  if (help && help.takenById === null) return signal('help', silentSince === null ? t`Help asked ${agoInMinutes(help.askedAt, now)}` : t`Help asked ${agoInMinutes(help.askedAt, now)}, silent for ${minutesBetween(silentSince, now)}`, t`help`, help.askedAt);
  if (help) return signal('taken', help.takenById === meId ? t`You are on the way` : t`${goerOf(help)} is on the way`, t`going`, help.askedAt);
  if (room.state === 'closing') return signal('closing', t`Finishing their sentences`, t`closing`);
  if (isEmpty(room)) return isComing(room, now) ? signal('work', t`People are coming in`, t`coming`) : signal('empty', room.people.length > 0 ? t`Nobody is there` : t`Nobody is there, nobody is seated`, t`empty`, room.openedAt);
  if (silentSince !== null) return signal('silent', t`Silent for ${minutesBetween(silentSince, now)} min, no writing, no chat`, t`silent`, silentSince);
  if (reports.length > 0) return signal('reported', reports.length === 1 ? t`A message was reported` : t`${reports.length} messages were reported`, t`reported`);
  if (endsAt !== null && endsAt - now <= LATE_MS && blank > 0) return signal('blank', t`${minutesLeft(endsAt, now)} min left, ${promptsBlank(blank)}`, t`${blank} blank`, endsAt - LATE_MS);
  return signal('work', t`At work`, t`at work`);
}

const signal = (kind: SignalKind, words: string, short: string, since: number | null = null): RoomSignal => ({ kind, words, short, since });

/** The rooms with what speaks for going there, the one that needs somebody most first; what began earlier goes before. */
export const rankRooms = <Room extends UrgentRoom>(rooms: readonly Room[], now: number, meId: string | null): { room: Room; signal: RoomSignal }[] =>
  rooms
    .map((room) => ({ room, signal: signalOf(room, now, meId) }))
    .toSorted((one, other) => kinds.indexOf(one.signal.kind) - kinds.indexOf(other.signal.kind) || (one.signal.since ?? 0) - (other.signal.since ?? 0) || one.room.number - other.room.number);

/** Which room needs whoever looks first, with the evidence in a few sentences, or that all is well. */
export function headlineOf(rooms: readonly UrgentRoom[], now: number, meId: string | null): Headline {
  const ranked = rankRooms(rooms, now, meId);
  const isGoing = ({ room: { help }, signal: { kind } }: Ranked) => kind === 'taken' && meId !== null && help?.takenById === meId;
  const calling = ranked.filter((each) => callingKinds.some((kind) => kind === each.signal.kind) || isGoing(each));
  // Whoever promised a room to come goes there before any but those for whom nobody does.
  const first = calling[0];
  const taken = ranked.filter((each) => each.signal.kind === 'taken' && each !== first);
  const more = alsoWords([...calling.filter((each) => each !== first && each.signal.kind !== 'taken'), ...taken], first, meId).slice(0, MOST_SENTENCES);
  if (!first) return { roomId: null, title: t`All rooms are at work`, evidence: [...more, presenceWords(rooms)].join(' ') };
  return { roomId: first.room.id, title: titleOf(first, calling.length > 1, meId), evidence: [evidenceOf(first, now), ...more].join(' ') };
}

type Ranked = { room: UrgentRoom; signal: RoomSignal };

function titleOf({ room: { number, help }, signal: { kind } }: Ranked, isOneOfMany: boolean, meId: string | null): string {
  if (help && help.takenById === meId) return t`Room ${number} expects you`;
  if (kind === 'help' || kind === 'silent') return isOneOfMany ? t`Room ${number} needs you first` : t`Room ${number} needs you`;
  return t`Look in on room ${number}`;
}

function evidenceOf({ room, signal: { kind, since } }: Ranked, now: number): string {
  const minutes = since === null ? 0 : minutesBetween(since, now);
  switch (kind) {
    case 'help':
    case 'taken':
      return askedWords(agoInMinutes(since ?? now, now), unwrittenFor(room, now));
    case 'silent':
      return t`Nobody has written there or in its chat for ${minutes} min.`;
    case 'empty':
      return room.people.length > 0 ? t`It has been open for ${minutes} min and nobody of ${room.people.length} is there.` : t`It has been open for ${minutes} min and nobody has a seat there.`;
    case 'reported':
      return t`Somebody reported a message of its chat.`;
    case 'blank':
      return t`It has ${minutesLeft(room.endsAt ?? now, now)} min left and ${promptsBlank(blankOf(room.prompts))}.`;
    default:
      return '';
  }
}

/** A sentence for each kind of signal among the rooms that are not the first, and one for each room to which somebody goes. */
function alsoWords(others: readonly Ranked[], first: Ranked | undefined, meId: string | null): string[] {
  const isToo = first?.signal.kind === 'help';
  const inState = callingKinds.flatMap((kind) => {
    const rooms = others.filter(({ signal: own }) => own.kind === kind).map(({ room }) => room);
    return rooms.length === 0 ? [] : [stateWords(kind, rooms, isToo)];
  });
  const asked = others.filter(({ signal: { kind } }) => kind === 'taken').map(({ room: { number, help } }) => takenWords(number, help, { isToo, meId }));
  return [...inState, ...asked];
}

function takenWords(number: number, help: UrgentRoom['help'], { isToo, meId }: { isToo: boolean; meId: string | null }): string {
  if (help?.takenById === meId) return isToo ? t`Room ${number} asked too; you are going.` : t`Room ${number} asked; you are going.`;
  const goer = help?.takenBy ?? t`a facilitator`;
  return isToo ? t`Room ${number} asked too; ${goer} is going.` : t`Room ${number} asked; ${goer} is going.`;
}

const callingKinds = ['help', 'silent', 'empty', 'reported', 'blank'] as const;

function stateWords(kind: (typeof callingKinds)[number], rooms: readonly UrgentRoom[], isToo: boolean): string {
  const named = roomsNamed(rooms);
  const isOne = rooms.length === 1;
  switch (kind) {
    case 'help':
      if (isToo) return isOne ? t`${named} waits too.` : t`${named} wait too.`;
      return isOne ? t`${named} waits.` : t`${named} wait.`;
    case 'silent':
      return isOne ? t`${named} has gone silent.` : t`${named} have gone silent.`;
    case 'empty':
      return isOne ? t`${named} is empty.` : t`${named} are empty.`;
    case 'reported':
      return isOne ? t`${named} has a reported message.` : t`${named} have reported messages.`;
    case 'blank':
      return isOne ? t`${named} has blank prompts.` : t`${named} have blank prompts.`;
  }
}

/** "Room 4", "Rooms 4 and 5", "6 rooms more". */
function roomsNamed(rooms: readonly UrgentRoom[]): string {
  const numbers = rooms.map(({ number }) => number).toSorted((one, other) => one - other);
  if (numbers.length > MOST_NAMED) return t`${numbers.length} rooms more`;
  return numbers.length === 1 ? t`Room ${numbers[0] ?? ''}` : t`Rooms ${listed(numbers.map(String))}`;
}

function presenceWords(rooms: readonly UrgentRoom[]): string {
  const people = rooms.filter(isInUse).flatMap((room) => room.people);
  return t`${people.filter(({ isHere }) => isHere).length} of ${people.length} are there, and nobody waits for help.`;
}

const goerOf = ({ takenBy }: NonNullable<UrgentRoom['help']>): string => takenBy ?? t`A facilitator`;
const isEmpty = ({ people, guests }: UrgentRoom): boolean => guests.length === 0 && people.every(({ isHere }) => !isHere);
const isComing = ({ openedAt }: UrgentRoom, now: number): boolean => openedAt !== null && now - openedAt < COMING_MS;
const blankOf = (prompts: UrgentRoom['prompts']): number => prompts.filter(({ words, isReady }) => words === 0 && !isReady).length;
const promptsBlank = (blank: number): string => (blank === 1 ? t`1 prompt blank` : t`${blank} prompts blank`);
const minutesLeft = (endsAt: number, now: number): number => Math.max(0, Math.ceil((endsAt - now) / MINUTE_MS));
const agoInMinutes = (at: number, now: number): string => (now - at < MINUTE_MS ? t`just now` : t`${minutesBetween(at, now)} min ago`);

/** When the last word was written in a room; null while that is not known. */
function writtenAtOf({ activity, openedAt }: UrgentRoom): number | null {
  if (activity === null || openedAt === null) return null;
  // After a restart nobody knows when what stands there was written.
  if (activity.lastEditAt === null && activity.words > 0) return null;
  return Math.max(openedAt, activity.lastEditAt ?? 0);
}

/** Since when nobody has written or spoken in the chat; null while somebody has of late, or that is not known. */
export function silentSinceOf(room: UrgentRoom, now: number): number | null {
  const writtenAt = writtenAtOf(room);
  if (writtenAt === null) return null;
  const since = Math.max(writtenAt, room.lastMessage?.at ?? 0);
  return now - since >= SILENT_MS ? since : null;
}

/** For how many minutes nobody has written in a room; null where somebody has of late, or that is not known. */
function unwrittenFor(room: UrgentRoom, now: number): number | null {
  const writtenAt = writtenAtOf(room);
  return writtenAt === null || now - writtenAt < SILENT_MS ? null : minutesBetween(writtenAt, now);
}

const askedWords = (ago: string, unwritten: number | null): string => (unwritten === null ? t`It asked for help ${ago}.` : t`It asked for help ${ago} and has written nothing for ${unwritten}.`);
