import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeAccount } from '#db/repositories/account-merging.ts';
import { distances } from '#db/schema/index.ts';
import { type Actor, type Person, visitor } from '#domain/actor.ts';
import { MOST_KEPT_AWAY } from '#domain/distance/distance.ts';
import { scopes } from '#domain/api/scope.ts';
import type { Services } from '#server/services/index.ts';
import { aCommunity, aMember, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aDiscussion } from '#test/support/discussion.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await openTestDatabase();
  services = testServices(database.db);
});
afterAll(() => database.close());

const listed = (name: string) => aPerson(database.db, { name, isListed: true });
const namesOn = async (who: Person) => (await services.distance.listKeptAway(who)).map(({ name, distance }) => `${name}: ${distance}`);
const mute = (who: Actor, whom: Person) => services.distance.keepDistance(who, { personId: whom.accountId }, 'mute');

describe('the list of those whom one muted or blocked', () => {
  it('is empty at first, holds each once by name with what was chosen last, and lets one undo it', async () => {
    const [ada, ben, cid] = [await listed('Ada'), await listed('Ben'), await listed('Cid')];
    expect(await namesOn(ada)).toEqual([]);
    await mute(ada, cid);
    await mute(ada, ben);
    await services.distance.keepDistance(ada, { personId: cid.accountId }, 'block');
    expect(await namesOn(ada)).toEqual(['Ben: mute', 'Cid: block']);
    await services.distance.undoDistance(ada, cid.accountId);
    await services.distance.undoDistance(ada, cid.accountId);
    expect(await namesOn(ada)).toEqual(['Ben: mute']);
  });

  it('is for oneself alone: in one’s own export, and not in what an administrator exports of one', async () => {
    const [ada, ben, admin] = [await listed('Ada'), await listed('Ben the muted'), await aPerson(database.db, { isSiteAdmin: true })];
    await mute(ada, ben);
    expect(await services.accounts.exportAccount(ada)).toMatchObject({ mutedOrBlocked: [{ who: 'Ben the muted', how: 'mute', since: TEST_NOW }] });
    for (const of of [ada, ben]) expect(await services.accounts.exportAccount(admin, of.accountId)).not.toHaveProperty('mutedOrBlocked');
    expect(await services.accounts.exportAccount(ben)).toMatchObject({ mutedOrBlocked: [] });
    expect(await namesOn(admin)).toEqual([]);
    expect(await namesOn(ben)).toEqual([]);
  });

  it('holds so many people and no more, and makes room by one that is undone', async () => {
    const ada = await listed('Ada');
    const many = await Promise.all(Array.from({ length: MOST_KEPT_AWAY }, () => listed('Somebody')));
    await database.db.insert(distances).values(many.map(({ accountId }) => ({ accountId: ada.accountId, otherId: accountId, kind: 'mute' as const, since: TEST_NOW })));
    const [first, another] = [many[0] ?? ada, await listed('Another')];
    await expect(mute(ada, another)).rejects.toMatchObject({ kind: 'conflict', code: 'too-many-kept-away' });
    await services.distance.keepDistance(ada, { personId: first.accountId }, 'block');
    await services.distance.undoDistance(ada, first.accountId);
    await mute(ada, another);
    expect(await services.distance.listKeptAway(ada)).toHaveLength(MOST_KEPT_AWAY);
  });
});

describe('who can be muted or blocked', () => {
  it('is somebody else, whom one may know of or whose post one may read', async () => {
    const { author, other, slug, number } = await aDiscussion(database.db, services, { visibility: 'members' });
    const post = { slug, number, post: 1 };
    const stranger = await aPerson(database.db);
    const guest = await aMember(database.db, (await aCommunity(database.db)).id, 'participant', await aPerson(database.db, { email: null, emailVerifiedAt: null }));
    expect(await services.distance.keepDistance(other, post, 'block')).toEqual({ name: author.name });
    expect(await services.distance.readOther(other, post)).toEqual({ accountId: author.accountId, name: author.name, distance: 'block' });
    expect(await refusalOf(services.distance.keepDistance(author, post, 'mute'))).toBe('forbidden');
    expect(await refusalOf(mute(author, author))).toBe('forbidden');
    expect(await refusalOf(services.distance.keepDistance(stranger, post, 'mute'))).toBe('not-found');
    expect(await refusalOf(mute(stranger, author))).toBe('not-found');
    expect(await refusalOf(mute(visitor, author))).toBe('forbidden');
    expect(await refusalOf(services.distance.listKeptAway(visitor))).toBe('forbidden');
    expect(await mute(guest, await listed('Ada'))).toEqual({ name: 'Ada' });
  });

  it('is nobody for a program: no scope of a token covers it', async () => {
    const [ada, ben] = [await listed('Ada'), await listed('Ben')];
    const program: Person = { ...ada, scopes };
    expect(await refusalOf(mute(program, ben))).toBe('not-found');
    for (const tried of [services.distance.listKeptAway, (who: Person) => services.distance.undoDistance(who, ben.accountId)]) expect(await refusalOf(tried(program))).toBe('forbidden');
  });
});

describe('with an account', () => {
  const rows = async () => (await database.db.select().from(distances)).map(({ accountId, otherId, kind }) => ({ accountId, otherId, kind }));

  it('that is deleted goes whom its owner muted, and that others muted them', async () => {
    const [ada, ben, cid] = [await listed('Ada'), await listed('Ben'), await listed('Cid')];
    await mute(ada, ben);
    await mute(ben, ada);
    await mute(cid, ada);
    await mute(cid, ben);
    await services.accounts.deleteAccount(ada, 'Ada');
    expect((await rows()).filter((row) => [row.accountId, row.otherId].some((id) => [ada, ben, cid].some(({ accountId }) => accountId === id)))).toEqual([{ accountId: cid.accountId, otherId: ben.accountId, kind: 'mute' }]);
  });

  it('that becomes part of another both lists become one, with the greater distance, and nobody keeps away from themself', async () => {
    const [guest, owner, ben, cid] = [await listed('Guest'), await listed('Owner'), await listed('Ben'), await listed('Cid')];
    await mute(owner, ben);
    await services.distance.keepDistance(guest, { personId: ben.accountId }, 'block');
    await mute(guest, owner);
    await mute(cid, guest);
    await database.db.transaction((tx) => mergeAccount(tx, guest.accountId, owner.accountId));
    expect(await namesOn(owner)).toEqual(['Ben: block']);
    expect(await namesOn(cid)).toEqual(['Owner: mute']);
  });
});
