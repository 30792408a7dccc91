import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { putSeats } from '#db/repositories/seats.ts';
import { insertSummit } from '#db/repositories/summits.ts';
import { accounts, agendaSessions, breakoutRooms, communities, participations } from '#db/schema/index.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import { givenRoles } from '#domain/role.ts';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Demo } from './demo.ts';
import { addressOfDatabase } from './own-room.ts';

export type LiveRooms = { slug: string; agendaSessionId: string; /** "/summits/the-slug/rooms/one/live" and so on. */ one: string; two: string; roomIds: { one: string; two: string }; accountIds: Record<string, string> };

const HOUR_MS = 3_600_000;

/**
 * A summit of today in which no other test acts: breakouts with two planned rooms, all of the demo's people here, and those named
 * seated in room one. It is made in the database, as nobody could wait for its day.
 */
export async function makeLiveRooms(demo: Demo, given: { seated: readonly string[]; isChoiceOpen?: boolean; meetingUrl?: string }): Promise<LiveRooms> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const now = new Date();
    const slug = `live-rooms-${randomBytes(5).toString('hex')}`;
    const [community] = await db.select().from(communities).limit(1);
    if (!community) throw new Error('The demo has no community.');
    const day = now.toISOString().slice(0, 10);
    const summit = await insertSummit(db, {
      ...{ id: createId(), communityId: community.id, slug, title: 'A live summit for one test', timeZone: 'Europe/London', startsOn: day, endsOn: day, state: 'published', publishedAt: now },
      joinCode: createJoinCode((bound) => Math.floor(Math.random() * bound)),
      ...{ createdAt: now, updatedAt: now },
    });
    const roleOf = new Map(demo.people.map(({ name, role }) => [name, role]));
    const people = await db.select().from(accounts).where(inArray(accounts.name, [...roleOf.keys()]));
    await db.insert(participations).values(
      people.map(({ id, name, perspective, educatorRole }) => {
        const role = givenRoles.find((given) => given === roleOf.get(name)) ?? 'participant';
        return { summitId: summit.id, accountId: id, role, state: 'registered' as const, perspective, educatorRole, joinedAt: now, checkedInAt: now };
      }),
    );
    const agendaSessionId = createId();
    await db.insert(agendaSessions).values({ id: agendaSessionId, summitId: summit.id, guid: createId(), slug: 'breakouts', kind: 'breakouts', title: 'Breakouts I', startsAt: new Date(now.getTime() - 5 * 60_000), endsAt: new Date(now.getTime() + HOUR_MS), isChoiceOpen: given.isChoiceOpen ?? false, createdAt: now, updatedAt: now });
    const prompts = [...templatePrompts('report-out')];
    const roomIds = { one: createId(), two: createId() };
    const planned = { agendaSessionId, state: 'planned' as const, prompts, createdAt: now, meetingUrl: given.meetingUrl ?? '', summary: 'What would make others believe what a badge says.' };
    await insertRoom(db, { ...planned, id: roomIds.one, number: 1, slug: 'one', focus: 'Developing user trust', documentId: createId() });
    await insertRoom(db, { ...planned, id: roomIds.two, number: 2, slug: 'two', focus: 'Paying for assessment', documentId: createId() });
    const accountIds = Object.fromEntries(people.map(({ id, name }) => [name, id]));
    await putSeats(db, given.seated.map((name) => ({ agendaSessionId, accountId: accountIds[name] ?? '', roomId: roomIds.one, how: 'solved' as const, reason: 'You bring what this room lacks.', isPinned: false, seatedAt: now })));
    const address = `/summits/${slug}/rooms`;
    return { slug, agendaSessionId, one: `${address}/one/live`, two: `${address}/two/live`, roomIds, accountIds };
  } finally {
    await close();
  }
}

/** Does something in the summit as the person whose browser this is, by the door that forms use. */
export async function actAs(page: Page, rooms: LiveRooms, act: LiveAct): Promise<void> {
  const fields = Object.entries(act).map(([name, value]) => [name, String(value)] as const);
  const answer = await page.request.post(rooms.one, { form: Object.fromEntries(fields), headers: { Origin: new URL(page.url()).origin }, maxRedirects: 0 });
  expect(answer.status(), `${act.kind} is done`).toBeLessThan(400);
}

/** Lets the soft closing of a room be over at once; the clock of rooms sees it when it looks next. */
export async function endSoftClosing({ roomIds }: LiveRooms): Promise<void> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  await db.update(breakoutRooms).set({ closesAt: new Date() }).where(eq(breakoutRooms.id, roomIds.one)).finally(() => void close());
}
