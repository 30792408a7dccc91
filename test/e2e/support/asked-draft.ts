import { eq, inArray } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { createPostgresDocumentStore } from '#db/postgres-document-store.ts';
import { accounts, communities, reportApprovals, reports, summits } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { DAY_MS } from '#domain/clock.ts';
import { aRoomDraft } from '#test/support/room-draft.ts';
import { dayAhead } from './made-summit.ts';
import type { Demo } from './demo.ts';
import { addressOfDatabase } from './own-room.ts';

export type AskedDraft = { slug: string; summitId: string; summitSlug: string };

/** A draft in which the demo's first participant wrote, convened by its first convener, of which rooms and people were asked just now; or two days ago, said nothing, and the first passage was edited since. */
export async function makeAskedDraft(demo: Demo, { isReworded = false }: { isReworded?: boolean } = {}): Promise<AskedDraft> {
  const url = await addressOfDatabase();
  const { db, close } = createDb(url, 2);
  const store = createPostgresDocumentStore(url);
  try {
    const names = ['participant', 'convener'].map((role) => demo.people.find((person) => person.role === role)?.name ?? '');
    const rows = await db.select().from(accounts).where(inArray(accounts.name, names));
    const personOf = (name: string | undefined): Person => {
      const row = rows.find((each) => each.name === name);
      if (!row) throw new Error(`The demo has nobody called ${name ?? ''}.`);
      return { kind: 'person', accountId: row.id, name: row.name, isGuest: row.email === null, isSiteAdmin: row.isSiteAdmin, isEmailVerified: true, perspective: row.perspective, educatorRole: row.educatorRole };
    };
    const [community] = await db.select({ id: communities.id }).from(communities).limit(1);
    const draft = await aRoomDraft(db, { store, communityId: community?.id ?? '', people: { ada: personOf(names[0]), convener: personOf(names[1]) }, deps: { now: () => new Date() } });
    await draft.ask({ closesOn: dayAhead(5) });
    if (isReworded) {
      await db.update(reportApprovals).set({ askedAt: new Date(Date.now() - 2 * DAY_MS) }).where(eq(reportApprovals.reportId, draft.reportId));
      await db.update(reports).set({ approvalClosesAt: new Date(Date.now() - DAY_MS) }).where(eq(reports.id, draft.reportId));
      await draft.reword(0, 'Trust is earned, twice.');
    }
    return { slug: draft.slug, summitId: draft.summit.id, summitSlug: draft.summit.slug };
  } finally {
    await store.close();
    await close();
  }
}

/** Takes it out again, so that nothing waits on the pages of other tests. */
export async function removeDraft({ summitId }: AskedDraft): Promise<void> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  await db.delete(summits).where(eq(summits.id, summitId)).finally(() => void close());
}
