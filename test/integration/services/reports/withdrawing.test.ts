import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

const REASON = 'A room asked to have its words read again.';

async function aDraftedReport() {
  const at = await house.aReportedSummit();
  const ada = await at.aWriter({ name: `Ada of ${at.summit.slug}`, attribution: 'named' });
  const room = await at.aRoom();
  await house.write(room.documentId, [{ prompt: 'Agreements' }, { by: ada, words: 'Trust is earned twice.' }]);
  const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  await house.services.reports.draftReport(at.convener, slug);
  const { report } = await house.services.reports.readReportSettings(at.convener, slug);
  return { ...at, room, slug, title: report.title };
}

describe('a report that is taken off the site', () => {
  it('leaves when and why at its address, and cannot be changed, published or withdrawn again', async () => {
    const { slug, title, convener, room } = await aDraftedReport();
    const { reports, reportReading } = house.services;
    await reports.publishReport(convener, slug, { note: '' });
    await reports.withdrawReport(convener, slug, { confirmedTitle: title.toUpperCase(), reason: REASON });
    expect(await reportReading.readReport(visitor, slug, null)).toMatchObject({ state: 'withdrawn', reason: REASON, number: 1 });
    expect(await refusalOf(reports.withdrawReport(convener, slug, { confirmedTitle: title, reason: REASON }))).toBe('withdrawn');
    const id = createId();
    const { recommending, approving } = house.services;
    const acts: Record<string, () => Promise<unknown>> = {
      take: () => reports.takePassage(convener, slug, { roomId: room.id, client: 1, clock: 0 }),
      join: () => reports.joinPassage(convener, slug, { below: id, roomId: room.id, client: 1, clock: 0 }),
      part: () => reports.partPassage(convener, slug, { sourceId: id, put: 'nowhere' }),
      figure: () => reports.addFigure(convener, slug, { kind: 'attendance' }),
      draft: () => reports.draftReport(convener, slug),
      settle: () => reports.settleChange(convener, slug, { sourceId: id, decision: 'keep' }),
      contributors: () => reports.showContributors(convener, slug, { attribution: 'anonymous' }),
      recommend: () => recommending.changeRecommendations(convener, slug, { intent: 'add', text: 'Print the rubric.', ownerId: null, dueOn: null, sourceId: null }),
      update: () => recommending.updateRecommendation(convener, slug, { id, state: 'done', note: '' }),
      'go back': () => approving.goBack(convener, slug, { mark: '0'.repeat(64) }),
      ask: () => approving.askToApprove(convener, slug, { closesOn: '2026-03-05', closesAt: '09:00', silence: 'approves', note: '' }),
      remind: () => approving.remind(convener, slug, {}),
    };
    for (const [name, act] of Object.entries(acts)) expect([name, await refusalOf(act())]).toEqual([name, 'withdrawn']);
    expect(await refusalOf(reports.publishReport(convener, slug, { note: '' }))).toBe('withdrawn');
    expect(await refusalOf(reports.describeReport(convener, slug, { title: 'Another title', standfirst: '', licence: '', attribution: 'named' }))).toBe('withdrawn');
    const after = await reports.readReportSettings(convener, slug);
    expect([after.report.title, after.report.isWithdrawn, after.mayWithdraw, after.acts[0]?.sentence]).toEqual([title, true, false, `withdrew the report: ${REASON}`]);
  });

  it('was published before, and is called by its title', async () => {
    const { slug, title, convener } = await aDraftedReport();
    const { reports } = house.services;
    expect(await refusalOf(reports.withdrawReport(convener, slug, { confirmedTitle: title, reason: REASON }))).toBe('unpublished');
    await reports.publishReport(convener, slug, { note: '' });
    expect(await refusalOf(reports.withdrawReport(convener, slug, { confirmedTitle: 'Another', reason: REASON }))).toBe('other-title');
    expect((await reports.readReportSettings(convener, slug)).mayWithdraw).toBe(true);
  });
});
