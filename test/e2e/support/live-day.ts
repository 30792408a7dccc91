import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { inArray } from 'drizzle-orm';
import { createDb } from '#db/client.ts';
import { insertRoom, replaceRoomQuestion } from '#db/repositories/breakout-rooms.ts';
import { insertSummit } from '#db/repositories/summits.ts';
import { accounts, agendaSessions, communities, participations, strategicQuestions } from '#db/schema/index.ts';
import { MINUTE_MS } from '#domain/clock.ts';
import { createId } from '#domain/ids.ts';
import { createJoinCode } from '#domain/join-code.ts';
import type { LiveAct } from '#domain/live/live-act.ts';
import { promptTemplates } from '#domain/live/prompt-templates.ts';
import type { Demo } from './demo.ts';
import { expect } from './fixtures.ts';
import { addressOfDatabase } from './own-room.ts';

export type LiveDay = { slug: string; now: string; joinCode: string; agenda: { panel: string; breakouts: string }; /** By number, from 1. */ roomIds: string[]; accountIds: Record<string, string> };

const DAY_MS = 24 * 60 * MINUTE_MS;
const giveableRoles = ['convener', 'facilitator'] as const;
const focuses = ['Developing user trust', 'Paying for assessment', 'Reading alike'];

type Given = { /** Those of the demo who take part, by name; all unless some are named. */ people?: readonly string[]; /** Rooms are planned already. */ arePlanned?: boolean };

/**
 * A summit that is under way and that no other test acts in: a panel, breakouts with three planned rooms, a break and a plenary. All of
 * the demo's people are registered and nobody has checked in. It is made in the database, as nobody could wait for its day.
 */
export async function makeLiveDay(demo: Demo, { people: named, arePlanned = true }: Given = {}): Promise<LiveDay> {
  const { db, close } = createDb(await addressOfDatabase(), 1);
  try {
    const now = new Date();
    const created = { createdAt: now, updatedAt: now };
    const [community] = await db.select().from(communities).limit(1);
    if (!community) throw new Error('The demo has no community.');
    const days = { startsOn: dayOf(now.getTime() - DAY_MS), endsOn: dayOf(now.getTime() + DAY_MS) };
    const joinCode = createJoinCode((bound) => Math.floor(Math.random() * bound));
    const slug = `live-day-${randomBytes(5).toString('hex')}`;
    const summit = await insertSummit(db, { id: createId(), communityId: community.id, slug, title: 'A summit that is under way', timeZone: 'Europe/London', ...days, state: 'published', publishedAt: now, joinCode, isRegistrationOpen: true, ...created });
    const roleOf = new Map(demo.people.map(({ name, role }) => [name, role]));
    const people = await db.select().from(accounts).where(inArray(accounts.name, [...(named ?? roleOf.keys())]));
    await db.insert(participations).values(
      people.map(({ id, name, perspective, educatorRole }) => {
        const role = roleOf.get(name);
        return { summitId: summit.id, accountId: id, role: giveableRoles.find((each) => each === role) ?? ('participant' as const), state: 'registered' as const, perspective, educatorRole, joinedAt: now };
      }),
    );
    const from = Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS;
    const entry = (kind: 'panel' | 'breakouts' | 'break' | 'plenary', title: string, begins: number, ends: number) => ({ id: createId(), summitId: summit.id, guid: createId(), slug: title.toLowerCase().replaceAll(' ', '-'), kind, title, startsAt: new Date(from + begins * MINUTE_MS), endsAt: new Date(from + ends * MINUTE_MS), ...created });
    const [panel, breakouts] = [entry('panel', 'Opening panel', -60, -2), entry('breakouts', 'Breakouts I', -2, 40)] as const;
    await db.insert(agendaSessions).values([panel, breakouts, entry('break', 'Break', 40, 55), entry('plenary', 'What the rooms found', 55, 100)]);
    const [question] = await db.select().from(strategicQuestions).limit(1);
    const prompts = [...(promptTemplates()[0]?.prompts ?? [])];
    const planned = arePlanned ? focuses : [];
    const roomIds = planned.map(() => createId());
    for (const [place, focus] of planned.entries()) {
      const id = roomIds[place] ?? '';
      await insertRoom(db, { id, agendaSessionId: breakouts.id, number: place + 1, slug: `room-${place + 1}`, focus, state: 'planned', prompts, meets: place === 1 ? ['step-free', 'captions'] : [], language: place === 2 ? 'es' : null, documentId: createId(), createdAt: now });
      await replaceRoomQuestion(db, id, question?.id ?? null);
    }
    return { slug, now: `/summits/${slug}/now`, joinCode, agenda: { panel: panel.id, breakouts: breakouts.id }, roomIds, accountIds: Object.fromEntries(people.map(({ id, name }) => [name, id])) };
  } finally {
    await close();
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Does something in the summit as the person whose browser this is, by the door that forms use; over a connection of its own, since one that rested may just be closed. */
export async function actOnNow(page: Page, day: LiveDay, act: LiveAct): Promise<void> {
  const form = new URLSearchParams(Object.entries(act).flatMap(([name, value]): [string, string][] => (Array.isArray(value) ? value.map((each) => [name, String(each)]) : [[name, String(value)]])));
  const answer = await page.request.post(day.now, { data: form.toString(), headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(page.url()).origin, Connection: 'close' }, maxRedirects: 0 });
  expect(answer.status(), `${act.kind} is done`).toBeLessThan(400);
}
