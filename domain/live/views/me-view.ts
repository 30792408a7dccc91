import type { LiveState } from '../live-state.ts';
import { breakoutsAtHand, placeOf } from '../place-of.ts';
import { whyOf } from '../seat-words.ts';
import { suggestedTo } from '../suggest-seats.ts';
import { isToldTo } from '../told-to.ts';
import { named } from './drawing.ts';
import type { MeEntries, MeEntry } from './entry-types.ts';
import { countHere, idOf, itself, nameOfRoom } from './lines.ts';
import { satIn } from './past-rooms.ts';

/** What one person's screens say of themselves and what is said to them alone; nothing for who has no place in the summit. */
export function meView(state: LiveState, accountId: string): MeEntries | Record<string, never> {
  const { live, panel } = state;
  const person = live.personOf.get(accountId);
  if (!person) return {};
  const { name, speaksAs, role, isMuted, attribution } = person;
  const agendaSessionId = breakoutsAtHand(live);
  const seat = seatOf(state, accountId, agendaSessionId);
  return {
    me: {
      accountId,
      name,
      speaksAs,
      role,
      isMuted,
      place: placeOf(live, accountId),
      seat,
      satIn: satIn(live, accountId, seat?.id ?? null),
      suggestion: suggestionTo(state, accountId),
      wishes: live.wishes.find((wish) => wish.accountId === accountId && wish.agendaSessionId === agendaSessionId)?.roomIds ?? [],
      answers: Object.fromEntries(panel.polls.flatMap(({ id }) => panel.answers.get(id)?.filter((given) => given.accountId === accountId).map(({ answer }) => [id, answer]) ?? [])),
      wants: panel.wants.get(accountId) ?? [],
      attribution,
      asked: panel.questions.filter(({ id }) => panel.askedBy.get(id) === accountId).map(({ id }) => id),
    },
    ...named('announcement', live.announcements.filter((announcement) => isToldTo(live, accountId, announcement)), idOf, itself),
  };
}

function seatOf(state: LiveState, accountId: string, agendaSessionId: string | null): MeEntry['seat'] {
  const { live } = state;
  const seat = live.seatsOf.get(accountId)?.find((each) => each.agendaSessionId === agendaSessionId);
  const room = seat && live.roomOf.get(seat.roomId);
  if (!room) return null;
  const seated = live.seatsIn.get(room.id) ?? [];
  return {
    ...nameOfRoom(room),
    agendaSessionId: room.agendaSessionId,
    question: room.question,
    state: room.state,
    isByOthers: seat.seatedById !== accountId,
    why: whyOf(live, seat),
    roomNumber: room.number,
    number: seated.indexOf(seat) + 1,
    of: Math.max(room.capacity, seated.length),
    here: countHere(state, room.id),
    endsAt: room.endsAt,
    closesAt: room.closesAt,
  };
}

export function suggestionTo({ live, suggestions }: LiveState, accountId: string): MeEntry['suggestion'] {
  const suggested = suggestedTo(live, suggestions, accountId);
  const room = suggested && live.roomOf.get(suggested.roomId);
  return room ? { ...nameOfRoom(room), reason: suggested.reason } : null;
}
