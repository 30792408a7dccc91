import { spokenMs, turnsOf } from '../fair-queue.ts';
import type { LivePerson, LiveRoom } from '../live-facts.ts';
import type { LiveState } from '../live-state.ts';
import { isBetweenRooms, placeOf } from '../place-of.ts';
import { runSheet } from '../run-sheet.ts';
import { isToBeSeated } from '../seating-task.ts';
import { seatingFigures } from '../seating-figures.ts';
import { hostedDeliberation } from './deliberation-view.ts';
import type { Drawing } from './drawing.ts';
import type { BoardEntries, BoardRoom, ConvenerEntry, LobbyPerson } from './entry-types.ts';
import { breakoutsOf, idOf, itself, nameOfRoom } from './lines.ts';
import { suggestionTo } from './me-view.ts';
import { pastBreakouts } from './past-rooms.ts';
import { answerEntries, panelEntries } from './panel-view.ts';
import { wallRooms } from './wall-rooms.ts';

/** What the facilitators' board shows: every room, who waits, who convenes, what was done last. */
export function boardView(state: LiveState, now: number, { part, each }: Drawing): Partial<BoardEntries> {
  const { live } = state;
  const breakouts = breakoutsOf(live);
  const { title, timeZone, leadId } = live.summit;
  return {
    ...part('summit', () => ({ summit: { title, timeZone, leadId } })),
    ...part('agenda', () => ({ agenda: runSheet(live, now) })),
    ...part('breakouts', () => ({ breakouts: breakouts && { id: breakouts.id, title: breakouts.title, isChoiceOpen: breakouts.isChoiceOpen } })),
    ...part('pastBreakouts', () => ({ pastBreakouts: pastBreakouts(live) })),
    ...part('counts', () => ({ counts: countPlaces(state) })),
    ...part('seating', () => ({ seating: breakouts && seatingFigures(live, breakouts.id) })),
    ...part('wall', () => ({ wall: wallRooms(live) })),
    ...each('room', () => breakouts?.rooms ?? [], idOf, (room) => boardRoom(state, room, now)),
    ...each('lobby', () => (breakouts ? lobbyOf(state, breakouts.id) : []), accountIdOf, itself),
    ...each('convener', () => live.people.filter(({ role }) => role !== 'participant'), accountIdOf, (person) => convenerEntry(state, person)),
    ...each('act', () => live.acts, idOf, itself),
    ...each('announcement', () => live.announcements, idOf, itself),
    ...part(['question', 'poll'], () => panelEntries(state, { toHosts: true })),
    ...part('answer', () => answerEntries(state)),
    ...each('deliberation', () => state.deliberations, idOf, hostedDeliberation),
  };
}

const accountIdOf = ({ accountId }: { accountId: string }): string => accountId;

function countPlaces({ live }: LiveState): BoardEntries['counts'] {
  const kinds = live.people.map(({ accountId }) => placeOf(live, accountId).kind);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  return { here: kinds.length - count('absent') - count('left'), inRooms: count('seat'), inLobby: count('lobby'), inPlenary: count('plenary'), left: count('left'), expected: count('absent') };
}

function boardRoom({ live, talkIn, activityIn, roster }: LiveState, room: LiveRoom, now: number): BoardRoom {
  const { hands, turns, help, messages, reports } = talkIn(room.id);
  const nameOf = (accountId: string | null) => (accountId === null ? null : (live.personOf.get(accountId)?.name ?? null));
  const seated = (live.seatsIn.get(room.id) ?? []).flatMap(({ accountId, isPinned }) => {
    const person = live.personOf.get(accountId);
    if (!person) return [];
    // What somebody has said until now would change with every look; a turn counts once it is over.
    const spoken = spokenMs(turns.filter(({ endedAt }) => endedAt !== null), accountId, now);
    const own = messages.filter(({ authorId }) => authorId === accountId).length;
    return [{ accountId, name: person.name, speaksAs: person.speaksAs, isHere: roster.isInRoom(room.id, accountId), isPinned, isMuted: person.isMuted, spokenMs: spoken, turns: turnsOf(turns, accountId), messages: own }];
  });
  const activity = activityIn(room.id);
  const written = new Map(activity?.prompts.map(({ id, words }) => [id, words]));
  const last = messages.findLast(({ isHidden }) => !isHidden);
  return {
    ...nameOfRoom(room),
    agendaSessionId: room.agendaSessionId,
    state: room.state,
    openedAt: room.openedAt,
    endsAt: room.endsAt,
    closesAt: room.closesAt,
    capacity: room.capacity,
    people: seated.toSorted((one, other) => Number(other.isHere) - Number(one.isHere)),
    guests: roster.inRoom(room.id).filter((accountId) => !seated.some((each) => each.accountId === accountId)).map((accountId) => ({ accountId, name: nameOf(accountId) })),
    activity,
    prompts: room.prompts.map(({ id, title }) => ({ title, words: written.get(id) ?? 0, isReady: room.readyPrompts.includes(id) })),
    hands: hands.length,
    help: help && { ...help, askedBy: nameOf(help.askedById), takenBy: nameOf(help.takenById) },
    lastMessage: last ? { at: last.at, name: last.name, text: last.text } : null,
    reports: reports.flatMap(({ messageId, reasons }) => messages.filter(({ id }) => id === messageId).map(({ text, name }) => ({ messageId, text, name, reasons }))),
    hidden: messages.filter(({ isHidden }) => isHidden).map(({ id, text, name }) => ({ messageId: id, text, name })).toReversed(),
    facilitator: nameOf(room.facilitatorId),
    isChatMuted: room.isChatMuted,
  };
}

/** Who is here, is to be seated and has no seat in these breakouts, who waited longest first. */
function lobbyOf(state: LiveState, agendaSessionId: string): LobbyPerson[] {
  const { live, roster } = state;
  const hasSeat = (accountId: string) => live.seatsOf.get(accountId)?.some((seat) => seat.agendaSessionId === agendaSessionId);
  return live.people
    .filter((person) => isToBeSeated(person) && !hasSeat(person.accountId) && isBetweenRooms(live, person.accountId))
    .map(({ accountId, name, speaksAs, checkedInAt }) => ({ accountId, name, speaksAs, since: checkedInAt ?? 0, isOnline: roster.isOnline(accountId), suggestion: suggestionTo(state, accountId) }))
    .toSorted((one, other) => one.since - other.since);
}

function convenerEntry({ live, roster, talkIn }: LiveState, { accountId, name, role }: LivePerson): ConvenerEntry {
  const inRoom = live.rooms.find(({ id }) => roster.isInRoom(id, accountId));
  const wayTo = live.rooms.find(({ id }) => talkIn(id).help?.takenById === accountId);
  const room = inRoom ?? wayTo;
  return { accountId, name, role, isOnline: roster.isOnline(accountId), room: room ? nameOfRoom(room) : null, isOnTheWay: !inRoom && wayTo !== undefined, isLead: live.summit.leadId === accountId };
}
