import { createHash, randomBytes, randomInt } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDb } from '#db/client.ts';
import { runningAddress } from '#db/embedded/running-address.ts';
import { insertAccount } from '#db/repositories/accounts.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { insertSummit } from '#db/repositories/summits.ts';
import { agendaSessions, authSessions, communities, participations } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import { readEnv } from '#server/env.ts';

/**
 * Makes fresh documents for a load run against a Plenary that is running, and somebody who may write in all of them.
 * Prints `{ url, origin, cookie, documentIds }` as JSON. Which Plenary is said by DATABASE_URL or DATA_DIR, as at its start.
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '100' } } });
const { ORIGIN: origin, DATABASE_URL, DATA_DIR } = readEnv(process.env);
const databaseUrl = DATABASE_URL ?? (await runningAddress(path.resolve(DATA_DIR), { info: () => undefined, warn: console.error, error: console.error }));
if (!databaseUrl) throw new Error(`No Plenary runs on ${DATA_DIR}. Start it first, or set DATABASE_URL or DATA_DIR as it has them.`);

const { db, close } = createDb(databaseUrl, 4);
const at = new Date();
const tag = randomBytes(4).toString('hex');
const accountId = createId();
const communityId = createId();
const agendaSessionId = createId();
await insertAccount(db, { id: accountId, name: `Load ${tag}`, email: `load-${tag}@example.org`, emailVerifiedAt: at, perspective: 'developer', createdAt: at });
await db.insert(communities).values({ id: communityId, slug: `load-${tag}`, name: `Load ${tag}`, createdAt: at });
const summit = await insertSummit(db, {
  id: createId(), communityId, slug: `load-${tag}`, title: `Load ${tag}`, timeZone: 'UTC', startsOn: '2026-01-01', endsOn: '2026-01-01',
  state: 'draft', joinCode: createJoinCode((bound) => randomInt(bound)), createdAt: at, updatedAt: at,
});
await db.insert(participations).values({ summitId: summit.id, accountId, role: 'convener', state: 'registered', perspective: 'developer', joinedAt: at });
await db.insert(agendaSessions).values({
  id: agendaSessionId, summitId: summit.id, guid: createId(), slug: 'rooms', kind: 'breakouts', title: 'Rooms',
  startsAt: new Date('2026-01-01T09:00:00Z'), endsAt: new Date('2026-01-01T10:00:00Z'), createdAt: at, updatedAt: at,
});
const documentIds = Array.from({ length: Number(values.documents) }, createId);
await db.transaction(async (tx) => {
  for (const [place, documentId] of documentIds.entries()) {
    await insertRoom(tx, { id: createId(), agendaSessionId, number: place + 1, slug: `room-${place + 1}`, focus: `Room ${place + 1}`, state: 'open', documentId, createdAt: at });
  }
});
const secret = randomBytes(32).toString('base64url');
await db.insert(authSessions).values({
  id: createHash('sha256').update(secret).digest('hex'), userId: accountId, expiresAt: new Date(at.getTime() + 30 * DAY_MS), createdAt: at, lastSeenAt: at,
});
await close();

const prepared = { url: `${origin.replace(/^http/, 'ws')}/collab`, origin, cookie: `${origin.startsWith('https:') ? '__Host-plenary' : 'plenary'}=${secret}`, documentIds };
process.stdout.write(`${JSON.stringify(prepared, null, 2)}\n`);
