import type { LiveRoom } from '../live-facts.ts';
import type { LiveIndex } from '../live-index.ts';
import type { LiveState } from '../live-state.ts';
import { breakoutsAtHand } from '../place-of.ts';
import type { RoomLine, RoomName } from './entry-types.ts';

export const nameOfRoom = ({ id, slug, number, focus }: LiveRoom): RoomName => ({ id, slug, number, focus });

/** How many who sit in a room have its page open. */
export const countHere = ({ live, roster }: LiveState, roomId: string): number =>
  (live.seatsIn.get(roomId) ?? []).reduce((sum, { accountId }) => sum + (roster.isInRoom(roomId, accountId) ? 1 : 0), 0);

/** A room as all who take part may know it. */
export function roomLine(state: LiveState, room: LiveRoom): RoomLine {
  const written = new Map(state.activityIn(room.id)?.prompts.map(({ id, words }) => [id, words]));
  return {
    ...nameOfRoom(room),
    agendaSessionId: room.agendaSessionId,
    question: room.question,
    state: room.state,
    endsAt: room.endsAt,
    closesAt: room.closesAt,
    seated: state.live.seatsIn.get(room.id)?.length ?? 0,
    capacity: room.capacity,
    here: countHere(state, room.id),
    language: room.language,
    meets: room.meets,
    prompts: room.prompts.map(({ id }) => (room.readyPrompts.includes(id) ? 'ready' : (written.get(id) ?? 0) > 0 ? 'begun' : 'blank')),
  };
}

/** The breakout session that matters now, with its rooms by number. */
export const breakoutsOf = (live: LiveIndex): NamedBreakouts | null => breakoutsNamed(live, breakoutsAtHand(live));

type NamedBreakouts = { id: string; title: string; isChoiceOpen: boolean; rooms: LiveRoom[] };

/** A breakout session with its rooms by number; null for none. */
export function breakoutsNamed(live: LiveIndex, agendaSessionId: string | null): NamedBreakouts | null {
  const entry = live.agendaOf.get(agendaSessionId ?? '');
  return entry ? { id: entry.id, title: entry.title, isChoiceOpen: entry.isChoiceOpen, rooms: live.rooms.filter(({ agendaSessionId }) => agendaSessionId === entry.id) } : null;
}

/** Of values that are told as they are, or that have an id of their own. */
export const itself = <Value>(value: Value): Value => value;
export const idOf = ({ id }: { id: string }): string => id;
