import { randomBytes } from 'node:crypto';
import { eq, like } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { putRun } from '#db/repositories/agenda-session-runs.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import { insertHelp, insertMessage } from '#db/repositories/room-talk.ts';
import { putSeats } from '#db/repositories/seats.ts';
import { insertSummit } from '#db/repositories/summits.ts';
import { accounts, agendaSessions, communities, communityMembers, participations } from '#db/schema/index.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import { zonedDate } from '#domain/time-zone.ts';
import { templatePrompts } from '#domain/live/prompt-templates.ts';
import type { GivenRole } from '#domain/role.ts';
import type { Demo } from './demo.ts';
import { addressOfDatabase } from './own-room.ts';

export type LiveBoard = { slug: string; board: string; run: string; seating: string; /** Of people by their names, and of rooms by their numbers. */ accountIds: Record<string, string>; roomIds: string[] };

type Given = { /** Rooms are open already, with a call for help and a silent room. */ isUnderWay?: boolean; /** Rooms are closed, and the plenary after them runs. */ isOver?: boolean; /** How many take part, and how many of them have a seat. */ people?: number; seated?: number };

const focuses = ['Assessing evidence', 'Stacking and pathways', 'Developing user trust', 'Pay and recognition', 'Access for small districts', 'Funding what lasts'];

/**
 * A summit of today in which no other test acts: a panel, breakouts of six rooms, a plenary; those of the demo who convene or facilitate
 * do so here, others take part. It is made in the database, as nobody could wait for its day.
 */
export async function makeLiveBoard(demo: Demo, { isUnderWay = false, isOver = false, people: count = 12, seated = 0 }: Given = {}): Promise<LiveBoard> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const now = new Date();
    const after = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
    const slug = `live-board-${randomBytes(5).toString('hex')}`;
    const [community] = await db.select().from(communities).limit(1);
    if (!community) throw new Error('The demo has no community.');
    // Where it is the middle of the day, so that all of it is on one.
    const timeZone = now.getUTCHours() >= 20 || now.getUTCHours() < 4 ? 'Asia/Tokyo' : 'Europe/London';
    const day = zonedDate(now, timeZone);
    const summit = await insertSummit(db, {
      ...{ id: createId(), communityId: community.id, slug, title: 'Micro-credentials districts trust', timeZone, startsOn: day, endsOn: day, state: 'published', publishedAt: now },
      joinCode: createJoinCode((bound) => Math.floor(Math.random() * bound)),
      ...{ createdAt: now, updatedAt: now },
    });
    const roleOf = new Map(demo.people.map(({ name, role }) => [name, role]));
    const leads = new Set((await db.select().from(communityMembers).where(eq(communityMembers.communityId, community.id))).filter(({ role }) => role !== 'participant').map(({ accountId }) => accountId));
    const everybody = (await db.select().from(accounts).where(like(accounts.name, 'Demo %'))).toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
    const isLead = ({ id, name, isSiteAdmin }: (typeof everybody)[number]) => isSiteAdmin || leads.has(id) || ['convener', 'facilitator'].includes(roleOf.get(name) ?? '');
    const perspectivesFirst = everybody.filter((person) => !isLead(person)).toSorted((one, other) => numberIn(one.name) - numberIn(other.name));
    const participants = perspectivesFirst.slice(0, count);
    const convening = everybody.filter(({ name }) => ['convener', 'facilitator'].includes(roleOf.get(name) ?? ''));
    await db.insert(participations).values(
      [...convening, ...participants].map(({ id, name, perspective, educatorRole }) => {
        return { summitId: summit.id, accountId: id, role: roleHere(roleOf.get(name)), state: 'registered' as const, perspective, educatorRole, joinedAt: now, checkedInAt: after(-4) };
      }),
    );
    const [panel, breakouts, plenary] = [createId(), createId(), createId()];
    const planned = { summitId: summit.id, createdAt: now, updatedAt: now };
    await db.insert(agendaSessions).values([
      { ...planned, id: panel, guid: createId(), slug: 'opening-panel', kind: 'panel', title: 'Opening panel', startsAt: after(-70), endsAt: after(-35) },
      { ...planned, id: breakouts, guid: createId(), slug: 'breakouts', kind: 'breakouts', title: 'Breakouts I', startsAt: after(-30), endsAt: after(10) },
      { ...planned, id: plenary, guid: createId(), slug: 'plenary', kind: 'plenary', title: 'Plenary', startsAt: after(10), endsAt: after(60) },
    ]);
    const roomIds = focuses.map(() => createId());
    for (const [place, id] of roomIds.entries()) {
      const open = isOver ? { state: 'closed' as const, openedAt: after(-25), endsAt: after(-2), closesAt: after(-1) } : isUnderWay ? { state: 'open' as const, openedAt: after(-25), endsAt: after(15) } : { state: 'planned' as const };
      await insertRoom(db, { id, agendaSessionId: breakouts, number: place + 1, slug: `room-${place + 1}`, focus: focuses[place] ?? '', prompts: [...templatePrompts('report-out')], capacity: 8, documentId: createId(), createdAt: now, isOpenToAll: isUnderWay && seated === 0, ...open });
    }
    if (seated > 0) await putSeats(db, participants.slice(0, seated).map(({ id }, place) => ({ agendaSessionId: breakouts, accountId: id, roomId: roomIds[place % roomIds.length] ?? '', how: 'solved' as const, reason: 'So that every room hears every perspective.', isPinned: false, seatedAt: now })));
    if (isOver) {
      await putRun(db, { agendaSessionId: breakouts, summitId: summit.id, startedAt: after(-25), endsAt: after(-2), endedAt: after(-2) });
      await putRun(db, { agendaSessionId: plenary, summitId: summit.id, startedAt: after(-2), endsAt: after(40) });
    }
    if (isUnderWay) {
      await putRun(db, { agendaSessionId: panel, summitId: summit.id, startedAt: after(-68), endsAt: after(-26), endedAt: after(-26) });
      await putRun(db, { agendaSessionId: breakouts, summitId: summit.id, startedAt: after(-25), endsAt: after(15) });
      const [asker, other] = participants;
      await insertHelp(db, { id: createId(), roomId: roomIds[5] ?? '', askedById: asker?.id ?? null, text: 'Who here may promise money?', askedAt: after(-3) });
      await insertMessage(db, { id: createId(), roomId: roomIds[0] ?? '', authorId: other?.id ?? null, text: 'Shall we begin with the rubric?', createdAt: after(-1) });
    }
    return { slug, board: `/summits/${slug}/board`, run: `/summits/${slug}/run`, seating: `/summits/${slug}/seating/${breakouts}`, accountIds: Object.fromEntries(participants.map(({ id, name }) => [name, id])), roomIds };
  } finally {
    await close();
  }
}

const roleHere = (role: string | undefined): GivenRole => (role === 'convener' || role === 'facilitator' ? role : 'participant');

/** "Demo teacher 12" is the twelfth: the first of every kind come first. */
const numberIn = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);
