import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor.ts';
import type { DeliberationView } from '#server/services/deliberations/read-deliberation.ts';
import type { Services } from '#server/services/index.ts';
import { action as take, loader as show } from '#app/routes/summits.deliberation/route.tsx';
import { action as importFiles, loader as showImport } from '#app/routes/summits.deliberation-import/route.tsx';
import { action as moderate, loader as showPreparation } from '#app/routes/summits.deliberation-prepare/route.tsx';
import { loader as statementsFile } from '#app/routes/summits.deliberation-statements/route.ts';
import { loader as votesFile } from '#app/routes/summits.deliberation-votes/route.ts';
import { loader as list } from '#app/routes/summits.deliberations/route.tsx';
import { action as begin, loader as showBegin } from '#app/routes/summits.deliberations-new/route.tsx';
import { aPerson } from '#test/support/builders.ts';
import { aDeliberation, type OpenedDeliberation } from '#test/support/deliberation-builders.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

type Route = (asked: { request: Request; params: Record<string, string>; context: ReturnType<typeof asActor>['context'] }) => unknown;
const TWO_SIDES = [...Array.from({ length: 6 }, () => '+++'), ...Array.from({ length: 5 }, () => '--+')];
/** What a route of a deliberation answers somebody; nobody given: a visitor. */
const asked = (at: OpenedDeliberation, actor?: Actor) => ({
  get: (route: Route, path = '/') => outcomeOf(route({ request: getPage(path), params: at.address, context: asActor(services, actor).context })),
  post: (route: Route, fields: Record<string, string>) => outcomeOf(route({ request: postForm('/', fields), params: at.address, context: asActor(services, actor).context })),
});
const closed = async (given: Parameters<typeof aDeliberation>[2] = {}) => {
  const at = await aDeliberation(database.db, services, given);
  await at.crowd(TWO_SIDES);
  await services.deliberations.closeDeliberation(at.convener, at.address);
  return at;
};

describe('the page of a deliberation', () => {
  it('is there for who takes part, and for nobody else while people vote', async () => {
    const at = await aDeliberation(database.db, services, { isResultPublic: true });
    expect((await asked(at, at.participant).get(show)).status).toBe(200);
    for (const actor of [undefined, await aPerson(database.db)]) expect((await asked(at, actor).get(show)).status).toBe(404);
    expect((await outcomeOf(show({ request: getPage('/'), params: { ...at.address, deliberationSlug: 'none' }, context: asActor(services, at.participant).context }))).status).toBe(404);
  });

  it('is there for everybody once it is closed, where people were told so', async () => {
    expect((await asked(await closed({ isResultPublic: true })).get(show)).status).toBe(200);
    expect((await asked(await closed()).get(show)).status).toBe(404);
  });

  it('takes a vote and leads to the next statement, and shows the one that is to be changed', async () => {
    const at = await aDeliberation(database.db, services);
    const [first] = await at.numbered();
    const { get, post } = asked(at, at.participant);
    const page = `/summits/${at.address.slug}/deliberations/${at.address.deliberationSlug}`;
    expect(await post(take, { intent: 'vote', statementId: first?.id ?? '', vote: 'agree' })).toMatchObject({ status: 302, location: `${page}#vote` });
    const { voting } = (await get(show, `/?statement=${first?.id ?? ''}`)).body as DeliberationView;
    expect(voting).toMatchObject({ votedOn: 1, total: 3, statement: { id: first?.id, said: 'agree' } });
  });

  it('answers a page that goes on by itself with the vote that was counted, and tells it ahead what is asked', async () => {
    const at = await aDeliberation(database.db, services);
    const { get, post } = asked(at, at.participant);
    const { voting } = (await get(show)).body as DeliberationView;
    expect(voting?.next).toHaveLength(2);
    const cast = { statementId: voting?.statement?.id ?? '', vote: 'pass' };
    expect(await post(take, { intent: 'vote', ...cast, stays: 'yes' })).toMatchObject({ status: 200, body: { isInPlace: true, cast } });
    const again = (await get(show, `/?statement=${cast.statementId}`)).body as DeliberationView;
    expect(again.voting).toMatchObject({ votedOn: 1, statement: { id: cast.statementId, said: 'pass' } });
    expect(again.voting?.next.map(({ id }) => id).toSorted()).toEqual(voting?.next.map(({ id }) => id).toSorted());
  });

  it.each([
    ['no answer', { intent: 'vote', vote: 'perhaps' }, 400, { vote: ['Choose agree, disagree or pass.'] }],
    ['a statement that is none', { intent: 'vote', vote: 'agree', statementId: '00000000-0000-4000-8000-000000000000' }, 409, { '': ['This statement is not voted on any more. Your vote was not counted.'] }],
  ])('says what is amiss with %s, and counts nothing', async (_what, fields, status, reasons) => {
    const at = await aDeliberation(database.db, services);
    const [first] = await at.numbered();
    const refused = await asked(at, at.participant).post(take, { statementId: first?.id ?? '', ...fields });
    expect(refused.status).toBe(status);
    expect(refusedForm(refused).reasons).toMatchObject(reasons);
    expect(((await asked(at, at.participant).get(show)).body as DeliberationView).counts.votes).toBe(0);
  });

  it('takes no vote once it is closed, nor one of who does not take part', async () => {
    const at = await closed({ isResultPublic: true });
    const [first] = await at.numbered();
    const fields = { intent: 'vote', statementId: first?.id ?? '', vote: 'agree' };
    expect((await asked(at, at.participant).post(take, fields)).status).toBe(409);
    expect((await asked(at, await aPerson(database.db)).post(take, fields)).status).toBe(403);
    expect((await asked(at).post(take, fields)).location).toContain('/sign-in');
  });

  it('takes a statement, and gives one back that is a question', async () => {
    const at = await aDeliberation(database.db, services);
    const { post } = asked(at, at.participant);
    const refused = await post(take, { intent: 'propose', text: 'Should hours be paid for?' });
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toEqual({ reasons: { text: ['Make it a statement that people can agree or disagree with, not a question.'] }, sent: { intent: 'propose', text: 'Should hours be paid for?' } });
    expect((await post(take, { intent: 'propose', text: 'Districts should pay for the hours.' })).status).toBe(302);
    expect(((await asked(at, at.participant).get(show)).body as DeliberationView).own).toMatchObject([{ text: 'Districts should pay for the hours.', state: 'waiting' }]);
  });
});

describe('the pages of who convenes', () => {
  it('are closed to who takes part, and lead a visitor to sign in', async () => {
    const at = await aDeliberation(database.db, services);
    for (const route of [showPreparation, showImport, showBegin]) {
      expect((await asked(at, at.convener).get(route)).status).toBe(200);
      expect((await asked(at, at.participant).get(route)).status).toBe(403);
    }
    const acts: Record<string, string>[] = [{ intent: 'close' }, { intent: 'seed', texts: 'One more statement.' }];
    for (const fields of acts) expect((await asked(at, at.participant).post(moderate, fields)).status).toBe(403);
    expect((await asked(at).get(showBegin)).location).toContain('/sign-in');
  });

  it('begin one, and give the form back with what is missing', async () => {
    const at = await aDeliberation(database.db, services);
    const refused = await asked(at, at.convener).post(begin, { title: 'Why', introduction: 'A few words.', questionId: '', agendaSessionId: '' });
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toMatchObject({ reasons: { title: ['Use at least 6 characters.'], givesOut: ['Choose what is told beside the groups.'] }, sent: { title: 'Why', introduction: 'A few words.' } });
    expect(await asked(at, at.convener).post(begin, { title: 'What is trust?', introduction: '', questionId: '', agendaSessionId: '', givesOut: 'perspectives' })).toMatchObject({ status: 302, location: `/summits/${at.slug}/deliberations/what-is-trust/prepare` });
  });

  it('accept and reject, the reason with it', async () => {
    const at = await aDeliberation(database.db, services);
    const [first] = await at.numbered();
    const { post } = asked(at, at.convener);
    const refused = await post(moderate, { intent: 'reject', statementId: first?.id ?? '', reason: '' });
    expect([refused.status, refusedForm(refused).reasons]).toEqual([400, { reason: ['Say why; whoever wrote it reads this.'] }]);
    expect((await post(moderate, { intent: 'reject', statementId: first?.id ?? '', reason: 'It names somebody.' })).status).toBe(302);
    expect((await post(moderate, { intent: 'accept', statementId: first?.id ?? '' })).status).toBe(302);
  });

  it('give seeds back of which one is too long', async () => {
    const at = await aDeliberation(database.db, services, { texts: [], isOpen: false });
    const texts = `A good statement.\n${'x'.repeat(141)}`;
    const refused = await asked(at, at.convener).post(moderate, { intent: 'seed', texts });
    expect(refused.status).toBe(400);
    expect(refusedForm(refused).sent.texts).toBe(texts);
    expect(await at.numbered()).toEqual([]);
  });

  it('open and close, and keep what people were told of who may read it and what is given out', async () => {
    const at = await aDeliberation(database.db, services, { isOpen: false });
    const { post } = asked(at, at.convener);
    expect((await post(moderate, { intent: 'open' })).status).toBe(302);
    const refused = await post(moderate, { intent: 'describe', title: 'What is trust?', introduction: '', questionId: '', agendaSessionId: '', isResultPublic: 'on', givesOut: 'votes' });
    expect([refused.status, Object.keys(refusedForm(refused).reasons)]).toEqual([409, ['isResultPublic']]);
    const other = await post(moderate, { intent: 'describe', title: 'What is trust?', introduction: '', questionId: '', agendaSessionId: '', givesOut: 'perspectives' });
    expect([other.status, Object.keys(refusedForm(other).reasons)]).toEqual([409, ['givesOut']]);
    expect((await post(moderate, { intent: 'close' })).status).toBe(302);
  });
});

describe('the files of a deliberation', () => {
  it('are given out once it is closed, to who may read it', async () => {
    const open = await aDeliberation(database.db, services);
    const [kept, shared] = [await closed(), await closed({ isResultPublic: true })];
    for (const route of [votesFile, statementsFile]) {
      expect((await asked(open, open.participant).get(route)).status).toBe(409);
      expect((await asked(kept).get(route)).status).toBe(404);
      expect((await asked(kept, kept.participant).get(route)).status).toBe(200);
      expect((await asked(shared).get(route)).status).toBe(200);
    }
  });

  it('are taken in together, and come back line by line with what cannot be used', async () => {
    const at = await aDeliberation(database.db, services, { texts: [], isOpen: false });
    const sent = (statements: string | null, votes: string) => {
      const form = new FormData();
      if (statements !== null) form.set('statements', new File([statements], 'statements.csv'));
      form.set('votes', new File([votes], 'votes.csv'));
      return outcomeOf(importFiles({ request: new Request(`${TEST_ORIGIN}/`, { method: 'POST', body: form }), params: at.address, context: asActor(services, at.convener).context }));
    };
    expect(await sent(null, 'comment-id,voter-id,vote\n')).toMatchObject({ status: 400, body: { refusal: 'Choose both files: the statements and the votes.' } });
    const statements = 'comment-id,comment-body,moderated\n1,Rubrics must be public.,1\n';
    expect(await sent(statements, 'comment-id,voter-id,vote\n1,1,often\n')).toMatchObject({ status: 400, body: { problems: [{ file: 'votes', line: 2 }] } });
    expect((await sent(statements, 'comment-id,voter-id,vote\n1,1,1\n')).status).toBe(302);
  });
});

it('the list of deliberations is for who takes part, and has for others what is public', async () => {
  const [kept, shared] = [await closed(), await closed({ isResultPublic: true })];
  expect((await asked(kept, kept.participant).get(list)).status).toBe(200);
  expect((await asked(kept).get(list)).status).toBe(404);
  expect((await asked(shared).get(list)).status).toBe(200);
});
