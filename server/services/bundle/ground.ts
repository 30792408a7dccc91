import type { DbOrTx } from '#db/client.ts';
import { findAgendaChangedAt } from '#db/repositories/agenda-sessions.ts';
import { type BreakoutRoomRow, listRoomsOfSummit } from '#db/repositories/breakout-rooms.ts';
import { findCommunityOfSummit } from '#db/repositories/publications.ts';
import { findKeptOfBundle } from '#db/repositories/imported-summits.ts';
import { countPeopleShown } from '#db/repositories/authors.ts';
import { getSummit, type SummitRow } from '#db/repositories/summits.ts';
import type { PlannedAgendaSession } from '#domain/agenda/agenda-point.ts';
import { compareText } from '#domain/agenda/plain-text.ts';
import type { BundleManifest } from '#domain/bundle/bundle-schema.ts';
import type { KeptOfBundle } from '#domain/bundle/kept-of-bundle.ts';
import { nobody } from '#domain/permissions.ts';
import type { Headcount } from '#domain/report/published-report.ts';
import { headcountOfSummit } from '#domain/report/headcount-attendance.ts';
import type { PeopleShown } from '#domain/report/shown-as.ts';
import { shownAgenda } from '../agenda/shown-agenda.ts';

/** What every part of a bundle stands on. */
export type Ground = {
  summit: SummitRow;
  kept: KeptOfBundle | null;
  origin: string;
  community: BundleManifest['community'];
  /** The agenda as the public sees it, and its newest release; number 0 before the first. */
  entries: PlannedAgendaSession[];
  release: { number: number; note: string; releasedAt: Date };
  /** Session by session, then by number. */
  rooms: BreakoutRoomRow[];
  attendance: Headcount;
  /** Who takes part here, among whom somebody is who is shown by perspective; who came in a bundle is not among them. */
  people: PeopleShown[];
};

/** Looks up what a bundle of a summit stands on; of one that came as a bundle itself, where that was made and who took part there. */
export async function readGround(db: DbOrTx, summitId: string, ownOrigin: string): Promise<Ground> {
  const summit = await getSummit(db, summitId);
  const [kept, community, people, agenda, changedAt] = await Promise.all([
    findKeptOfBundle(db, summitId),
    findCommunityOfSummit(db, summit.communityId),
    countPeopleShown(db, summitId),
    shownAgenda(db, { summit, standing: nobody }),
    findAgendaChangedAt(db, summitId),
  ]);
  const { entries } = agenda;
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  // A room of a session that is not released yet would tell of it.
  const rooms = (await listRoomsOfSummit(db, summitId)).filter(({ agendaSessionId }) => places.has(agendaSessionId)).toSorted((one, other) => (places.get(one.agendaSessionId) ?? 0) - (places.get(other.agendaSessionId) ?? 0) || one.number - other.number || compareText(one.slug, other.slug));
  return {
    summit,
    kept,
    origin: kept?.origin ?? ownOrigin,
    community: kept?.community ?? community ?? { slug: '-', name: '' },
    entries,
    rooms,
    release: agenda.release ?? { number: 0, note: '', releasedAt: changedAt ?? summit.updatedAt },
    attendance: headcountOfSummit(kept, people),
    people,
  };
}
