import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import type { Db } from '#db/client.ts';
import { follows, notices as table, noticeSettings, participations, summits } from '#db/schema/index.ts';
import { type Person, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { sentenceText } from '#domain/notices/notice-sentence.ts';
import type { Services } from '#server/services/index.ts';
import { tell, type Telling } from '#server/services/notices/tell.ts';
import { aParticipant, aPerson, aSummit, TEST_NOW } from '#test/support/builders.ts';
import { anOpenRoom } from '#test/support/open-room.ts';
import { mailsTo } from '#test/support/outbox.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { aRemarkDraft } from '#test/support/remark-drafts.ts';
import { testDeps, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  services = testServices(db);
});
afterAll(() => database.close());

/** What somebody reads in their list, line by line. */
const linesOf = async (who: Person) => (await services.notices.listNotices(who, 1)).days.flatMap(({ lines }) => lines);
const textsOf = async (who: Person) => (await linesOf(who)).map(({ sentence }) => sentenceText(sentence));

async function aRoomWith(...names: string[]) {
  const { summit, documentId } = await anOpenRoom(db);
  const people: Person[] = [];
  for (const name of names) people.push(await aParticipant(db, summit.id, 'participant', await aPerson(db, { name })));
  return { summit, documentId, people };
}

const tellAll = (telling: Omit<Telling, 'title' | 'path'> & Partial<Telling>) => tell(testDeps(db), db, { title: 'Spring summit', path: '/summits/spring', ...telling });

describe('a notice', () => {
  it('tells who is mentioned in a remark, who did it, where, and what they said; and nobody else', async () => {
    const { documentId, people } = await aRoomWith('Ada', 'Ben', 'Cid');
    const [ada, ben, cid] = people as [Person, Person, Person];
    await services.remarks.addRemark(ada, documentId, aRemarkDraft({ text: 'Ben, is this so?', mentions: [ben.accountId, ada.accountId] }));
    expect(await linesOf(ben)).toMatchObject([{ kind: 'mention', sentence: { before: 'Ada mentioned you in', title: 'Room 1: Trust' }, sayings: [{ words: 'Ben, is this so?' }], isUnread: true }]);
    expect(await linesOf(ada)).toEqual([]);
    expect(await linesOf(cid)).toEqual([]);
  });

  it('tells those who spoke in a thread of an answer, one line for all, and who is mentioned in it only that', async () => {
    const { documentId, people } = await aRoomWith('Ada', 'Ben', 'Cid');
    const [ada, ben, cid] = people as [Person, Person, Person];
    const thread = await services.remarks.addRemark(ada, documentId, aRemarkDraft());
    await services.remarks.answerRemark(ben, documentId, thread, { text: 'Yes', mentions: [] });
    await services.remarks.answerRemark(cid, documentId, thread, { text: 'Ben, really?', mentions: [ben.accountId] });
    // Both at the same moment of a test's clock.
    expect(await textsOf(ada)).toEqual([expect.stringMatching(/^(Cid and Ben|Ben and Cid) answered you in “Room 1: Trust”$/)]);
    expect(await textsOf(ben)).toEqual(['Cid mentioned you in “Room 1: Trust”']);
    expect(await textsOf(cid)).toEqual([]);
  });

  it('goes with the remark that caused it, and says what that says once it is edited', async () => {
    const { documentId, people } = await aRoomWith('Ada', 'Ben');
    const [ada, ben] = people as [Person, Person];
    const id = await services.remarks.addRemark(ada, documentId, aRemarkDraft({ text: 'Ben, loook', mentions: [ben.accountId] }));
    await services.remarks.editRemark(ada, documentId, id, { text: 'Ben, look', mentions: [ben.accountId] });
    expect((await linesOf(ben)).map(({ sayings }) => sayings[0]?.words)).toEqual(['Ben, look']);
    await services.remarks.removeRemark(ada, documentId, id);
    expect(await linesOf(ben)).toEqual([]);
  });

  it('is written with what causes it or not at all', async () => {
    const summit = await aSummit(db);
    const ada = await aParticipant(db, summit.id);
    const failed = await db.transaction(async (tx) => {
      await tell(testDeps(db), tx, { kind: 'announcement', thing: { kind: 'summit', id: summit.id }, byId: null, to: [ada.accountId], title: 'Never', path: '/' });
      throw new Error('rolled back');
    }).catch((thrown: unknown) => String(thrown));
    expect(failed).toContain('rolled back');
    expect(await linesOf(ada)).toEqual([]);
  });

  it('is not written for who may not read what it is about, nor shown with a word of it once they may not any more', async () => {
    const draft = await aSummit(db, { state: 'draft', publishedAt: null });
    const inside = await aParticipant(db, draft.id, 'facilitator');
    const outside = await aPerson(db);
    const thing = { kind: 'summit', id: draft.id } as const;
    expect(await tellAll({ kind: 'announcement', thing, byId: null, to: [inside.accountId, outside.accountId], words: 'SECRETMARK' })).toEqual([inside.accountId]);
    expect(JSON.stringify(await linesOf(inside))).toContain('SECRETMARK');
    await db.update(participations).set({ state: 'removed' }).where(eq(participations.accountId, inside.accountId));
    const [line] = await linesOf(inside);
    expect(line).toMatchObject({ isReadable: false, sentence: { before: 'Something you can no longer read', title: '' } });
    expect(JSON.stringify(line)).not.toMatch(/SECRETMARK|Spring|summits/);
    expect(await services.notices.openNotice(inside, line?.id ?? '')).toEqual({ path: null });
  });

  it('of what was said in a lobby is for who takes part, though everybody may read the summit', async () => {
    const summit = await aSummit(db);
    const [convener, ada] = [await aParticipant(db, summit.id, 'convener'), await aParticipant(db, summit.id)];
    await services.summits.announce(convener, summit.slug, 'SECRETMARK');
    expect(JSON.stringify(await linesOf(ada))).toContain('SECRETMARK');
    await db.update(participations).set({ state: 'removed' }).where(eq(participations.accountId, ada.accountId));
    expect(JSON.stringify(await linesOf(ada))).not.toContain('SECRETMARK');
  });

  it('of what is gone tells nothing', async () => {
    const ada = await aPerson(db);
    const summit = await aSummit(db);
    await tellAll({ kind: 'announcement', thing: { kind: 'summit', id: summit.id }, byId: null, to: [ada.accountId] });
    await db.delete(summits).where(eq(summits.id, summit.id));
    expect(await textsOf(ada)).toEqual(['Something you can no longer read']);
  });

  it('does not come of a kind that somebody turned off, nor from a page they muted, unless it is meant for them alone', async () => {
    const summit = await aSummit(db);
    const [off, muted, both] = [await aParticipant(db, summit.id), await aParticipant(db, summit.id), await aParticipant(db, summit.id)];
    await db.insert(noticeSettings).values({ accountId: off.accountId, paces: { announcement: 'off' } });
    await db.insert(follows).values({ accountId: muted.accountId, thingKind: 'summit', thingId: summit.id, state: 'muted', at: TEST_NOW });
    const to = [off, muted, both].map(({ accountId }) => accountId);
    const about = { thing: { kind: 'summit' as const, id: summit.id }, byId: null, to };
    expect(await tellAll({ ...about, kind: 'announcement' })).toEqual([both.accountId]);
    expect((await tellAll({ ...about, kind: 'place' })).toSorted()).toEqual(to.toSorted());
  });

  it('with a mail of its own is mailed at once to who wants that, after their quiet hours, and never to an address nobody confirmed', async () => {
    const summit = await aSummit(db);
    const [ada, quiet, weekly, unconfirmed] = [await aPerson(db, { email: 'at-once@example.org' }), await aPerson(db, { email: 'quiet@example.org' }), await aPerson(db, { email: 'weekly@example.org' }), await aPerson(db, { email: 'unconfirmed@example.org', emailVerifiedAt: null })];
    await db.insert(noticeSettings).values([{ accountId: quiet.accountId, quietFrom: '08:00', quietUntil: '17:00', timeZone: 'America/Chicago' }, { accountId: weekly.accountId, paces: { place: 'weekly' } }]);
    await tellAll({ kind: 'place', thing: { kind: 'summit', id: summit.id }, byId: null, to: [ada, quiet, weekly, unconfirmed].map(({ accountId }) => accountId), mail: (_id, recipient) => ({ recipient, subject: 'A place', text: 'Come' }) });
    expect(await mailsTo(db, 'at-once@example.org')).toMatchObject([{ subject: 'A place', nextAttemptAt: TEST_NOW }]);
    expect(await mailsTo(db, 'quiet@example.org')).toMatchObject([{ nextAttemptAt: new Date('2026-03-02T23:00:00Z') }]);
    for (const none of ['weekly@example.org', 'unconfirmed@example.org']) expect(await mailsTo(db, none)).toEqual([]);
    for (const who of [ada, quiet, weekly, unconfirmed]) expect(await linesOf(who)).toHaveLength(1);
  });
});

describe('one’s own list', () => {
  it('is nobody else’s: a visitor is asked to sign in, and another’s notice does not exist', async () => {
    const summit = await aSummit(db);
    const [ada, ben] = [await aPerson(db), await aPerson(db)];
    await tellAll({ kind: 'place', thing: { kind: 'summit', id: summit.id }, byId: null, to: [ada.accountId] });
    const [line] = await linesOf(ada);
    expect(await services.notices.listNotices(visitor, 1).catch(kindOfRefusal)).toBe('forbidden');
    expect(await services.notices.openNotice(ben, line?.id ?? '').catch(kindOfRefusal)).toBe('not-found');
    expect(await services.notices.openNotice(visitor, line?.id ?? '').catch(kindOfRefusal)).toBe('forbidden');
    expect(await services.notices.openNotice(ada, 'no id').catch(kindOfRefusal)).toBe('not-found');
    expect(await linesOf(ben)).toEqual([]);
    expect(await services.notices.countUnread(ada)).toBe('1');
  });

  it('counts what is new, what tells the same as one, and none for a visitor; opening one reads what tells the same, and all can be read at once', async () => {
    const summit = await aSummit(db);
    const ada = await aPerson(db);
    const [ben, cid] = [await aPerson(db, { name: 'Ben' }), await aPerson(db, { name: 'Cid' })];
    const about = { thing: { kind: 'summit' as const, id: summit.id }, to: [ada.accountId] };
    for (const by of [ben, cid]) await tellAll({ ...about, kind: 'mention', byId: by.accountId });
    await tellAll({ ...about, kind: 'place', byId: null });
    expect(await services.notices.countUnread(ada)).toBe('2');
    expect(await services.notices.countUnread(visitor)).toBe('');
    const mention = (await linesOf(ada)).find(({ kind }) => kind === 'mention');
    expect(await services.notices.openNotice(ada, mention?.id ?? '')).toEqual({ path: '/summits/spring' });
    expect(await services.notices.countUnread(ada)).toBe('1');
    await services.notices.readAllNotices(ada);
    expect(await services.notices.countUnread(ada)).toBe('');
    expect((await linesOf(ada)).some(({ isUnread }) => isUnread)).toBe(false);
  });

  it('has pages', async () => {
    const ada = await aPerson(db);
    const summit = await aSummit(db);
    const rows = Array.from({ length: 61 }, (_, index) => ({ id: createId(), accountId: ada.accountId, kind: 'mention' as const, thingKind: 'summit' as const, thingId: summit.id, title: `Summit ${index}`, path: '/', createdAt: new Date(TEST_NOW.getTime() - index * 1_000), pace: 'list' as const }));
    await db.insert(table).values(rows);
    expect(await services.notices.listNotices(ada, 2)).toMatchObject({ page: 2, pages: 2, days: [{ lines: [{ sentence: { title: 'Summit 60' } }] }] });
  });

  it('is exported as it is shown: of what can no longer be read, nothing', async () => {
    const summit = await aSummit(db);
    const ada = await aParticipant(db, summit.id);
    await tellAll({ kind: 'announcement', thing: { kind: 'lobby', id: summit.id }, byId: null, to: [ada.accountId], words: 'SECRETMARK' });
    expect((await services.accounts.exportAccount(ada)).notices).toMatchObject([{ words: 'SECRETMARK', by: null, readAt: null }]);
    await db.update(participations).set({ state: 'removed' }).where(eq(participations.accountId, ada.accountId));
    expect((await services.accounts.exportAccount(ada)).notices).toMatchObject([{ kind: 'announcement', title: '', words: '' }]);
  });

  it('is exported, goes with the account, and becomes another’s with it, but for what one told the other', async () => {
    const summit = await aSummit(db);
    const ada = await aPerson(db, { name: 'Ada' });
    const guest = await aPerson(db, { name: 'Guest', email: null, emailVerifiedAt: null });
    const about = { kind: 'mention' as const, thing: { kind: 'summit' as const, id: summit.id } };
    await tellAll({ ...about, byId: ada.accountId, to: [guest.accountId], words: 'from Ada' });
    await tellAll({ ...about, byId: null, to: [guest.accountId], words: 'from the house' });
    for (const who of [ada, guest]) await db.insert(follows).values({ accountId: who.accountId, thingKind: 'summit', thingId: summit.id, state: 'following', at: TEST_NOW });
    await db.insert(noticeSettings).values({ accountId: guest.accountId, paces: { mention: 'daily' } });
    await db.transaction((tx) => mergeAccount(tx, guest.accountId, ada.accountId));
    expect((await linesOf(ada)).map(({ sayings }) => sayings[0]?.words)).toEqual(['from the house']);
    expect(await services.accounts.exportAccount(ada)).toMatchObject({ notices: [{ kind: 'mention', words: 'from the house' }], follows: [{ what: 'summit', state: 'following' }], noticeSettings: [{ paces: { mention: 'daily' } }] });
    await services.accounts.deleteAccount(ada, 'Ada');
    for (const [each, column] of [[table, table.accountId], [follows, follows.accountId], [noticeSettings, noticeSettings.accountId]] as const) expect(await db.$count(each, eq(column, ada.accountId))).toBe(0);
  });
});
