import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Doc, applyUpdate, XmlElement } from 'yjs';
import { listRecommendations } from '#db/repositories/recommendations.ts';
import { reports, reportSources, reportVersions, reportWithdrawals } from '#db/schema/index.ts';
import type { Attribution } from '#domain/attribution.ts';
import { DAY_MS } from '#domain/clock.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { isRun, readContent } from '#domain/document/content.ts';
import { spanAuthors } from '#domain/document/passages/span-authors.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { MOST_RECOMMENDATIONS } from '#domain/report/recommendation-forms.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse, wordsAt } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

/** A summit with two closed rooms in which three coaches and one funder wrote, and a drafted summit report. */
async function aDraftedReport(attributions: Attribution[] = ['named', 'perspective', 'anonymous']) {
  const at = await house.aReportedSummit();
  const coaches = await Promise.all(attributions.map((attribution, place) => at.aWriter({ name: `Coach ${place} of ${at.summit.slug}`, attribution, perspective: 'educator', educatorRole: 'coach' })));
  // Two more who are shown by perspective, among whom the second coach is one, and two of whom nothing is told, among whom the third is.
  for (const attribution of ['perspective', 'perspective', 'anonymous', 'anonymous'] as const) await at.aWriter({ attribution, perspective: 'educator', educatorRole: 'coach' });
  const [ada, ben, cyd] = coaches as [typeof at.convener, typeof at.convener, typeof at.convener];
  const one = await at.aRoom();
  const two = await at.aRoom();
  await house.write(one.documentId, [{ prompt: 'What we heard' }, { by: ada, words: 'Trust is earned twice.' }, { by: ben, words: 'Nobody could tell.' }, { prompt: 'Recommendations' }, { by: cyd, words: 'Print the rubric.' }]);
  await house.write(two.documentId, [{ prompt: 'What we heard' }, { by: cyd, words: 'Assessors read alike.' }]);
  const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  await house.services.reports.draftReport(at.convener, slug);
  return { ...at, slug, one, two, ada, ben, cyd };
}
async function reportOf({ slug }: { slug: string }) {
  const [report] = await house.db.select().from(reports).where(eq(reports.slug, slug));
  if (!report) throw new Error('no report');
  return report;
}
const compose = (at: Awaited<ReturnType<typeof aDraftedReport>>) => house.services.reports.readComposer(at.convener, at.slug);
async function publish(at: Awaited<ReturnType<typeof aDraftedReport>>, note = '') {
  const { versionId } = await house.services.reports.publishReport(at.convener, at.slug, { note });
  const [version] = await house.db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
  if (!version) throw new Error('no version');
  return { version, report: publishedReportSchema.parse(JSON.parse(version.content)) };
}

describe('a report that is composed', () => {
  test('has a first draft of what the rooms wrote, with recommendations, once', async () => {
    const at = await aDraftedReport();
    const view = await compose(at);
    expect(view.coverage).toMatchObject({ used: 4, written: 4 });
    expect(view.rooms.flatMap(({ passages }) => passages.map(({ wording, isUsed }) => [wording, isUsed]))).toEqual([['Trust is earned twice.', true], ['Nobody could tell.', true], ['Print the rubric.', true], ['Assessors read alike.', true]]);
    expect(view.recommendations).toEqual({ count: 1, unowned: 1, changed: 0 });
    expect(await refusalOf(house.services.reports.draftReport(at.convener, at.slug))).toBe('not-empty');
  });

  test('has no recommendation twice when all of it was deleted and a first draft is made again', async () => {
    const at = await aDraftedReport();
    const { id, documentId } = await reportOf(at);
    await house.edit(documentId, at.convener.accountId, (ydoc) => ydoc.getXmlFragment(TEXT_FIELD).delete(0, ydoc.getXmlFragment(TEXT_FIELD).length));
    await house.edit(at.two.documentId, at.cyd.accountId, (ydoc) => wordsAt(ydoc, 1).insert(0, 'Now: '));
    await house.services.reports.draftReport(at.convener, at.slug);
    expect((await listRecommendations(house.db, id)).map(({ text }) => text)).toEqual(['Print the rubric.']);
    expect((await compose(at)).coverage).toMatchObject({ used: 4, written: 4 });
  });

  test('holds no more recommendations than it may, whatever the rooms wrote', async () => {
    const at = await house.aReportedSummit();
    const ada = await at.aWriter({ attribution: 'named' });
    const room = await at.aRoom();
    await house.write(room.documentId, [{ prompt: 'Recommendations' }, ...Array.from({ length: MOST_RECOMMENDATIONS + 1 }, (_, place) => ({ by: ada, words: `Print rubric ${place}.` }))]);
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'breakout', roomId: room.id });
    await house.services.reports.draftReport(at.convener, slug);
    expect((await listRecommendations(house.db, (await reportOf({ slug })).id)).length).toBe(MOST_RECOMMENDATIONS);
  });

  test('shows in the composer nobody by name who is not named', async () => {
    const at = await aDraftedReport();
    const seen = JSON.stringify((await compose(at)).rooms) + JSON.stringify((await compose(at)).sources);
    expect(seen).toContain(at.ada.name);
    for (const { name, accountId } of [at.ben, at.cyd]) {
      expect(seen).not.toContain(name);
      expect(seen).not.toContain(accountId);
    }
  });

  test('takes a further passage below its prompt, and refuses one that the room took out', async () => {
    const at = await aDraftedReport();
    const passage = (await compose(at)).rooms[0]?.passages[2];
    if (!passage) throw new Error('no passage');
    await house.services.reports.takePassage(at.convener, at.slug, { roomId: at.one.id, ...passage.block });
    expect((await compose(at)).coverage.used).toBe(4);
    await house.edit(at.one.documentId, at.cyd.accountId, (ydoc) => ydoc.getXmlFragment(TEXT_FIELD).delete(4, 1));
    expect(await refusalOf(house.services.reports.takePassage(at.convener, at.slug, { roomId: at.one.id, ...passage.block }))).toBe('gone');
    expect((await compose(at)).sources.find(({ wording }) => wording === 'Print the rubric.')?.changedTo).toEqual({ wording: '', nodes: [] });
  });

  test('has the heading of a prompt once, however many passages below it are taken at the same moment', async () => {
    const at = await house.aReportedSummit();
    const ada = await at.aWriter();
    const room = await at.aRoom();
    await house.write(room.documentId, [{ prompt: 'Agreements' }, ...['One.', 'Two.', 'Three.'].map((words) => ({ by: ada, words }))]);
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    const { passages } = (await house.services.reports.readComposer(at.convener, slug)).rooms[0] ?? { passages: [] };
    await Promise.all(passages.map(({ block }) => house.services.reports.takePassage(at.convener, slug, { roomId: room.id, ...block })));
    const { text } = await house.services.reports.readComposer(at.convener, slug);
    expect(text.map(({ type }) => type)).toEqual(['heading', 'passage', 'passage', 'passage']);
  });

  test('says when a room changed its words, takes the new ones, or keeps its own and is not asked again until they change once more', async () => {
    const at = await aDraftedReport();
    const change = (words: string) => house.edit(at.one.documentId, at.ada.accountId, (ydoc) => wordsAt(ydoc, 1).insert(0, words));
    const changed = async () => (await compose(at)).sources.filter(({ changedTo }) => changedTo !== null);
    await change('Now: ');
    const [source] = await changed();
    expect(source?.changedTo?.wording).toBe('Now: Trust is earned twice.');
    await house.services.reports.settleChange(at.convener, at.slug, { sourceId: source?.id ?? '', decision: 'keep' });
    expect(await changed()).toEqual([]);
    await change('And ');
    const [again] = await changed();
    await house.services.reports.settleChange(at.convener, at.slug, { sourceId: again?.id ?? '', decision: 'take' });
    expect(await changed()).toHaveLength(0);
    expect(JSON.stringify((await compose(at)).text)).toContain('And Now: Trust is earned twice.');
  });
});

describe('a recommendation whose passage its room changed', () => {
  /** The room changes the words from which the only recommendation was made. */
  const change = (at: Awaited<ReturnType<typeof aDraftedReport>>, words: string) => house.edit(at.one.documentId, at.cyd.accountId, (ydoc) => wordsAt(ydoc, 4).insert(0, words));
  const recommended = async (at: Awaited<ReturnType<typeof aDraftedReport>>) => {
    const [first] = (await house.services.recommending.readRecommendations(at.convener, at.slug)).recommendations;
    if (!first) throw new Error('nothing is recommended');
    return first;
  };
  const settle = (at: Awaited<ReturnType<typeof aDraftedReport>>, sourceId: string | null | undefined, decision: 'take' | 'keep') => house.services.reports.settleChange(at.convener, at.slug, { sourceId: sourceId ?? '', decision });

  test('shows how, until the new words are taken or the old ones kept, as a passage of the text does', async () => {
    const at = await aDraftedReport();
    expect((await recommended(at)).changed).toBeNull();
    await change(at, 'Now: ');
    const { changed, sourceId } = await recommended(at);
    expect(changed).toEqual({ room: 1, was: 'Print the rubric.', now: 'Now: Print the rubric.', isEdited: false, isInText: false });
    expect((await compose(at)).recommendations.changed).toBe(1);
    await settle(at, sourceId, 'keep');
    expect(await recommended(at)).toMatchObject({ text: 'Print the rubric.', changed: null });
    await change(at, 'And ');
    await settle(at, (await recommended(at)).sourceId, 'take');
    expect(await recommended(at)).toMatchObject({ text: 'And Now: Print the rubric.', changed: null });
    expect((await compose(at)).coverage.used).toBe(4);
    const { report } = await publish(at);
    expect(report.sources[(report.recommendations[0]?.sources[0] ?? 0) - 1]).toMatchObject({ wording: 'And Now: Print the rubric.', changedTo: null });
  });

  test('says that taking the new words replaces what was edited', async () => {
    const at = await aDraftedReport();
    const { id, sourceId } = await recommended(at);
    await house.services.recommending.changeRecommendations(at.convener, at.slug, { intent: 'edit', id, text: 'Print it large.', ownerId: null, dueOn: null, sourceId });
    await change(at, 'Now: ');
    expect((await recommended(at)).changed).toMatchObject({ isEdited: true });
  });

  test('keeps its words where the room took them out, and takes none', async () => {
    const at = await aDraftedReport();
    await house.edit(at.one.documentId, at.cyd.accountId, (ydoc) => ydoc.getXmlFragment(TEXT_FIELD).delete(4, 1));
    const { changed, sourceId } = await recommended(at);
    expect(changed).toMatchObject({ now: '' });
    expect(await refusalOf(settle(at, sourceId, 'take'))).toBe('gone');
    await settle(at, sourceId, 'keep');
    expect(await recommended(at)).toMatchObject({ text: 'Print the rubric.', changed: null });
  });

  test('has the new words in the text, too, where the same passage stands there, by whichever of the two they are taken', async () => {
    const at = await aDraftedReport();
    const trust = (await compose(at)).sources.find(({ wording }) => wording === 'Trust is earned twice.');
    const { id, text } = await recommended(at);
    await house.services.recommending.changeRecommendations(at.convener, at.slug, { intent: 'edit', id, text, ownerId: null, dueOn: null, sourceId: trust?.id ?? null });
    await house.edit(at.one.documentId, at.ada.accountId, (ydoc) => wordsAt(ydoc, 1).insert(0, 'Now: '));
    expect((await recommended(at)).changed).toMatchObject({ isEdited: true, isInText: true });
    expect((await compose(at)).sources.find(({ id: of }) => of === trust?.id)).toMatchObject({ isRecommended: true });
    await settle(at, trust?.id, 'take');
    expect(await recommended(at)).toMatchObject({ text: 'Now: Trust is earned twice.', changed: null });
    expect(JSON.stringify((await compose(at)).text)).toContain('Now: Trust is earned twice.');
    expect((await compose(at)).sources.filter(({ changedTo }) => changedTo !== null)).toEqual([]);
  });
});

describe('words that were edited after their silent writers had been asked', () => {
  const asked = (at: Awaited<ReturnType<typeof aDraftedReport>>) => house.services.approving.readApprovals(at.convener, at.slug).then(({ reworded }) => reworded);

  test('go back to what was asked about, with their source, whether they were edited or newer ones of the room taken', async () => {
    const at = await aDraftedReport();
    const opened = house.clock.now;
    await house.services.approving.askToApprove(at.convener, at.slug, { closesOn: new Date(opened.getTime() + 2 * DAY_MS).toISOString().slice(0, 10), closesAt: '09:00', silence: 'approves', note: '' });
    house.clock.now = new Date(opened.getTime() + 3 * DAY_MS);
    await house.edit(at.one.documentId, at.ada.accountId, (ydoc) => wordsAt(ydoc, 1).insert(0, 'Now: '));
    const before = (await compose(at)).sources.find(({ changedTo }) => changedTo !== null);
    await house.services.reports.settleChange(at.convener, at.slug, { sourceId: before?.id ?? '', decision: 'take' });
    const [found] = await asked(at);
    expect(found).toMatchObject({ was: 'Trust is earned twice.', now: 'Now: Trust is earned twice.', silent: [at.ada.name] });
    expect((await house.services.reports.readPublishing(at.convener, at.slug)).leftOut).toMatchObject([{ why: 'reworded' }]);
    const goBack = () => house.services.approving.goBack(at.convener, at.slug, { mark: found?.mark ?? '' });
    // Whoever comes second is told that nothing was done.
    expect((await Promise.allSettled([goBack(), goBack()])).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await asked(at)).toEqual([]);
    expect((await compose(at)).sources.find(({ id }) => id === before?.id)).toMatchObject({ wording: 'Trust is earned twice.', leftOut: null });
    expect(JSON.stringify((await compose(at)).text)).not.toContain('Now: Trust');
    house.clock.now = opened;
  });
});

describe('a report that is published', () => {
  test('is numbered, hashed, and the same text is not published twice', async () => {
    const at = await aDraftedReport();
    const { version, report } = await publish(at);
    expect(version.number).toBe(1);
    expect(createHash('sha256').update(version.content).digest('hex')).toBe(version.hash);
    expect(report.sources.map(({ by }) => by)).toEqual([[{ kind: 'named', name: at.ada.name, perspective: 'coach' }], [{ kind: 'perspective', perspective: 'coach' }], [{ kind: 'anonymous' }], [{ kind: 'anonymous' }]]);
    expect(await refusalOf(house.services.reports.publishReport(at.convener, at.slug, { note: '' }))).toBe('same');
    for (const hidden of [at.ben.name, at.cyd.name, at.ada.accountId, at.ben.accountId, at.cyd.accountId]) expect(version.content).not.toContain(hidden);
  });

  test('has every sentence of a passage from letters that stood in a room, by whom the source says', async () => {
    const at = await aDraftedReport();
    const { version, report } = await publish(at);
    const rows = await house.db.select().from(reportSources);
    for (const block of report.blocks.filter((each) => each.kind === 'passage')) {
      for (const number of block.sources) {
        const row = rows.find(({ id }) => id === version.sourceIds[number - 1]);
        if (!row) throw new Error('a source without a row');
        const stored = await house.store.load(row.documentId);
        const ydoc = new Doc();
        if (stored?.snapshot) applyUpdate(ydoc, stored.snapshot);
        for (const update of stored?.updates ?? []) applyUpdate(ydoc, update);
        const element = ydoc.getXmlFragment(TEXT_FIELD).toArray().find((each) => each._item?.id.client === row.blockClient && each._item.id.clock === row.blockClock);
        const words = element instanceof XmlElement ? readContent(element, { authors: stored?.authors ?? new Map(), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } }) : [];
        expect(words.map((part) => (isRun(part) ? part.text : '')).join('')).toBe(report.sources[number - 1]?.wording);
        expect(row.spans.reduce((sum, { length }) => sum + length, 0)).toBe(row.wording.length);
        expect(spanAuthors(row.spans, { authors: stored?.authors ?? new Map(), relays: [] }).accountIds).toHaveLength(1);
      }
    }
  });

  test('loses in its next version the words that somebody took back, and keeps the former version as it was', async () => {
    const at = await aDraftedReport();
    const first = await publish(at);
    const { sources } = await compose(at);
    const source = sources.find(({ wording }) => wording === 'Nobody could tell.');
    await house.db.insert(reportWithdrawals).values({ sourceId: source?.id ?? '', accountId: at.ben.accountId, withdrawnAt: house.clock.now });
    const second = await publish(at, 'Some words were taken back.');
    expect(second.version.number).toBe(2);
    expect(second.version.content).not.toContain('Nobody could tell.');
    const [kept] = await house.db.select().from(reportVersions).where(eq(reportVersions.id, first.version.id));
    expect(kept?.content).toBe(first.version.content);
  });

  test('shows nobody with more than a room of its own rule allows', async () => {
    const at = await house.aReportedSummit();
    const ada = await at.aWriter({ name: 'Named Ada', attribution: 'named', perspective: 'educator', educatorRole: 'coach' });
    const room = await at.aRoom({ attribution: 'anonymous' });
    await house.write(room.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'Said in confidence.' }]);
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'breakout', roomId: room.id });
    await house.services.reports.draftReport(at.convener, slug);
    await house.services.reports.publishReport(at.convener, slug, { note: '' });
    const [version] = (await house.db.select().from(reportVersions)).filter(({ content }) => content.includes('Said in confidence.'));
    expect(version?.content).not.toContain('Named Ada');
  });

  test('is refused while nothing stands in it, and to who may not', async () => {
    const at = await house.aReportedSummit();
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    expect(await refusalOf(house.services.reports.publishReport(at.convener, slug, { note: '' }))).toBe('empty');
    const participant = await at.aWriter();
    for (const act of [() => house.services.reports.readComposer(participant, slug), () => house.services.reports.draftReport(participant, slug), () => house.services.reports.publishReport(participant, slug, { note: '' })]) expect(await refusalOf(act())).toBe('forbidden');
  });
});
