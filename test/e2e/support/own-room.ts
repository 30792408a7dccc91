import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { runningAddress } from '#db/embedded/running-address.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { insertSummit } from '#db/repositories/summits.ts';
import { accounts, agendaSessions, breakoutRooms, communities, participations } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import type { Demo } from './demo.ts';

export type OwnRoom = { /** The address of its notes. */ notes: string; documentId: string; summitId: string };

/**
 * An open room that no other test writes in, of a summit to which all of the demo's people belong. It is made in the
 * database: a room of a summit that has begun cannot be had through the pages alone.
 */
export async function makeOwnRoom(demo: Demo): Promise<OwnRoom> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const now = new Date();
    const name = `own-room-${randomBytes(5).toString('hex')}`;
    const [community] = await db.select().from(communities).limit(1);
    if (!community) throw new Error('The demo has no community.');
    const summit = await insertSummit(db, {
      id: createId(),
      communityId: community.id,
      slug: name,
      title: 'A summit for one test',
      timeZone: 'Europe/London',
      // Behind all others, wherever summits are listed.
      startsOn: '2099-01-01',
      endsOn: '2099-01-01',
      state: 'published',
      publishedAt: now,
      joinCode: createJoinCode((bound) => Math.floor(Math.random() * bound)),
      createdAt: now,
      updatedAt: now,
    });
    const people = await db.select().from(accounts).where(inArray(accounts.name, demo.people.map((person) => person.name)));
    const roles = new Map(demo.people.map((person) => [person.name, person.role]));
    await db.insert(participations).values(
      people.map(({ id, name: called, perspective, educatorRole }) => ({
        summitId: summit.id,
        accountId: id,
        role: roles.get(called) === 'convener' ? ('convener' as const) : ('participant' as const),
        state: 'registered' as const,
        perspective,
        educatorRole,
        joinedAt: now,
      })),
    );
    const agendaSession = { id: createId(), summitId: summit.id, guid: createId(), slug: 'breakouts', kind: 'breakouts' as const, title: 'Breakouts', startsAt: new Date('2099-01-01T10:00:00Z'), endsAt: new Date('2099-01-01T11:00:00Z') };
    await db.insert(agendaSessions).values({ ...agendaSession, createdAt: now, updatedAt: now });
    const documentId = createId();
    await insertRoom(db, { id: createId(), agendaSessionId: agendaSession.id, number: 1, slug: 'own', focus: 'A room for one test', state: 'open', documentId, createdAt: now });
    return { notes: `/summits/${name}/rooms/own/notes`, documentId, summitId: summit.id };
  } finally {
    await close();
  }
}

/** Closes such a room: from then on it is only read. Pages that have it open are not told. */
export async function closeOwnRoom({ documentId }: OwnRoom): Promise<void> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  await db.update(breakoutRooms).set({ state: 'closed' }).where(eq(breakoutRooms.documentId, documentId)).finally(() => void close());
}

/** The database of the server under test. */
export async function addressOfDatabase(): Promise<string> {
  const { DATABASE_URL, E2E_DATABASE, E2E_DATA_DIR = '' } = process.env;
  if (DATABASE_URL && E2E_DATABASE) return Object.assign(new URL(DATABASE_URL), { pathname: `/${E2E_DATABASE}` }).href;
  const quiet = () => undefined;
  const address = await runningAddress(E2E_DATA_DIR, { info: quiet, warn: quiet, error: quiet });
  if (address === null) throw new Error('The server under test has no database.');
  return address;
}
