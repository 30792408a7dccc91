import { and, eq, sql } from 'drizzle-orm';
import { builtOnce, type Db } from '#db/client.ts';
import { agendaSessions, breakoutRooms, communityMembers, participations, summits } from '#db/schema/index.ts';
import type { RoomOfSummit } from './live-rooms.ts';
import type { Places } from './participations.ts';
import { restrictionIn } from './restrictions.ts';
import { isBarredFrom, isSeatedIn } from './seats.ts';
import type { SummitRow } from './summits.ts';

export type RoomPlace = RoomOfSummit & { /** See `isSeatedIn`; of who is registered. */ isSeatedHere: boolean; isBarred: boolean };
export type LivePlaces = Places & { summit: SummitRow; isMuted: boolean; /** The room that was asked for; null when none was, or none of this summit has that id. */ room: RoomPlace | null };

const isRegistered = sql<boolean>`(${participations.state} is not distinct from 'registered')`;
const askPlaces = builtOnce((db) =>
  db
    .select({
      summit: summits,
      community: communityMembers.role,
      restriction: restrictionIn(summits.communityId, sql.placeholder('accountId')),
      participation: { role: participations.role, state: participations.state, isMuted: participations.isMuted },
      room: breakoutRooms,
      agenda: { isChoiceOpen: agendaSessions.isChoiceOpen },
      isSeatedHere: sql<boolean>`(${isRegistered} and ${isSeatedIn(sql.placeholder('accountId'))})`,
      isBarred: isBarredFrom(sql.placeholder('accountId')),
    })
    .from(summits)
    .leftJoin(communityMembers, and(eq(communityMembers.communityId, summits.communityId), eq(communityMembers.accountId, sql.placeholder('accountId'))))
    .leftJoin(participations, and(eq(participations.summitId, summits.id), eq(participations.accountId, sql.placeholder('accountId'))))
    .leftJoin(breakoutRooms, eq(breakoutRooms.id, sql.placeholder('roomId')))
    .leftJoin(agendaSessions, and(eq(agendaSessions.id, breakoutRooms.agendaSessionId), eq(agendaSessions.summitId, summits.id)))
    .where(eq(summits.slug, sql.placeholder('slug')))
    .prepare('live_places'),
);

/**
 * A summit, one of its rooms when `roomId` names one, and which places this account has there, in one question: it comes with every act in a live
 * summit and with every channel that a page watches. Null when there is no such summit.
 */
export async function findLivePlaces(db: Db, slug: string, accountId: string, roomId: string | null): Promise<LivePlaces | null> {
  const [row] = await askPlaces(db).execute({ slug, accountId, roomId });
  if (!row) return null;
  const { summit, community, restriction, participation, room, agenda, isSeatedHere, isBarred } = row;
  return { summit, community, restriction, participation, isMuted: participation?.isMuted ?? false, room: room && agenda && { ...room, ...agenda, isSeatedHere, isBarred } };
}
