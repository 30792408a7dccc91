import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { countCommunityConveners } from '#db/repositories/community-members.ts';
import { updateParticipation } from '#db/repositories/participations.ts';
import type { Person } from '#domain/actor.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
let convener: Person;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(async () => {
  convener = await aPerson(db, { name: 'Ada Byron' });
});

const deleteAccount = (person = convener) => testServices(db).accounts.deleteAccount(person, person.name);
const isHere = () => testServices(db).accounts.readAccount(convener);

describe('deleting the account of a last convener', () => {
  it('is refused, deletes nothing, and names what nobody else convenes and what to do', async () => {
    const community = await aCommunity(db, { name: 'Badges for teachers' });
    await aMember(db, community.id, 'convener', convener);
    const summit = await aSummit(db, { title: 'Promises and practices' });
    await aParticipant(db, summit.id, 'convener', convener);
    await expect(deleteAccount()).rejects.toMatchObject({
      kind: 'conflict',
      code: 'last-convener',
      message:
        'Nobody else convenes the community “Badges for teachers” and the summit “Promises and practices”. Make somebody else a convener there first, or ask whoever runs this site to. Nothing was deleted.',
    });
    await expect(isHere()).resolves.toMatchObject({ name: 'Ada Byron' });
    expect(await countCommunityConveners(db, community.id)).toBe(1);
  });

  it.each([
    ['a draft', { state: 'draft', publishedAt: null }],
    ['published and still to come', { state: 'published' }],
    ['happening today', { startsOn: '2026-03-02', endsOn: '2026-03-03' }],
  ] as const)('is refused while a summit that only they convene is %s', async (_life, given) => {
    await aParticipant(db, (await aSummit(db, given)).id, 'convener', convener);
    await expect(deleteAccount()).rejects.toMatchObject({ code: 'last-convener' });
  });

  it.each([
    ['over', { startsOn: '2026-02-02', endsOn: '2026-02-03' }],
    ['archived', { state: 'archived' }],
  ] as const)('goes when the summit is %s', async (_life, given) => {
    await aParticipant(db, (await aSummit(db, given)).id, 'convener', convener);
    await deleteAccount();
    await expect(isHere()).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('goes once somebody else convenes the community, who can prepare its summits too', async () => {
    const community = await aCommunity(db);
    await aMember(db, community.id, 'convener', convener);
    await aParticipant(db, (await aSummit(db, { communityId: community.id })).id, 'convener', convener);
    await expect(deleteAccount()).rejects.toMatchObject({ code: 'last-convener' });
    await aMember(db, community.id, 'convener');
    await deleteAccount();
    await expect(isHere()).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('goes once somebody else convenes the summit, but not when that one has left', async () => {
    const summit = await aSummit(db);
    await aParticipant(db, summit.id, 'convener', convener);
    const other = await aParticipant(db, summit.id, 'convener');
    await updateParticipation(db, summit.id, other.accountId, { state: 'left' });
    await expect(deleteAccount()).rejects.toMatchObject({ code: 'last-convener' });
    await updateParticipation(db, summit.id, other.accountId, { state: 'registered' });
    await deleteAccount();
    await expect(isHere()).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is refused to one of two who go at the same time', async () => {
    const community = await aCommunity(db);
    await aMember(db, community.id, 'convener', convener);
    const other = await aMember(db, community.id, 'convener');
    const answers = await Promise.allSettled([deleteAccount(), deleteAccount(other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countCommunityConveners(db, community.id)).toBe(1);
  });
});
