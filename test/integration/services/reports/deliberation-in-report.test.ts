import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportVersions } from '#db/schema/index.ts';
import type { GivenOut } from '#domain/deliberation/deliberation.ts';
import { publishedReportSchema } from '#domain/report/published-report.ts';
import { inDeliberation } from '#test/support/deliberation-builders.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

/** Six against five, alike but on the third statement. */
const TWO_SIDES = [...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+')];

async function aVotedSummit({ isResultPublic = true, isClosed = true, givesOut = 'votes' }: { isResultPublic?: boolean; isClosed?: boolean; givesOut?: GivenOut } = {}) {
  const at = await house.aReportedSummit();
  const deliberation = await inDeliberation(house.db, house.services, { summit: at.summit, convener: at.convener, slug: at.summit.slug }, { isResultPublic, givesOut });
  await deliberation.crowd(TWO_SIDES);
  if (isClosed) await house.services.deliberations.closeDeliberation(at.convener, deliberation.address);
  const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
  const offered = async () => (await house.services.reports.readComposer(at.convener, slug)).figures.filter(({ kind }) => kind === 'deliberation');
  const publish = async () => (await house.services.reports.publishReport(at.convener, slug, { note: '' })).versionId;
  const figuresOf = async (versionId: string) => {
    const [version] = await house.db.select().from(reportVersions).where(eq(reportVersions.id, versionId));
    const { blocks } = publishedReportSchema.parse(JSON.parse(version?.content ?? ''));
    return blocks.flatMap((block) => (block.kind === 'figure' && block.figure.kind === 'deliberation' ? [block.figure] : []));
  };
  return { ...at, deliberation, slug, offered, publish, figuresOf };
}

describe('the result of a deliberation in a report', () => {
  test('is offered once it is closed, put in once, and published with its counts', async () => {
    const at = await aVotedSummit();
    const [offered, ...others] = await at.offered();
    expect([offered?.name, offered?.isUsed, others]).toEqual(['Opinion map: What makes a credential trusted?', false, []]);
    await house.services.reports.addFigure(at.convener, at.slug, { kind: 'deliberation', of: offered?.of });
    expect(await refusalOf(house.services.reports.addFigure(at.convener, at.slug, { kind: 'deliberation', of: offered?.of }))).toBe('already');
    const [figure] = await at.figuresOf(await at.publish());
    const { map } = await house.services.deliberations.readDeliberation(at.convener, at.deliberation.address);
    expect(figure).toMatchObject({ question: 'What makes a credential trusted?', people: 11, votes: 33, statements: 3, groups: [{ people: 6 }, { people: 5 }], inputHash: map?.inputHash, shared: [{ text: 'Levels may differ by issuer.', consensus: 0.75 }], perspectives: [] });
  });

  test('stays in a version as it was published, whatever is voted after that', async () => {
    const at = await aVotedSummit({ givesOut: 'perspectives' });
    const [offered] = await at.offered();
    await house.services.reports.addFigure(at.convener, at.slug, { kind: 'deliberation', of: offered?.of });
    const first = await at.publish();
    await house.services.deliberations.openForVotes(at.convener, at.deliberation.address);
    await at.deliberation.crowd(['+++', '+++']);
    expect(await at.offered()).toEqual([]);
    await house.services.deliberations.closeDeliberation(at.convener, at.deliberation.address);
    const second = await at.publish();
    expect((await at.figuresOf(first)).map(({ people }) => people)).toEqual([11]);
    expect((await at.figuresOf(second)).map(({ people }) => people)).toEqual([13]);
  });

  test('is not offered while people vote, nor where they were told that it stays with who takes part', async () => {
    expect(await (await aVotedSummit({ isClosed: false })).offered()).toEqual([]);
    const kept = await aVotedSummit({ isResultPublic: false });
    expect(await kept.offered()).toEqual([]);
    expect(await refusalOf(house.services.reports.addFigure(kept.convener, kept.slug, { kind: 'deliberation', of: kept.summit.id }))).toBe('nothing-to-show');
  });
});
