import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { listRecommendations } from '#db/repositories/recommendations.ts';
import { accounts, mails, recommendations, recommendationUpdates } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { aMember, aPerson } from '#test/support/builders.ts';
import { aRoomDraft } from '#test/support/room-draft.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const DAY_HOURS = 24;
const mailsTo = async (person: { accountId: string }) => {
  const [account] = await db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, person.accountId));
  return account?.email ? db.select().from(mails).where(eq(mails.recipient, account.email)) : [];
};
const linkIn = (text: string | undefined): string => /recommendations\/([\w-]{40,})/.exec(text ?? '')?.[1] ?? '';

async function aRecommendedDraft() {
  const draft = await aRoomDraft(db);
  const { services, slug, fay } = draft;
  const add = (text: string, about: { ownerId?: string | null; dueOn?: string | null; sourceId?: string | null } = {}) => services.recommending.changeRecommendations(fay, slug, { intent: 'add', text, ownerId: null, dueOn: null, sourceId: null, ...about });
  const rows = () => listRecommendations(db, draft.reportId);
  return { ...draft, add, rows };
}

describe('what a report recommends', () => {
  it('is added, rewritten, moved and removed by those who compose', async () => {
    const { add, rows, services, slug, fay, cid, sourceIds } = await aRecommendedDraft();
    await add('Pilot it in three districts', { sourceId: sourceIds[0] ?? null });
    await add('Pay for a second reading', { ownerId: cid.accountId, dueOn: '2026-08-31' });
    const [first, second] = await rows();
    await services.recommending.changeRecommendations(fay, slug, { intent: 'move', id: second?.id ?? '', direction: 'up' });
    await services.recommending.changeRecommendations(fay, slug, { intent: 'move', id: second?.id ?? '', direction: 'up' });
    await services.recommending.changeRecommendations(fay, slug, { intent: 'edit', id: first?.id ?? '', text: 'Pilot it in four districts', ownerId: null, dueOn: null, sourceId: sourceIds[0] ?? null });
    const view = await services.recommending.readRecommendations(fay, slug);
    expect(view.recommendations).toMatchObject([{ text: 'Pay for a second reading', owner: { name: cid.name }, dueOn: '2026-08-31', isLate: false }, { text: 'Pilot it in four districts', owner: null }]);
    expect(view.passages.map(({ room, wording }) => [room, wording])).toContainEqual(['Room 1', 'Trust is earned twice.']);
    await services.recommending.changeRecommendations(fay, slug, { intent: 'remove', id: first?.id ?? '' });
    expect(await db.$count(recommendations, eq(recommendations.id, first?.id ?? ''))).toBe(0);
  });

  it('is owned by people of the summit, and comes from passages of its own report', async () => {
    const { add, rows } = await aRecommendedDraft();
    const elsewhere = await aRoomDraft(db);
    await expect(add('Pilot it', { ownerId: elsewhere.ada.accountId })).rejects.toMatchObject({ kind: 'invalid', field: 'ownerId' });
    await expect(add('Pilot it', { sourceId: elsewhere.sourceIds[0] ?? null })).rejects.toMatchObject({ kind: 'not-found' });
    expect(await rows()).toEqual([]);
  });

  it('stays with earlier versions once it was published, and leaves the next', async () => {
    const { add, rows, services, slug, fay, convener } = await aRecommendedDraft();
    await add('Pilot it in three districts');
    await services.reports.publishReport(convener, slug, { note: '' });
    const [first] = await rows();
    expect(first?.firstPublishedAt).not.toBeNull();
    await services.recommending.changeRecommendations(fay, slug, { intent: 'remove', id: first?.id ?? '' });
    expect(await rows()).toEqual([]);
    expect(await db.$count(recommendations, eq(recommendations.id, first?.id ?? ''))).toBe(1);
  });
});

describe('owners of recommendations', () => {
  it('are told when the report is published, once for all of theirs', async () => {
    const { add, services, slug, ada, ben, convener, fay } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId, dueOn: '2026-08-31' });
    await add('Pay for a second reading', { ownerId: ada.accountId });
    await add('Write to the board', { ownerId: ben.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    const told = await mailsTo(ada);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Pilot it in three districts (by 2026-08-31)');
    expect(told[0]?.text).toContain('Pay for a second reading');
    await services.recommending.changeRecommendations(fay, slug, { intent: 'add', text: 'Say so in autumn', ownerId: ada.accountId, dueOn: null, sourceId: null });
    await services.reports.publishReport(convener, slug, { note: 'One more.' });
    const [, second] = await mailsTo(ada);
    expect(second?.text).toContain('Say so in autumn');
    expect(second?.text).not.toContain('Pilot it');
  });

  it('are told at once when something becomes theirs that is published already, and not again when it is rewritten', async () => {
    const { add, services, slug, ada, cid, convener, fay, rows } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: cid.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    const [first] = await rows();
    const edit = (text: string, ownerId: string | null) => services.recommending.changeRecommendations(fay, slug, { intent: 'edit', id: first?.id ?? '', text, ownerId, dueOn: '2026-08-31', sourceId: null });
    await edit('Pilot it in four districts', ada.accountId);
    await edit('Pilot it in five districts', ada.accountId);
    await edit('Pilot it in five districts', null);
    expect((await mailsTo(ada)).map(({ subject }) => subject)).toEqual(['Yours to do: What the rooms found']);
    expect((await mailsTo(ada))[0]?.text).toContain('Pilot it in three districts');
    expect(await mailsTo(cid)).toHaveLength(1);
  });

  it('are told nothing that the newest version does not say: what it left out they are told once a version says it again', async () => {
    const { add, services, slug, ada, ben, convener, fay, rows, sourceIds } = await aRecommendedDraft();
    await add('Hide the rubrics.', { sourceId: sourceIds[1] ?? null });
    await services.reports.publishReport(convener, slug, { note: '' });
    await services.approving.answer(ben, slug, { intent: 'withdraw-all' });
    await services.reports.publishReport(convener, slug, { note: '' });
    const [{ id } = { id: '' }] = await rows();
    const edit = (text: string, sourceId: string | null) => services.recommending.changeRecommendations(fay, slug, { intent: 'edit', id, text, ownerId: ada.accountId, dueOn: null, sourceId });
    await edit('Hide the rubrics.', sourceIds[1] ?? null);
    expect(await mailsTo(ada)).toEqual([]);
    await edit('Show the rubrics', null);
    await services.reports.publishReport(convener, slug, { note: '' });
    await edit('Show all rubrics', null);
    await services.reports.publishReport(convener, slug, { note: '' });
    expect((await mailsTo(ada)).map(({ text }) => /(Hide|Show) .*/.exec(text)?.[0])).toEqual(['Show the rubrics']);
  });

  it('are asked 30 and 90 days after, each once, and not about what is done', async () => {
    const { add, services, slug, ada, cid, convener, pass, rows } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId });
    await add('Write to the board', { ownerId: cid.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    const [, done] = await rows();
    await services.recommending.updateRecommendation(cid, slug, { id: done?.id ?? '', state: 'done', note: '' });
    const asked = async (person: { accountId: string }) => (await mailsTo(person)).filter(({ subject }) => subject.startsWith('How far')).length;
    await services.recommending.askOwners();
    expect(await asked(ada)).toBe(0);
    pass(30 * DAY_HOURS);
    await services.recommending.askOwners();
    await services.recommending.askOwners();
    expect([await asked(ada), await asked(cid)]).toEqual([1, 0]);
    pass(60 * DAY_HOURS);
    await services.recommending.askOwners();
    await services.recommending.askOwners();
    expect(await asked(ada)).toBe(2);
  });

  it('are asked in the words of the newest version, and about nothing that it leaves out', async () => {
    const { add, services, slug, ada, cid, convener, fay, pass, rows } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId });
    await add('Write to the board', { ownerId: cid.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    const [first, second] = await rows();
    await services.recommending.changeRecommendations(fay, slug, { intent: 'edit', id: first?.id ?? '', text: 'Nobody read this yet', ownerId: ada.accountId, dueOn: null, sourceId: null });
    await services.recommending.changeRecommendations(fay, slug, { intent: 'remove', id: second?.id ?? '' });
    pass(30 * DAY_HOURS);
    await services.recommending.askOwners();
    const asked = async (person: { accountId: string }) => (await mailsTo(person)).filter(({ subject }) => subject.startsWith('How far'));
    expect((await asked(ada))[0]?.text).toContain('Pilot it in three districts');
    expect((await asked(ada))[0]?.text).not.toContain('Nobody read this yet');
    expect(await asked(cid)).toHaveLength(1);
    await services.reports.publishReport(convener, slug, { note: 'One less.' });
    pass(60 * DAY_HOURS);
    await services.recommending.askOwners();
    expect([(await asked(ada)).length, (await asked(cid)).length]).toEqual([2, 1]);
  });

  it('of before answer by no link any more', async () => {
    const { add, services, slug, ada, cid, convener, fay, pass, rows } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    pass(30 * DAY_HOURS);
    await services.recommending.askOwners();
    const secret = linkIn((await mailsTo(ada)).find(({ subject }) => subject.startsWith('How far'))?.text);
    const [first] = await rows();
    await services.recommending.changeRecommendations(fay, slug, { intent: 'edit', id: first?.id ?? '', text: 'Pilot it in three districts', ownerId: cid.accountId, dueOn: null, sourceId: null });
    expect(await services.recommending.readAsked(secret)).toEqual({ state: 'spent' });
    expect(await services.recommending.answerByLink(secret, { state: 'done', note: '' })).toBeNull();
  });

  it('who were not asked in time are asked the later question alone', async () => {
    const { add, services, slug, ada, convener, pass } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    pass(100 * DAY_HOURS);
    await services.recommending.askOwners();
    await services.recommending.askOwners();
    expect((await mailsTo(ada)).filter(({ subject }) => subject.startsWith('How far')).map(({ text }) => text.split('\n\n')[1])).toEqual([expect.stringMatching(/^90 days ago/)]);
  });

  it('answer by the mailed link without signing in, once', async () => {
    const { add, services, slug, ada, convener, pass, rows } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    pass(30 * DAY_HOURS);
    await services.recommending.askOwners();
    const secret = linkIn((await mailsTo(ada)).find(({ subject }) => subject.startsWith('How far'))?.text);
    expect(await services.recommending.readAsked(secret)).toMatchObject({ state: 'open', text: 'Pilot it in three districts', now: 'not-begun' });
    expect(await services.recommending.answerByLink(secret, { state: 'under-way', note: 'Two districts began.' })).toEqual({ slug });
    expect(await services.recommending.readAsked(secret)).toEqual({ state: 'spent' });
    expect(await services.recommending.answerByLink(secret, { state: 'done', note: '' })).toBeNull();
    const [row] = await rows();
    expect(row?.state).toBe('under-way');
    expect(await db.select().from(recommendationUpdates).where(eq(recommendationUpdates.recommendationId, row?.id ?? ''))).toMatchObject([{ note: 'Two districts began.', byId: ada.accountId }]);
  });

  it('find a link closed after 60 days, and no link that was never given', async () => {
    const { add, services, slug, ada, convener, pass } = await aRecommendedDraft();
    await add('Pilot it in three districts', { ownerId: ada.accountId });
    await services.reports.publishReport(convener, slug, { note: '' });
    pass(30 * DAY_HOURS);
    await services.recommending.askOwners();
    pass(61 * DAY_HOURS);
    expect(await services.recommending.readAsked(linkIn((await mailsTo(ada)).at(-1)?.text))).toEqual({ state: 'spent' });
    expect(await services.recommending.readAsked('nothing')).toEqual({ state: 'spent' });
  });
});

it('compose: those who facilitate; say how far it is: they and the owner; nobody else reads it', async () => {
  const draft = await aRecommendedDraft();
  const { services, slug, add, ada, rows } = draft;
  await add('Pilot it in three districts', { ownerId: ada.accountId });
  await add('Write to the board');
  const [first] = await rows();
  const id = first?.id ?? '';
  const actors: Record<string, Actor> = {
    visitor,
    stranger: await aPerson(db),
    member: await aMember(db, draft.summit.communityId),
    guest: draft.gus,
    participant: draft.cid,
    owner: ada,
    facilitator: draft.fay,
    convener: draft.convener,
    communityConvener: await aMember(db, draft.summit.communityId, 'convener'),
    siteAdmin: await aPerson(db, { isSiteAdmin: true }),
  };
  const composers = ['facilitator', 'convener', 'communityConvener', 'siteAdmin'];
  const asked: [name: string, may: string[], ask: (actor: Actor) => Promise<unknown>][] = [
    ['read', ['owner', ...composers], (actor) => services.recommending.readRecommendations(actor, slug)],
    ['add', composers, (actor) => services.recommending.changeRecommendations(actor, slug, { intent: 'add', text: 'One more of these', ownerId: null, dueOn: null, sourceId: null })],
    ['move', composers, (actor) => services.recommending.changeRecommendations(actor, slug, { intent: 'move', id, direction: 'up' })],
    ['update', ['owner', ...composers], (actor) => services.recommending.updateRecommendation(actor, slug, { id, state: 'under-way', note: '' })],
  ];
  for (const [name, may, ask] of asked) {
    const got: string[] = [];
    for (const [who, actor] of Object.entries(actors)) {
      const refused = await ask(actor).then(() => null, (reason: unknown) => reason as { kind?: string });
      if (refused === null) got.push(who);
      else expect([name, who, refused.kind]).toEqual([name, who, 'forbidden']);
    }
    expect([name, got]).toEqual([name, may]);
  }
  expect((await services.recommending.readRecommendations(ada, slug)).recommendations.map(({ text }) => text)).toEqual(['Pilot it in three districts']);
  expect((await services.recommending.readRecommendations(ada, slug)).people).toEqual([]);
});
