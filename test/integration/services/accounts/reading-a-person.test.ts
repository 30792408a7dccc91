import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#db/client.ts';
import { participations } from '#db/schema/index.ts';
import { visitor, type Actor } from '#domain/actor.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { testServices } from '#test/support/services.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
});
afterAll(() => database.close());

const seen = (actor: Actor, id: string) => testServices(db).accounts.readPerson(actor, id).then(() => 'seen', kindOfRefusal);

describe('the page of a person', () => {
  it('is open to fellow members, fellow participants, the person and site administrators, and to nobody else', async () => {
    const [community, summit] = [await aCommunity(db), await aSummit(db)];
    const person = await aParticipant(db, summit.id, 'participant', await aMember(db, community.id));
    const id = person.accountId;
    expect(await seen(person, id)).toBe('seen');
    expect(await seen(await aMember(db, community.id), id)).toBe('seen');
    expect(await seen(await aParticipant(db, summit.id), id)).toBe('seen');
    expect(await seen(await aParticipant(db, summit.id, 'participant', await aPerson(db, { email: null })), id)).toBe('seen');
    expect(await seen(await aPerson(db, { isSiteAdmin: true }), id)).toBe('seen');
    expect(await seen(await aPerson(db), id)).toBe('not-found');
    expect(await seen(await aMember(db, (await aCommunity(db)).id), id)).toBe('not-found');
    expect(await seen(visitor, id)).toBe('not-found');
  });

  it('is open to everybody signed in once the person is listed, and still not to visitors', async () => {
    const { accountId } = await aPerson(db, { isListed: true });
    expect(await seen(await aPerson(db), accountId)).toBe('seen');
    expect(await seen(visitor, accountId)).toBe('not-found');
  });

  it.each(['left', 'removed'] as const)('is closed to participants who %s', async (state) => {
    const summit = await aSummit(db);
    const [person, gone] = [await aParticipant(db, summit.id), await aParticipant(db, summit.id)];
    await db.update(participations).set({ state }).where(eq(participations.accountId, gone.accountId));
    expect(await seen(gone, person.accountId)).toBe('not-found');
  });

  it('shows what the person says of themselves and what both share, never the address', async () => {
    const community = await aCommunity(db, { name: 'Micro-credentials' });
    const summit = await aSummit(db, { title: 'Trust' });
    const person = await aParticipant(db, summit.id, 'participant', await aMember(db, community.id, 'participant', await aPerson(db, { name: 'Ada', email: 'secret-address@example.org', offers: 'Rubrics', seeks: 'Pilots', affiliation: 'Relay' })));
    await aParticipant(db, (await aSummit(db)).id, 'participant', person);
    const reader = await aParticipant(db, summit.id, 'participant', await aMember(db, community.id));
    const view = await testServices(db).accounts.readPerson(reader, person.accountId);
    expect(view).toMatchObject({ name: 'Ada', offers: 'Rubrics', seeks: 'Pilots', affiliation: 'Relay', isOwn: false });
    expect(view.communities.map(({ name }) => name)).toEqual(['Micro-credentials']);
    expect(view.summits.map(({ title }) => title)).toEqual(['Trust']);
    expect(JSON.stringify(view)).not.toContain('secret-address');
  });

  it('is unknown for something that is no id', async () => {
    expect(await seen(await aPerson(db, { isSiteAdmin: true }), 'ada')).toBe('not-found');
  });
});
