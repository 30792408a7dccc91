import { createHash, randomBytes, randomInt } from 'node:crypto';
import { createDb, type Db } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { insertSummit } from '#db/repositories/summits.ts';
import { accounts, agendaSessions, authSessions, communities, participations } from '#db/schema/index.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';

export type Hall = { slug: string; agendaSessionId: string; roomIds: string[]; /** The document of each room. */ documentOf: ReadonlyMap<string, string>; people: { accountId: string; cookie: string }[]; host: { accountId: string; cookie: string } };

const speakers = [
  ['educator', 'teacher'],
  ['educator', 'coach'],
  ['developer', null],
  ['funder', null],
] as const;

/** A summit with people, all checked in and signed in, and planned rooms in breakouts that are to begin; written straight to the database. */
export async function makeHall(databaseUrl: string, { people, rooms }: { people: number; rooms: number }): Promise<Hall> {
  const { db, close } = createDb(databaseUrl, 4);
  const at = new Date();
  const [communityId, agendaSessionId, slug] = [createId(), createId(), `hall-${randomBytes(4).toString('hex')}`];
  await db.insert(communities).values({ id: communityId, slug, name: slug, createdAt: at });
  const day = at.toISOString().slice(0, 10);
  const summit = await insertSummit(db, { id: createId(), communityId, slug, title: slug, timeZone: 'UTC', startsOn: day, endsOn: day, state: 'published', publishedAt: at, joinCode: createJoinCode((bound) => randomInt(bound)), createdAt: at, updatedAt: at });
  await db.insert(agendaSessions).values({ id: agendaSessionId, summitId: summit.id, guid: createId(), slug: 'breakouts', kind: 'breakouts', title: 'Breakouts', startsAt: at, endsAt: new Date(at.getTime() + HOUR_MS), createdAt: at, updatedAt: at });
  const roomIds = Array.from({ length: rooms }, createId);
  const documentOf = new Map(roomIds.map((id) => [id, createId()]));
  for (const [place, id] of roomIds.entries())
    await insertRoom(db, { id, agendaSessionId, number: place + 1, slug: `room-${place + 1}`, focus: `Room ${place + 1}`, state: 'planned', prompts: [...templatePrompts('report-out')], capacity: Math.ceil((people / rooms) * 1.2), documentId: documentOf.get(id) ?? '', createdAt: at });
  const seated = [];
  for (let number = 0; number <= people; number += 1) seated.push(await comeIn(db, summit.id, number, at));
  await close();
  const [host, ...others] = seated;
  if (!host) throw new Error('nobody came');
  return { slug, agendaSessionId, roomIds, documentOf, people: others, host };
}

/** The first who comes convenes. */
async function comeIn(db: Db, summitId: string, number: number, at: Date) {
  const [accountId, secret] = [createId(), randomBytes(32).toString('base64url')];
  const [perspective, educatorRole] = speakers[number % speakers.length] ?? speakers[0];
  await db.insert(accounts).values({ id: accountId, name: `Guest ${number}`, perspective, educatorRole, createdAt: at });
  await db.insert(participations).values({ summitId, accountId, role: number === 0 ? 'convener' : 'participant', state: 'registered', perspective, educatorRole, joinedAt: new Date(at.getTime() + number), checkedInAt: at });
  await db.insert(authSessions).values({ id: createHash('sha256').update(secret).digest('hex'), userId: accountId, expiresAt: new Date(at.getTime() + DAY_MS), createdAt: at, lastSeenAt: at });
  return { accountId, cookie: `plenary=${secret}` };
}
