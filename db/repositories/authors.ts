import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, participations, summits } from '#db/schema/index.ts';
import type { Attribution } from '#domain/attribution.ts';
import type { Author } from '#domain/document/attributed-content.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { attributionOf, type PeopleShown } from '#domain/report/shown-as.ts';

/** What decides how somebody is shown in a summit, besides the level of a room. */
const levels = { profile: accounts.attribution, own: participations.attribution, summit: { level: summits.attribution, mayChoose: summits.mayChooseAttribution } };

/** The summit in which something was written, and the level of its room where that has one of its own. */
export type WrittenIn = { summitId: string; room: Attribution | null };

/**
 * How those of these accounts that still live are shown where they wrote something, by what they, the summit and the room say; the perspective is
 * the one they took in this summit, if they had a place there.
 */
export async function listAuthors(db: DbOrTx, { summitId, room }: WrittenIn, accountIds: readonly string[]): Promise<Map<string, Author>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: accounts.id,
      name: accounts.name,
      ...levels,
      perspective: accounts.perspective,
      educatorRole: accounts.educatorRole,
      place: { perspective: participations.perspective, educatorRole: participations.educatorRole },
    })
    .from(accounts)
    .innerJoin(summits, eq(summits.id, summitId))
    .leftJoin(participations, and(eq(participations.accountId, accounts.id), eq(participations.summitId, summitId)))
    .where(and(inArray(accounts.id, [...accountIds]), isNull(accounts.deletedAt)));
  return new Map(rows.map(({ id, name, profile, own, summit, place, ...spoken }) => [id, { name, attribution: attributionOf({ summit, room, own, profile }), perspective: speaksAsKey(place ?? spoken) }]));
}

/** How many of those who are registered in a summit speak as what, and are shown how where no room asks for less. One query, and few rows however many they are. */
export async function countPeopleShown(db: DbOrTx, summitId: string): Promise<PeopleShown[]> {
  const spoken = { perspective: participations.perspective, educatorRole: participations.educatorRole };
  const rows = await db
    .select({ ...spoken, ...levels, count: count() })
    .from(participations)
    .innerJoin(accounts, eq(accounts.id, participations.accountId))
    .innerJoin(summits, eq(summits.id, participations.summitId))
    .where(and(eq(participations.summitId, summitId), eq(participations.state, 'registered')))
    .groupBy(spoken.perspective, spoken.educatorRole, levels.profile, levels.own, levels.summit.level, levels.summit.mayChoose);
  return rows.map(({ profile, own, summit, count: people, ...speaks }) => ({ key: speaksAsKey(speaks), attribution: attributionOf({ summit, room: null, own, profile }), count: people }));
}
