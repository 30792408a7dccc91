import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { createPostgresImageStore } from '#db/postgres-image-store.ts';
import { insertMember } from '#db/repositories/community-members.ts';
import { accounts, documents, readings, reports, strategicQuestions, summits } from '#db/schema/index.ts';
import { aBundledSummit } from '#test/support/bundled-summit.ts';
import { aCommunity } from '#test/support/builders.ts';
import type { DemoPerson } from './demo.ts';
import { addressOfDatabase } from './own-room.ts';

export type HeldSummit = { slug: string; title: string; communitySlug: string; /** Takes it out of the house as if it had never been held here. */ forget: () => Promise<void> };

/** A summit that was held, with notes, questions, polls and a published report, in a community of its own that this person convenes; it is made in the database. */
export async function holdSummit({ name }: DemoPerson): Promise<HeldSummit> {
  const url = await addressOfDatabase();
  const [{ db, close }, store] = [createDb(url, 2), createPostgresDocumentStore(url)];
  try {
    const { summit, community, rooms, published } = await aBundledSummit({ db, store, imageStore: createPostgresImageStore(db), slug: `held-${randomBytes(4).toString('hex')}`, community: await aCommunity(db, { slug: `house-${randomBytes(4).toString('hex')}`, name: 'A house for tests' }) });
    const [account] = await db.select().from(accounts).where(eq(accounts.name, name));
    if (account) await insertMember(db, { communityId: community.id, accountId: account.id, role: 'convener', perspective: account.perspective, educatorRole: account.educatorRole, joinedAt: new Date() });
    const forget = async () => {
      const opened = createDb(url, 1);
      const gone = await opened.db.delete(reports).where(eq(reports.id, published.reportId)).returning({ documentId: reports.documentId });
      await opened.db.delete(readings).where(eq(readings.summitId, summit.id));
      await opened.db.delete(summits).where(eq(summits.id, summit.id));
      await opened.db.delete(documents).where(inArray(documents.id, [...rooms, ...gone].map(({ documentId }) => documentId)));
      await opened.db.delete(strategicQuestions).where(eq(strategicQuestions.communityId, community.id));
      await opened.close();
    };
    return { slug: summit.slug, title: summit.title, communitySlug: community.slug, forget };
  } finally {
    await store.close();
    await close();
  }
}
