import { eq, inArray, or } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { reports, strategicQuestions, summits } from '#db/schema/index.ts';

/** The summits that have this id or this address: two at most. */
export const findTakenSummits = (db: DbOrTx, { id, slug }: { id: string; slug: string }): Promise<{ id: string; slug: string; title: string; communityId: string }[]> =>
  db
    .select({ id: summits.id, slug: summits.slug, title: summits.title, communityId: summits.communityId })
    .from(summits)
    .where(or(eq(summits.id, id), eq(summits.slug, slug)));

/** The reports that have one of these ids or addresses. */
export const findTakenReports = async (db: DbOrTx, { ids, slugs }: { ids: readonly string[]; slugs: readonly string[] }): Promise<{ title: string }[]> =>
  ids.length === 0
    ? []
    : db
        .select({ title: reports.title })
        .from(reports)
        .where(or(inArray(reports.id, [...ids]), inArray(reports.slug, [...slugs])));

/** Those of these strategic questions that are there, with whose they are. */
export const listTakenQuestions = async (db: DbOrTx, ids: readonly string[]): Promise<{ id: string; communityId: string }[]> =>
  ids.length === 0 ? [] : db.select({ id: strategicQuestions.id, communityId: strategicQuestions.communityId }).from(strategicQuestions).where(inArray(strategicQuestions.id, [...ids]));
