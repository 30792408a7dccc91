import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { accounts, moderationActs } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { aMember } from '#test/support/builders.ts';
import { anUnkindPost } from '#test/support/moderation.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db, { now: () => new Date() });
});
afterAll(() => database.close());

const said = async (who: Actor) => JSON.stringify((await services.notices.listNotices(who, 1)).days);
const actOn = async (who: Person) => {
  const [row] = await db.select().from(moderationActs).where(eq(moderationActs.accountId, who.accountId));
  return row?.id ?? '';
};

/** A post that a facilitator hid, or whose author they silenced. */
async function decided(kind: 'hide' | 'silence' | 'ban' = 'hide') {
  const given = await anUnkindPost(db, services);
  await given.flag(given.author);
  const found = await given.act(kind === 'ban' ? given.siteAdmin : given.facilitator, kind);
  const actId = await actOn(given.writer);
  const appeal = (who: Actor = given.writer, key = '') => services.moderation.appealAct(who, { actId, key }, { words: 'I was quoting somebody.' });
  return { ...given, found, actId, appeal };
}

describe('whom an act concerns', () => {
  it('reads what was decided, why, what it means and until when, and nobody else does', async () => {
    const { writer, author, actId, facilitator } = await decided('silence');
    const view = await services.moderation.readOwnAct(writer, { actId, key: '' });
    expect(view).toMatchObject({ kind: 'silence', reason: 'unkind', words: 'We do not attack each other here.', state: 'stands', mayAppeal: true, post: { number: 2 } });
    expect(view.until?.getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    expect(JSON.stringify(view)).not.toContain(facilitator.name);
    for (const who of [author, facilitator]) await expect(services.moderation.readOwnAct(who, { actId, key: '' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(services.moderation.readOwnAct(visitor, { actId, key: '' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services.moderation.readOwnAct(visitor, { actId, key: 'x'.repeat(43) })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('reads and answers it by the address in their mail, signed in or not', async () => {
    const { writer, actId } = await decided('ban');
    const [account] = await db.select().from(accounts).where(eq(accounts.id, writer.accountId));
    const key = /\/acts\/[\w-]{36}\/([\w-]+)/.exec((await mailsTo(db, account?.email ?? ''))[0]?.text ?? '')?.[1] ?? '';
    expect(await services.moderation.readOwnAct(visitor, { actId, key })).toMatchObject({ kind: 'ban', mayAppeal: true });
    await services.moderation.appealAct(visitor, { actId, key }, { words: 'It was my brother.' });
    expect(await services.moderation.readOwnAct(visitor, { actId, key })).toMatchObject({ appeal: { words: 'It was my brother.', outcome: null }, mayAppeal: false });
    const other = await decided('hide');
    await expect(services.moderation.readOwnAct(visitor, { actId: other.actId, key })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('an appeal', () => {
  it('is made once, and not against what does not stand any more', async () => {
    const { appeal } = await decided();
    await appeal();
    await expect(appeal()).rejects.toMatchObject({ code: 'appealed-already' });
    const again = await decided();
    await services.moderation.liftAct(again.convener, again.found, { actId: again.actId, words: 'A slip.' });
    await expect(again.appeal()).rejects.toMatchObject({ code: 'over' });
  });

  it('is told to who may decide and not to who acted, and stands among what waits', async () => {
    const { appeal, convener, facilitator, slug, found } = await decided();
    await appeal();
    expect(await said(convener)).toContain('An appeal waits for you: I was quoting somebody.');
    expect(await said(facilitator)).not.toContain('An appeal waits');
    expect(await services.moderation.listCases(convener, slug, { order: 'oldest', show: 'open', page: 1 })).toMatchObject({ open: 1, cases: [{ appealedAt: expect.any(Date) as Date, decided: ['hide'] }] });
    expect((await services.moderation.readCase(facilitator, found)).acts).toMatchObject([{ may: { lift: false, decide: false } }]);
    expect((await services.moderation.readCase(convener, found)).acts).toMatchObject([{ may: { lift: false, decide: true } }]);
  });

  it('is decided by somebody else than who acted: what was done is undone, and both are told', async () => {
    const { appeal, convener, facilitator, writer, address, found, actId } = await decided();
    await appeal();
    const decision = { actId, outcome: 'lifted', words: 'It was a quote, indeed.' } as const;
    await expect(services.moderation.decideAppeal(facilitator, found, decision)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(services.moderation.decideAppeal(writer, found, decision)).rejects.toMatchObject({ kind: 'not-found' });
    await services.moderation.decideAppeal(convener, found, decision);
    await expect(services.moderation.decideAppeal(convener, found, { ...decision, outcome: 'upheld' })).rejects.toMatchObject({ code: 'decided-already' });
    expect(await services.moderation.readOwnAct(writer, { actId, key: '' })).toMatchObject({ state: 'lifted', appeal: { outcome: 'lifted', why: 'It was a quote, indeed.' } });
    expect((await services.discussion.readTopic(visitor, address, { page: null, replyTo: null, isQuoted: false, isLookedAt: true })).posts[1]).toMatchObject({ isHidden: false });
    for (const who of [writer, facilitator]) expect(await said(who)).toContain('It was a quote, indeed.');
  });

  it('is decided by letting it stand, with a reason', async () => {
    const { appeal, convener, writer, found, actId, slug } = await decided('silence');
    await appeal();
    await services.moderation.decideAppeal(convener, found, { actId, outcome: 'upheld', words: 'A quote can wound as well.' });
    expect(await services.moderation.readOwnAct(writer, { actId, key: '' })).toMatchObject({ state: 'stands', appeal: { outcome: 'upheld' } });
    expect(await said(writer)).toContain('this stands: A quote can wound as well.');
    expect(await services.moderation.listCases(convener, slug, { order: 'oldest', show: 'settled', page: 1 })).toMatchObject({ open: 0, settled: 1 });
  });

  it('goes to a site administrator where nobody else could decide', async () => {
    const { author, convener, writer, siteAdmin, community, flag, act } = await anUnkindPost(db, services);
    const alone = await aMember(db, community.id, 'facilitator');
    await flag(author);
    const found = await act(convener, 'suspend');
    const actId = await actOn(writer);
    await services.moderation.appealAct(writer, { actId, key: '' }, { words: 'For so little?' });
    expect(await said(siteAdmin)).toContain('For so little?');
    expect(await said(alone)).not.toContain('For so little?');
    await services.moderation.decideAppeal(siteAdmin, found, { actId, outcome: 'lifted', words: 'Too long.' });
    expect(await services.moderation.readOwnAct(writer, { actId, key: '' })).toMatchObject({ state: 'lifted' });
  });

  it('against what the only site administrator did is decided by them, since there is nobody else', async () => {
    const { appeal, siteAdmin, found, actId, writer } = await decided('ban');
    await db.update(accounts).set({ isSiteAdmin: false }).where(eq(accounts.isSiteAdmin, true));
    await db.update(accounts).set({ isSiteAdmin: true }).where(eq(accounts.id, siteAdmin.accountId));
    await appeal();
    await services.moderation.decideAppeal(siteAdmin, found, { actId, outcome: 'lifted', words: 'I was wrong.' });
    expect(await db.select().from(accounts).where(eq(accounts.id, writer.accountId))).toMatchObject([{ bannedAt: null }]);
  });
});

describe('the rules of a community', () => {
  it('are those of the house until who leads it writes others', async () => {
    const { convener, facilitator, slug } = await anUnkindPost(db, services);
    expect(JSON.stringify((await services.moderation.readHouseRules(visitor, slug)).rules)).toContain('Read twice');
    await expect(services.moderation.saveHouseRules(facilitator, slug, 'No rules.')).rejects.toMatchObject({ kind: 'forbidden' });
    await services.moderation.saveHouseRules(convener, slug, 'Be **brief**.');
    const own = await services.moderation.readHouseRules(visitor, slug);
    expect(JSON.stringify(own.rules)).toContain('brief');
    expect(JSON.stringify(own.rules)).not.toContain('Read twice');
    expect(await services.moderation.readRulesToEdit(convener, slug)).toMatchObject({ text: 'Be **brief**.', isDefault: false });
    await services.moderation.saveHouseRules(convener, slug, '');
    expect(await services.moderation.readRulesToEdit(convener, slug)).toMatchObject({ isDefault: true });
  });

  it('tell everybody what was done in numbers, and nothing of who, whom or what', async () => {
    const { appeal, author, writer, facilitator, convener, slug, found, actId } = await decided();
    await appeal();
    await services.moderation.decideAppeal(convener, found, { actId, outcome: 'upheld', words: 'It wounds.' });
    const view = await services.moderation.readHouseRules(visitor, slug);
    expect(view.log).toMatchObject({ total: 1, appealed: 1, upheld: 1, waiting: 0, lifted: 0, months: [{ counts: { hide: 1, dismiss: 0 } }], reasons: [{ reason: 'unkind', count: 1 }] });
    for (const word of ['UNKINDMARK', 'attack each other', 'It wounds', author.name, writer.name, facilitator.name]) expect(JSON.stringify(view)).not.toContain(word);
  });
});
