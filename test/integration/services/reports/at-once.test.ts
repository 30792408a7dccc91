import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recommendations, reports, reportSources, reportVersionPeople, reportVersions } from '#db/schema/index.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

async function aSummitThatWrote(words: readonly string[] = ['Trust is earned twice.']) {
  const at = await house.aReportedSummit();
  const ada = await at.aWriter({ name: `Ada of ${at.summit.slug}`, attribution: 'named' });
  const [one, two] = [await at.aRoom(), await at.aRoom()];
  await house.write(one.documentId, [{ prompt: 'Agreements' }, ...words.map((each) => ({ by: ada, words: each })), { prompt: 'Recommendations' }, { by: ada, words: 'Print the rubric.' }]);
  await house.write(two.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'Assessors read alike.' }]);
  return { ...at, ada, one, two };
}
type At = Awaited<ReturnType<typeof aSummitThatWrote>>;
const begin = async (at: At) => (await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' })).slug;

/** What became of things that were done at once: the code of each refusal. */
const refusals = (all: readonly Promise<unknown>[]): Promise<string[]> => Promise.all(all.map((each) => each.then(() => 'done', (thrown: unknown) => (thrown as { code: string }).code)));

describe('when two conveners press at once', () => {
  test('a first draft is made one time, and the other is told that something stands there', async () => {
    const at = await aSummitThatWrote();
    const slug = await begin(at);
    const draft = () => house.services.reports.draftReport(at.convener, slug);
    expect((await refusals([draft(), draft(), draft()])).sort()).toEqual(['done', 'not-empty', 'not-empty']);
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, slug));
    expect(await house.db.$count(reportSources, eq(reportSources.reportId, report?.id ?? ''))).toBe(3);
    expect(await house.db.$count(recommendations, eq(recommendations.reportId, report?.id ?? ''))).toBe(1);
    expect((await house.services.reports.readComposer(at.convener, slug)).coverage.used).toBe(3);
  });

  test('every room gets one report', async () => {
    const at = await aSummitThatWrote();
    const beginAll = () => house.services.reports.beginRoomReports(at.convener, at.summit.slug);
    const made = await Promise.all([beginAll(), beginAll()]);
    expect(made.reduce((sum, { begun }) => sum + begun, 0)).toBe(2);
    expect(await house.db.$count(reports, inArray(reports.roomId, [at.one.id, at.two.id]))).toBe(2);
  });

  test('a report that is published while its title is changed stays at the address that its version names', async () => {
    const at = await aSummitThatWrote();
    const slug = await begin(at);
    await house.services.reports.draftReport(at.convener, slug);
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, slug));
    const describe = () => house.services.reports.describeReport(at.convener, slug, { title: 'Another title', standfirst: '', licence: '', attribution: 'named' });
    await Promise.all([house.services.reports.publishReport(at.convener, slug, { note: '' }), describe()]);
    const [[version], [after]] = [await house.db.select().from(reportVersions).where(eq(reportVersions.reportId, report?.id ?? '')), await house.db.select().from(reports).where(eq(reports.id, report?.id ?? ''))];
    expect((JSON.parse(version?.content ?? '') as { url: string }).url).toMatch(new RegExp(`/reports/${after?.slug}$`));
  });

  test('nobody is named in what is published while they delete their account', async () => {
    const at = await aSummitThatWrote();
    const slug = await begin(at);
    await house.services.reports.draftReport(at.convener, slug);
    const publish = () => house.services.reports.publishReport(at.convener, slug, { note: '' });
    const ended = await refusals([publish(), house.services.accounts.deleteAccount(at.ada, at.ada.name)]);
    expect([['done', 'done'], ['changed-meanwhile', 'done']]).toContainEqual(ended);
    if (ended[0] !== 'done') await publish();
    const versions = await house.db.select().from(reportVersions).innerJoin(reports, eq(reports.id, reportVersions.reportId)).where(eq(reports.slug, slug));
    expect(versions).toHaveLength(1);
    expect(versions[0]?.report_versions.content).not.toContain(at.ada.name);
    expect(await house.db.$count(reportVersionPeople, eq(reportVersionPeople.accountId, at.ada.accountId))).toBe(0);
  });
});

describe('a room in which a program of somebody’s own wrote', () => {
  test('is taken into a draft without the letters that no database keeps', async () => {
    const at = await aSummitThatWrote(['Be\u0000fore \u0007and after it.']);
    const slug = await begin(at);
    expect(await refusalOf(house.services.reports.draftReport(at.convener, slug))).toBeNull();
    const { sources } = await house.services.reports.readComposer(at.convener, slug);
    expect(sources.map(({ wording }) => wording)).toContain('Before and after it.');
  });
});
