import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findParticipation } from '#db/repositories/participations.ts';
import { getSummitBySlug, type SummitRow } from '#db/repositories/summits.ts';
import { mails } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { action as answerInvitation, loader as showInvitation } from '#app/routes/invitation/route.tsx';
import { action as writeDescription, loader as showDescription } from '#app/routes/summit-prepare.description/route.tsx';
import { loader as showStanding } from '#app/routes/summit-prepare.index/route.tsx';
import { action as changeJoining } from '#app/routes/summit-prepare.joining/route.tsx';
import { loader as downloadPeople } from '#app/routes/summit-prepare.people-csv/route.tsx';
import { action as actOnPeople } from '#app/routes/summit-prepare.people/route.tsx';
import { action as publish } from '#app/routes/summit-prepare.publish/route.tsx';
import { action as changeReading } from '#app/routes/summit-prepare.reading/route.tsx';
import { loader as showFrame } from '#app/routes/summit-prepare/route.tsx';
import { action as create, loader as showCreation } from '#app/routes/summits.new/route.tsx';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let communityId: string;
let convener: Person;
let facilitator: Person;
let summit: SummitRow;

beforeAll(async () => {
  database = await openTestDatabase();
  communityId = (await aCommunity(database.db)).id;
  convener = await aMember(database.db, communityId, 'convener');
  summit = await aSummit(database.db, { communityId });
  facilitator = await aParticipant(database.db, summit.id, 'facilitator');
});
afterAll(() => database.close());

const context = (actor: Actor) => asActor(testServices(database.db), actor).context;
const get = (path: string, actor: Actor, params: Record<string, string> = { slug: summit.slug }): LoaderFunctionArgs => ({ request: new Request(`${TEST_ORIGIN}${path}`), params, context: context(actor) });
const post = (path: string, actor: Actor, fields: Record<string, string>, params: Record<string, string> = { slug: summit.slug }): ActionFunctionArgs => ({
  request: new Request(`${TEST_ORIGIN}${path}`, { method: 'POST', body: new URLSearchParams(fields) }),
  params,
  context: context(actor),
});

/** What a loader or action answers with, returned or thrown: its status, where it leads, and why a form was refused. */
async function answer(work: Promise<unknown>) {
  const given = await work.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, to: given.headers.get('Location'), errors: null };
  const { init, data } = given as { init: { status: number }; data: { lastResult?: { error?: Record<string, string[]> } } };
  return { status: init.status, to: null, errors: data.lastResult?.error ?? null };
}

const creation = (given: Record<string, string> = {}) => ({ communityId, templateId: 'working-day', title: 'By the form', startsOn: '2026-05-04', endsOn: '', timeZone: 'America/Chicago', place: 'Chicago', ...given });
const createdSlug = async (title: string) => (await answer(create(post('/summits/new', convener, creation({ title }), {})))).to?.split('/')[2] ?? '';

describe('the page that creates a summit', () => {
  it('leads to the preparation of the draft', async () => {
    expect(await answer(create(post('/summits/new', convener, creation(), {})))).toMatchObject({ status: 302, to: '/summits/by-the-form/prepare' });
    expect((await getSummitBySlug(database.db, 'by-the-form')).endsOn).toBe('2026-05-04');
  });

  it.each([
    ['title', { title: '' }],
    ['startsOn', { startsOn: '4 May' }],
    ['timeZone', { timeZone: 'Central' }],
    ['templateId', { templateId: 'gala' }],
    ['endsOn', { templateId: 'two-days', endsOn: '2026-05-04' }],
  ])('comes back filled in when %s cannot be used', async (field, given) => {
    const { status, errors } = await answer(create(post('/summits/new', convener, creation(given), {})));
    expect([status, Object.keys(errors ?? {})]).toEqual([400, [field]]);
  });

  it('asks a visitor to sign in and tells others why not', async () => {
    expect(await answer(showCreation(get('/summits/new', visitor, {})))).toMatchObject({ status: 302, to: '/sign-in?then=%2Fsummits%2Fnew' });
    expect(await answer(showCreation(get('/summits/new', await aPerson(database.db), {})))).toMatchObject({ status: 403 });
  });

  it('offers the communities of the convener and the zones of the world', async () => {
    const { communities, chosen, zones } = await showCreation(get('/summits/new', convener, {}));
    expect([communities.length, chosen, zones.includes('Asia/Kolkata') || zones.includes('Asia/Calcutta'), zones[0]]).toEqual([1, communityId, true, 'UTC']);
  });
});

describe('the frame of preparation', () => {
  it('asks a visitor to sign in and come back', async () => {
    expect(await answer(Promise.resolve(showFrame(get(`/summits/${summit.slug}/prepare`, visitor))))).toMatchObject({ status: 302, to: `/sign-in?then=%2Fsummits%2F${summit.slug}%2Fprepare` });
  });

  it('leads facilitators to the people, since the rest is not theirs', async () => {
    expect(await answer(showStanding(get(`/summits/${summit.slug}/prepare`, facilitator)))).toMatchObject({ status: 302, to: `/summits/${summit.slug}/prepare/people` });
    expect(await answer(showDescription(get(`/summits/${summit.slug}/prepare/description`, facilitator)))).toMatchObject({ status: 403 });
  });

  it('does not tell strangers that a draft exists', async () => {
    const slug = await createdSlug('A secret');
    expect(await answer(Promise.resolve(showFrame(get(`/summits/${slug}/prepare`, await aPerson(database.db), { slug }))))).toMatchObject({ status: 404 });
  });
});

describe('the description', () => {
  const written = { title: 'To move', tagline: '', overview: '', host: '', place: '', timeZone: 'America/Chicago', startsOn: '2026-05-11', endsOn: '2026-05-11', language: 'en' };

  it('asks whether the sessions move too, and moves them on a yes', async () => {
    const slug = await createdSlug('To move');
    const path = `/summits/${slug}/prepare/description`;
    const { mark } = await testServices(database.db).summits.readDescription(convener, slug);
    const refused = await answer(writeDescription(post(path, convener, { ...written, mark }, { slug })));
    expect([refused.status, Object.keys(refused.errors ?? {})]).toEqual([409, ['movesAgenda']]);
    expect(await answer(writeDescription(post(path, convener, { ...written, mark, movesAgenda: 'on' }, { slug })))).toMatchObject({ status: 302, to: expect.stringContaining(`${path}?saved=`) as string });
    expect((await getSummitBySlug(database.db, slug)).startsOn).toBe('2026-05-11');
  });
});

describe('publishing', () => {
  it('is refused with what is missing, and a draft is deleted by its name alone', async () => {
    const slug = await createdSlug('Not ready');
    const path = `/summits/${slug}/prepare/publish`;
    const refused = await answer(publish(post(path, convener, { intent: 'publish' }, { slug })));
    expect([refused.status, refused.errors?.['']?.[0]]).toEqual([400, 'Not published yet. Say in one or two sentences what the summit is for.']);
    expect((await answer(publish(post(path, convener, { intent: 'delete', confirmedName: 'Other' }, { slug })))).errors).toHaveProperty('confirmedName');
    expect(await answer(publish(post(path, convener, { intent: 'delete', confirmedName: 'Not ready' }, { slug })))).toMatchObject({ status: 302, to: '/summits' });
  });
});

describe('joining', () => {
  it('is closed by an unticked box, and an empty capacity is no limit', async () => {
    await changeJoining(post('/', convener, { intent: 'settings', capacity: '' }));
    expect(await getSummitBySlug(database.db, summit.slug)).toMatchObject({ isRegistrationOpen: false, capacity: null });
    await changeJoining(post('/', convener, { intent: 'settings', isRegistrationOpen: 'on', capacity: '40' }));
    expect(await getSummitBySlug(database.db, summit.slug)).toMatchObject({ isRegistrationOpen: true, capacity: 40 });
  });

  it.each(['0', '2.5', 'many', '-1'])('is not changed to %s places', async (capacity) => {
    expect((await answer(changeJoining(post('/', convener, { intent: 'settings', capacity })))).errors).toHaveProperty('capacity');
  });
});

describe('people', () => {
  const act = (fields: Record<string, string>, actor: Actor = convener) => answer(actOnPeople(post(`/summits/${summit.slug}/prepare/people?name=ada`, actor, fields)));

  it('are checked in by facilitators, who stay on the page and what they sought', async () => {
    const { accountId } = await aParticipant(database.db, summit.id);
    expect(await act({ intent: 'check-in', accountId }, facilitator)).toMatchObject({ status: 302, to: `/summits/${summit.slug}/prepare/people?name=ada` });
    expect((await findParticipation(database.db, summit.id, accountId))?.checkedInAt).not.toBeNull();
    await act({ intent: 'undo-check-in', accountId }, facilitator);
    expect((await findParticipation(database.db, summit.id, accountId))?.checkedInAt).toBeNull();
  });

  it('get roles, are removed and brought back by conveners', async () => {
    const { accountId } = await aParticipant(database.db, summit.id);
    await act({ intent: 'change-role', accountId, role: 'facilitator' });
    expect((await findParticipation(database.db, summit.id, accountId))?.role).toBe('facilitator');
    await act({ intent: 'remove', accountId });
    expect((await findParticipation(database.db, summit.id, accountId))?.state).toBe('removed');
    await act({ intent: 'give-place', accountId });
    expect((await findParticipation(database.db, summit.id, accountId))?.state).toBe('registered');
  });

  it('come as a file that no cache keeps', async () => {
    const file = await downloadPeople(get('/people.csv', facilitator));
    expect([file.headers.get('Content-Type'), file.headers.get('Content-Disposition'), file.headers.get('Cache-Control')]).toEqual([
      'text/csv; charset=utf-8',
      `attachment; filename="${summit.slug}-participants.csv"`,
      'no-store',
    ]);
  });
});

describe('related reading', () => {
  it('comes back filled in when its address is not one of a page', async () => {
    const { status, errors } = await answer(changeReading(post('/', convener, { intent: 'add', title: 'Paper', url: 'javascript:alert(1)' })));
    expect([status, Object.keys(errors ?? {})]).toEqual([400, ['url']]);
  });
});

describe('the page of an invitation', () => {
  it('is shown to a visitor, sends them to sign in, and lets an account in once', async () => {
    const { summits } = testServices(database.db);
    await summits.inviteToSummit(convener, summit.slug, { email: 'page@example.org', role: 'facilitator' });
    const secret = (await database.db.select().from(mails)).at(-1)?.text.match(/\/invitations\/(\S+)/)?.[1] ?? '';
    const params = { secret };
    const path = `/invitations/${secret}`;
    expect(await showInvitation(get(path, visitor, params))).toMatchObject({ asker: 'visitor', state: 'open' });
    expect(await answer(answerInvitation(post(path, visitor, { intent: 'accept' }, params)))).toMatchObject({ status: 302, to: `/sign-in?then=${encodeURIComponent(path)}` });
    const person = await aPerson(database.db);
    expect(await answer(answerInvitation(post(path, person, { intent: 'accept' }, params)))).toMatchObject({ status: 302, to: `/summits/${summit.slug}/prepare` });
    expect((await answer(answerInvitation(post(path, await aPerson(database.db), { intent: 'accept' }, params)))).status).toBe(409);
  });
});
