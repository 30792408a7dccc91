import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as homeAction } from '#app/routes/communities.community/route.tsx';
import { loader as newLoader, action as newAction } from '#app/routes/communities.new/route.tsx';
import { loader as peopleLoader } from '#app/routes/communities.people/route.tsx';
import { action as questionAction, loader as questionLoader } from '#app/routes/communities.question/route.tsx';
import { action as proposeAction } from '#app/routes/communities.questions-new/route.tsx';
import { action as boardAction } from '#app/routes/communities.questions/route.tsx';
import { action as rolesAction } from '#app/routes/communities.roles/route.tsx';
import { type Actor, visitor } from '#domain/actor.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { asActor, testServices, TEST_ORIGIN } from '#test/support/services.ts';
import type { Services } from '#server/services/index.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

const asking = (params: Record<string, string>, actor: Actor, form?: Record<string, string>, path = '/communities/any') => ({
  request: new Request(`${TEST_ORIGIN}${path}`, form && { method: 'POST', body: new URLSearchParams(form) }),
  params,
  context: asActor(services, actor).context,
});
const answerOf = async (work: Promise<unknown>) => {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('Location'), data: null };
  const { data, init } = answer as { data: unknown; init: { status?: number } | null };
  return { status: init?.status ?? 200, location: null, data };
};
const saying = (words: string): unknown => expect.stringContaining(words);
const aQuestion = async (text = 'What makes people trust a badge?') => {
  const community = await aCommunity(database.db);
  const [convener, member] = [await aMember(database.db, community.id, 'convener'), await aMember(database.db, community.id)];
  const { id } = await services.questions.proposeQuestion(member, community.slug, { text, background: '' });
  return { slug: community.slug, convener, member, id };
};

describe('giving points', () => {
  it('comes back to the board, or to the page of the question, and never to another site', async () => {
    const { slug, member, id } = await aQuestion();
    const give = (then: Record<string, string>) => answerOf(boardAction(asking({ slug }, member, { questionId: id, points: '2', ...then })));
    expect(await give({})).toMatchObject({ status: 302, location: `/communities/${slug}/questions` });
    expect(await give({ then: `/communities/${slug}/questions/${id}` })).toMatchObject({ location: `/communities/${slug}/questions/${id}` });
    expect(await give({ then: 'https://elsewhere.example' })).toMatchObject({ location: `/communities/${slug}/questions` });
  });

  it('refuses more than one question takes', async () => {
    const { slug, member, id } = await aQuestion();
    expect(await answerOf(boardAction(asking({ slug }, member, { questionId: id, points: '6' })))).toMatchObject({ status: 400, data: { lastResult: { error: { points: [saying('at most 5')] } } } });
  });

  it('sends a visitor to sign in first', async () => {
    const { slug, id } = await aQuestion();
    expect((await answerOf(boardAction(asking({ slug }, visitor, { questionId: id, points: '1' })))).location).toContain('/sign-in?then=');
  });
});

describe('a question', () => {
  it('is proposed by a form that comes back as written when it is no question', async () => {
    const { slug, member } = await aQuestion();
    const refused = await answerOf(proposeAction(asking({ slug }, member, { text: 'We should do more pilots.' })));
    expect(refused).toMatchObject({ status: 400, data: { lastResult: { initialValue: { text: 'We should do more pilots.' }, error: { text: [saying('question mark')] } } } });
    expect((await answerOf(proposeAction(asking({ slug }, member, { text: 'Should we do more pilots?' })))).location).toContain(`/communities/${slug}/questions/`);
  });

  it('is merged, answered and opened again from its page', async () => {
    const { slug, convener, member, id } = await aQuestion();
    const other = await services.questions.proposeQuestion(member, slug, { text: 'Who trusts a badge already?', background: '' });
    const act = (on: string, form: Record<string, string>) => answerOf(questionAction(asking({ slug, id: on }, convener, form, `/communities/${slug}/questions/${on}`)));
    expect(await act(id, { intent: 'answered', outcome: 'Room 3', outcomeUrl: 'https://elsewhere.example' })).toMatchObject({ status: 400 });
    expect(await act(id, { intent: 'answered', outcome: 'Room 3' })).toMatchObject({ status: 302 });
    expect(await act(id, { intent: 'reopened' })).toMatchObject({ status: 302 });
    expect(await act(other.id, { intent: 'merge' })).toMatchObject({ status: 400, data: { lastResult: { error: { intoId: [saying('Choose')] } } } });
    expect(await act(other.id, { intent: 'merge', intoId: id })).toMatchObject({ status: 302 });
    const page = await questionLoader(asking({ slug, id: other.id }, visitor));
    expect(page).toMatchObject({ mergedInto: { id }, may: { refine: false, merge: false, settle: false }, candidates: [] });
  });

  it('finds what it could be merged into by words', async () => {
    const { slug, convener, member, id } = await aQuestion();
    for (const text of ['Who pays for rubrics?', 'Who reads the rubrics?', 'Who pays for travel?']) await services.questions.proposeQuestion(member, slug, { text, background: '' });
    const page = await questionLoader(asking({ slug, id }, convener, undefined, `/communities/${slug}/questions/${id}?words=RUBRICS`));
    expect(page.candidates.map(({ text }) => text).sort()).toEqual(['Who pays for rubrics?', 'Who reads the rubrics?']);
  });
});

describe('a community', () => {
  it('is created by a site administrator', async () => {
    const admin = await aPerson(database.db, { isSiteAdmin: true });
    expect(await answerOf(newAction(asking({}, admin, { name: 'People who read rubrics' })))).toMatchObject({ status: 302, location: '/communities/people-who-read-rubrics' });
    expect(await answerOf(newLoader(asking({}, await aPerson(database.db))))).toMatchObject({ status: 403 });
    expect((await answerOf(newLoader(asking({}, visitor)))).location).toContain('/sign-in');
  });

  it('is joined from its page', async () => {
    const { slug } = await aQuestion();
    const person = await aPerson(database.db);
    expect(await answerOf(homeAction(asking({ slug }, person, { intent: 'join', perspective: 'funder' })))).toMatchObject({ status: 302 });
    expect((await services.community.readCommunity(person, slug)).me).toMatchObject({ perspective: 'funder' });
  });

  it('keeps its last convener, and says so in the form', async () => {
    const { slug, convener } = await aQuestion();
    const refused = await answerOf(rolesAction(asking({ slug }, convener, { accountId: convener.accountId, role: 'none' })));
    expect(refused).toMatchObject({ status: 409, data: { lastResult: { error: { '': [saying('last convener')] } } } });
  });

  it('shows its people to members, whatever stands in the address', async () => {
    const { slug, member } = await aQuestion();
    expect(await peopleLoader(asking({ slug }, member, undefined, '/communities/any/people?perspective=wizard&page=x'))).toMatchObject({ people: [], filter: { perspective: null, page: 1 } });
    expect(await answerOf(peopleLoader(asking({ slug }, await aPerson(database.db))))).toMatchObject({ status: 403 });
  });
});
