import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, participations } from '#db/schema/index.ts';
import type { Author } from '#domain/document/attributed-content.ts';
import { speaksAsKey } from '#domain/perspective.ts';

/** How those of these accounts that still live chose to be shown; the perspective is the one they took in this summit, if they had a place there. */
export async function listAuthors(db: DbOrTx, summitId: string, accountIds: readonly string[]): Promise<Map<string, Author>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: accounts.id,
      name: accounts.name,
      attribution: accounts.attribution,
      perspective: accounts.perspective,
      educatorRole: accounts.educatorRole,
      place: { perspective: participations.perspective, educatorRole: participations.educatorRole },
    })
    .from(accounts)
    .leftJoin(participations, and(eq(participations.accountId, accounts.id), eq(participations.summitId, summitId)))
    .where(and(inArray(accounts.id, [...accountIds]), isNull(accounts.deletedAt)));
  return new Map(rows.map(({ id, name, attribution, place, ...own }) => [id, { name, attribution, perspective: speaksAsKey(place ?? own) }]));
}
