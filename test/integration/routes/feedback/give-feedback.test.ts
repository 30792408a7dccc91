import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as doorAction, loader as doorLoader } from '#app/routes/feedback.invitation/route.tsx';
import { action as linkAction, loader as linkLoader } from '#app/routes/feedback.link/route.tsx';
import { action, loader } from '#app/routes/feedback.round/route.tsx';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { invitationPath } from '#server/services/feedback/invitation-address.ts';
import { aPerson } from '#test/support/builders.ts';
import { aFeedbackInvitation, aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { getPage, outcomeOf, postForm, refusedForm } from '#test/support/requests.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { asActor, testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const asking = (params: Record<string, string>, request: Request, actor?: Actor) => {
  const { context, signedIn } = asActor(testServices(database.db), actor);
  return { asked: { request, params, context }, signedIn };
};
const start = { intent: 'start', name: 'Rosa Guest', perspective: 'educator', educatorRole: 'coach' };
const sentence = 'The answers are sorted into piles by what students did.';

async function anAddress(roundId: string) {
  const invitation = await aFeedbackInvitation(database.db, roundId);
  const path = invitationPath(testDeps(database.db), invitation.id);
  return { path, params: { id: invitation.id, mark: path.split('/').at(-1) ?? '' } };
}

describe('the address of an invitation', () => {
  it('keeps one attempt, and signs in the guest that its press makes', async () => {
    const round = await aRound(database.db);
    const { path, params } = await anAddress(round.id);
    const page = await doorLoader(asking(params, getPage(path)).asked);
    expect(await outcomeOf(page)).toMatchObject({ status: 200, body: { door: { state: 'open', isInvited: true }, me: null } });
    const { asked, signedIn } = asking(params, postForm(path, start));
    const cookie = 'init' in page ? (new Headers(page.init?.headers).get('Set-Cookie')?.split(';')[0] ?? '') : '';
    asked.request.headers.set('Cookie', cookie);
    expect(await outcomeOf(doorAction(asked))).toMatchObject({ status: 302, location: `/feedback/rounds/${round.id}` });
    const again = asking(params, postForm(path, start));
    again.asked.request.headers.set('Cookie', cookie);
    await doorAction(again.asked);
    expect(signedIn).toHaveLength(1);
    expect(again.signedIn).toEqual(signedIn);
  });

  it('of who gives feedback already leads straight in', async () => {
    const round = await aRound(database.db);
    const { person } = await aGiver(database.db, round.id);
    const { path, params } = await anAddress(round.id);
    expect(await outcomeOf(doorLoader(asking(params, getPage(path), person).asked))).toMatchObject({ status: 302, location: `/feedback/rounds/${round.id}` });
  });

  it('signs a guest who began elsewhere in again, and says so where nobody began', async () => {
    const round = await aRound(database.db);
    const { path, params } = await anAddress(round.id);
    const nobody = await outcomeOf(doorAction(asking(params, postForm(path, { intent: 'go-on' })).asked));
    expect(nobody.status).toBe(409);
    expect(refusedForm(nobody)).toMatchObject({ reasons: { '': ['Nobody has begun by this invitation whom it could lead back. Begin below.'] } });
    const first = asking(params, postForm(path, start));
    await doorAction(first.asked);
    const elsewhere = asking(params, postForm(path, { intent: 'go-on' }));
    expect(await outcomeOf(doorAction(elsewhere.asked))).toMatchObject({ status: 302, location: `/feedback/rounds/${round.id}` });
    expect(elsewhere.signedIn).toEqual(first.signedIn);
  });

  it('takes a no, and gives a form without a name back with what was chosen', async () => {
    const round = await aRound(database.db);
    const { path, params } = await anAddress(round.id);
    expect(await outcomeOf(doorAction(asking(params, postForm(path, { intent: 'decline' })).asked))).toMatchObject({ status: 302, location: path });
    expect(await outcomeOf(doorLoader(asking(params, getPage(path)).asked))).toMatchObject({ body: { door: { hasDeclined: true } } });
    const refused = await outcomeOf(doorAction(asking(params, postForm(path, { ...start, name: '' })).asked));
    expect(refused.status).toBe(400);
    expect(refusedForm(refused)).toMatchObject({ reasons: { name: ['Enter your name as others know you.'] }, sent: { educatorRole: 'coach' } });
  });

  it('with a wrong mark, and a link that is none, are not found', async () => {
    const { params } = await anAddress((await aRound(database.db)).id);
    expect(await outcomeOf(doorLoader(asking({ ...params, mark: 'x' }, getPage('/')).asked))).toMatchObject({ status: 404 });
    expect(await outcomeOf(linkLoader(asking({ code: 'none' }, getPage('/')).asked))).toMatchObject({ status: 404 });
  });
});

describe('the link of a round', () => {
  it('makes a guest of who comes without an account, and keeps who has one', async () => {
    const round = await aRound(database.db, { linkCode: 'route-link' });
    const stranger = asking({ code: 'route-link' }, postForm('/feedback/link/route-link', start));
    expect(await outcomeOf(linkAction(stranger.asked))).toMatchObject({ location: `/feedback/rounds/${round.id}` });
    expect(stranger.signedIn).toHaveLength(1);
    const known = asking({ code: 'route-link' }, postForm('/feedback/link/route-link', start), await aPerson(database.db));
    expect(await outcomeOf(linkAction(known.asked))).toMatchObject({ location: `/feedback/rounds/${round.id}` });
    expect(known.signedIn).toEqual([]);
  });
});

describe('the page of a round', () => {
  it('asks a visitor to sign in, and tells nobody else that there is one', async () => {
    const { id } = await aRound(database.db, { isLedgerPublic: false });
    expect(await outcomeOf(loader(asking({ id }, getPage(`/feedback/rounds/${id}`)).asked))).toMatchObject({ status: 302, location: `/sign-in?then=${encodeURIComponent(`/feedback/rounds/${id}`)}` });
    expect(await outcomeOf(loader(asking({ id }, getPage('/'), await aPerson(database.db)).asked))).toMatchObject({ status: 404 });
    for (const wrong of [createId(), 'no-id']) expect(await outcomeOf(loader(asking({ id: wrong }, getPage('/'), await aPerson(database.db)).asked))).toMatchObject({ status: 404 });
  });

  it('does what is pressed, and leads to where it stands', async () => {
    const round = await aRound(database.db);
    const { person } = await aGiver(database.db, round.id);
    const other = await aGiver(database.db, round.id);
    const { id: remarkId } = await aRemark(database.db, other.giver);
    const page = `/feedback/rounds/${round.id}`;
    const press = (fields: Record<string, string>) => outcomeOf(action(asking({ id: round.id }, postForm(page, fields), person).asked));
    expect((await press({ intent: 'remark', place: 'keyMethod', quote: sentence, rating: '2', text: 'Which piles?' })).location).toMatch(new RegExp(`^${page}#remark-`));
    expect(await press({ intent: 'agree', remarkId })).toMatchObject({ location: `${page}#remark-${remarkId}` });
    const [question] = round.questions;
    expect(await press({ intent: 'answer', questionId: question?.id ?? '', choice: 'Yes' })).toMatchObject({ location: `${page}#question-${question?.id}` });
    expect(await press({ intent: 'show', attribution: 'anonymous' })).toMatchObject({ location: `${page}#read` });
    expect(await press({ intent: 'finish' })).toMatchObject({ location: `${page}#finish` });
    expect(await outcomeOf(loader(asking({ id: round.id }, getPage(page), person).asked))).toMatchObject({
      body: { giving: { own: [{ quote: sentence, text: 'Which piles?' }], others: [{ iAgree: true }], me: { shown: 'anonymous', hasFinished: true } } },
    });
  });

  it('gives a refused remark back with its words and why', async () => {
    const round = await aRound(database.db);
    const { person } = await aGiver(database.db, round.id);
    const press = async (fields: Record<string, string>) => outcomeOf(action(asking({ id: round.id }, postForm('/', { intent: 'remark', place: 'keyMethod', ...fields }), person).asked));
    const long = await press({ text: 'a'.repeat(2_001) });
    expect(long.status).toBe(400);
    expect(refusedForm(long)).toMatchObject({ reasons: { text: ['Use at most 2000 characters.'] }, sent: { intent: 'remark', place: 'keyMethod' } });
    expect(refusedForm(await press({ suggestion: sampleCredential().keyMethod })).reasons).toHaveProperty('text');
    expect(refusedForm(await press({ quote: 'Nothing of it.', text: 'Why?' })).reasons).toHaveProperty('');
    expect((await press({ rating: '5' })).status).toBe(400);
  });

  it('never sends a name that was not to be shown', async () => {
    const round = await aRound(database.db);
    const hidden = await aGiver(database.db, round.id, { person: await aPerson(database.db, { name: 'Zebulon Quiet', email: null, emailVerifiedAt: null }) });
    const remark = await aRemark(database.db, hidden.giver, { text: 'Too long.' });
    const { person } = await aGiver(database.db, round.id);
    const sent = async (path: string) => JSON.stringify((await outcomeOf(loader(asking({ id: round.id }, getPage(path), person).asked))).body);
    // What others said comes once one looks there.
    expect(await sent('/')).not.toMatch(/Zebulon|Too long\./);
    const looked = await sent(`/?about=${encodeURIComponent(remark.place)}`);
    expect(looked).toContain('Too long.');
    expect(looked).not.toMatch(/Zebulon/);
  });
});
