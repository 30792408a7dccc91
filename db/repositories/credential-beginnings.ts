import { asc, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { agendaSessions, breakoutRooms, credentialForks, credentials, credentialSources, summits } from '#db/schema/index.ts';

export type CredentialForkRow = typeof credentialForks.$inferSelect & { originSlug: string | null };

export async function insertCredentialFork(tx: DbOrTx, fork: typeof credentialForks.$inferInsert): Promise<void> {
  await tx.insert(credentialForks).values(fork);
}

/** What a credential was made from; null when it was made from none. */
export async function findCredentialFork(db: DbOrTx, credentialId: string): Promise<CredentialForkRow | null> {
  const [row] = await db
    .select({ fork: credentialForks, originSlug: credentials.slug })
    .from(credentialForks)
    .leftJoin(credentials, eq(credentials.id, credentialForks.originId))
    .where(eq(credentialForks.credentialId, credentialId));
  return row ? { ...row.fork, originSlug: row.originSlug } : null;
}

export async function updateCredentialFork(tx: DbOrTx, credentialId: string, change: Pick<typeof credentialForks.$inferInsert, 'base' | 'pulledVersion' | 'pulledAt'> & Partial<Pick<typeof credentialForks.$inferInsert, 'name' | 'version' | 'licence' | 'achievementId' | 'earlier'>>): Promise<void> {
  await tx.update(credentialForks).set(change).where(eq(credentialForks.credentialId, credentialId));
}

export async function insertCredentialSources(tx: DbOrTx, sources: readonly (typeof credentialSources.$inferInsert)[]): Promise<void> {
  if (sources.length > 0) await tx.insert(credentialSources).values([...sources]);
}

/** Where words of a credential come from, in the order in which they were sent, with the room and its summit. */
export const listCredentialSources = (db: DbOrTx, credentialId: string) =>
  db
    .select({
      id: credentialSources.id,
      place: credentialSources.place,
      wording: credentialSources.wording,
      sentAt: credentialSources.sentAt,
      roomSlug: breakoutRooms.slug,
      roomNumber: breakoutRooms.number,
      focus: breakoutRooms.focus,
      summitSlug: summits.slug,
      summitTitle: summits.title,
    })
    .from(credentialSources)
    .innerJoin(breakoutRooms, eq(breakoutRooms.documentId, credentialSources.documentId))
    .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
    .innerJoin(summits, eq(summits.id, agendaSessions.summitId))
    .where(eq(credentialSources.credentialId, credentialId))
    .orderBy(asc(credentialSources.sentAt), asc(credentialSources.id));
