import type { Actor } from '#domain/actor.ts';
import { indexFacts, type LiveIndex } from '#domain/live/live-index.ts';
import type { LivePerson, LiveRoom } from '#domain/live/live-facts.ts';
import { whyOf, whyWords } from '#domain/live/seat-words.ts';
import { isToBeSeated } from '#domain/live/seating-task.ts';
import { seatingFigures } from '#domain/live/seating-figures.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan } from '../standing.ts';
import { openSummit } from '../summits/open-summit.ts';
import { loadSummitFacts } from './load-facts.ts';
import { factsOfSummit } from './open-live.ts';

export type SeatingView = Awaited<ReturnType<typeof readSeating>>;
export type SeatingPerson = SeatingView['people'][number];
export type SeatingRoom = SeatingView['rooms'][number];

/**
 * Everybody who is to be seated in a breakout session, before they have come too: where they sit and why, what they wished for, who is to sit
 * together or apart, and how good the whole is. Refuses who may not seat people, and what is no breakout session of the summit with `not-found`.
 */
export async function readSeating({ db }: Deps, actor: Actor, slug: string, agendaSessionId: string) {
  const { summit, standing } = await openSummit(db, actor, slug, 'summit.read');
  requireCan(standing, 'live.solve-seats', factsOfSummit(summit));
  const live = indexFacts(await loadSummitFacts(db, summit.id));
  const entry = live.agendaOf.get(agendaSessionId);
  if (entry?.kind !== 'breakouts') throw notFound('session');
  const rooms = live.rooms.filter((room) => room.agendaSessionId === entry.id);
  return {
    summit: { slug: live.summit.slug, title: live.summit.title, timeZone: live.summit.timeZone },
    entry: { id: entry.id, title: entry.title, startsAt: entry.startsAt, isChoiceOpen: entry.isChoiceOpen },
    others: live.agenda.filter(({ kind, id }) => kind === 'breakouts' && id !== entry.id).map(({ id, title }) => ({ id, title })),
    rooms: rooms.map(roomView),
    people: live.people.map((person) => personView(live, entry.id, person)).filter(({ roomId, isSeatedByPlan }) => roomId !== null || isSeatedByPlan),
    pairs: live.pairs.flatMap(({ oneId, otherId, kind }) => {
      const [one, other] = [live.personOf.get(oneId), live.personOf.get(otherId)];
      return one && other ? [{ oneId, one: one.name, otherId, other: other.name, kind }] : [];
    }),
    figures: seatingFigures(live, entry.id),
  };
}

const roomView = ({ id, slug, number, focus, state, capacity, reserve, language, meets }: LiveRoom) => ({ id, slug, number, focus, state, capacity, reserve, language, meets });

function personView(live: LiveIndex, agendaSessionId: string, person: LivePerson) {
  const { accountId, name, speaksAs, needs, checkedInAt, steppedOutAt } = person;
  const seat = live.seatsOf.get(accountId)?.find((each) => each.agendaSessionId === agendaSessionId);
  const wishes = live.wishes.find((wish) => wish.accountId === accountId && wish.agendaSessionId === agendaSessionId)?.roomIds ?? [];
  return {
    ...{ accountId, name, speaksAs, needs },
    isHere: checkedInAt !== null && steppedOutAt === null,
    isSeatedByPlan: isToBeSeated(person),
    roomId: seat?.roomId ?? null,
    reason: seat ? whyWords(whyOf(live, seat)) : '',
    isPinned: seat?.isPinned ?? false,
    /** The numbers of the rooms wished for, the most wished first. */
    wishes: wishes.flatMap((roomId) => live.roomOf.get(roomId)?.number ?? []),
  };
}
