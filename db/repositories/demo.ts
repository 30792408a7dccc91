import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { accounts, agendaReleases, agendaSessionRuns, agendaSessions, announcements, breakoutRooms, communityMembers, demoSignIns, participations, summits } from '#db/schema/index.ts';
import { agendaOf, agendaSnapshotSchema, snapshotOf } from '#domain/agenda/releases.ts';
import { roles, type Role } from '#domain/role.ts';

/** The demo as outside checks and the start-up lines tell it: its summits, its people with their sign-in secrets, its rooms. */
export async function readDemo(db: DbOrTx) {
  const [demoSummits, people, memberRoles, summitRoles, rooms] = await Promise.all([
    db
      .select({ slug: summits.slug, title: summits.title, joinCode: summits.joinCode, state: summits.state, isRegistrationOpen: summits.isRegistrationOpen })
      .from(summits)
      .where(eq(summits.isDemo, true))
      .orderBy(asc(summits.startsOn)),
    db
      .select({ id: accounts.id, name: accounts.name, perspective: accounts.perspective, educatorRole: accounts.educatorRole, isSiteAdmin: accounts.isSiteAdmin, secret: demoSignIns.secret })
      .from(demoSignIns)
      .innerJoin(accounts, and(eq(accounts.id, demoSignIns.accountId), eq(accounts.isDemo, true)))
      .orderBy(asc(accounts.createdAt), asc(accounts.name)),
    db.select({ accountId: communityMembers.accountId, role: communityMembers.role }).from(communityMembers),
    db
      .select({ accountId: participations.accountId, role: participations.role })
      .from(participations)
      .innerJoin(summits, and(eq(summits.id, participations.summitId), eq(summits.isDemo, true), eq(summits.state, 'published')))
      .where(eq(participations.state, 'registered')),
    db
      .select({ id: breakoutRooms.id, slug: breakoutRooms.slug, documentId: breakoutRooms.documentId })
      .from(breakoutRooms)
      .innerJoin(agendaSessions, eq(agendaSessions.id, breakoutRooms.agendaSessionId))
      .innerJoin(summits, and(eq(summits.id, agendaSessions.summitId), eq(summits.isDemo, true)))
      // Those in which people write now come first.
      .orderBy(desc(inArray(breakoutRooms.state, ['open', 'closing'])), asc(agendaSessions.startsAt), asc(breakoutRooms.number)),
  ]);
  const highest = highestRoles([...memberRoles, ...summitRoles]);
  return {
    summits: demoSummits.map(({ state, isRegistrationOpen, ...summit }) => ({ ...summit, isOpen: state === 'published' && isRegistrationOpen })),
    people: people.map(({ id, isSiteAdmin, ...person }) => ({ ...person, role: isSiteAdmin ? 'site-admin' : (highest.get(id) ?? 'visitor') })),
    rooms,
  };
}

function highestRoles(given: readonly { accountId: string; role: Role }[]): Map<string, Role> {
  const highest = new Map<string, Role>();
  for (const { accountId, role } of given) {
    if (roles.indexOf(role) > roles.indexOf(highest.get(accountId) ?? 'visitor')) highest.set(accountId, role);
  }
  return highest;
}

/** The made-up person behind a demo sign-in link; null for anything else, whatever the link says. */
export async function findDemoAccountId(db: DbOrTx, secret: string): Promise<string | null> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(demoSignIns)
    .innerJoin(accounts, and(eq(accounts.id, demoSignIns.accountId), eq(accounts.isDemo, true)))
    .where(eq(demoSignIns.secret, secret));
  return row?.id ?? null;
}

export type DemoSummitOnDays = NonNullable<Awaited<ReturnType<typeof findDemoSummit>>>;

/** A published summit of the demo with the times of its sessions, earliest first, and the one that was started; null for any other summit. */
export async function findDemoSummit(db: DbOrTx, slug: string) {
  const [summit] = await db
    .select({ id: summits.id, timeZone: summits.timeZone, startsOn: summits.startsOn, endsOn: summits.endsOn })
    .from(summits)
    .where(and(eq(summits.slug, slug), eq(summits.isDemo, true), eq(summits.state, 'published')));
  if (!summit) return null;
  const agenda = await db
    .select({ id: agendaSessions.id, slug: agendaSessions.slug, title: agendaSessions.title, kind: agendaSessions.kind, startsAt: agendaSessions.startsAt, endsAt: agendaSessions.endsAt })
    .from(agendaSessions)
    .where(eq(agendaSessions.summitId, summit.id))
    .orderBy(asc(agendaSessions.startsAt));
  const [running] = await db
    .select({ agendaSessionId: agendaSessionRuns.agendaSessionId, endsAt: agendaSessionRuns.endsAt })
    .from(agendaSessionRuns)
    .where(and(eq(agendaSessionRuns.summitId, summit.id), isNull(agendaSessionRuns.endedAt)));
  return { ...summit, agenda, running: running ?? null };
}

type Move = { now: Date; timeZone: string; startsOn: string; endsOn: string; later: (instant: Date) => Date };

/** Takes a summit to other days with all that has a time in it: sessions, released agendas, announcements and check-ins. */
export async function moveDemoSummit(db: DbOrTx, { id, agenda }: DemoSummitOnDays, { now, timeZone, startsOn, endsOn, later }: Move): Promise<void> {
  const noLaterThanNow = (instant: Date): Date => new Date(Math.min(later(instant).getTime(), now.getTime()));
  await db.update(summits).set({ timeZone, startsOn, endsOn, updatedAt: now }).where(eq(summits.id, id));
  for (const { id: agendaSessionId, startsAt, endsAt } of agenda) {
    await db.update(agendaSessions).set({ startsAt: later(startsAt), endsAt: later(endsAt), updatedAt: now }).where(eq(agendaSessions.id, agendaSessionId));
  }
  for (const release of await db.select().from(agendaReleases).where(eq(agendaReleases.summitId, id))) {
    const released = agendaOf(agendaSnapshotSchema.parse(release.snapshot)).map((entry) => ({ ...entry, startsAt: later(entry.startsAt), endsAt: later(entry.endsAt) }));
    await db.update(agendaReleases).set({ snapshot: snapshotOf(released, timeZone) }).where(eq(agendaReleases.id, release.id));
  }
  for (const { id: announcementId, createdAt } of await db.select().from(announcements).where(eq(announcements.summitId, id))) {
    await db.update(announcements).set({ createdAt: noLaterThanNow(createdAt) }).where(eq(announcements.id, announcementId));
  }
  for (const { accountId, checkedInAt } of await db.select().from(participations).where(eq(participations.summitId, id))) {
    if (checkedInAt) await db.update(participations).set({ checkedInAt: noLaterThanNow(checkedInAt) }).where(and(eq(participations.summitId, id), eq(participations.accountId, accountId)));
  }
}
