import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { reports, summits } from '#db/schema/index.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { anUpdate, aPublishedReport, type PublishedRows } from '#test/support/published-report-rows.ts';
import type { Demo } from './demo.ts';
import { addressOfDatabase } from './own-room.ts';

/** A report of two versions of the summit of 2015, of which no other test knows; it is made in the database. */
export async function publishReport(demo: Demo, versions: Partial<PublishedReport>[] = [{}, {}], withdrawn?: { at: Date; reason: string }): Promise<PublishedRows> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const [summit] = await db.select().from(summits).where(eq(summits.slug, 'educator-workforce-2015'));
    if (!summit) throw new Error('The demo has no summit of 2015.');
    const slug = `trust-${randomBytes(4).toString('hex')}`;
    const published = await aPublishedReport(db, { origin: demo.origin, summitId: summit.id, slug, versions, ...(withdrawn && { withdrawn }) });
    const [first] = published.versions.at(-1)?.recommendations ?? [];
    if (first) await anUpdate(db, first.id, { state: 'done', note: 'All print it.', at: new Date('2026-03-03T10:00:00Z') });
    return published;
  } finally {
    await close();
  }
}

/** Takes it out again, so that lists are as other tests know them. */
export async function removeReport({ reportId }: PublishedRows): Promise<void> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  await db.delete(reports).where(eq(reports.id, reportId)).finally(() => void close());
}
