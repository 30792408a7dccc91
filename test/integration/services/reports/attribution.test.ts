import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { XmlElement } from 'yjs';
import { accounts, agendaSessionRuns, panelQuestions, reports, reportVersions } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { createId } from '#domain/ids.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { TEST_NOW } from '#test/support/builders.ts';
import { openReportingHouse, type ReportingHouse, wordsAt } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

type Summit = Awaited<ReturnType<ReportingHouse['aReportedSummit']>>;
const draftOf = async (at: Summit) => {
  const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  await house.services.reports.draftReport(at.convener, slug);
  return slug;
};
async function publish(at: Summit, slug: string) {
  const { versionId } = await house.services.reports.publishReport(at.convener, slug, { note: '' });
  const [version] = await house.db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
  const content = version?.content ?? '';
  return { content, report: publishedReportSchema.parse(JSON.parse(content)) };
}
/** Calls somebody by name at the end of a paragraph. */
const call = (documentId: string, by: Person, place: number, { accountId, name }: Person) =>
  house.edit(documentId, by.accountId, (ydoc) => {
    const mention = new XmlElement('mention');
    mention.setAttribute('kind', 'person');
    mention.setAttribute('id', accountId);
    mention.setAttribute('label', name);
    (ydoc.getXmlFragment(TEXT_FIELD).get(place) as XmlElement).push([mention]);
  });

describe('somebody who is called by name in a room', () => {
  async function called(attribution: Attribution | null) {
    const at = await house.aReportedSummit();
    const [ada, ben] = [await at.aWriter({ name: 'Ada Writes', attribution: 'named' }), await at.aWriter({ name: 'Ben Called', attribution: 'named' })];
    const room = await at.aRoom({ attribution });
    await house.write(room.documentId, [{ prompt: 'What we heard' }, { by: ada, words: 'Thanks to ' }, { prompt: 'Recommendations' }, { by: ada, words: 'Ask ' }]);
    await call(room.documentId, ada, 1, ben);
    await call(room.documentId, ada, 3, ben);
    return { at, ben, slug: await draftOf(at) };
  }

  test('is named in no room whose own rule names nobody, be it in a passage, a source or a recommendation', async () => {
    const { at, slug } = await called('perspective');
    const { content, report } = await publish(at, slug);
    expect(report.recommendations.map(({ text }) => text)).toEqual(['Ask somebody']);
    expect(content).not.toContain('Ben Called');
  });

  test('is called by the name they bear now where they are named', async () => {
    const { at, ben, slug } = await called(null);
    await house.db.update(accounts).set({ name: 'Ben Renamed' }).where(eq(accounts.id, ben.accountId));
    const { content, report } = await publish(at, slug);
    expect(report.recommendations.map(({ text }) => text)).toEqual(['Ask Ben Renamed']);
    expect(report.sources.map(({ wording, calls }) => [wording, calls])).toEqual([['Thanks to Ben Renamed', ['Ben Renamed']], ['Ask Ben Renamed', ['Ben Renamed']]]);
    expect(content).not.toContain('Ben Called');
  });
});

test('how a room has its words now is told only while nobody else wrote in them', async () => {
  const at = await house.aReportedSummit();
  const [ada, ben] = [await at.aWriter({ attribution: 'named' }), await at.aWriter({ attribution: 'named' })];
  const room = await at.aRoom();
  await house.write(room.documentId, [{ prompt: 'What we heard' }, { by: ada, words: 'Trust is earned twice.' }]);
  const slug = await draftOf(at);
  const change = (by: Person, words: string) => house.edit(room.documentId, by.accountId, (ydoc) => wordsAt(ydoc, 1).insert(0, words));
  await change(ada, 'Really: ');
  expect((await publish(at, slug)).report.sources).toMatchObject([{ changedTo: 'Really: Trust is earned twice.' }]);
  await change(ben, 'In secret: ');
  const { content, report } = await publish(at, slug);
  expect(report.sources).toMatchObject([{ changedTo: null, isChanged: true }]);
  expect(content).not.toContain('In secret');
});

test('of three funders of whom two are named the third is nobody in the report, be it for words or for a question from the floor; where nobody is named, all three hide each other', async () => {
  const at = await house.aReportedSummit();
  const writers = await Promise.all((['named', 'named', 'perspective'] as const).map((attribution) => at.aWriter({ attribution, perspective: 'funder', educatorRole: null })));
  const third = writers[2] as Person;
  const room = await at.aRoom();
  await house.write(room.documentId, [{ prompt: 'What we heard' }, { by: third, words: 'Funders wait.' }]);
  await house.db.insert(agendaSessionRuns).values({ agendaSessionId: at.agendaSessionId, summitId: at.summit.id, startedAt: TEST_NOW, endsAt: TEST_NOW, endedAt: TEST_NOW });
  await house.db.insert(panelQuestions).values(writers.map(({ accountId }, place) => ({ id: createId(), agendaSessionId: at.agendaSessionId, authorId: accountId, shownAs: 'named' as const, text: `Question ${place}`, state: 'asked' as const, createdAt: new Date(TEST_NOW.getTime() + place) })));
  const slug = await draftOf(at);
  const shown = async () => {
    const { report } = await publish(at, slug);
    const asked = report.blocks.flatMap((block) => (block.kind === 'figure' && block.figure.kind === 'floor-questions' ? block.figure.questions : []));
    return { wrote: report.sources.map(({ by }) => by.map(({ kind }) => kind)), asked: asked.map(({ by }) => by.kind) };
  };
  expect(await shown()).toEqual({ wrote: [['anonymous']], asked: ['named', 'named', 'anonymous'] });
  await house.db.update(reports).set({ attribution: 'perspective' }).where(eq(reports.slug, slug));
  expect(await shown()).toEqual({ wrote: [['perspective']], asked: ['perspective', 'perspective', 'perspective'] });
});
