import type { DbOrTx } from '#db/client.ts';
import { listConveningActs } from '#db/repositories/convening-acts.ts';
import { listAddressedAnnouncements, listAgendaLines, listBars, listLivePeople, listLiveRooms, listPairs, listRuns, listSeats, listWishes } from '#db/repositories/live-facts.ts';
import { getSummit } from '#db/repositories/summits.ts';
import { ACTS_KEPT, ANNOUNCEMENTS_KEPT, type SummitFacts } from '#domain/live/live-facts.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { attributionOf } from '#domain/report/shown-as.ts';

const momentOf = (at: Date): number => at.getTime();
const momentOrNull = (at: Date | null): number | null => at?.getTime() ?? null;

/** All that is known of a summit but what goes on within its rooms; refuses with `not-found` for a summit that is not there. */
export async function loadSummitFacts(db: DbOrTx, summitId: string): Promise<SummitFacts> {
  const [summit, agenda, runs, rooms, people, seats, wishes, pairs, bars, announcements, acts] = await Promise.all([
    getSummit(db, summitId),
    listAgendaLines(db, summitId),
    listRuns(db, summitId),
    listLiveRooms(db, summitId),
    listLivePeople(db, summitId),
    listSeats(db, summitId),
    listWishes(db, summitId),
    listPairs(db, summitId),
    listBars(db, summitId),
    listAddressedAnnouncements(db, summitId, ANNOUNCEMENTS_KEPT),
    listConveningActs(db, summitId, ACTS_KEPT),
  ]);
  const { id, slug, title, timeZone, joinCode, leadId, state } = summit;
  return {
    summit: { id, slug, title, timeZone, joinCode, leadId, isArchived: state === 'archived' },
    agenda: agenda.map((entry) => ({ ...entry, startsAt: momentOf(entry.startsAt), endsAt: momentOf(entry.endsAt) })),
    runs: runs.map(({ agendaSessionId, startedAt, endsAt, endedAt }) => ({ agendaSessionId, startedAt: momentOf(startedAt), endsAt: momentOf(endsAt), endedAt: momentOrNull(endedAt) })),
    rooms: rooms.map(liveRoomOf),
    people: people.map(({ perspective, educatorRole, ownAttribution, profileAttribution, checkedInAt, steppedOutAt, ...person }) => ({
      ...person,
      attribution: attributionOf({ summit: { level: summit.attribution, mayChoose: summit.mayChooseAttribution }, room: null, own: ownAttribution, profile: profileAttribution }),
      speaksAs: speaksAsKey({ perspective, educatorRole }),
      checkedInAt: momentOrNull(checkedInAt),
      steppedOutAt: momentOrNull(steppedOutAt),
    })),
    seats: seats.map(({ seat: { seatedAt, ...seat }, seatedByName }) => ({ ...seat, seatedByName, seatedAt: momentOf(seatedAt) })),
    wishes,
    pairs,
    bars,
    announcements: announcements.map(({ createdAt, ...announcement }) => ({ ...announcement, at: momentOf(createdAt) })),
    acts: acts.map(({ act, actorName }) => ({ id: act.id, actorId: act.actorId, actorName, sentence: act.sentence, at: momentOf(act.actedAt), mayUndo: act.undo !== null && act.undoneAt === null })),
  };
}

function liveRoomOf({ room, question }: Awaited<ReturnType<typeof listLiveRooms>>[number]): SummitFacts['rooms'][number] {
  const { id, agendaSessionId, number, slug, focus, summary, documentId, state, prompts, readyPrompts, capacity, reserve, language, meets, meetingUrl, facilitatorId, scribeId, isChatMuted, isOpenToAll } = room;
  return {
    ...{ id, agendaSessionId, number, slug, focus, summary, question, documentId, state, prompts, readyPrompts, capacity, reserve, language, meets, meetingUrl, facilitatorId, scribeId, isChatMuted, isOpenToAll },
    openedAt: momentOrNull(room.openedAt),
    endsAt: momentOrNull(room.endsAt),
    closesAt: momentOrNull(room.closesAt),
    shownAt: momentOrNull(room.shownAt),
  };
}
