import type { DbOrTx } from '#db/client.ts';
import { insertAccount } from '#db/repositories/accounts.ts';
import { insertSummit, type SummitRow } from '#db/repositories/summits.ts';
import { authSessions, communities, communityMembers, participations, type summits } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import type { GivenRole } from '#domain/role.ts';

/** The moment at which tests take place unless they say otherwise. */
export const TEST_NOW = new Date('2026-03-02T15:00:00Z');

let count = 0;
const next = () => (count += 1);

type AccountInput = Parameters<typeof insertAccount>[1];

/** A stored person as an actor: an account with a verified address, unless `email: null` makes them a guest. */
export async function aPerson(db: DbOrTx, given: Partial<AccountInput> = {}): Promise<Person> {
  const number = next();
  const row = await insertAccount(db, {
    id: createId(),
    name: `Person ${number}`,
    email: `person-${number}@example.org`,
    emailVerifiedAt: TEST_NOW,
    perspective: 'educator',
    educatorRole: 'teacher',
    createdAt: TEST_NOW,
    ...given,
  });
  return {
    kind: 'person',
    accountId: row.id,
    name: row.name,
    isGuest: row.email === null,
    isSiteAdmin: row.isSiteAdmin,
    isEmailVerified: row.emailVerifiedAt !== null,
    perspective: row.perspective,
    educatorRole: row.educatorRole,
  };
}

export async function aCommunity(db: DbOrTx, given: Partial<typeof communities.$inferInsert> = {}) {
  const number = next();
  const [row] = await db.insert(communities).values({ id: createId(), slug: `community-${number}`, name: `Community ${number}`, createdAt: TEST_NOW, ...given }).returning();
  if (!row) throw new Error('no community');
  return row;
}

/** Makes a person a member of a community, and returns them. */
export async function aMember(db: DbOrTx, communityId: string, role: GivenRole = 'participant', person?: Person): Promise<Person> {
  const actor = person ?? (await aPerson(db));
  await db.insert(communityMembers).values({ communityId, accountId: actor.accountId, role, perspective: actor.perspective, educatorRole: actor.educatorRole, joinedAt: TEST_NOW });
  return actor;
}

/** A published two-day summit in Chicago, in a community of its own unless one is given. */
export async function aSummit(db: DbOrTx, given: Partial<typeof summits.$inferInsert> = {}): Promise<SummitRow> {
  const number = next();
  return insertSummit(db, {
    id: createId(),
    communityId: given.communityId ?? (await aCommunity(db)).id,
    slug: `summit-${number}`,
    title: `Summit ${number}`,
    timeZone: 'America/Chicago',
    startsOn: '2026-03-10',
    endsOn: '2026-03-11',
    state: 'published',
    publishedAt: TEST_NOW,
    joinCode: createJoinCode((bound) => Math.floor(Math.random() * bound)),
    createdAt: TEST_NOW,
    updatedAt: TEST_NOW,
    ...given,
  });
}

/** Gives a person a place in a summit, and returns them. */
export async function aParticipant(db: DbOrTx, summitId: string, role: GivenRole = 'participant', person?: Person): Promise<Person> {
  const actor = person ?? (await aPerson(db));
  await db.insert(participations).values({ summitId, accountId: actor.accountId, role, state: 'registered', perspective: actor.perspective, educatorRole: actor.educatorRole, joinedAt: TEST_NOW });
  return actor;
}

/** A browser in which a person is signed in; returns its id. */
export async function anAuthSession(db: DbOrTx, accountId: string, given: Partial<typeof authSessions.$inferInsert> = {}): Promise<string> {
  const id = given.id ?? `auth-session-${next()}`;
  await db.insert(authSessions).values({ id, userId: accountId, expiresAt: new Date(TEST_NOW.getTime() + 86_400_000), createdAt: TEST_NOW, lastSeenAt: TEST_NOW, ...given });
  return id;
}
