import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliberations, recommendations, statements, strategicQuestions } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { ThreadView } from '#server/services/questions/read-thread.ts';
import { loader as showThread } from '#app/routes/communities.question-thread/route.tsx';
import { action as recommend } from '#app/routes/reports.recommendations/route.tsx';
import { TEST_NOW } from '#test/support/builders.ts';
import { inDeliberation } from '#test/support/deliberation-builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { asActor } from '#test/support/services.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

/** Six against five, alike but on the third statement. */
const TWO_SIDES = [...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+')];

async function aQuestion() {
  const at = await house.aReportedSummit();
  const question = { id: createId(), communityId: at.community.id, text: 'Who should assess what teachers learn?', state: 'open' as const, createdAt: TEST_NOW, updatedAt: TEST_NOW };
  await house.db.insert(strategicQuestions).values(question);
  const show = async (actor?: Actor) => {
    const shown = await outcomeOf(showThread({ request: getPage('/'), params: { slug: at.community.slug, id: question.id }, context: asActor(house.services, actor).context }));
    return { status: shown.status, view: shown.body as ThreadView };
  };
  return { ...at, question, show };
}

async function aVotedQuestion({ isResultPublic = true } = {}) {
  const at = await aQuestion();
  const deliberation = await inDeliberation(house.db, house.services, { summit: at.summit, convener: at.convener, slug: at.summit.slug }, { questionId: at.question.id, agendaSessionId: at.agendaSessionId, isResultPublic });
  await deliberation.crowd(TWO_SIDES);
  const close = () => house.services.deliberations.closeDeliberation(at.convener, deliberation.address);
  return { ...at, deliberation, close };
}

describe('the thread of a strategic question', () => {
  it('begins with the question alone, for everybody', async () => {
    const { view, status } = await (await aQuestion()).show();
    expect(status).toBe(200);
    expect(view).toMatchObject({ question: { text: 'Who should assess what teachers learn?', state: 'open' }, takenUp: [], deliberations: [], recommendations: [] });
  });

  it('is nowhere for a question that is none', async () => {
    const { community } = await aQuestion();
    for (const id of [createId(), 'none']) expect((await outcomeOf(showThread({ request: getPage('/'), params: { slug: community.slug, id }, context: asActor(house.services, undefined).context }))).status).toBe(404);
  });

  it('has what is voted on for who may read it, and what was agreed on once it is closed', async () => {
    const at = await aVotedQuestion();
    expect((await at.show()).view.deliberations).toEqual([]);
    expect((await at.show(at.convener)).view.deliberations).toMatchObject([{ state: 'open', people: 11, votes: 33, statements: 3, shared: null }]);
    await at.close();
    expect((await at.show()).view.deliberations).toMatchObject([{ state: 'closed', shared: [{ number: 3, text: 'Levels may differ by issuer.', consensus: 0.75, byGroup: [{ name: 'Group A', agrees: 6, seen: 6 }, { name: 'Group B', agrees: 5, seen: 5 }] }] }]);
  });

  it('keeps a result that is for those who take part from everybody else', async () => {
    const at = await aVotedQuestion({ isResultPublic: false });
    await at.close();
    expect((await at.show()).view.deliberations).toEqual([]);
    expect((await at.show(at.convener)).view.deliberations[0]?.shared).toHaveLength(1);
  });

  it('leads on to what a published report recommends from it, and how far that is', async () => {
    const at = await aVotedQuestion();
    await at.close();
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    const [statement] = (await house.services.recommending.readRecommendations(at.convener, slug)).statements;
    expect(statement?.text).toBe('Levels may differ by issuer.');
    const asked = (fields: Record<string, string>) => outcomeOf(recommend({ request: postForm('/', { intent: 'add', text: 'Print the levels of each issuer.', ownerId: '', dueOn: '', sourceId: '', ...fields }), params: { slug }, context: asActor(house.services, at.convener).context }));
    expect((await asked({ statementId: statement?.id ?? '' })).status).toBe(302);
    expect((await at.show()).view.recommendations).toEqual([]);
    await house.services.reports.addFigure(at.convener, slug, { kind: 'recommendations' });
    await house.services.reports.publishReport(at.convener, slug, { note: '' });
    const [row] = await house.db.select().from(recommendations).where(eq(recommendations.statementId, statement?.id ?? ''));
    await house.services.recommending.updateRecommendation(at.convener, slug, { id: row?.id ?? '', state: 'under-way', note: 'Two issuers have begun.' });
    expect((await at.show()).view.recommendations).toMatchObject([{ text: 'Print the levels of each issuer.', statement: 'Levels may differ by issuer.', report: { slug }, state: 'under-way', last: { note: 'Two issuers have begun.' } }]);
  });

  it('stands in the published version, and a later one says no more of it once the statement is not agreed on for everybody to read', async () => {
    const at = await aVotedQuestion();
    await at.close();
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    const [statement] = (await house.services.recommending.readRecommendations(at.convener, slug)).statements;
    await house.services.recommending.changeRecommendations(at.convener, slug, { intent: 'add', text: 'Print the levels of each issuer.', ownerId: null, dueOn: null, sourceId: null, statementId: statement?.id });
    await house.services.reports.addFigure(at.convener, slug, { kind: 'recommendations' });
    const followsIn = async (number: number | null) => {
      const view = await house.services.reportReading.readReport(visitor, slug, number);
      return view.state === 'published' ? view.report.recommendations.map(({ follows }) => follows) : null;
    };
    await house.services.reports.publishReport(at.convener, slug, { note: '' });
    const frozen = [{ text: 'Levels may differ by issuer.', deliberation: 'What makes a credential trusted?', url: `/summits/${at.summit.slug}/deliberations/${at.deliberation.address.deliberationSlug}` }];
    expect(await followsIn(null)).toEqual(frozen);
    await house.db.update(statements).set({ state: 'rejected' }).where(eq(statements.id, statement?.id ?? ''));
    await house.services.reports.publishReport(at.convener, slug, { note: 'Without it.' });
    expect(await followsIn(null)).toEqual([undefined]);
    expect(await followsIn(1)).toEqual(frozen);
    await house.db.update(statements).set({ state: 'accepted' }).where(eq(statements.id, statement?.id ?? ''));
    await house.services.reports.publishReport(at.convener, slug, { note: 'With it.' });
    expect(await followsIn(null)).toEqual(frozen);
    await house.db.update(deliberations).set({ isResultPublic: false }).where(eq(deliberations.slug, at.deliberation.address.deliberationSlug));
    await house.services.reports.publishReport(at.convener, slug, { note: 'For those who took part.' });
    expect(await followsIn(null)).toEqual([undefined]);
  });

  it('takes no recommendation from a statement that is not agreed on, or of elsewhere', async () => {
    const [at, other] = [await aVotedQuestion(), await aVotedQuestion()];
    await at.close();
    await other.close();
    const { slug } = await house.services.reports.beginReport(at.convener, at.summit.slug, { kind: 'summit' });
    const ids = [(await at.deliberation.numbered())[0]?.id, (await other.deliberation.numbered())[2]?.id];
    for (const statementId of ids) {
      const refused = await outcomeOf(recommend({ request: postForm('/', { intent: 'add', text: 'Print the levels of each issuer.', ownerId: '', dueOn: '', sourceId: '', statementId: statementId ?? '' }), params: { slug }, context: asActor(house.services, at.convener).context }));
      expect(refused.status).toBe(400);
      expect(refusedForm(refused)).toMatchObject({ reasons: { statementId: ['Choose a statement that a closed deliberation of this summit agreed on.'] }, sent: { text: 'Print the levels of each issuer.' } });
    }
  });
});
